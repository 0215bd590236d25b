package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Targets that are no number of their own. They wait for the figure they are held against, of the same vintage. */
final class Relations {

    private Relations() {}

    /** @param chainLength years of which the means are compared; 0: one period is held against another */
    private record Pair(BigDecimal own, BigDecimal other, int chainLength) {}

    static Standing judge(Definition definition, Evidence known, Reading.Measured last, Builder builder) {
        var relation = (Target.Relation) definition.target();
        return switch (relation.kind()) {
            case NOT_BELOW, IN_STEP, ROUGHLY_IN_STEP -> against(definition, relation, known, last, builder);
            case RANK -> OwnRelations.rank(definition, relation, last, builder);
            case STEADY -> OwnRelations.steady(definition, known.own(), last, builder);
        };
    }

    private static Standing against(
            Definition definition, Target.Relation relation, Evidence known, Reading.Measured last, Builder builder) {
        var other = relation.other();
        builder.quantity = last.value();
        var isLong = relation.compound() && last.period().isWholeYear();
        if (isLong) {
            var gaps = Stream.of(known.own(), known.other())
                    .map(series -> Chains.chain(
                            series, definition.baseYear() + 1, last.period().year()))
                    .map(Chains.Chain::gaps)
                    .toList();
            if (!gaps.getFirst().isEmpty()) {
                return builder.unknown(
                        "本区%s缺数，逐年的链条断了，暂不评价。".formatted(years(gaps.getFirst(), "年", "、")),
                        "No figure of the district for %s: the chain of years is broken, and nothing is judged."
                                .formatted(years(gaps.getFirst(), "", ", ")));
            }
            if (!gaps.getLast().isEmpty()) {
                return builder.unknown(
                        "等待%s%s的数，之前不作评价。".formatted(other.zh(), years(gaps.getLast(), "年", "、")),
                        "Waits for the figure of %s for %s; until then nothing is judged."
                                .formatted(other.en(), years(gaps.getLast(), "", ", ")));
            }
        }
        var pair = pair(definition, known, last, isLong);
        if (pair.isEmpty()) {
            return builder.unknown(
                    "等待%s%s同一版本的数，之前不作评价。"
                            .formatted(other.zh(), last.period().words().zh()),
                    "Waits for the figure of %s for %s, of the same vintage; until then nothing is judged."
                            .formatted(other.en(), last.period().words().en()));
        }
        return held(definition, relation, pair.get(), last, builder);
    }

    private static String years(java.util.List<Integer> years, String suffix, String between) {
        return years.stream().map(year -> year + suffix).collect(Collectors.joining(between));
    }

    /** The most final vintage that both have; of chains the last year decides. */
    private static Optional<Pair> pair(Definition definition, Evidence known, Reading.Measured last, boolean isLong) {
        var period = last.period();
        var both = Arrays.stream(Vintage.values())
                .sorted(java.util.Comparator.reverseOrder())
                .filter(vintage ->
                        known.own().at(period, vintage).flatMap(Series::value).isPresent()
                                && known.other()
                                        .at(period, vintage)
                                        .flatMap(Series::value)
                                        .isPresent())
                .findFirst();
        return both.map(vintage -> {
            var own = known.own().at(period, vintage).flatMap(Series::value).orElseThrow();
            var other = known.other().at(period, vintage).flatMap(Series::value).orElseThrow();
            var first = definition.baseYear() + 1;
            return isLong
                    ? new Pair(
                            mean(known.own(), first, period.year(), own),
                            mean(known.other(), first, period.year(), other),
                            period.year() - first + 1)
                    : new Pair(own, other, 0);
        });
    }

    private static BigDecimal mean(Series series, int first, int last, BigDecimal lastRate) {
        var rates =
                new java.util.ArrayList<>(Chains.chain(series, first, last - 1).rates());
        rates.add(lastRate);
        return new Chains.Chain(rates, java.util.List.of()).mean();
    }

    private static Standing held(
            Definition definition, Target.Relation relation, Pair pair, Reading.Measured last, Builder builder) {
        var gap = pair.own().subtract(pair.other());
        var tolerance = relation.kind() == Target.Kind.ROUGHLY_IN_STEP
                ? definition.bands().inStep().negate()
                : relation.by();
        // what is compared is what is shown: means to two decimals
        var margin = Paced.share(gap).subtract(tolerance);
        var isMet = margin.signum() >= 0;
        builder.quantity = pair.own();
        builder.expected = pair.other().add(tolerance);
        builder.margin = gap;
        builder.average = pair.chainLength() > 0 ? pair.own() : null;
        var amounts = new Amounts(
                definition, last.value(), pair.chainLength() > 0 ? new BigDecimal("0.01") : pair.other(), tolerance);
        var span = pair.chainLength() > 1
                ? "%d—%d年年均".formatted(definition.baseYear() + 1, last.period().year())
                : last.period().words().zh();
        var spanEn = pair.chainLength() > 1
                ? "%d–%d a year on average"
                        .formatted(definition.baseYear() + 1, last.period().year())
                : last.period().words().en();
        var sign = gap.signum() < 0 ? "−" : "+";
        builder.step(
                "相差",
                "Difference",
                sign + amounts.number(gap.abs()),
                amounts.number(pair.own()) + " − " + amounts.number(pair.other()));
        return builder.is(
                isMet ? Status.ON_TRACK : Status.LAGGING,
                "%s本区%s，%s%s，相差%s%s；目标“%s”%s，%s。"
                        .formatted(
                                span,
                                amounts.zh(pair.own()),
                                relation.other().zh(),
                                amounts.zh(pair.other()),
                                sign,
                                amounts.differenceZh(gap.abs()),
                                relation.kind().words().zh(),
                                allowance(tolerance, amounts, true),
                                isMet ? "符合" : "不符合"),
                "%s: district %s, %s %s, difference %s%s; target “%s”%s: %s."
                        .formatted(
                                spanEn,
                                amounts.en(pair.own()),
                                relation.other().en(),
                                amounts.en(pair.other()),
                                sign,
                                amounts.differenceEn(gap.abs()),
                                relation.kind().words().en(),
                                allowance(tolerance, amounts, false),
                                isMet ? "met" : "not met"));
    }

    private static String allowance(BigDecimal tolerance, Amounts amounts, boolean zh) {
        return switch (tolerance.signum()) {
            case 0 -> "";
            case 1 ->
                zh
                        ? "（须高出%s）".formatted(amounts.differenceZh(tolerance))
                        : " (by %s at least)".formatted(amounts.differenceEn(tolerance));
            default ->
                zh
                        ? "（容许低%s）".formatted(amounts.differenceZh(tolerance.negate()))
                        : " (%s less is allowed)".formatted(amounts.differenceEn(tolerance.negate()));
        };
    }
}
