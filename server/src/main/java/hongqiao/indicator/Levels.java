package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Levels and shares: how far from base to target. Also milestones, whose reading is the share done in %. */
final class Levels {

    private Levels() {}

    static Standing judge(Definition definition, Series own, Reading.Measured last, Builder builder) {
        var base = definition.measure() == Measure.QUALITATIVE ? BigDecimal.ZERO : base(definition, own);
        return switch (definition.target()) {
            case Target.Value target -> toward(definition, base, target.value(), last, builder);
            case Target.Range range -> within(definition, base, range, last, builder);
            case Target.Relation _, Target.AsAssigned _ -> throw new IllegalStateException("no level");
        };
    }

    /** As last restated; else as the plan prints it. */
    static @Nullable BigDecimal base(Definition definition, Series own) {
        return own.value(ReportingPeriod.year(definition.baseYear())).orElse(definition.base());
    }

    private static Standing toward(
            Definition definition, @Nullable BigDecimal base, BigDecimal goal, Reading.Measured last, Builder builder) {
        var value = last.value();
        var words = new LevelWords(definition, base, goal, value, last.period());
        builder.quantity = value;
        if (goal.signum() != 0) {
            builder.attainment = Paced.share(Rates.divide(value, goal));
        }
        if (base == null) {
            return withoutBase(definition, goal, words, builder);
        }
        var scale = new Scale.Level(base, goal);
        if (scale.isFlat() || definition.reaches(base, goal)) {
            builder.expected = goal;
            builder.margin =
                    definition.direction() == Direction.LOWER_BETTER ? goal.subtract(value) : value.subtract(goal);
            return builder.is(
                    definition.reaches(value, goal) ? Status.ON_TRACK : Status.LAGGING, words.kept(scale.isFlat()));
        }
        var status = Paced.along(definition, scale, value, builder);
        Paced.steps(definition, builder, words.arithmetic());
        return builder.is(status, words.along(status, builder));
    }

    /** Without a base no way can be told; but whoever is there is there, and at the end it shows. */
    private static Standing withoutBase(Definition definition, BigDecimal goal, LevelWords words, Builder builder) {
        var isOver = Objects.requireNonNull(builder.timeProgress).compareTo(BigDecimal.ONE) >= 0;
        var isThere = definition.reaches(Objects.requireNonNull(builder.quantity), goal);
        if (isThere || isOver) {
            var status = !isThere ? Status.LAGGING : isOver ? Status.ON_TRACK : Status.COMPLETED_EARLY;
            return builder.is(status, words.reached(isThere));
        }
        return builder.is(Status.UNDETERMINED, words.withoutBase());
    }

    private static Standing within(
            Definition definition,
            @Nullable BigDecimal base,
            Target.Range range,
            Reading.Measured last,
            Builder builder) {
        var value = last.value();
        var amounts = new Amounts(definition, value, range.low(), range.high());
        var distance = distance(value, range);
        builder.quantity = value;
        builder.margin = distance.negate();
        var period = last.period().words();
        var target = amounts.number(range.low()) + "—" + amounts.number(range.high()) + definition.unit();
        if (distance.signum() == 0) {
            return builder.is(
                    Status.ON_TRACK,
                    "%s为%s，在目标区间%s之内。".formatted(period.zh(), amounts.zh(value), target),
                    "%s: %s, within %s.".formatted(period.en(), amounts.en(value), target));
        }
        var from = base == null ? BigDecimal.ZERO : distance(base, range);
        var outside = new Words(
                "%s为%s，离目标区间%s还差%s。".formatted(period.zh(), amounts.zh(value), target, amounts.differenceZh(distance)),
                "%s: %s, %s away from %s."
                        .formatted(period.en(), amounts.en(value), amounts.differenceEn(distance), target));
        if (from.signum() == 0) {
            return builder.is(Status.LAGGING, outside);
        }
        var status = Paced.along(definition, new Scale.Level(from, BigDecimal.ZERO), distance, builder);
        builder.quantity = value;
        builder.expected = null;
        builder.needed = null;
        return builder.is(status, outside);
    }

    private static BigDecimal distance(BigDecimal value, Target.Range range) {
        return range.low().subtract(value).max(value.subtract(range.high())).max(BigDecimal.ZERO);
    }
}
