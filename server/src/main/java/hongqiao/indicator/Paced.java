package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What all have in common that go from a base to a target along a path. */
final class Paced {

    private Paced() {}

    /** Four decimals, half-up. */
    static BigDecimal share(BigDecimal exact) {
        return exact.setScale(4, RoundingMode.HALF_UP);
    }

    /** Fills in progress, expected, consistency, needed; says which status that is. */
    static Status along(Definition definition, Scale scale, BigDecimal quantity, Builder builder) {
        var years = definition.years();
        var t = definition.elapsed(java.util.Objects.requireNonNull(builder.period));
        var expected = definition.path().expected(scale, definition.baseYear(), years, t);
        builder.quantity = quantity;
        builder.expected = expected;
        var left = BigDecimal.valueOf(years).subtract(t);
        if (left.signum() > 0) {
            builder.needed = scale.needed(quantity, left);
        }
        var progress = scale.share(quantity);
        var planned = scale.share(expected);
        builder.targetProgress = share(progress);
        builder.planned = planned;
        if (planned.signum() > 0) {
            builder.consistency = share(Rates.divide(progress, planned));
        }
        if (progress.signum() < 0) {
            return Status.REGRESSED;
        }
        if (progress.compareTo(BigDecimal.ONE) >= 0 && left.signum() > 0) {
            return Status.COMPLETED_EARLY;
        }
        return builder.consistency == null
                ? Status.ON_TRACK
                : definition.bands().of(builder.consistency);
    }

    /** The steps everybody may follow with a pencil. */
    static void steps(Definition definition, Builder builder, String progressBy) {
        var t = Amounts.fixed(
                definition
                        .elapsed(java.util.Objects.requireNonNull(builder.period))
                        .min(BigDecimal.valueOf(definition.years()))
                        .multiply(BigDecimal.valueOf(12)),
                0);
        if (builder.targetProgress != null) {
            builder.step("目标走完", "Of the way", Amounts.percent(builder.targetProgress), progressBy);
        }
        if (builder.timeProgress != null) {
            builder.step(
                    "时间过了", "Of the time", Amounts.percent(builder.timeProgress), t + " ÷ " + definition.years() * 12);
        }
        if (builder.consistency != null && builder.targetProgress != null && builder.planned != null) {
            builder.step(
                    "一致性",
                    "Consistency",
                    Amounts.fixed(builder.consistency, 3),
                    Amounts.percent(builder.targetProgress) + " ÷ " + Amounts.percent(builder.planned));
        }
    }
}
