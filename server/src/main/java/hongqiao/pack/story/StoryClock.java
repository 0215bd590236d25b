package hongqiao.pack.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a story: it says what the story says, and moves on by ten microseconds with each look of who tells it, so that nothing
 * happens at once. Looks of others, who work beside, leave it where it is: how often they look is not the story's.
 */
public final class StoryClock extends Clock {

    /** A thousand looks are no second: nothing that a story counts in hours is the longer for them. */
    private static final Duration TICK = Duration.ofNanos(10_000);

    private Instant now = Instant.EPOCH;
    private Thread teller = Thread.currentThread();

    /** Who sets it tells from here on. */
    public synchronized void set(Instant instant) {
        now = instant;
        teller = Thread.currentThread();
    }

    @Override
    public synchronized Instant instant() {
        if (Thread.currentThread() == teller) {
            now = now.plus(TICK);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
