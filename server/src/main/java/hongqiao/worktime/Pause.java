package hongqiao.worktime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which the clock stands still. Pauses may overlap; what they share is paused once.
 *
 * @param to exclusive, not before {@code from}; null: it has not ended yet
 */
public record Pause(Instant from, @Nullable Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + " " + to);
        }
    }

    /** One that has not ended. */
    public static Pause open(Instant from) {
        return new Pause(from, null);
    }
}
