package hongqiao.worktime;

import org.jspecify.annotations.Nullable;

/** Walks through opening hours, leaving out pauses. */
final class OpenTime {

    private OpenTime() {}

    /**
     * Earliest moment at which that much open time has been used; the start where it is none.
     *
     * @param trace null: nobody asks for the steps
     * @return {@link Ticks#NEVER} where the clock stands still before
     */
    static long after(WorkCalendar calendar, Pauses pauses, long start, long amount, @Nullable Trace trace) {
        var left = amount;
        var at = start;
        var pause = pauses.notOverAt(start);
        for (var day = calendar.dayOf(start); left > 0; day = calendar.next(day)) {
            if (day.end() <= at) {
                continue; // the clock stood still all of it
            }
            if (trace != null) {
                trace.asked(day);
            }
            if (day.isOff()) {
                if (trace != null) {
                    trace.off(day);
                }
                continue;
            }
            if (at <= day.firstOpening() && left >= day.open() && !pauses.touch(at, day.closing())) {
                left -= day.open();
                at = day.closing();
                if (trace != null) {
                    trace.whole(day);
                }
                continue;
            }
            for (int i = 0; i < day.stretches() && left > 0; i++) {
                at = Math.max(at, day.opens(i));
                while (at < day.closes(i) && left > 0) {
                    while (pause < pauses.size() && pauses.to(pause) <= at) {
                        pause = told(pauses, pause, trace);
                    }
                    if (pause < pauses.size() && pauses.from(pause) <= at) {
                        if (pauses.to(pause) == Ticks.NEVER) {
                            told(pauses, pause, trace);
                            return Ticks.NEVER;
                        }
                        at = pauses.to(pause);
                        pause = told(pauses, pause, trace);
                        continue;
                    }
                    var until = pause < pauses.size() ? Math.min(day.closes(i), pauses.from(pause)) : day.closes(i);
                    var used = Math.min(left, until - at);
                    if (trace != null) {
                        trace.worked(at, at + used);
                    }
                    left -= used;
                    at += used;
                }
            }
        }
        return at;
    }

    /** Open time between two moments outside pauses, in ticks. */
    static long between(WorkCalendar calendar, Pauses pauses, long from, long to) {
        long sum = 0;
        if (from >= to) {
            return 0;
        }
        for (var day = calendar.dayOf(from); day.start() < to; day = calendar.next(day)) {
            for (int i = 0; i < day.stretches(); i++) {
                sum += Elapsed.between(pauses, Math.max(from, day.opens(i)), Math.min(to, day.closes(i)));
            }
        }
        return sum;
    }

    private static int told(Pauses pauses, int index, @Nullable Trace trace) {
        if (trace != null) {
            trace.paused(pauses, index);
        }
        return index + 1;
    }
}
