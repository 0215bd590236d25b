package hongqiao.reading.warning;

import hongqiao.reading.warning.Answer.Outcome;
import hongqiao.reading.warning.Answer.Review;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps answers and their reviews; the database refuses to change either, and that anybody reviews his own answer. */
@Component
class WarningAnswerStore {

    private static final String OF_PLAN = """
            select a.warning, a.id, a.text, a.recorded_at, a.recorded_by,
                   r.outcome, r.grounds, r.answer_by, r.recorded_at as reviewed_at, r.recorded_by as reviewed_by
              from reading.answer a join reading.warning w on w.id = a.warning
                                    left join reading.review r on r.answer = a.id
             where w.district = :district and w.plan = :plan
             order by a.id
            """;

    private static final String ANSWER = """
            insert into reading.answer (warning, district, text, follows, recorded_at, recorded_by)
            values (:warning, :district, :text, :follows, :at, :by)
            """;

    private static final String REVIEW = """
            insert into reading.review (answer, warning, district, outcome, grounds, answer_by, recorded_at, recorded_by)
            values (:answer, :warning, :district, :outcome, :grounds, :answerBy, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final String district;

    WarningAnswerStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    private record Of(long warning, Answer answer) {}

    /** By id of the warning, the first first. */
    Map<Long, List<Answer>> byWarning(String plan) {
        return jdbc
                .sql(OF_PLAN)
                .param("district", district)
                .param("plan", plan)
                .query((row, n) -> new Of(row.getLong("warning"), answer(row)))
                .stream()
                .collect(Collectors.groupingBy(Of::warning, Collectors.mapping(Of::answer, Collectors.toList())));
    }

    /**
     * @param follows the answer that was sent back; null: none
     * @throws org.springframework.dao.DuplicateKeyException somebody answered meanwhile
     */
    void answer(long warning, String text, @Nullable Long follows, Instant at, String by) {
        jdbc.sql(ANSWER)
                .param("warning", warning)
                .param("district", district)
                .param("text", text)
                .param("follows", follows, Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody reviewed it meanwhile */
    void review(long warning, long answer, Review review) {
        jdbc.sql(REVIEW)
                .param("warning", warning)
                .param("answer", answer)
                .param("district", district)
                .param("outcome", review.outcome().name())
                .param("grounds", review.grounds(), Types.VARCHAR)
                .param("answerBy", review.answerBy(), Types.DATE)
                .param("at", Timestamp.from(review.at()))
                .param("by", review.by())
                .update();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Answer(
                row.getLong("id"),
                row.getString("text"),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"),
                outcome == null
                        ? null
                        : new Review(
                                Outcome.valueOf(outcome),
                                row.getString("grounds"),
                                row.getObject("answer_by", LocalDate.class),
                                Instants.get(row, "reviewed_at"),
                                Objects.requireNonNull(row.getString("reviewed_by"))));
    }
}
