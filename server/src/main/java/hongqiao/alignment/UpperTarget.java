package hongqiao.alignment;

import hongqiao.plan.Comparison;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target of a plan above the district's.
 *
 * @param record id in the register that holds it
 * @param figure null where the target is no number: missing, never zero
 * @param wording the words of such a target
 * @param cumulative whether it is the total of the whole period
 * @param year in which it is to be reached
 * @param item code of the district plan's indicator that a person says is the same; null: nobody has
 */
public record UpperTarget(
        long record,
        Level level,
        @Nullable String plan,
        String name,
        @Nullable String unit,
        @Nullable BigDecimal figure,
        @Nullable String wording,
        @Nullable Comparison comparator,
        boolean cumulative,
        @Nullable Integer baseYear,
        @Nullable BigDecimal base,
        @Nullable Integer year,
        @Nullable String item,
        boolean simulated) {}
