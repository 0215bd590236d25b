package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes down the steps of a walk and folds whole days that are alike into one. */
final class Trace {

    private static final Words NONE = new Words("", "");
    private static final Words NO_HOURS = new Words("没有工作时间", "no hours");

    private final WorkCalendar calendar;
    private final List<Line> lines = new ArrayList<>();
    private final List<WorkDay> run = new ArrayList<>();
    private final List<WorkDay> rest = new ArrayList<>();
    private int restInside;
    private boolean measured;
    private Words because = NONE;
    private boolean provisional;

    Trace(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Something that is no day. */
    void add(Line line) {
        flush();
        lines.add(line);
    }

    /** The calendar was asked about that day. */
    void asked(WorkDay day) {
        provisional |= calendar.isProvisional(day.date());
    }

    void worked(long from, long to) {
        add(new Line.Worked(at(from), at(to)));
    }

    void paused(Pauses pauses, int index) {
        add(
                pauses.to(index) == Ticks.NEVER
                        ? new Line.Standing(at(pauses.from(index)))
                        : new Line.Paused(at(pauses.from(index)), at(pauses.to(index))));
    }

    /** A whole day, measured by its open time. */
    void whole(WorkDay day) {
        next(day, true, reason(day));
    }

    /** A whole day, counted. @param working whether only days that are worked are */
    void counted(WorkDay day, boolean working) {
        next(day, false, working ? reason(day) : NONE);
    }

    void off(WorkDay day) {
        if (day.kind() == WorkDay.Kind.REST && !run.isEmpty()) {
            rest.add(day);
            return;
        }
        flush();
        var reason = day.name().zh().isEmpty() ? NO_HOURS : day.name();
        if (!lines.isEmpty()
                && lines.getLast() instanceof Line.DaysSkipped(var first, var last, var before)
                && before.equals(reason)
                && last.plusDays(1).equals(day.date())) {
            lines.set(lines.size() - 1, new Line.DaysSkipped(first, day.date(), reason));
        } else {
            lines.add(new Line.DaysSkipped(day.date(), day.date(), reason));
        }
    }

    void pausedDay(LocalDate day) {
        flush();
        if (!lines.isEmpty()
                && lines.getLast() instanceof Line.DaysPaused(var first, var last)
                && last.plusDays(1).equals(day)) {
            lines.set(lines.size() - 1, new Line.DaysPaused(first, day));
        } else {
            lines.add(new Line.DaysPaused(day, day));
        }
    }

    boolean isProvisional() {
        return provisional;
    }

    List<Line> lines() {
        flush();
        return lines;
    }

    ZonedDateTime at(long ticks) {
        return Ticks.instant(ticks).atZone(calendar.zone());
    }

    private void next(WorkDay day, boolean measure, Words why) {
        if (!run.isEmpty() && !isLike(run.getLast(), day, measure, why)) {
            flush();
        }
        restInside += rest.size();
        rest.clear();
        measured = measure;
        because = why;
        run.add(day);
    }

    private boolean isLike(WorkDay before, WorkDay day, boolean measure, Words why) {
        return measure == measured
                && (!measure || before.open() == day.open())
                && because.equals(why)
                && before.date().plusDays(1L + rest.size()).equals(day.date());
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        var first = run.getFirst();
        var last = run.getLast();
        lines.add(
                measured
                        ? new Line.WorkedDays(
                                first.date(),
                                last.date(),
                                at(first.firstOpening()),
                                at(last.closing()),
                                run.size(),
                                restInside,
                                Duration.ofNanos(first.open()),
                                because)
                        : new Line.DaysCounted(first.date(), last.date(), run.size(), restInside, because));
        run.clear();
        restInside = 0;
        var after = List.copyOf(rest);
        rest.clear();
        after.forEach(this::off);
    }

    private static Words reason(WorkDay day) {
        return day.kind() == WorkDay.Kind.MAKE_UP ? day.name() : NONE;
    }
}
