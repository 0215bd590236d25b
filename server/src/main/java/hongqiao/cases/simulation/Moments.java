package hongqiao.cases.simulation;

import hongqiao.cases.CaseFile;
import hongqiao.cases.Clock;
import hongqiao.cases.simulation.Simulation.After;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.Calendars;
import hongqiao.pack.Pack;
import hongqiao.shared.Chance;
import hongqiao.worktime.Counting;
import hongqiao.worktime.Deadlines;
import hongqiao.worktime.Limit;
import hongqiao.worktime.WorkCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When somebody gets round to something: a share of the time that he has for it, counted as the clock itself counts. */
final class Moments {

    private static final double LEAST = 0.02;
    private static final double MOST = 9;

    private final Calendars calendars;

    Moments(Pack pack) {
        this.calendars = pack.of(CalendarKind.class);
    }

    /**
     * @param assignment number of the one whose turn it is; null: the case's own
     * @param slow how many times as long as others he takes
     * @return later than {@code now}, to the second
     */
    Instant of(After after, CaseFile file, @Nullable Integer assignment, double slow, Instant now, Chance chance) {
        var share = chance.skewed(after.median() * slow, after.spread(), LEAST, MOST);
        var clock = running(file, after.clock(), assignment);
        var at = clock == null
                ? Deadlines.share(
                        Limit.parse(after.limit()),
                        calendar(after.calendar()),
                        Counting.CIVIL_CODE,
                        now,
                        List.of(),
                        List.of(),
                        share)
                : Deadlines.share(
                        Limit.parse(clock.limit()),
                        calendar(clock.calendar()),
                        Counting.CIVIL_CODE,
                        clock.startedAt(),
                        clock.pauses(),
                        clock.extensions(),
                        share);
        var soon = now.plusSeconds(chance.between(40, 900));
        return within(after, at.isAfter(soon) ? at : soon, chance).truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant within(After after, Instant at, Chance chance) {
        if (after.within() == null || calendar(after.within()).isOpen(at)) {
            return at;
        }
        return calendar(after.within()).openAtOrAfter(at).plusSeconds(chance.between(60, 9_000));
    }

    private static @Nullable Clock running(CaseFile file, @Nullable String key, @Nullable Integer assignment) {
        return file.clocks().stream()
                .filter(clock -> clock.key().equals(key) && clock.isRunning() && !clock.isPaused())
                .filter(clock -> clock.assignment() == null || Objects.equals(clock.assignment(), assignment))
                .findFirst()
                .orElse(null);
    }

    private WorkCalendar calendar(String key) {
        return calendars.find(key).orElseThrow(() -> new IllegalStateException("no calendar " + key));
    }
}
