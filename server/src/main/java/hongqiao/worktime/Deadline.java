package hongqiao.worktime;

import java.time.Instant;
import java.util.List;

/**
 * When something is due, and how that came about.
 *
 * @param due the last moment that is in time is before it; {@link #NEVER} while the clock stands still
 * @param lines every step of the arithmetic, in its order
 * @param provisional whether it leans on a day whose holidays have not been published
 */
public record Deadline(Instant due, List<Line> lines, boolean provisional) {

    /** The deadline of a clock that stands still: not yet known. */
    public static final Instant NEVER = Instant.MAX;

    public Deadline {
        lines = List.copyOf(lines);
    }

    /** Whether the clock stands still and nobody has said until when. */
    public boolean isStanding() {
        return due.equals(NEVER);
    }

    /**
     * Works the deadline out once more from the lines alone, without the calendar.
     *
     * @throws IllegalStateException if the lines do not add up: a step begins before the one before it ends, the days of a
     *     step are not as many as it says, or what was used is not what the limit asks
     */
    public Instant recompute() {
        return new Retrace(lines).due();
    }
}
