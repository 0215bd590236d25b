package hongqiao.indicator;

import static hongqiao.indicator.Rates.divide;
import static hongqiao.indicator.Rates.factor;
import static hongqiao.indicator.Rates.percent;
import static hongqiao.indicator.Rates.power;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Yearly rates that multiply: growth, and falls of what is left. Percentages are never averaged by adding. */
final class Chains {

    private Chains() {}

    /** @param gaps years of which no figure is known: the chain is broken there */
    record Chain(List<BigDecimal> rates, List<Integer> gaps) {

        /** Total growth in %. */
        BigDecimal total() {
            return percent(
                    rates.stream().map(Rates::factor).reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, Rates.DIGITS)));
        }

        /** Compound mean in %. */
        BigDecimal mean() {
            return percent(power(factor(total()), divide(BigDecimal.ONE, BigDecimal.valueOf(rates.size()))));
        }

        boolean isBroken() {
            return !gaps.isEmpty();
        }

        Chain negated() {
            return new Chain(rates.stream().map(BigDecimal::negate).toList(), gaps);
        }
    }

    static Chain chain(Series series, int first, int last) {
        var rates = new ArrayList<BigDecimal>();
        var gaps = new ArrayList<Integer>();
        for (int year = first; year <= last; year++) {
            var rate = series.value(ReportingPeriod.year(year));
            // a loss of all and more leaves nothing that could grow again
            if (rate.isPresent() && rate.get().abs().compareTo(Rates.HUNDRED) < 0) {
                rates.add(rate.get());
            } else {
                gaps.add(year);
            }
        }
        return new Chain(rates, gaps);
    }

    static Standing judge(Definition definition, Series own, Reading.Measured last, Builder builder) {
        var goal = ((Target.Value) definition.target()).value();
        var falls = definition.measure() == Measure.CUMULATIVE_REDUCTION;
        var chain = chain(own, definition.baseYear() + 1, Math.min(last.period().year(), definition.targetYear()));
        if (chain.isBroken()) {
            return broken(chain, builder);
        }
        var quantity = falls ? chain.negated().total().negate() : chain.total();
        builder.average = falls ? chain.negated().mean().negate() : chain.mean();
        Scale scale = falls ? new Scale.Fall(goal) : new Scale.Growth(goal, definition.years());
        if (scale.isFlat() || definition.direction() == Direction.LOWER_BETTER) {
            return capped(definition, goal, last, builder, quantity);
        }
        var status = Paced.along(definition, scale, quantity, builder);
        var expected = Objects.requireNonNull(builder.expected);
        var tail = Tail.progress(builder, status);
        var period = last.period().words();
        String zh;
        String en;
        if (falls) {
            builder.attainment = Paced.share(divide(quantity, goal));
            var simple = Amounts.percent(builder.attainment);
            Paced.steps(definition, builder, "ln(1 − %s) ÷ ln(1 − %s)".formatted(rate(quantity), rate(goal)));
            builder.step("按简单比例", "As a plain share", simple, rate(quantity) + " ÷ " + rate(goal));
            zh = "到%s累计下降%s（逐年连乘），按计划应下降%s；%s。".formatted(period.zh(), rate(quantity), rate(expected), tail.zh());
            en = "Down %s by %s (years multiplied) against %s on the path; %s."
                    .formatted(rate(quantity), period.en(), rate(expected), tail.en());
        } else {
            builder.margin = builder.average.subtract(goal);
            Paced.steps(
                    definition,
                    builder,
                    "ln(%s) ÷ (%d × ln(%s))"
                            .formatted(Amounts.fixed(factor(quantity), 4), definition.years(), factor(goal)));
            zh = "%d—%d年年均增长%s（几何平均），目标%s；%s。"
                    .formatted(
                            definition.baseYear() + 1,
                            last.period().year(),
                            rate(builder.average),
                            rate(goal),
                            tail.zh());
            en = "%s a year on average over %d–%d (compound) against %s; %s."
                    .formatted(
                            rate(builder.average),
                            definition.baseYear() + 1,
                            last.period().year(),
                            rate(goal),
                            tail.en());
        }
        if (builder.needed != null && status != Status.COMPLETED_EARLY) {
            zh += "余下每年须%s%s。".formatted(falls ? "下降" : "增长", rate(builder.needed));
            en += " Each year left must bring %s.".formatted(rate(builder.needed));
        }
        return builder.is(status, zh, en);
    }

    private static String rate(BigDecimal percent) {
        return Amounts.rate(percent);
    }

    private static Standing broken(Chain chain, Builder builder) {
        return builder.unknown(
                "%s缺数，逐年的链条断了，算不出累计，暂不评价。"
                        .formatted(chain.gaps().stream().map(year -> year + "年").collect(Collectors.joining("、"))),
                "No figure for %s: the chain of years is broken, and nothing is judged."
                        .formatted(chain.gaps().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** Growth to be held down, or a target of no change: only the mean against the target counts. */
    private static Standing capped(
            Definition definition, BigDecimal goal, Reading.Measured last, Builder builder, BigDecimal quantity) {
        var average = Objects.requireNonNull(builder.average);
        builder.quantity = quantity;
        builder.margin =
                definition.direction() == Direction.LOWER_BETTER ? goal.subtract(average) : average.subtract(goal);
        var isKept = definition.reaches(average, goal);
        return builder.is(
                isKept ? Status.ON_TRACK : Status.LAGGING,
                "%d—%d年年均%s（几何平均），%s目标%s。"
                        .formatted(
                                definition.baseYear() + 1,
                                last.period().year(),
                                rate(average),
                                isKept ? "符合" : "不符合",
                                rate(goal)),
                "%s a year on average over %d–%d (compound), the target of %s is %s."
                        .formatted(
                                rate(average),
                                definition.baseYear() + 1,
                                last.period().year(),
                                rate(goal),
                                isKept ? "kept" : "not kept"));
    }
}
