package hongqiao.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts days on the fingers, from what a calendar was made of. Knows no pauses. */
final class DayByDay {

    private final WorkCalendar calendar;
    private final Counting counting;

    DayByDay(WorkCalendar calendar, Counting counting) {
        this.calendar = calendar;
        this.counting = counting;
    }

    static List<Hours> hours(WorkCalendar calendar, LocalDate date) {
        var special = calendar.special().get(date);
        if (special == null) {
            return calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
        }
        return !special.working() ? List.of() : special.hours().isEmpty() ? calendar.makeUp() : special.hours();
    }

    Instant after(Instant start, Limit limit) {
        var local = start.atZone(calendar.zone());
        var day = local.toLocalDate();
        var minute = local.getHour() * 60 + local.getMinute();
        if (counting.outside() == Counting.OutsideHours.NEXT_OPENING && !closesAfter(day, minute)) {
            do {
                day = day.plusDays(1);
            } while (isOff(day));
            minute = 0;
        }
        if (!counting.startDayCounts() || end(day) <= minute) {
            day = day.plusDays(1);
        }
        var working = limit.unit() == LimitUnit.WORKING_DAY;
        for (var left = limit.amount(); ; day = day.plusDays(1)) {
            if ((!working || !isOff(day)) && --left == 0) {
                break;
            }
        }
        while (!working && counting.rolls() && isOff(day)) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay().plusMinutes(end(day)).atZone(calendar.zone()).toInstant();
    }

    private boolean closesAfter(LocalDate day, int minute) {
        return hours(calendar, day).stream().anyMatch(stretch -> minute < stretch.to());
    }

    private boolean isOff(LocalDate day) {
        return hours(calendar, day).isEmpty();
    }

    private int end(LocalDate day) {
        return counting.end() == Counting.DayEnd.MIDNIGHT || isOff(day)
                ? Hours.DAY
                : hours(calendar, day).getLast().to();
    }
}
