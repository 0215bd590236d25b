package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * One step of the arithmetic behind a deadline, in the calendar's own time. Steps stand in the order of time; whole days that
 * are alike are one step. {@link Deadline#recompute()} needs nothing else.
 */
public sealed interface Line {

    /** Chinese and English sentence, without a full stop. */
    default Words words() {
        return LineWords.of(this);
    }

    /** The clock starts. */
    record Started(ZonedDateTime at, Limit limit) implements Line {}

    /** A start outside working hours counts as one at the next opening. */
    record StartMoved(ZonedDateTime from, ZonedDateTime to) implements Line {}

    /** The day of the start is not counted. */
    record StartDayLeftOut(LocalDate day) implements Line {}

    /** Time used, without a break. */
    record Worked(ZonedDateTime from, ZonedDateTime to) implements Line {}

    /**
     * Whole days worked, each as long as the others.
     *
     * @param from first opening of the first
     * @param to closing of the last; where that is 24:00, it is the day after
     * @param days how many
     * @param rest weekly days off between them
     * @param each time used on each
     * @param reason why it is worked, of make-up workdays; else empty
     */
    record WorkedDays(
            LocalDate first,
            LocalDate last,
            ZonedDateTime from,
            ZonedDateTime to,
            int days,
            int rest,
            Duration each,
            Words reason)
            implements Line {}

    /** Days of a limit of days. @param rest weekly days off between them, not counted */
    record DaysCounted(LocalDate first, LocalDate last, int days, int rest, Words reason) implements Line {}

    /** Days on which nothing is used. @param reason the holiday, the weekend */
    record DaysSkipped(LocalDate first, LocalDate last, Words reason) implements Line {}

    /** Days of a limit of days during which the clock stood still. */
    record DaysPaused(LocalDate first, LocalDate last) implements Line {}

    /** The clock stands still. */
    record Paused(ZonedDateTime from, ZonedDateTime to) implements Line {}

    /** The clock has stood still since, and has not been started again: there is no deadline yet. */
    record Standing(ZonedDateTime from) implements Line {}

    /** More time. @param from the deadline before */
    record Extended(ZonedDateTime from, Limit limit, ZonedDateTime grantedAt) implements Line {}

    /** The last day is off, or the clock stands still on it: another is the last. @param reason the holiday, the weekend */
    record Rolled(LocalDate from, LocalDate to, Words reason) implements Line {}

    /** The last day ends. */
    record DayEnded(LocalDate day, ZonedDateTime at) implements Line {}

    /** Holidays after that day have not been published; weekdays were taken as ordinary. */
    record Provisional(LocalDate knownUntil) implements Line {}
}
