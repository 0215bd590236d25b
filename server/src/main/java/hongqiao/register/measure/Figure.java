package hongqiao.register.measure;

import hongqiao.expression.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to now.
 *
 * @param simulated how many of the records it is made of are simulated
 * @param lines by the measure's groups, in no order; empty where it has none
 * @param forecast null: nothing is said of years
 * @param at the moment it is of: this one, or where thousands of changes wait to be counted, the one when they began to
 */
public record Figure(
        Measure.Line whole,
        long simulated,
        List<Measure.Line> lines,
        List<Aim> aims,
        @Nullable Forecast forecast,
        Instant at) {

    /**
     * A target, and what is or will be there.
     *
     * @param target null: what it is worked out from is missing
     * @param reaches what there is now, or is expected at the end of that year; null: nobody knows
     * @param expected whether {@code reaches} is a forecast
     * @param gap what is missing to the target; negative or 0: it is met; null: nobody knows
     * @param metIn the first year at whose end it is expected to be met, where it is not met yet; null: in none that is known
     */
    public record Aim(
            int year,
            @Nullable BigDecimal target,
            boolean atMost,
            @Nullable BigDecimal reaches,
            boolean expected,
            @Nullable BigDecimal gap,
            @Nullable Integer metIn) {}

    /**
     * Year by year, earliest first.
     *
     * @param unknown of what counts now, the part of which nobody knows in what year it came to count
     * @param overdue what was expected in years that are over and has not come; it is in no total
     * @param undated what is expected, nobody knows when; it is in no total
     */
    public record Forecast(List<Year> years, BigDecimal unknown, BigDecimal overdue, BigDecimal undated) {}

    /**
     * @param arrived of what counts now, what came in that year; null: a year to come
     * @param expected what is still expected in that year; null: a year that is over
     * @param ending of what counts now, what ends in that year and must be renewed; null: a year that is over, or nothing ends.
     *     Totals are with all of it renewed
     * @param total what there is, or will be, at its end; null: a year that is over, where what counted
     *     then may not count now
     */
    public record Year(
            int year,
            @Nullable BigDecimal arrived,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal ending,
            @Nullable BigDecimal total) {}
}
