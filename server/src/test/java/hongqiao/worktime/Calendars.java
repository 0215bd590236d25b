package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calendars that tests count with. */
final class Calendars {

    static final Words SPRING = new Words("春节", "Spring Festival");

    /** 08:30–12:00, 13:30–17:30 from Monday to Friday: seven and a half hours a day; the Spring Festival of 2026. */
    static final WorkCalendar OFFICE = office();

    private Calendars() {}

    static WorkCalendar of(ZoneId zone, Map<DayOfWeek, List<Hours>> week) {
        return new WorkCalendar("test", new Words("试", "Test"), zone, week, List.of(), List.of(), null);
    }

    static WorkCalendar weekdays(ZoneId zone, String... hours) {
        return of(zone, week(hours, DayOfWeek.values(), 5));
    }

    static Map<DayOfWeek, List<Hours>> week(String[] hours, DayOfWeek[] days, int count) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (int i = 0; i < count; i++) {
            week.put(days[i], Stream.of(hours).map(Hours::parse).toList());
        }
        return week;
    }

    /** Wall clock in Shanghai, e.g. {@code 2026-03-06T17:29}. */
    static Instant at(String local) {
        return at(local, WorkCalendar.SHANGHAI);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static WorkCalendar office() {
        var special = new ArrayList<SpecialDay>();
        LocalDate.parse("2026-02-15")
                .datesUntil(LocalDate.parse("2026-02-24"))
                .forEach(day -> special.add(SpecialDay.off(day, SPRING)));
        special.add(SpecialDay.makeUp(LocalDate.parse("2026-02-14"), SPRING));
        special.add(SpecialDay.makeUp(LocalDate.parse("2026-02-28"), SPRING));
        return new WorkCalendar(
                "office",
                new Words("机关工作时间", "Office hours"),
                WorkCalendar.SHANGHAI,
                week(new String[] {"08:30-12:00", "13:30-17:30"}, DayOfWeek.values(), 5),
                List.of(),
                special,
                LocalDate.parse("2026-12-31"));
    }
}
