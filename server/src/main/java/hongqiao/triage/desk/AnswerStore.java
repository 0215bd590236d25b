package hongqiao.triage.desk;

import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers as they lie in their table; only the system's own scope sees any. */
@Component
class AnswerStore {

    private static final String INSERT = """
            insert into triage.answer (district, case_id, type, suggested, confidence, by_itself, at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (district, case_id) do nothing
            """;

    private static final String SETTLE = """
            update triage.answer
               set chosen = ?, chosen_at = case when chosen is not distinct from ? then chosen_at else cast(? as timestamptz) end, closed = ?
             where district = ? and case_id = ?
            """;

    private static final String CORRECTED =
            "from triage.answer where district = ? and type = ? and chosen <> suggested[1]";

    private final JdbcTemplate jdbc;
    private final String district;

    AnswerStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param suggested codes, likeliest first; @param confidence of the first; @param at when the case was opened */
    record Answer(
            long caseId,
            List<String> suggested,
            double confidence,
            boolean byItself,
            Instant at,
            @Nullable String chosen) {

        Answer {
            suggested = List.copyOf(suggested);
        }

        /** Empty before somebody, or a door, has chosen. */
        boolean isCorrected() {
            return chosen != null && !chosen.equals(suggested.getFirst());
        }
    }

    /** The first that is said of a case stays. */
    @Transactional
    void add(String type, Answer answer) {
        jdbc.update(
                INSERT,
                district,
                answer.caseId(),
                type,
                answer.suggested().toArray(String[]::new),
                answer.confidence(),
                answer.byItself(),
                Timestamp.from(answer.at()));
    }

    /** @param chosen what the case is about now; null: nothing */
    @Transactional
    void settle(long caseId, @Nullable String chosen, Instant now, boolean closed) {
        jdbc.update(SETTLE, chosen, chosen, chosen == null ? null : Timestamp.from(now), closed, district, caseId);
    }

    @Transactional(readOnly = true)
    Set<Long> answered(String type, Instant since) {
        return new HashSet<>(jdbc.queryForList(
                "select case_id from triage.answer where district = ? and type = ? and at >= ?",
                Long.class,
                district,
                type,
                Timestamp.from(since)));
    }

    /** The newest of those whose case was open when it was last looked at. */
    @Transactional(readOnly = true)
    List<Long> open(String type, int most) {
        return jdbc.query(
                "select case_id from triage.answer where district = ? and type = ? and not closed order by case_id desc limit ?",
                (row, number) -> row.getLong("case_id"),
                district,
                type,
                most);
    }

    /** Cases whose suggestion somebody put right, the newest first. */
    @Transactional(readOnly = true)
    List<Long> corrected(String type, int most) {
        return jdbc.query(
                "select case_id " + CORRECTED + " order by chosen_at desc limit ?",
                (row, number) -> row.getLong("case_id"),
                district,
                type,
                most);
    }

    @Transactional(readOnly = true)
    int countCorrected(String type) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) " + CORRECTED, Integer.class, district, type));
    }

    /** Of cases opened from then on, somebody having chosen. */
    @Transactional(readOnly = true)
    List<Answer> since(String type, Instant since) {
        return jdbc.query(
                "select * from triage.answer where district = ? and type = ? and at >= ? and chosen is not null",
                (row, n) -> answer(row),
                district,
                type,
                Timestamp.from(since));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("case_id"),
                List.of((String[]) row.getArray("suggested").getArray()),
                row.getDouble("confidence"),
                row.getBoolean("by_itself"),
                row.getTimestamp("at").toInstant(),
                row.getString("chosen"));
    }
}
