package hongqiao.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator promises, and how that is judged.
 *
 * @param binding 约束性: the government must
 * @param unit as printed; {@code %} of shares and rates; empty where there is none
 * @param base value at the end of the base year as the plan prints it; null where it prints none
 * @param target what is to be reached by the end of the target year
 */
public record Definition(
        Measure measure,
        Direction direction,
        boolean binding,
        String unit,
        int baseYear,
        @Nullable BigDecimal base,
        int targetYear,
        Target target,
        Path path,
        Bands bands) {

    public Definition {
        if (baseYear >= targetYear) {
            throw new IllegalArgumentException("the target year %d is not after %d".formatted(targetYear, baseYear));
        }
        boolean fits = switch (target) {
            case Target.Value value -> fits(measure, value.value());
            case Target.Range _ -> measure == Measure.LEVEL || measure == Measure.RATIO || measure == Measure.THRESHOLD;
            case Target.Relation _ -> measure == Measure.RELATIVE;
            case Target.AsAssigned _ -> measure == Measure.ASSIGNED;
        };
        var isRange = target instanceof Target.Range;
        // a path by hand leads nowhere that the measure cannot be
        fits &= !measure.isChained() || path.points().values().stream().allMatch(point -> fits(measure, point));
        // towards a range one goes straight: there is no one number to be at in between
        if (!fits || (direction == Direction.RANGE) != isRange || isRange && path.kind() != Path.Kind.LINEAR) {
            throw new IllegalArgumentException(
                    "%s, %s and %s do not go together".formatted(measure, direction, target));
        }
    }

    /** Growth by −100 % and a fall by 100 % leave nothing to count with. */
    private static boolean fits(Measure measure, BigDecimal value) {
        return switch (measure) {
            case RELATIVE, ASSIGNED -> false;
            case AVG_GROWTH -> value.compareTo(Rates.HUNDRED.negate()) > 0;
            case CUMULATIVE_REDUCTION -> value.compareTo(Rates.HUNDRED) < 0;
            case LEVEL, CUMULATIVE, RATIO, THRESHOLD, QUALITATIVE -> true;
        };
    }

    /** Length of the plan. */
    int years() {
        return targetYear - baseYear;
    }

    /** Years from the end of the base year to the end of a period: three quarters of the third year are 2.75. */
    BigDecimal elapsed(ReportingPeriod period) {
        return Rates.divide(
                BigDecimal.valueOf((period.year() - baseYear) * 12L - 12 + period.toMonth()), BigDecimal.valueOf(12));
    }

    boolean isShare() {
        return unit.equals("%") || unit.equals("‰");
    }

    boolean reaches(BigDecimal value, BigDecimal goal) {
        return direction == Direction.LOWER_BETTER ? value.compareTo(goal) <= 0 : value.compareTo(goal) >= 0;
    }
}
