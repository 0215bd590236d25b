package hongqiao.plan.pair;

import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.PlanContent;
import hongqiao.plan.PlanItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, commitment or action as it is held against those of another plan.
 *
 * @param value null where the target is no number: missing, never zero
 * @param valueMax the upper end of a range; null where there is none
 * @param relative the words of a target that is no number
 * @param deadline year, year-month or date
 * @param nature of an indicator whose table says it
 */
public record Promise(
        String plan,
        String code,
        PlanItem.Kind kind,
        String name,
        @Nullable String nameEn,
        @Nullable String unit,
        @Nullable Comparison comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String relative,
        @Nullable String deadline,
        @Nullable Nature nature) {

    /** {@code PLAN/CODE} */
    public String reference() {
        return plan + "/" + code;
    }

    boolean hasTarget() {
        return value != null || relative != null;
    }

    /** In the plan's order: indicators, commitments, actions. */
    static List<Promise> of(PlanContent plan) {
        var key = plan.head().key();
        return Stream.of(
                        plan.indicators().stream().map(one -> of(key, one)),
                        plan.commitments().stream().map(one -> of(key, one)),
                        plan.actions().stream().map(one -> of(key, one)))
                .flatMap(all -> all)
                .toList();
    }

    private static Promise of(String plan, Indicator one) {
        var target = one.target();
        return new Promise(
                plan,
                one.code(),
                PlanItem.Kind.INDICATOR,
                one.name(),
                one.nameEn(),
                one.unit(),
                target.comparator(),
                target.value(),
                null,
                target.relative(),
                target.year() == null ? null : target.year().toString(),
                one.nature());
    }

    private static Promise of(String plan, Commitment one) {
        return new Promise(
                plan,
                one.code(),
                PlanItem.Kind.COMMITMENT,
                one.title(),
                one.titleEn(),
                one.unit(),
                one.comparator(),
                one.value(),
                one.valueMax(),
                one.relative(),
                one.deadline(),
                null);
    }

    private static Promise of(String plan, Action one) {
        return new Promise(
                plan,
                one.code(),
                PlanItem.Kind.ACTION,
                one.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                one.deadline(),
                null);
    }

    boolean isSameKindOfThing(Promise other) {
        return (kind == PlanItem.Kind.ACTION) == (other.kind == PlanItem.Kind.ACTION);
    }

    boolean hasSameUnit(Promise other) {
        return Objects.equals(unit, other.unit);
    }
}
