package hongqiao.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock that everything asks. It tells the time of the clock beneath it, but to whoever works in a time of his own: a
 * simulation, or a replay of what has passed. That holds for his thread alone; all others live on in the present.
 */
public final class DistrictClock extends Clock {

    private static final ScopedValue<PastTime> PAST = ScopedValue.newInstance();

    private final Clock present;

    /** @param present what it tells all others */
    public DistrictClock(Clock present) {
        this.present = present;
    }

    /** A time that its owner sets; it stands still until then, and never goes back. */
    public static final class PastTime {

        private Instant now;

        public PastTime(Instant begins) {
            this.now = begins;
        }

        public Instant now() {
            return now;
        }

        /** What is earlier than now leaves it where it is. */
        public void set(Instant at) {
            if (at.isAfter(now)) {
                now = at;
            }
        }
    }

    /** Whatever this thread does meanwhile, it does in that time. */
    public <T extends @Nullable Object> T during(PastTime time, Supplier<T> work) {
        return ScopedValue.where(PAST, time).call(work::get);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get().now() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DistrictClock(present.withZone(zone));
    }
}
