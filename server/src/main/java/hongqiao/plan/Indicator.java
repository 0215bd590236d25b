package hongqiao.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (指标) of an adopted plan.
 *
 * @param nature null where the table does not say
 * @param start first code point of its row in the plan's text; null where there is no text
 * @param end one past the last
 */
public record Indicator(
        String code,
        int ordinal,
        String group,
        @Nullable String groupEn,
        String name,
        @Nullable String nameEn,
        @Nullable String unit,
        Base base,
        Target target,
        @Nullable Nature nature,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String sectionId,
        Provenance source) {

    /**
     * The value at the start (基期).
     *
     * @param text the cell as printed
     * @param value null where the cell holds no number: missing, never zero
     * @param cumulative whether it is the total of the period before, printed in [ ]
     */
    public record Base(
            @Nullable Integer year,
            @Nullable String text,
            @Nullable BigDecimal value,
            boolean cumulative) {}

    /**
     * The value to reach (目标值).
     *
     * @param comparator null where the table prints a bare number
     * @param relative the words of a target that is no number (不低于全市增长水平); then value is null
     * @param cumulative whether it is the total of the whole period, printed in [ ]
     */
    public record Target(
            @Nullable Integer year,
            @Nullable String text,
            @Nullable BigDecimal value,
            @Nullable Comparison comparator,
            @Nullable String relative,
            boolean cumulative) {}
}
