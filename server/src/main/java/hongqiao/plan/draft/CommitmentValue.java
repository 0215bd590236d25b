package hongqiao.plan.draft;

import hongqiao.plan.Comparison;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields of a commitment, as {@link hongqiao.plan.Commitment} has them. */
public record CommitmentValue(
        String metric,
        @Nullable Comparison comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String relative,
        @Nullable String deadline)
        implements ItemValue {

    @Override
    public ItemKind itemKind() {
        return ItemKind.COMMITMENT;
    }

    @Override
    public void check() {
        Fields.needed(metric, "value.metric", "指标", "the metric");
        Fields.text(unit, "value.unit");
        Fields.text(relative, "value.relative");
        Fields.number(value, "value.value");
        Fields.number(valueMax, "value.valueMax");
        Fields.require(
                (value == null) != (relative == null),
                value == null ? "value.value" : "value.relative",
                "数值与相对目标须有且只有一个",
                "there must be a value or the words of a relative target, one of the two");
        Fields.require(
                comparator != null || relative != null,
                "value.comparator",
                "缺少数值的比较方式",
                "it is missing how the value binds");
        Fields.require(
                valueMax == null || value != null && valueMax.compareTo(value) >= 0,
                "value.valueMax",
                "区间上限小于下限",
                "the range ends below its beginning");
        Fields.deadline(deadline, "value.deadline");
    }
}
