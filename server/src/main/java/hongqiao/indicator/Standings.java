package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.time.LocalDate;
import java.util.Optional;

/** The way in: judges how an indicator stands. Total: whatever the evidence, there is an answer that says why. */
public final class Standings {

    private Standings() {}

    /**
     * Judges by the last period that had ended on that day and of which something is known. Where that figure is missing,
     * nothing is judged, whatever came before.
     */
    public static Standing judge(Definition definition, Evidence evidence, LocalDate asOf) {
        var known = new Evidence(evidence.own().upTo(asOf), evidence.other().upTo(asOf), evidence.assignments());
        var builder = Standing.of(definition);
        if (definition.measure() == Measure.ASSIGNED) {
            return Assigned.judge(definition, known, asOf, builder);
        }
        var last = last(definition, known.own());
        if (last.isEmpty()) {
            return builder.unknown(
                    "规划期内还没有%s监测值，暂不评价。".formatted(definition.measure().isChained() ? "整年的" : ""),
                    "There is no figure yet%s within the plan; nothing is judged."
                            .formatted(definition.measure().isChained() ? " of a whole year" : ""));
        }
        return switch (last.get()) {
            case Reading.Missing missing -> missing(missing, builder);
            case Reading.Measured measured -> judge(definition, known, measured, builder);
        };
    }

    /** Of an indicator for which nobody has said how, and whose own words do not. */
    public static Standing withoutRule(boolean binding) {
        return new Builder(binding)
                .unknown(
                        "规划的文字看不出怎样评价，请先设定规则。",
                        "The plan's words do not tell how it is judged; somebody must say so first.");
    }

    private static Standing judge(Definition definition, Evidence known, Reading.Measured last, Builder builder) {
        builder.period = last.period();
        builder.timeProgress = Paced.share(Rates.divide(
                definition.elapsed(last.period()).min(java.math.BigDecimal.valueOf(definition.years())),
                java.math.BigDecimal.valueOf(definition.years())));
        return switch (definition.measure()) {
            case LEVEL, RATIO, QUALITATIVE -> Levels.judge(definition, known.own(), last, builder);
            case CUMULATIVE -> Sums.judge(definition, known.own(), last, builder);
            case AVG_GROWTH, CUMULATIVE_REDUCTION -> Chains.judge(definition, known.own(), last, builder);
            case THRESHOLD -> Thresholds.judge(definition, known.own(), last, builder);
            case RELATIVE -> Relations.judge(definition, known, last, builder);
            case ASSIGNED -> throw new IllegalStateException("judged by its assignments");
        };
    }

    /** Of rates that chain only whole years count. */
    private static Optional<Reading> last(Definition definition, Series own) {
        var current = own.current().stream()
                .filter(reading -> definition.elapsed(reading.period()).signum() > 0)
                .filter(reading ->
                        !definition.measure().isChained() || reading.period().isWholeYear())
                .toList();
        return current.isEmpty() ? Optional.empty() : Optional.of(current.getLast());
    }

    private static Standing missing(Reading.Missing missing, Builder builder) {
        builder.period = missing.period();
        var period = missing.period().words();
        return builder.unknown(
                "%s缺数：%s。不以零代替，暂不评价。".formatted(period.zh(), missing.reason()),
                "No figure for %s: %s. Missing is not zero; nothing is judged."
                        .formatted(period.en(), missing.reason()));
    }
}
