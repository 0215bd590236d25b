package hongqiao.reading.warning;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning about an indicator (预警).
 *
 * @param period of the reading that was judged
 * @param says how it stood when the warning was given
 * @param unit who leads it and answers; null: nobody, and nobody can be pressed
 * @param answerBy the last day for an answer
 * @param answer null: none yet
 * @param caseNumber of the order of supervision that came of it; null: none
 */
public record Warning(
        long id,
        String indicator,
        ReportingPeriod period,
        Cause cause,
        Words says,
        @Nullable Integer unit,
        LocalDate answerBy,
        boolean simulated,
        Instant recordedAt,
        @Nullable Answer answer,
        @Nullable String caseNumber) {

    public record Answer(String text, Instant at, String by) {}

    boolean isOverdue(LocalDate today) {
        return answer == null && answerBy.isBefore(today);
    }
}
