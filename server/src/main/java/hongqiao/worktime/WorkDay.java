package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** One day of a calendar, its hours worked out as moments. Hours that a change of the clocks leaves out do not exist. */
final class WorkDay {

    enum Kind {
        WORKDAY,
        /** Off each week. */
        REST,
        HOLIDAY,
        MAKE_UP
    }

    private static final Words WEEKEND = new Words("周末", "weekend");
    private static final Words REST = new Words("休息日", "day off");
    private static final Words NONE = new Words("", "");

    private final LocalDate date;
    private final Kind kind;
    private final Words name;
    private final long start;
    private final long end;
    private final long[] opens;
    private final long[] closes;
    private final long open;

    private WorkDay(LocalDate date, Kind kind, Words name, List<Hours> hours, ZoneId zone) {
        this.date = date;
        this.kind = kind;
        this.name = name;
        this.start = moment(date, 0, zone);
        this.end = moment(date, Hours.DAY, zone);
        this.opens =
                hours.stream().mapToLong(one -> moment(date, one.from(), zone)).toArray();
        this.closes =
                hours.stream().mapToLong(one -> moment(date, one.to(), zone)).toArray();
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            sum += closes[i] - opens[i];
        }
        this.open = sum;
    }

    static WorkDay ordinary(LocalDate date, List<Hours> hours, ZoneId zone) {
        var weekend = date.getDayOfWeek().getValue() >= 6;
        return hours.isEmpty()
                ? new WorkDay(date, Kind.REST, weekend ? WEEKEND : REST, hours, zone)
                : new WorkDay(date, Kind.WORKDAY, NONE, hours, zone);
    }

    static WorkDay special(SpecialDay day, List<Hours> makeUp, ZoneId zone) {
        return day.working()
                ? new WorkDay(day.date(), Kind.MAKE_UP, day.name(), day.hours().isEmpty() ? makeUp : day.hours(), zone)
                : new WorkDay(day.date(), Kind.HOLIDAY, day.name(), List.of(), zone);
    }

    LocalDate date() {
        return date;
    }

    Kind kind() {
        return kind;
    }

    /** The holiday it is or makes up for, the weekend; empty on ordinary workdays. */
    Words name() {
        return name;
    }

    boolean isOff() {
        return open == 0;
    }

    /** 00:00, or the first moment the day has. */
    long start() {
        return start;
    }

    /** 24:00, exclusive. */
    long end() {
        return end;
    }

    int stretches() {
        return opens.length;
    }

    long opens(int stretch) {
        return opens[stretch];
    }

    long closes(int stretch) {
        return closes[stretch];
    }

    /** Of a day that is worked. */
    long firstOpening() {
        return opens[0];
    }

    /** Of a day that is worked. */
    long closing() {
        return closes[closes.length - 1];
    }

    /** All its open time, in ticks. */
    long open() {
        return open;
    }

    private static long moment(LocalDate date, int minutes, ZoneId zone) {
        if (minutes == Hours.DAY) {
            return moment(date.plusDays(1), 0, zone);
        }
        var local = date.atStartOfDay().plusMinutes(minutes);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return Ticks.of(
                change != null && change.isGap()
                        ? change.getInstant()
                        : local.atZone(zone).toInstant());
    }
}
