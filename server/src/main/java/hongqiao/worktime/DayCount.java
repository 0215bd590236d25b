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
            return count(day, limit);
        }
        trace.add(new Line.StartDayLeftOut(day.date()));
        return after(day.date(), limit);
    }

    /** From the day after the one given. */
    End after(LocalDate last, Limit limit) {
        return count(calendar.day(last.plusDays(1)), limit);
    }

    private End count(WorkDay first, Limit limit) {
        var working = limit.unit() == LimitUnit.WORKING_DAY;
        var left = limit.amount();
        var day = first;
        for (; ; day = calendar.next(day)) {
            if (working) {
                trace.asked(day);
            }
            if (working && day.isOff()) {
                trace.off(day);
            } else if (standsFrom(day)) {
                return stands();
            } else if (isPaused(day)) {
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
            while (day.isOff() || isPaused(day)) {
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
     * ends at 24:00; all of a day off. Of the day of the start too what was before it: a later start is never due earlier.
     */
    private boolean isPaused(WorkDay day) {
        if (pauses.size() == 0) {
            return false;
        }
        if (day.isOff()) {
            return pauses.touch(day.start(), day.end());
        }
        for (int i = 0; i < day.stretches(); i++) {
            if (pauses.touch(day.opens(i), day.closes(i))) {
                return true;
            }
        }
        return counting.end() == Counting.DayEnd.MIDNIGHT && pauses.touch(day.closing(), day.end());
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
