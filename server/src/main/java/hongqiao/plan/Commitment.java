package hongqiao.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantified promise (承诺) of an adopted plan.
 *
 * @param value the number before its unit, or the lower end of a range; null for a relative target
 * @param valueMax the upper end of a range; null where there is none
 * @param relative the words of a target that is no number; null for a number
 * @param deadline year, year-month or date
 * @param text the words of the span; null for facts of a pack
 * @param title one short line for screens: of a pack its own name, of a document the metric
 */
public record Commitment(
        String code,
        String metric,
        @Nullable Comparison comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String relative,
        @Nullable String deadline,
        @Nullable String text,
        String title,
        @Nullable String titleEn,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String sectionId,
        Provenance source) {}
