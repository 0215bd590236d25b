package hongqiao.register.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How records go through their stages. A stay is the time from coming into a stage to leaving it; a record that comes back
 * stays again. Days are calendar days of the district: in and out on one day is 0.
 *
 * @param records how many records it is made of; @param simulated how many of them are simulated
 * @param unseen how many of them have left the first stage though no move of theirs may be seen: they are in {@code here} and
 *     nowhere else
 * @param at when it was so
 */
public record Funnel(List<Line> lines, List<Onward> onward, long records, long simulated, long unseen, Instant at) {

    /**
     * One stage, of one group.
     *
     * @param group null: records without a value, or not told apart
     * @param reached records that are or were in it
     */
    public record Line(String stage, @Nullable Object group, long reached, Stays left, Stays here) {}

    /**
     * Stays, and how long they took.
     *
     * @param timed how many of them have a known beginning; mean and median are of those
     * @param mean days, one decimal; null: none is timed, which is never 0
     */
    public record Stays(
            long count,
            long timed,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median) {}

    /** Where those who left a stage went, over all groups. */
    public record Onward(String stage, String to, long stays) {}

    /** Which records stand behind a figure. */
    public enum Which {
        REACHED,
        LEFT,
        HERE
    }

    /**
     * One stay behind a figure.
     *
     * @param no of the move that ended it; the greatest integer: it goes on
     * @param began null: not known; @param days null: nor is how long
     */
    public record Stay(
            long record,
            int no,
            @Nullable Instant began,
            @Nullable Instant ended,
            @Nullable Long days,
            @Nullable String onward) {}
}
