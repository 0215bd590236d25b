package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts days, worked or natural, by a {@link Counting}. */
final class DayCount {

    private static final Words PAUSED = new Words("暂停计时", "the clock stood still");

    private final WorkCalendar calendar;
    private final Counting counting;
    private final Pauses pauses;
    private final Trace trace;

    DayCount(WorkCalendar calendar, Counting counting, Pauses pauses, Trace trace) {
        this.calendar = calendar;
        this.counting = counting;
        this.pauses = pauses;
        this.trace = trace;
    }

    /** Where a count ends. @param last null where the clock stands still before */
    record End(@Nullable LocalDate last, long at) {
        static final End NEVER = new End(null, Ticks.NEVER);
    }

    /** From the moment the clock starts. */
    End from(long start, Limit limit) {
        var moved = start;
        if (counting.outside() == Counting.OutsideHours.NEXT_OPENING) {
            moved = calendar.opening(start);
            trace.asked(calendar.dayOf(moved));
            if (moved > start) {
                trace.add(new Line.StartMoved(trace.at(start), trace.at(moved)));
            }
        }
        var day = calendar.dayOf(moved);
        if (counting.startDayCounts() && moved < end(day)) {
            return count(day, moved, limit);
        }
        if (!counting.startDayCounts()) {
            trace.add(new Line.StartDayLeftOut(day.date()));
        }
        return after(day.date(), limit);
    }

    /** From the day after the one given. */
    End after(LocalDate last, Limit limit) {
        var day = calendar.day(last.plusDays(1));
        return count(day, day.start(), limit);
    }

    private End count(WorkDay first, long from, Limit limit) {
        var working = limit.unit() == LimitUnit.WORKING_DAY;
        var left = limit.amount();
        var day = first;
        for (var start = from; ; day = calendar.next(day), start = day.start()) {
            if (working) {
                trace.asked(day);
            }
            if (working && day.isOff()) {
                trace.off(day);
            } else if (standsFrom(day)) {
                return stands();
            } else if (isPaused(day, start)) {
                trace.pausedDay(day.date());
            } else {
                trace.counted(day, working);
                if (--left == 0) {
                    break;
                }
            }
        }
        if (!working && counting.rolls()) {
            trace.asked(day);
            var unrolled = day;
            while (day.isOff() || isPaused(day, day.start())) {
                if (standsFrom(day)) {
                    return stands();
                }
                day = calendar.next(day);
                trace.asked(day);
            }
            if (day != unrolled) {
                var why = unrolled.isOff() ? unrolled.name() : PAUSED;
                trace.add(new Line.Rolled(unrolled.date(), day.date(), why));
            }
        } else if (counting.end() == Counting.DayEnd.CLOSING) {
            trace.asked(day);
        }
        var at = end(day);
        trace.add(new Line.DayEnded(day.date(), trace.at(at)));
        return new End(day.date(), at);
    }

    /** Closing time, or 24:00. */
    private long end(WorkDay day) {
        return counting.end() == Counting.DayEnd.CLOSING && !day.isOff() ? day.closing() : day.end();
    }

    /**
     * Whether the clock stands still at any moment that matters of the day: its opening hours, and the evening where the day
     * ends at 24:00; all of a day off.
     */
    private boolean isPaused(WorkDay day, long start) {
        if (pauses.size() == 0) {
            return false;
        }
        if (day.isOff()) {
            return pauses.touch(start, day.end());
        }
        for (int i = 0; i < day.stretches(); i++) {
            if (pauses.touch(Math.max(start, day.opens(i)), day.closes(i)) && start < day.closes(i)) {
                return true;
            }
        }
        return end(day) > day.closing() && pauses.touch(Math.max(start, day.closing()), day.end());
    }

    /** Whether a pause without an end keeps this day and every later one from being counted. */
    private boolean standsFrom(WorkDay day) {
        return pauses.standBefore(end(day));
    }

    private End stands() {
        trace.paused(pauses, pauses.size() - 1);
        return End.NEVER;
    }
}
