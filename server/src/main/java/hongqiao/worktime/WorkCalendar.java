package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When work is done: hours of each weekday, days off, days worked instead. Immutable; days are worked out a year at a time. */
public final class WorkCalendar {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final String key;
    private final Words title;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week;
    private final List<Hours> makeUp;
    private final SortedMap<LocalDate, SpecialDay> special;
    private final @Nullable LocalDate knownUntil;
    private final Map<Integer, WorkDay[]> years = new ConcurrentHashMap<>();

    /**
     * @param week hours by weekday; a weekday that is absent or has none is off
     * @param makeUp hours of make-up workdays that have none of their own; empty: those of the first weekday that has any
     * @param special in any order, one a date
     * @param knownUntil last date whose holidays have been published; after it weekdays are taken as ordinary, and every
     *     result that leans on one says so. Null: there is nothing to be published, as for one that never closes
     * @throws WorktimeFault {@code hours-overlap}, {@code calendar-no-hours}, {@code calendar-day-twice}
     */
    public WorkCalendar(
            String key,
            Words title,
            ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            List<Hours> makeUp,
            List<SpecialDay> special,
            @Nullable LocalDate knownUntil) {
        this.key = key;
        this.title = title;
        this.zone = zone;
        var hours = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, stretches) -> hours.put(day, Hours.inOrder(stretches)));
        this.week = Collections.unmodifiableMap(hours);
        var first = hours.values().stream().filter(day -> !day.isEmpty()).findFirst();
        this.makeUp = makeUp.isEmpty() ? first.orElseThrow(WorkCalendar::noHours) : Hours.inOrder(makeUp);
        if (first.isEmpty()) {
            throw noHours();
        }
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var day : special) {
            if (days.put(day.date(), day) != null) {
                throw new WorktimeFault(
                        "calendar-day-twice",
                        1,
                        new Words(day.date() + " 列了两次", day.date() + " is listed twice"),
                        new Words("每天只写一次：放假或上班", "give each day once: off, or worked"));
            }
        }
        this.special = Collections.unmodifiableSortedMap(days);
        this.knownUntil = knownUntil;
    }

    /** Never closes: a desk that is staffed day and night. */
    public static WorkCalendar roundTheClock(String key, Words title, ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(0, Hours.DAY)));
        }
        return new WorkCalendar(key, title, zone, week, List.of(), List.of(), null);
    }

    public static WorkCalendar roundTheClock() {
        return roundTheClock("round-the-clock", new Words("全天候", "Round the clock"), SHANGHAI);
    }

    public String key() {
        return key;
    }

    public Words title() {
        return title;
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, List<Hours>> week() {
        return week;
    }

    public List<Hours> makeUp() {
        return makeUp;
    }

    public SortedMap<LocalDate, SpecialDay> special() {
        return special;
    }

    public @Nullable LocalDate knownUntil() {
        return knownUntil;
    }

    public boolean isWorkday(LocalDate date) {
        return !day(date).isOff();
    }

    /** Closing time itself is closed. */
    public boolean isOpen(Instant moment) {
        return opening(Ticks.of(moment)) == Ticks.of(moment);
    }

    /** The moment itself where it is open, else the next opening: when a reminder may go out. */
    public Instant openAtOrAfter(Instant moment) {
        return Ticks.instant(opening(Ticks.of(moment)));
    }

    /** Open time between two moments; zero where the second is not later. */
    public Duration open(Instant from, Instant to) {
        return Duration.ofNanos(OpenTime.between(this, Pauses.NONE, Ticks.of(from), Ticks.of(to)));
    }

    long opening(long ticks) {
        for (var day = dayOf(ticks); ; day = next(day)) {
            for (int i = 0; i < day.stretches(); i++) {
                if (ticks < day.closes(i)) {
                    return Math.max(ticks, day.opens(i));
                }
            }
        }
    }

    boolean isProvisional(LocalDate date) {
        return knownUntil != null && date.isAfter(knownUntil);
    }

    WorkDay dayOf(long ticks) {
        return day(Ticks.instant(ticks).atZone(zone).toLocalDate());
    }

    WorkDay next(WorkDay day) {
        return day(day.date().plusDays(1));
    }

    /** @throws IllegalArgumentException outside the years 1900 to 2199 */
    WorkDay day(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("calendar %s does not reach %s".formatted(key, date));
        }
        return years.computeIfAbsent(date.getYear(), this::year)[date.getDayOfYear() - 1];
    }

    private WorkDay[] year(int year) {
        var days = new WorkDay[LocalDate.of(year, 12, 31).getDayOfYear()];
        Arrays.setAll(days, i -> {
            var date = LocalDate.ofYearDay(year, i + 1);
            var own = special.get(date);
            return own == null
                    ? WorkDay.ordinary(date, week.getOrDefault(date.getDayOfWeek(), List.of()), zone)
                    : WorkDay.special(own, makeUp, zone);
        });
        return days;
    }

    private static WorktimeFault noHours() {
        return new WorktimeFault(
                "calendar-no-hours",
                1,
                new Words("日历没有任何工作时间", "the calendar has no hours at all"),
                new Words("至少给一个星期几写上工作时间", "give at least one weekday its hours"));
    }

    /** By what it says, not by where it was read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar calendar && facts().equals(calendar.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }

    private List<Object> facts() {
        return List.of(key, title, zone, week, makeUp, special, Optional.ofNullable(knownUntil));
    }

    @Override
    public String toString() {
        return key;
    }
}
