package hongqiao.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows the lines of an explanation and adds them up again, trusting none of them. */
final class Retrace {

    private final List<Line> lines;
    private Instant at = Instant.MIN;
    /** Last day told of; null after hours, which end within a day. */
    private @Nullable LocalDate lastDay;

    private @Nullable Limit limit;
    private Duration used = Duration.ZERO;
    private long counted;
    private boolean ended;

    Retrace(List<Line> lines) {
        this.lines = lines;
    }

    Instant due() {
        for (var line : lines) {
            if (line instanceof Line.Standing) {
                return Deadline.NEVER;
            }
            follow(line);
        }
        settle();
        return at;
    }

    private void follow(Line line) {
        switch (line) {
            case Line.Started(var start, var given) -> {
                at = start.toInstant();
                lastDay = start.toLocalDate().minusDays(1);
                limit = given;
            }
            case Line.StartMoved(var from, var to) -> {
                require(from.toInstant().equals(at), line);
                at = to.toInstant();
                lastDay = to.toLocalDate().minusDays(1);
            }
            case Line.StartDayLeftOut(var day) -> next(line, day, day);
            case Line.Worked(var from, var to) -> use(line, from, to, Duration.between(from, to));
            case Line.WorkedDays days -> {
                days(line, days.first(), days.last(), days.days() + days.rest());
                use(line, days.from(), days.to(), days.each().multipliedBy(days.days()));
            }
            case Line.DaysCounted(var first, var last, var days, var rest, var reason) -> {
                days(line, first, last, days + rest);
                next(line, first, last);
                counted += days;
            }
            case Line.DaysSkipped(var first, var last, var reason) -> {
                if (isDays()) {
                    next(line, first, last);
                }
            }
            case Line.DaysPaused(var first, var last) -> next(line, first, last);
            case Line.Paused(var from, var to) -> at = at.isBefore(to.toInstant()) ? to.toInstant() : at;
            case Line.Standing standing -> throw new IllegalStateException("the clock stands still: " + standing);
            case Line.Extended(var from, var more, var granted) -> {
                settle();
                require(from.toInstant().equals(at), line);
                lastDay = lastDay == null ? from.toLocalDate().minusDays(1) : lastDay;
                limit = more;
                used = Duration.ZERO;
                counted = 0;
                ended = false;
            }
            case Line.Rolled(var from, var to, var reason) -> {
                require(from.equals(lastDay) && to.isAfter(from), line);
                lastDay = to;
            }
            case Line.DayEnded(var day, var end) -> {
                require(day.equals(lastDay) && at.isBefore(end.toInstant()), line);
                at = end.toInstant();
                ended = true;
            }
            case Line.Provisional provisional -> require(true, provisional);
        }
    }

    private boolean isDays() {
        return Objects.requireNonNull(limit).unit().isDays();
    }

    private void use(Line line, ZonedDateTime from, ZonedDateTime to, Duration time) {
        require(!from.toInstant().isBefore(at) && to.isAfter(from), line);
        at = to.toInstant();
        used = used.plus(time);
        lastDay = null;
    }

    /** The days of a step stand where the days before them end. */
    private void next(Line line, LocalDate first, LocalDate last) {
        require(lastDay != null && lastDay.plusDays(1).equals(first), line);
        lastDay = last;
    }

    private static void days(Line line, LocalDate first, LocalDate last, int days) {
        require(ChronoUnit.DAYS.between(first, last) + 1 == days, line);
    }

    private void settle() {
        var asked = Objects.requireNonNull(limit);
        var enough = asked.unit().isDays() ? ended && counted == asked.amount() : used.equals(asked.time());
        if (!enough) {
            throw new IllegalStateException("the lines use %s and %d days of %s".formatted(used, counted, asked));
        }
    }

    private static void require(boolean holds, Line line) {
        if (!holds) {
            throw new IllegalStateException("a line does not follow from those before it: " + line);
        }
    }
}
