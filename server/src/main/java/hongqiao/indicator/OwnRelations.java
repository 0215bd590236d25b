package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.util.Optional;

/** Relative targets that need no other figure: a rank, and one's own figure of a year ago. */
final class OwnRelations {

    private OwnRelations() {}

    static Standing rank(Definition definition, Target.Relation relation, Reading.Measured last, Builder builder) {
        builder.quantity = last.value();
        builder.expected = relation.by();
        builder.margin = relation.by().subtract(last.value());
        var isMet = last.value().compareTo(relation.by()) <= 0;
        var period = last.period().words();
        return builder.is(
                isMet ? Status.ON_TRACK : Status.LAGGING,
                "%s在%s第%s位，目标前%s位，%s。"
                        .formatted(
                                period.zh(),
                                relation.other().zh(),
                                last.value().toPlainString(),
                                relation.by().toPlainString(),
                                isMet ? "符合" : "不符合"),
                "%s: rank %s in %s, target %s or better: %s."
                        .formatted(
                                period.en(),
                                last.value().toPlainString(),
                                relation.other().en(),
                                relation.by().toPlainString(),
                                isMet ? "met" : "not met"));
    }

    static Standing steady(Definition definition, Series own, Reading.Measured last, Builder builder) {
        var before = last.period().yearBefore();
        var was = own.value(before)
                .or(() -> before.equals(ReportingPeriod.year(definition.baseYear()))
                        ? Optional.ofNullable(definition.base())
                        : Optional.empty());
        builder.quantity = last.value();
        if (was.isEmpty()) {
            return builder.unknown(
                    "没有上年同期（%s）的数，看不出是否保持稳定。".formatted(before.words().zh()),
                    "Without the figure of a year ago (%s) it cannot be told whether it is steady."
                            .formatted(before.words().en()));
        }
        var gap = definition.direction() == Direction.LOWER_BETTER
                ? was.get().subtract(last.value())
                : last.value().subtract(was.get());
        builder.expected = was.get();
        builder.margin = gap;
        var isMet = gap.add(definition.bands().steady()).signum() >= 0;
        var amounts = new Amounts(definition, last.value(), was.get());
        return builder.is(
                isMet ? Status.ON_TRACK : Status.LAGGING,
                "%s为%s，上年同期%s，%s。"
                        .formatted(
                                last.period().words().zh(),
                                amounts.zh(last.value()),
                                amounts.zh(was.get()),
                                isMet ? "保持稳定" : "退了" + amounts.differenceZh(gap.negate())),
                "%s: %s after %s a year ago, %s."
                        .formatted(
                                last.period().words().en(),
                                amounts.en(last.value()),
                                amounts.en(was.get()),
                                isMet ? "steady" : "back by " + amounts.differenceEn(gap.negate())));
    }
}
