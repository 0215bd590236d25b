package hongqiao.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;

/** Counts minutes one at a time, from what a calendar was made of; slow, and nothing in common with how it is really done. */
final class MinuteByMinute {

    private final WorkCalendar calendar;
    private final List<Pause> pauses;

    MinuteByMinute(WorkCalendar calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = pauses;
    }

    /** End of the minute that is the last. @param start on the minute, in a zone with one offset from UTC */
    Instant after(Instant start, long minutes) {
        ZoneOffset offset = calendar.zone().getRules().getOffset(start);
        var minute = Math.floorDiv(start.getEpochSecond() + offset.getTotalSeconds(), 60);
        var day = Long.MIN_VALUE;
        var open = new BitSet();
        for (var left = minutes; ; minute++) {
            if (Math.floorDiv(minute, Hours.DAY) != day) {
                day = Math.floorDiv(minute, Hours.DAY);
                open = open(LocalDate.ofEpochDay(day));
            }
            var at = minute * 60 - offset.getTotalSeconds();
            if (open.get(Math.floorMod(minute, Hours.DAY))
                    && pauses.stream().noneMatch(pause -> covers(pause, at))
                    && --left == 0) {
                return Instant.ofEpochSecond(at + 60);
            }
        }
    }

    private static boolean covers(Pause pause, long second) {
        return pause.from().getEpochSecond() <= second
                && (pause.to() == null || second < pause.to().getEpochSecond());
    }

    private BitSet open(LocalDate date) {
        var minutes = new BitSet();
        DayByDay.hours(calendar, date).forEach(stretch -> minutes.set(stretch.from(), stretch.to()));
        return minutes;
    }
}
