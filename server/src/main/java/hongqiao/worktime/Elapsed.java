package hongqiao.worktime;

import org.jspecify.annotations.Nullable;

/** Walks through time as it passes, day and night, leaving out pauses. */
final class Elapsed {

    private Elapsed() {}

    /** As {@link OpenTime#after}. */
    static long after(Pauses pauses, long start, long amount, @Nullable Trace trace) {
        var left = amount;
        var at = start;
        for (int i = pauses.notOverAt(start); i < pauses.size(); i++) {
            var free = Math.max(0, pauses.from(i) - at);
            if (left <= free) {
                break;
            }
            worked(at, at + free, trace);
            if (trace != null) {
                trace.paused(pauses, i);
            }
            if (pauses.to(i) == Ticks.NEVER) {
                return Ticks.NEVER;
            }
            left -= free;
            at = pauses.to(i);
        }
        worked(at, at + left, trace);
        return at + left;
    }

    /** Time between two moments outside pauses, in ticks; zero where the second is not later. */
    static long between(Pauses pauses, long from, long to) {
        if (from >= to) {
            return 0;
        }
        var sum = to - from;
        for (int i = pauses.notOverAt(from); i < pauses.size() && pauses.from(i) < to; i++) {
            sum -= Math.min(to, pauses.to(i)) - Math.max(from, pauses.from(i));
        }
        return sum;
    }

    private static void worked(long from, long to, @Nullable Trace trace) {
        if (trace != null && from < to) {
            trace.worked(from, to);
        }
    }
}
