package hongqiao.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. */
public final class SetClock extends Clock {

    private volatile Instant now;

    private SetClock(Instant now) {
        this.now = now;
    }

    public static SetClock at(String instant) {
        return new SetClock(Instant.parse(instant));
    }

    public void set(Instant instant) {
        now = instant;
    }

    public SetClock advance(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
