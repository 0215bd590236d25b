package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Totals over the plan, printed in [ ]. A year without a figure is not a year without anything. */
final class Sums {

    private Sums() {}

    static Standing judge(Definition definition, Series own, Reading.Measured last, Builder builder) {
        var goal = ((Target.Value) definition.target()).value();
        var first = definition.baseYear() + 1;
        var lastYear = Math.min(last.period().year(), definition.targetYear());
        var gaps = IntStream.rangeClosed(first, lastYear)
                .filter(year -> own.sum(year)
                        .filter(sum -> sum.months()
                                >= (year == last.period().year() ? last.period().toMonth() : 12))
                        .isEmpty())
                .boxed()
                .toList();
        var sum = IntStream.rangeClosed(first, lastYear)
                .mapToObj(own::sum)
                .flatMap(java.util.Optional::stream)
                .map(Series.Sum::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var amounts = new Amounts(definition, goal, sum);
        builder.quantity = sum;
        if (!gaps.isEmpty() && (definition.direction() == Direction.LOWER_BETTER || sum.compareTo(goal) < 0)) {
            var years = gaps.stream().map(String::valueOf);
            return builder.unknown(
                    "%s缺数，累计不全：已知部分为%s，目标%s。不以零代替，暂不评价。"
                            .formatted(
                                    years.map(year -> year + "年").collect(Collectors.joining("、")),
                                    amounts.zh(sum),
                                    amounts.zh(goal)),
                    "The total has gaps (%s): what is known comes to %s of %s. Missing is not zero; nothing is judged."
                            .formatted(
                                    gaps.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                    amounts.en(sum),
                                    amounts.en(goal)));
        }
        if (goal.signum() == 0) {
            return builder.unknown("累计目标为零，算不出进度。", "The target total is zero; no progress can be told.");
        }
        var scale = new Scale.Sum(goal);
        var status = Paced.along(definition, scale, sum, builder);
        var expected = Objects.requireNonNull(builder.expected);
        builder.attainment = builder.targetProgress;
        if (definition.direction() == Direction.LOWER_BETTER) {
            status = sum.compareTo(expected) <= 0 ? Status.ON_TRACK : Status.LAGGING;
        }
        Paced.steps(definition, builder, sum.toPlainString() + " ÷ " + goal.toPlainString());
        var gap = sum.subtract(expected);
        var period = last.period().words();
        var tail = Tail.progress(builder, status);
        var zh = "到%s累计%s，按计划应为%s，%s；%s。"
                .formatted(
                        period.zh(),
                        amounts.zh(sum),
                        amounts.zh(expected),
                        gap.signum() == 0 ? "正好" : (gap.signum() > 0 ? "多" : "少") + amounts.zh(gap.abs()),
                        tail.zh());
        var en = "By %s %s in all against %s on the path, %s; %s."
                .formatted(
                        period.en(),
                        amounts.en(sum),
                        amounts.en(expected),
                        gap.signum() == 0 ? "just so" : amounts.en(gap.abs()) + (gap.signum() > 0 ? " more" : " short"),
                        tail.en());
        var rest = goal.subtract(sum);
        if (builder.needed != null && rest.signum() > 0) {
            var isShort = definition.elapsed(last.period()).compareTo(BigDecimal.valueOf(definition.years() - 1L)) > 0;
            zh += "还差%s%s。".formatted(amounts.zh(rest), isShort ? "" : "，余下每年" + amounts.zh(builder.needed));
            en += " %s to go%s."
                    .formatted(amounts.en(rest), isShort ? "" : ", " + amounts.en(builder.needed) + " a year");
        }
        return builder.is(status, zh, en);
    }
}
