package hongqiao.worktime;

import java.time.Instant;

/** Moments as nanoseconds since 1970: what the walks count with. */
final class Ticks {

    /** Later than any moment: a clock that stands still has no end. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long SECOND = 1_000_000_000L;

    private Ticks() {}

    /** {@link #NEVER} for {@link Instant#MAX}. @throws ArithmeticException outside 1677 to 2262 */
    static long of(Instant moment) {
        return moment.equals(Instant.MAX)
                ? NEVER
                : Math.addExact(Math.multiplyExact(moment.getEpochSecond(), SECOND), moment.getNano());
    }

    static Instant instant(long ticks) {
        return ticks == NEVER
                ? Instant.MAX
                : Instant.ofEpochSecond(Math.floorDiv(ticks, SECOND), Math.floorMod(ticks, SECOND));
    }
}
