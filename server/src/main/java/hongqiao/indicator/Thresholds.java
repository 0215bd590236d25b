package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be kept in every year: one year that breaks it breaks it. */
final class Thresholds {

    private Thresholds() {}

    private record Kept(ReportingPeriod period, BigDecimal value, BigDecimal margin) {
        boolean isBroken() {
            return margin.signum() < 0;
        }
    }

    static Standing judge(Definition definition, Series own, Reading.Measured last, Builder builder) {
        var kept = own.current().stream()
                .filter(reading -> definition.elapsed(reading.period()).signum() > 0)
                .flatMap(reading ->
                        Series.value(reading)
                                .map(value -> new Kept(reading.period(), value, margin(definition, value)))
                                .stream())
                .toList();
        var worst =
                kept.stream().min((a, b) -> a.margin().compareTo(b.margin())).orElseThrow();
        var now = kept.getLast();
        var broken = kept.stream().filter(Kept::isBroken).toList();
        var amounts = amounts(definition, worst.value(), last.value());
        builder.quantity = last.value();
        builder.margin = worst.margin();
        if (!broken.isEmpty()) {
            return builder.is(
                    Status.LAGGING,
                    "须年年守住%s：%s未守住，最差%s为%s，差%s；%s%s。"
                            .formatted(
                                    bound(definition, amounts, true),
                                    broken.stream()
                                            .map(one -> one.period().words().zh())
                                            .collect(Collectors.joining("、")),
                                    worst.period().words().zh(),
                                    amounts.zh(worst.value()),
                                    amounts.differenceZh(worst.margin().negate()),
                                    now.period().words().zh(),
                                    now.isBroken() ? "仍未守住" : "已守住"),
                    "To be kept in every year (%s): broken in %s, at worst %s in %s, %s off; %s in %s."
                            .formatted(
                                    bound(definition, amounts, false),
                                    broken.stream()
                                            .map(one -> one.period().words().en())
                                            .collect(Collectors.joining(", ")),
                                    amounts.en(worst.value()),
                                    worst.period().words().en(),
                                    amounts.differenceEn(worst.margin().negate()),
                                    now.isBroken() ? "still broken" : "kept again",
                                    now.period().words().en()));
        }
        var gaps = gaps(definition, own, last.period().year());
        if (!gaps.isEmpty()) {
            return builder.unknown(
                    "有数的年份都守住了%s，但%s缺数，不能说年年守住。"
                            .formatted(
                                    bound(definition, amounts, true),
                                    gaps.stream().map(year -> year + "年").collect(Collectors.joining("、"))),
                    "Kept (%s) wherever there is a figure, but there is none for %s."
                            .formatted(
                                    bound(definition, amounts, false),
                                    gaps.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        return builder.is(
                Status.ON_TRACK,
                "年年守住%s：%s为%s；最紧的%s为%s，余地%s。"
                        .formatted(
                                bound(definition, amounts, true),
                                now.period().words().zh(),
                                amounts.zh(now.value()),
                                worst.period().words().zh(),
                                amounts.zh(worst.value()),
                                amounts.differenceZh(worst.margin())),
                "Kept in every year (%s): %s in %s; closest in %s at %s, %s to spare."
                        .formatted(
                                bound(definition, amounts, false),
                                amounts.en(now.value()),
                                now.period().words().en(),
                                worst.period().words().en(),
                                amounts.en(worst.value()),
                                amounts.differenceEn(worst.margin())));
    }

    private static BigDecimal margin(Definition definition, BigDecimal value) {
        return switch (definition.target()) {
            case Target.Value goal ->
                definition.direction() == Direction.LOWER_BETTER
                        ? goal.value().subtract(value)
                        : value.subtract(goal.value());
            case Target.Range range -> range.high().subtract(value).min(value.subtract(range.low()));
            case Target.Relation _, Target.AsAssigned _ -> throw new IllegalStateException("no threshold");
        };
    }

    private static Amounts amounts(Definition definition, BigDecimal worst, BigDecimal last) {
        return switch (definition.target()) {
            case Target.Value goal -> new Amounts(definition, goal.value(), worst, last);
            case Target.Range range -> new Amounts(definition, range.low(), range.high(), worst, last);
            case Target.Relation _, Target.AsAssigned _ -> throw new IllegalStateException("no threshold");
        };
    }

    private static String bound(Definition definition, Amounts amounts, boolean zh) {
        return switch (definition.target()) {
            case Target.Value goal ->
                (definition.direction() == Direction.LOWER_BETTER ? "≤ " : "≥ ")
                        + (zh ? amounts.zh(goal.value()) : amounts.en(goal.value()));
            case Target.Range range ->
                amounts.number(range.low()) + "—" + (zh ? amounts.zh(range.high()) : amounts.en(range.high()));
            case Target.Relation _, Target.AsAssigned _ -> throw new IllegalStateException("no threshold");
        };
    }

    private static List<Integer> gaps(Definition definition, Series own, int lastYear) {
        var gaps = new ArrayList<Integer>();
        for (int year = definition.baseYear() + 1; year <= lastYear; year++) {
            var of = year;
            var isKnown = own.current().stream()
                    .anyMatch(reading -> reading.period().year() == of
                            && Series.value(reading).isPresent());
            if (!isKnown) {
                gaps.add(year);
            }
        }
        return gaps;
    }
}
