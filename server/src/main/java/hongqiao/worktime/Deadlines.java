package hongqiao.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a limit is due, and how much of it has been used. Always asked with all that is known: the start, the pauses, the
 * extensions; nothing is carried over from an earlier answer, so that a limit, a calendar or a pause that is put right later
 * counts from the beginning. Something that is given back and begun again has a new clock, with a start of its own.
 */
public final class Deadlines {

    private static final double MOST = 10;

    private Deadlines() {}

    /**
     * A limit of minutes or hours is due at the first moment at which that much time has been used: of opening hours, or of
     * all time, and never during a pause. A limit of days is due when its last day ends, as {@code counting} says. An extension
     * is counted on from where the limit before it ends. A pause after the end has no effect.
     *
     * @throws IllegalArgumentException if it would be due after 2199
     */
    public static Deadline due(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            List<Pause> pauses,
            List<Extension> extensions) {
        var trace = new Trace(calendar);
        var end = end(limit, calendar, counting, start, Pauses.of(pauses), extensions, trace);
        var until = calendar.knownUntil();
        if (trace.isProvisional() && until != null) {
            trace.add(new Line.Provisional(until));
        }
        return new Deadline(Ticks.instant(end), trace.lines(), trace.isProvisional());
    }

    /**
     * The moment at which that share of the limit has been used, for warnings. Limits of days are measured by the working
     * hours between start and end, so that it always falls into working hours; more than 1 is past the end.
     *
     * @param share 0 to 10
     * @return {@link Deadline#NEVER} where the clock stands still before
     */
    public static Instant share(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            List<Pause> pauses,
            List<Extension> extensions,
            double share) {
        if (!(share >= 0 && share <= MOST)) {
            throw new IllegalArgumentException("a share is 0 to 10, not " + share);
        }
        if (share == 1) {
            return due(limit, calendar, counting, start, pauses, extensions).due();
        }
        var meter = Meter.of(limit, calendar, counting, start, pauses, extensions);
        return Ticks.instant(meter.after((long) Math.ceil(meter.total() * share)));
    }

    /** Time used by then: of working hours, or of all time for a limit of minutes or hours that pass; goes on past the end. */
    public static Duration used(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            List<Pause> pauses,
            List<Extension> extensions,
            Instant at) {
        var meter = Meter.of(limit, calendar, counting, start, pauses, extensions);
        return Duration.ofNanos(meter.used(Ticks.of(at)));
    }

    /** Share of the limit that is used by then, measured as {@link #used}; more than 1: it is late. */
    public static double usedShare(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            List<Pause> pauses,
            List<Extension> extensions,
            Instant at) {
        var meter = Meter.of(limit, calendar, counting, start, pauses, extensions);
        return meter.total() == 0 ? 1 : (double) meter.used(Ticks.of(at)) / meter.total();
    }

    /**
     * Time left by then, measured as {@link #used}; negative: by so much it is late. Zero is not late yet where the last day
     * ends at 24:00 and the office has closed.
     */
    public static Duration left(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            List<Pause> pauses,
            List<Extension> extensions,
            Instant at) {
        var meter = Meter.of(limit, calendar, counting, start, pauses, extensions);
        return Duration.ofNanos(meter.total() - meter.used(Ticks.of(at)));
    }

    static long end(
            Limit limit,
            WorkCalendar calendar,
            Counting counting,
            Instant start,
            Pauses pauses,
            List<Extension> extensions,
            Trace trace) {
        var from = Ticks.of(start);
        trace.add(new Line.Started(trace.at(from), limit));
        var days = new DayCount(calendar, counting, pauses, trace);
        var end = limit.unit().isDays() ? days.from(from, limit) : time(limit, calendar, pauses, from, trace, true);
        for (var extension : inOrder(extensions)) {
            if (end.at() == Ticks.NEVER) {
                break;
            }
            trace.add(new Line.Extended(
                    trace.at(end.at()), extension.limit(), extension.at().atZone(calendar.zone())));
            end = further(extension.limit(), calendar, pauses, end, days, trace);
        }
        return end.at();
    }

    private static DayCount.End further(
            Limit limit, WorkCalendar calendar, Pauses pauses, DayCount.End end, DayCount days, Trace trace) {
        if (!limit.unit().isDays()) {
            return time(limit, calendar, pauses, end.at(), trace, false);
        }
        var last = end.last();
        return last == null ? days.from(end.at(), limit) : days.after(last, limit);
    }

    private static DayCount.End time(
            Limit limit, WorkCalendar calendar, Pauses pauses, long from, Trace trace, boolean first) {
        var amount = limit.time().toNanos();
        if (!limit.unit().asksCalendar()) {
            return new DayCount.End(null, Elapsed.after(pauses, from, amount, trace));
        }
        var opening = calendar.opening(from);
        if (first && opening > from) {
            trace.add(new Line.StartMoved(trace.at(from), trace.at(opening)));
        }
        return new DayCount.End(null, OpenTime.after(calendar, pauses, from, amount, trace));
    }

    private static List<Extension> inOrder(List<Extension> extensions) {
        var sorted = new ArrayList<>(extensions);
        sorted.sort(Comparator.comparing(Extension::at));
        return sorted;
    }

    /** What a limit is measured with, and how much of that it comes to. */
    private record Meter(@Nullable WorkCalendar calendar, Pauses pauses, long start, long total) {

        static Meter of(
                Limit limit,
                WorkCalendar calendar,
                Counting counting,
                Instant start,
                List<Pause> pauses,
                List<Extension> extensions) {
            var all = Pauses.of(pauses);
            var ended = all.ended();
            var from = Ticks.of(start);
            // a pause that goes on does not make the limit longer before it ends
            var end = end(limit, calendar, counting, start, ended, extensions, new Trace(calendar));
            var hours = limit.unit().asksCalendar()
                    || extensions.stream().anyMatch(one -> one.limit().unit().asksCalendar());
            var open = hours ? OpenTime.between(calendar, ended, from, end) : 0;
            return open > 0
                    ? new Meter(calendar, all, from, open)
                    : new Meter(null, all, from, Elapsed.between(ended, from, end));
        }

        long used(long at) {
            return calendar == null
                    ? Elapsed.between(pauses, start, at)
                    : OpenTime.between(calendar, pauses, start, at);
        }

        long after(long amount) {
            return calendar == null
                    ? Elapsed.after(pauses, start, amount, null)
                    : OpenTime.after(calendar, pauses, start, amount, null);
        }
    }
}
