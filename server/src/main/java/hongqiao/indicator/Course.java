package hongqiao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way so far and the way that was planned, for charts and tables. */
public final class Course {

    private Course() {}

    /** By the end of a year; in the quantity of {@link Standing#quantity}. */
    public record PathPoint(int year, BigDecimal value) {}

    /** From the base year to the target year; empty where there is no path, or no base to begin at. */
    public static List<PathPoint> path(Definition definition, Series own) {
        var scale = scale(definition, own).filter(found -> !found.isFlat());
        if (scale.isEmpty()) {
            return List.of();
        }
        var points = new ArrayList<PathPoint>();
        for (int year = 0; year <= definition.years(); year++) {
            points.add(new PathPoint(
                    definition.baseYear() + year,
                    definition
                            .path()
                            .expected(
                                    scale.get(), definition.baseYear(), definition.years(), BigDecimal.valueOf(year))));
        }
        return points;
    }

    /**
     * Where the path leads by the end of a period, in the quantity of {@link Standing#quantity}.
     *
     * @param base to begin at, of levels and ratios; of others it does not count
     * @throws java.util.NoSuchElementException it has no path
     */
    public static BigDecimal expected(Definition definition, BigDecimal base, ReportingPeriod period) {
        return definition
                .path()
                .expected(
                        scale(definition, base).orElseThrow(),
                        definition.baseYear(),
                        definition.years(),
                        definition.elapsed(period));
    }

    /** Which share of the way that is. @throws java.util.NoSuchElementException it has no path @throws ArithmeticException no way to go */
    public static BigDecimal planned(Definition definition, BigDecimal base, ReportingPeriod period) {
        return scale(definition, base).orElseThrow().share(expected(definition, base, period));
    }

    private static Optional<Scale> scale(Definition definition, Series own) {
        return scale(definition, Levels.base(definition, own));
    }

    private static Optional<Scale> scale(Definition definition, @Nullable BigDecimal from) {
        if (!(definition.target() instanceof Target.Value target)) {
            return Optional.empty();
        }
        return switch (definition.measure()) {
            case LEVEL, RATIO -> Optional.ofNullable(from).map(base -> new Scale.Level(base, target.value()));
            case QUALITATIVE -> Optional.of(new Scale.Level(BigDecimal.ZERO, target.value()));
            case CUMULATIVE -> Optional.of(new Scale.Sum(target.value()));
            case CUMULATIVE_REDUCTION -> Optional.of(new Scale.Fall(target.value()));
            case AVG_GROWTH -> Optional.of(new Scale.Growth(target.value(), definition.years()));
            case THRESHOLD, RELATIVE, ASSIGNED -> Optional.empty();
        };
    }

    /** How it stood at the end of each period of which anything is known, by all that is known up to that day. */
    public static List<Standing> standings(Definition definition, Evidence evidence, LocalDate asOf) {
        return evidence.own().upTo(asOf).current().stream()
                .map(Reading::period)
                .filter(period -> definition.elapsed(period).signum() > 0)
                .map(period -> Standings.judge(definition, evidence, period.end()))
                .toList();
    }
}
