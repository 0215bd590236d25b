package hongqiao.notice;

import hongqiao.notice.Outgoing.State;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code notice.outgoing}. */
@Component
class OutgoingStore {

    private static final String COLUMNS =
            "id, about, who, recipient, masked, text, state, by_adapter, tries, failure, made_at, settled_at";

    /** Those whose turn it is; nobody else takes them until the lease is over. */
    private static final String LEASE = """
            update notice.outgoing set tries = tries + 1, next_try = :until
             where id in (select id from notice.outgoing
                           where district = :district and state = 'WAITING' and next_try <= :now
                           order by next_try, id limit :most for update skip locked)
            returning
            """ + " " + COLUMNS;

    private final JdbcClient jdbc;
    private final String district;

    OutgoingStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    void insert(Recipient to, String about, String text, Instant at) {
        jdbc.sql("""
                insert into notice.outgoing (district, about, who, recipient, masked, text, next_try, made_at)
                values (:district, :about, :who, :recipient, :masked, :text, :at, :at)
                """)
                .param("district", district)
                .param("about", about)
                .param("who", to.who())
                .param("recipient", to.sealed())
                .param("masked", to.masked())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Outgoing> lease(Instant now, Instant until, int most) {
        return jdbc.sql(LEASE)
                .param("district", district)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(OutgoingStore::read)
                .list();
    }

    /** Newest first. */
    List<Outgoing> newest(int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from notice.outgoing where district = :district order by id desc limit :most")
                .param("district", district)
                .param("most", most)
                .query(OutgoingStore::read)
                .list();
    }

    void settle(long id, State state, @Nullable String adapter, @Nullable String failure, Instant at) {
        jdbc.sql("""
                update notice.outgoing
                   set state = :state, by_adapter = :adapter, failure = :failure, next_try = null, settled_at = :at
                 where id = :id and state = 'WAITING'
                """)
                .param("state", state.name())
                .param("adapter", adapter)
                .param("failure", failure)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void putOff(long id, String failure, Instant until) {
        jdbc.sql(
                        "update notice.outgoing set failure = :failure, next_try = :until where id = :id and state = 'WAITING'")
                .param("failure", failure)
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    private static Outgoing read(ResultSet row, int number) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new Outgoing(
                row.getLong("id"),
                row.getString("about"),
                row.getString("who"),
                row.getBytes("recipient"),
                row.getString("masked"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getString("by_adapter"),
                row.getInt("tries"),
                row.getString("failure"),
                row.getTimestamp("made_at").toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
