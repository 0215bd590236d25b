package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;

/** Calendars, limits and pauses that nobody would think of; the same for the same seed. */
final class RandomTimes {

    private static final List<ZoneId> FIXED =
            List.of(WorkCalendar.SHANGHAI, ZoneId.of("UTC"), ZoneId.of("Asia/Kathmandu"));
    private static final List<ZoneId> CHANGING =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    private final Random random;

    RandomTimes(long seed) {
        random = new Random(seed);
    }

    /** One in three in a zone where clocks are changed. */
    WorkCalendar calendar() {
        return calendar(random.nextInt(3) == 0 ? pick(CHANGING) : pick(FIXED));
    }

    WorkCalendar calendarWhereClocksAreNotChanged() {
        return calendar(pick(FIXED));
    }

    Limit limit(LimitUnit unit) {
        var most = unit.isDays() ? 40 : unit.each().equals(Duration.ofHours(1)) ? 200 : 6_000;
        return new Limit(1 + random.nextInt(random.nextBoolean() ? most : 5), unit);
    }

    LimitUnit unit() {
        return LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
    }

    Counting counting() {
        return new Counting(
                random.nextBoolean(),
                pick(List.of(Counting.DayEnd.values())),
                random.nextBoolean(),
                pick(List.of(Counting.OutsideHours.values())));
    }

    /** Within two years; on the minute, often on the hour or at midnight. */
    Instant start(ZoneId zone) {
        var minutes = random.nextInt(3) == 0 ? 60 * random.nextInt(24) : random.nextInt(Hours.DAY);
        return FIRST.plusDays(random.nextInt(730))
                .atStartOfDay()
                .plusMinutes(minutes)
                .atZone(zone)
                .toInstant();
    }

    /** Up to four that have ended, from before the start to some weeks after it; they may overlap. */
    List<Pause> pauses(Instant start) {
        var pauses = new ArrayList<Pause>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pauses.add(pause(start));
        }
        return pauses;
    }

    Pause pause(Instant start) {
        var from = start.plus(Duration.ofMinutes(random.nextInt(30 * Hours.DAY) - 2L * Hours.DAY));
        return new Pause(
                from, from.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 300 : 9 * Hours.DAY))));
    }

    List<Extension> extensions(Instant start) {
        var extensions = new ArrayList<Extension>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extensions.add(new Extension(start.plus(minutes(50_000)), limit(unit())));
        }
        return extensions;
    }

    Duration minutes(int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }

    double share() {
        return random.nextDouble();
    }

    private WorkCalendar calendar(ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? List.of() : hours());
        }
        week.put(DayOfWeek.of(1 + random.nextInt(7)), hours());
        var special = new ArrayList<SpecialDay>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var first = FIRST.plusDays(random.nextInt(800));
            for (int day = 0; day <= random.nextInt(9); day++) {
                special.add(special(first.plusDays(day)));
            }
        }
        special.sort(Comparator.comparing(SpecialDay::date));
        for (int i = special.size() - 1; i > 0; i--) {
            if (special.get(i).date().equals(special.get(i - 1).date())) {
                special.remove(i);
            }
        }
        return new WorkCalendar(
                "random",
                new Words("随机", "Random"),
                zone,
                week,
                random.nextBoolean() ? List.of() : hours(),
                special,
                random.nextBoolean() ? null : FIRST.plusDays(365));
    }

    private SpecialDay special(LocalDate date) {
        var name = new Words("节" + random.nextInt(3), "Feast");
        return random.nextInt(3) == 0
                ? new SpecialDay(date, true, random.nextBoolean() ? List.of() : hours(), name)
                : SpecialDay.off(date, name);
    }

    /** One to three stretches; some touch, some begin at 00:00 or end at 24:00. */
    private List<Hours> hours() {
        var cuts = random.ints(2L * (1 + random.nextInt(3)), 0, 97)
                .map(quarter -> 15 * quarter)
                .distinct()
                .sorted()
                .toArray();
        var hours = new ArrayList<Hours>();
        for (int i = 0; i + 1 < cuts.length; i += random.nextInt(3) == 0 ? 1 : 2) {
            hours.add(new Hours(cuts[i], cuts[i + 1]));
        }
        return hours.isEmpty() ? List.of(new Hours(0, Hours.DAY)) : hours;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
