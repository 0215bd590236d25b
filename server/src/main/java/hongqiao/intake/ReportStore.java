package hongqiao.intake;

import hongqiao.intake.door.Door.Sender;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows of {@code intake.report}. */
@Component
class ReportStore {

    private static final String COLUMNS =
            "id, door, sender, who, digest, state, body, case_id, tries, received_at, told";

    private static final String INSERT = """
            insert into intake.report (district, door, sender, who, sent_as, digest, code, state, body, told, case_id, next_try, received_at,
                   settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (sent_as, district) do nothing
            returning """ + " " + COLUMNS;

    private static final String SETTLE = """
            update intake.report set state = 'OPENED', case_id = ?, body = null, told = null, next_try = null, settled_at = ?
             where id = ? and state = 'WAITING'
            """;

    private static final String PUT_OFF = """
            update intake.report set tries = tries + 1, next_try = ? where id = ? and state = 'WAITING'
            """;

    private static final String REFUSE = """
            update intake.report set state = 'REFUSED', refusal = ?, next_try = null, settled_at = ?
             where id = ? and state = 'WAITING'
            """;

    private final JdbcTemplate jdbc;
    private final String district;

    ReportStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    enum State {
        /** Written down; its case is not open yet. */
        WAITING,
        OPENED,
        /** It joined a case that was open. */
        FOLLOWS,
        /** No case can be opened from it as it is; somebody has to look at it. */
        REFUSED
    }

    /** @param body sealed; null once its case has it; @param told the code, sealed, of who has not seen it, until he is told */
    record Kept(
            long id,
            String door,
            Sender sender,
            String who,
            byte[] digest,
            State state,
            byte @Nullable [] body,
            @Nullable Long caseId,
            int tries,
            Instant receivedAt,
            byte @Nullable [] told) {}

    /** @param told as {@link Kept#told}; @param follows id of a case that it joins; null: it waits for its own. @return empty: it is there already */
    Optional<Kept> insert(
            String door,
            Sent sent,
            byte[] digest,
            byte[] codeHash,
            byte @Nullable [] body,
            byte @Nullable [] told,
            @Nullable Long follows,
            Instant at) {
        var moment = Timestamp.from(at);
        return jdbc
                .query(
                        INSERT,
                        ReportStore::read,
                        district,
                        door,
                        sent.sender().name(),
                        sent.who(),
                        sent.hash(),
                        digest,
                        codeHash,
                        (follows == null ? State.WAITING : State.FOLLOWS).name(),
                        body,
                        told,
                        follows,
                        follows == null ? moment : null,
                        moment,
                        follows == null ? null : moment)
                .stream()
                .findFirst();
    }

    Optional<Kept> bySent(byte[] hash) {
        return one("select " + COLUMNS + " from intake.report where sent_as = ? and district = ?", hash);
    }

    Optional<Kept> byCode(byte[] hash) {
        return one("select " + COLUMNS + " from intake.report where code = ? and district = ?", hash);
    }

    Optional<Kept> byWho(String who) {
        return one("select " + COLUMNS + " from intake.report where who = ? and district = ?", who);
    }

    private Optional<Kept> one(String sql, Object by) {
        return jdbc.query(sql, ReportStore::read, by, district).stream().findFirst();
    }

    /** Those whose turn it is, the longest waiting first. */
    List<Kept> waiting(Instant now, int most) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from intake.report where district = ? and state = 'WAITING' and next_try <= ? order by next_try, id limit ?",
                ReportStore::read,
                district,
                Timestamp.from(now),
                most);
    }

    /** How many reports are one with that case, its own among them; a code that an officer gave is none. */
    int reportsOf(long caseId) {
        var count = jdbc.queryForObject(
                "select count(*) from intake.report where district = ? and case_id = ? and sender <> 'COUNTER'",
                Integer.class,
                district,
                caseId);
        return count == null ? 0 : count;
    }

    /** Of the reports that are one with that case. */
    List<String> whoOf(long caseId) {
        return jdbc.query(
                "select who from intake.report where district = ? and case_id = ? order by id",
                (row, number) -> row.getString("who"),
                district,
                caseId);
    }

    /** @return false: somebody else has opened its case meanwhile */
    boolean settle(long id, long caseId, Instant at) {
        return jdbc.update(SETTLE, caseId, Timestamp.from(at), id) == 1;
    }

    void putOff(long id, Instant until) {
        jdbc.update(PUT_OFF, Timestamp.from(until), id);
    }

    void refuse(long id, String code, Instant at) {
        jdbc.update(REFUSE, code, Timestamp.from(at), id);
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("door"),
                Sender.valueOf(row.getString("sender")),
                row.getString("who"),
                row.getBytes("digest"),
                State.valueOf(row.getString("state")),
                row.getBytes("body"),
                row.getObject("case_id", Long.class),
                row.getInt("tries"),
                row.getTimestamp("received_at").toInstant(),
                row.getBytes("told"));
    }
}
