package hongqiao.evaluation.revision;

import hongqiao.plan.Comparison;
import hongqiao.plan.Nature;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changes about one promise.
 *
 * @param dropped whether it is promised no more; then the rest is empty
 * @param text the new target as it will be printed
 * @param value the new target; null where it is words
 * @param relative the new target in words; null where it is a number
 * @param nature the new nature of an indicator; null: as before
 * @param deadline the new one of a commitment or task; null: as before
 * @param reason why; needed
 */
public record Change(
        Kind kind,
        String code,
        boolean dropped,
        @Nullable String text,
        @Nullable BigDecimal value,
        @Nullable Comparison comparator,
        @Nullable String relative,
        @Nullable Nature nature,
        @Nullable String deadline,
        String reason) {

    /** What is changed. */
    public enum Kind {
        INDICATOR,
        COMMITMENT,
        TASK
    }

    boolean hasTarget() {
        return value != null || relative != null;
    }
}
