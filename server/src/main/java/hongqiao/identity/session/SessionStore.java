package hongqiao.identity.session;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as they lie in {@code identity.session}. */
@Component
public class SessionStore {

    /** How far a sign-in has come. */
    public enum Step {
        /** The password was right; a code is still asked for. */
        SECOND_FACTOR,
        FULL
    }

    /**
     * @param id what its owner sees; not what opens it
     * @param seenAt of a request, at most a minute late
     * @param untilAt when it is over in any case
     */
    public record Session(
            String id,
            String username,
            Step step,
            Instant madeAt,
            Instant seenAt,
            Instant untilAt,
            String address,
            String userAgent) {}

    private static final String SELECT = """
            select id, username, step, made_at, seen_at, until_at, address, user_agent
              from identity.session
             where district = :district
            """;

    private final JdbcClient jdbc;
    private final District district;

    SessionStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    Optional<Session> find(byte[] tokenHash) {
        return jdbc.sql(SELECT + " and token_hash = :hash")
                .param("district", district.code())
                .param("hash", tokenHash)
                .query(SessionStore::read)
                .optional();
    }

    /** In one statement that needs neither a scope nor a transaction. */
    Optional<WhoAsks> whoAsks(byte[] tokenHash, Instant now) {
        return jdbc.sql("select * from identity.who_asks(:hash, :now)")
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query(WhoAsks::read);
    }

    /** Those that are signed in fully, the one seen last first. */
    List<Session> of(String username) {
        return jdbc.sql(SELECT + " and username = :username and step = 'FULL' order by seen_at desc, id")
                .param("district", district.code())
                .param("username", username)
                .query(SessionStore::read)
                .list();
    }

    /** Those of them that there are. */
    List<Session> list(Collection<String> ids) {
        return jdbc.sql(SELECT + " and id = any (:ids)")
                .param("district", district.code())
                .param("ids", ids.toArray(String[]::new))
                .query(SessionStore::read)
                .list();
    }

    void insert(Session session, byte[] tokenHash) {
        jdbc.sql("""
                        insert into identity.session
                               (district, id, username, token_hash, step, made_at, seen_at, until_at, address, user_agent)
                        values (:district, :id, :username, :hash, :step, :made, :seen, :until, :address, :agent)
                        """)
                .param("district", district.code())
                .param("id", session.id())
                .param("username", session.username())
                .param("hash", tokenHash)
                .param("step", session.step().name())
                .param("made", Timestamp.from(session.madeAt()))
                .param("seen", Timestamp.from(session.seenAt()))
                .param("until", Timestamp.from(session.untilAt()))
                .param("address", session.address())
                .param("agent", session.userAgent())
                .update();
    }

    void touch(String id, Instant at) {
        update("update identity.session set seen_at = :at where district = :district and id = :id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void renew(String id, byte[] tokenHash) {
        update("update identity.session set token_hash = :hash where district = :district and id = :id", id)
                .param("hash", tokenHash)
                .update();
    }

    /** Counts a try at the second factor. @return how many there were, this one included; 0 if it is over */
    int countTry(String id) {
        return update(
                        "update identity.session set tries = tries + 1 where district = :district and id = :id returning tries",
                        id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean end(String id) {
        return update("delete from identity.session where district = :district and id = :id", id)
                        .update()
                == 1;
    }

    /** @param but its id, if one is to go on */
    public int endAll(String username, @Nullable String but) {
        return jdbc.sql("""
                        delete from identity.session
                         where district = :district and username = :username
                           and (cast(:but as text) is null or id <> :but)
                        """)
                .param("district", district.code())
                .param("username", username)
                .param("but", but)
                .update();
    }

    int endStale(Instant seenBefore, Instant now) {
        return jdbc.sql("""
                        delete from identity.session
                         where district = :district and (until_at <= :now or seen_at < :seen)
                        """)
                .param("district", district.code())
                .param("now", Timestamp.from(now))
                .param("seen", Timestamp.from(seenBefore))
                .update();
    }

    private JdbcClient.StatementSpec update(String sql, String id) {
        return jdbc.sql(sql).param("district", district.code()).param("id", id);
    }

    static Session read(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("username"),
                Step.valueOf(row.getString("step")),
                Instants.get(row, "made_at"),
                Instants.get(row, "seen_at"),
                Instants.get(row, "until_at"),
                row.getString("address"),
                row.getString("user_agent"));
    }
}
