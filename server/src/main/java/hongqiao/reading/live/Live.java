package hongqiao.reading.live;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Standing;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to now, of the whole district: provisional, no reading.
 *
 * @param period the one that is running, of which it would be a reading
 * @param amount its value now; of a measure that is told apart by time, of that period so far
 * @param standing how the indicator would stand with it; null: nobody said how it is judged
 * @param ended what may be taken over as a reading of the last period that is over; null: nothing can be
 * @param formula how it is made
 */
public record Live(
        LiveSource source,
        ReportingPeriod period,
        Amount amount,
        @Nullable Standing standing,
        @Nullable Ended ended,
        Words formula,
        Instant at) {

    /**
     * @param value in the unit of the indicator, eight decimals at most; null: missing, which is never 0
     * @param missing why; null where there is a value
     * @param rows of how many it is made; @param unknown how many of them have no value and do not count
     * @param simulated how many of them are made up
     */
    public record Amount(
            @Nullable BigDecimal value, @Nullable Words missing, long rows, long unknown, long simulated) {

        public boolean isSimulated() {
            return simulated > 0;
        }
    }

    public record Ended(ReportingPeriod period, Amount amount) {}
}
