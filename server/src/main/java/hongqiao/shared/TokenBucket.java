package hongqiao.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** So many a minute; what is not used is saved up for a minute. Safe for threads. */
public final class TokenBucket {

    private final double perSecond;
    private final double most;
    private double left;
    private Instant at;

    public TokenBucket(int perMinute, Instant now) {
        this.perSecond = perMinute / 60.0;
        this.most = perMinute;
        this.left = perMinute;
        this.at = now;
    }

    /** @return how long to wait, whole seconds; null: it may */
    public synchronized @Nullable Duration take(Instant now) {
        var passed = Duration.between(at, now).toNanos() / 1e9;
        if (passed > 0) {
            left = Math.min(most, left + passed * perSecond);
            at = now;
        }
        if (left >= 1) {
            left--;
            return null;
        }
        return Duration.ofSeconds((long) Math.ceil((1 - left) / perSecond));
    }
}
