package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Definitions of a plan for 2021–2025, and judging them on a day. */
final class Promises {

    static final LocalDate EARLY_2024 = LocalDate.of(2024, 4, 1);
    static final Words CITY = new Words("全市", "the city");

    private Promises() {}

    static Definition level(String unit, Direction direction, @Nullable String base, String goal) {
        return of(Measure.LEVEL, direction, unit, base, new Target.Value(new BigDecimal(goal)));
    }

    static Definition of(Measure measure, Direction direction, String unit, @Nullable String base, Target target) {
        return new Definition(
                measure,
                direction,
                false,
                unit,
                2020,
                base == null ? null : new BigDecimal(base),
                2025,
                target,
                Path.LINEAR,
                Bands.DEFAULT);
    }

    static Definition growth(String goal) {
        return of(Measure.AVG_GROWTH, Direction.HIGHER_BETTER, "%", null, new Target.Value(new BigDecimal(goal)));
    }

    static Definition fall(String goal) {
        return of(
                Measure.CUMULATIVE_REDUCTION,
                Direction.HIGHER_BETTER,
                "%",
                null,
                new Target.Value(new BigDecimal(goal)));
    }

    static Definition sum(String unit, String goal) {
        return of(Measure.CUMULATIVE, Direction.HIGHER_BETTER, unit, null, new Target.Value(new BigDecimal(goal)));
    }

    static Definition relation(Target.Kind kind, String by, boolean compound) {
        return of(
                Measure.RELATIVE,
                Direction.HIGHER_BETTER,
                "%",
                null,
                new Target.Relation(kind, new BigDecimal(by), compound, CITY));
    }

    static Definition along(Definition of, Path path) {
        return new Definition(
                of.measure(),
                of.direction(),
                of.binding(),
                of.unit(),
                of.baseYear(),
                of.base(),
                of.targetYear(),
                of.target(),
                path,
                of.bands());
    }

    static Definition within(Definition of, Bands bands) {
        return new Definition(
                of.measure(),
                of.direction(),
                of.binding(),
                of.unit(),
                of.baseYear(),
                of.base(),
                of.targetYear(),
                of.target(),
                of.path(),
                bands);
    }

    /** Yearly figures from 2021 on; {@code ?} is a missing one, {@code -} one of which nothing was said. */
    static Series years(String... values) {
        var readings = new java.util.ArrayList<Reading>();
        for (int i = 0; i < values.length; i++) {
            var period = ReportingPeriod.year(2021 + i);
            switch (values[i]) {
                case "-" -> {}
                case "?" -> readings.add(new Reading.Missing(period, Vintage.FINAL, "统计制度调整"));
                default -> readings.add(new Reading.Measured(period, Vintage.FINAL, new BigDecimal(values[i])));
            }
        }
        return new Series(readings);
    }

    static Standing judged(Definition definition, Series own) {
        return Standings.judge(definition, Evidence.of(own), EARLY_2024);
    }

    static Standing judged(Definition definition, Series own, Series other) {
        return Standings.judge(definition, new Evidence(own, other, java.util.List.of()), EARLY_2024);
    }
}
