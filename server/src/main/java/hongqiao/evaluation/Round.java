package hongqiao.evaluation;

import hongqiao.plan.Period;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation round (评估轮次).
 *
 * @param plan key of the edition that was in force when it was opened
 * @param year that it is about; of the final one the last of the plan
 * @param cutOff only periods that had ended on that day count
 * @param dueOn until when units report
 * @param frozen null while it is open
 */
public record Round(
        long id,
        String plan,
        Period period,
        RoundKind kind,
        int year,
        LocalDate cutOff,
        LocalDate dueOn,
        RoundState state,
        Instant openedAt,
        String openedBy,
        @Nullable Freeze frozen) {

    /**
     * @param knownAt what had been recorded by then counts
     * @param sha256 of the frozen document, 64 hex digits
     * @param despite why it was frozen although units had not reported; null: all had
     */
    public record Freeze(
            Instant knownAt, String sha256, @Nullable String despite, Instant at, String by) {}

    public Words title() {
        return switch (kind) {
            case ANNUAL ->
                new Words(
                        year + RoundKind.ANNUAL.words().zh(),
                        RoundKind.ANNUAL.words().en() + " " + year);
            case MID_TERM, FINAL -> kind.words();
        };
    }
}
