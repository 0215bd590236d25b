package hongqiao.open311.client;

import hongqiao.cases.CaseFile;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code open311.passed}. */
@Component
class PassedStore {

    private static final String COLUMNS =
            "id, case_id, number, door, peer, service, state, token, request_id, notes, failure, tries, made_at, changed_at";

    private static final String LEAVE = """
            insert into open311.passed (district, case_id, number, door, peer, service, next_try, made_at, changed_at)
            values (:district, :caseId, :number, :door, :peer, :service, :now, :now, :now)
            on conflict do nothing
            """;

    /** Nobody else takes them up meanwhile; whoever dies lets them go when that time is over. */
    private static final String CLAIM = """
            update open311.passed set next_try = :later, tries = tries + 1
             where id in (select id from open311.passed
                           where district = :district and next_try <= :now
                           order by next_try limit :most for update skip locked)
            returning\s""" + COLUMNS;

    private static final String SETTLE = """
            update open311.passed
               set state = :state, token = coalesce(:token, token), request_id = coalesce(:requestId, request_id),
                   notes = coalesce(:notes, notes), failure = :failure, next_try = :nextTry,
                   tries = case when :failure::text is null then 0 else tries end,
                   changed_at = case when state = :state and coalesce(:notes, notes) is not distinct from notes
                                     then changed_at else :now end
             where id = :id and district = :district
            """;

    private final JdbcClient jdbc;
    private final String district;

    PassedStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    enum State {
        WAITING,
        /** They have it, and have not told its number. */
        SENT,
        OPEN,
        CLOSED,
        /** They do not take it. */
        REFUSED,
        /** It had become confidential before its turn came. */
        WITHHELD;

        boolean isOver() {
            return this == CLOSED || this == REFUSED || this == WITHHELD;
        }
    }

    /** @param notes how it stands there, in their words; @param tries in vain since something last went well */
    record Passed(
            long id,
            long caseId,
            String number,
            String door,
            String peer,
            String service,
            State state,
            @Nullable String token,
            @Nullable String requestId,
            @Nullable String notes,
            @Nullable String failure,
            int tries,
            Instant madeAt,
            Instant changedAt) {}

    /** In the transaction of the step; a case goes to a server once. */
    void leave(CaseFile file, String door, String peer, String service, Instant now) {
        jdbc.sql(LEAVE)
                .param("district", district)
                .param("caseId", file.id())
                .param("number", file.head().number())
                .param("door", door)
                .param("peer", peer)
                .param("service", service)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Passed> claim(Instant now, Duration howLong, int most) {
        return jdbc.sql(CLAIM)
                .param("district", district)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(howLong)))
                .param("most", most)
                .query(PassedStore::read)
                .list();
    }

    /** What is null stays as it was, but for the failure. @param nextTry null: it is over */
    void settle(
            long id,
            State state,
            @Nullable String token,
            @Nullable String requestId,
            @Nullable String notes,
            @Nullable String failure,
            @Nullable Instant nextTry,
            Instant now) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("district", district)
                .param("state", state.name())
                .param("token", token)
                .param("requestId", requestId)
                .param("notes", notes)
                .param("failure", failure)
                .param("nextTry", PeerStore.at(nextTry))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether that request of theirs is a case of ours that went there. */
    boolean isOurs(String peer, String requestId) {
        return jdbc.sql("select exists (select from open311.passed where district = ? and peer = ? and request_id = ?)")
                .params(district, peer, requestId)
                .query(Boolean.class)
                .single();
    }

    List<Passed> ofCase(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from open311.passed where district = ? and case_id = ? order by id")
                .params(district, caseId)
                .query(PassedStore::read)
                .list();
    }

    private static Passed read(ResultSet row, int number) throws SQLException {
        return new Passed(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("door"),
                row.getString("peer"),
                row.getString("service"),
                State.valueOf(row.getString("state")),
                row.getString("token"),
                row.getString("request_id"),
                row.getString("notes"),
                row.getString("failure"),
                row.getInt("tries"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
