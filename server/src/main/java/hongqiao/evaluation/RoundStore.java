package hongqiao.evaluation;

import hongqiao.plan.Period;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps rounds and what they froze; the database refuses to change either. */
@Component
class RoundStore {

    private static final String ROUNDS = """
            select r.*, f.known_at, f.sha256, f.despite, f.at as frozen_at, f.by as frozen_by, c.round is not null as cancelled
              from evaluation.round r
              left join evaluation.freeze f on f.district = r.district and f.round = r.id
              left join evaluation.cancellation c on c.district = r.district and c.round = r.id
             where r.district = :district and (:id = 0 or r.id = :id)
             order by r.period_from desc, r.cut_off desc, r.id desc
            """;

    private static final String INSERT = """
            insert into evaluation.round (district, plan, period_from, period_to, kind, year, attempt, cut_off, due_on, opened_at,
                   opened_by)
            select :district, :plan, :from, :to, :kind, :year, coalesce(max(attempt), 0) + 1, :cutOff, :due, :at, :by
              from evaluation.round
             where district = :district and period_from = :from and period_to = :to and kind = :kind and year = :year
            returning id
            """;

    private final JdbcClient jdbc;
    private final String district;

    RoundStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** From here to the end of the transaction nobody else opens, fills or freezes a round of this district. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("evaluation/" + district)
                .query(row -> {});
    }

    /** Newest period first, the latest cut-off first. */
    List<Round> list() {
        return jdbc.sql(ROUNDS)
                .param("district", district)
                .param("id", 0L)
                .query(RoundStore::read)
                .list();
    }

    Optional<Round> find(long id) {
        return jdbc.sql(ROUNDS)
                .param("district", district)
                .param("id", id)
                .query(RoundStore::read)
                .optional();
    }

    long insert(
            String plan,
            Period period,
            RoundKind kind,
            int year,
            LocalDate cutOff,
            LocalDate dueOn,
            Instant at,
            String by) {
        return jdbc.sql(INSERT)
                .param("district", district)
                .param("plan", plan)
                .param("from", period.from())
                .param("to", period.to())
                .param("kind", kind.name())
                .param("year", year)
                .param("cutOff", cutOff)
                .param("due", dueOn)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void ask(long round, Collection<Integer> units) {
        for (var unit : units) {
            jdbc.sql("insert into evaluation.reporting_unit (district, round, unit) values (?, ?, ?)")
                    .params(district, round, unit)
                    .update();
        }
    }

    /** Those in scope, by id. */
    List<Integer> asked(long round) {
        return jdbc.sql("select unit from evaluation.reporting_unit where district = ? and round = ? order by unit")
                .params(district, round)
                .query((row, n) -> row.getInt("unit"))
                .list();
    }

    void remind(long round, int unit, String note, Instant at, String by) {
        jdbc.sql("insert into evaluation.reminder (district, round, unit, note, at, by) values (?, ?, ?, ?, ?, ?)")
                .params(district, round, unit, note, Timestamp.from(at), by)
                .update();
    }

    /** Reminders in scope, the earliest first. */
    List<Reminder> reminders(long round) {
        return jdbc.sql(
                        "select unit, note, at, by from evaluation.reminder where district = ? and round = ? order by id")
                .params(district, round)
                .query((row, n) -> new Reminder(
                        row.getInt("unit"), row.getString("note"), Instants.get(row, "at"), row.getString("by")))
                .list();
    }

    void cancel(long round, String reason, Instant at, String by) {
        jdbc.sql("insert into evaluation.cancellation (district, round, reason, at, by) values (?, ?, ?, ?, ?)")
                .params(district, round, reason, Timestamp.from(at), by)
                .update();
    }

    void freeze(long round, Round.Freeze freeze, String text) {
        jdbc.sql("""
                        insert into evaluation.freeze (district, round, known_at, sha256, despite, at, by)
                        values (:district, :round, :known, :sha256, :despite, :at, :by)
                        """)
                .param("district", district)
                .param("round", round)
                .param("known", Timestamp.from(freeze.knownAt()))
                .param("sha256", freeze.sha256())
                .param("despite", freeze.despite(), Types.VARCHAR)
                .param("at", Timestamp.from(freeze.at()))
                .param("by", freeze.by())
                .update();
        jdbc.sql("insert into evaluation.document (district, round, text) values (?, ?, ?)")
                .params(district, round, text)
                .update();
    }

    /** Empty where it is not frozen, or lies outside the scope of who asks. */
    Optional<String> text(long round) {
        return jdbc.sql("select text from evaluation.document where district = ? and round = ?")
                .params(district, round)
                .query(String.class)
                .optional();
    }

    private static Round read(ResultSet row, int n) throws SQLException {
        var sha256 = row.getString("sha256");
        var frozen = sha256 == null
                ? null
                : new Round.Freeze(
                        Instants.get(row, "known_at"),
                        sha256,
                        row.getString("despite"),
                        Instants.get(row, "frozen_at"),
                        row.getString("frozen_by"));
        return new Round(
                row.getLong("id"),
                row.getString("plan"),
                new Period(row.getInt("period_from"), row.getInt("period_to")),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                state(frozen, row.getBoolean("cancelled")),
                Instants.get(row, "opened_at"),
                row.getString("opened_by"),
                frozen);
    }

    private static RoundState state(Round.@Nullable Freeze frozen, boolean cancelled) {
        if (frozen != null) {
            return RoundState.FROZEN;
        }
        return cancelled ? RoundState.CANCELLED : RoundState.OPEN;
    }
}
