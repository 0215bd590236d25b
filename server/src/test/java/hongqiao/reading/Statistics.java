package hongqiao.reading;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Standing;
import hongqiao.indicator.Vintage;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The district's statistics, on a server whose clock the test sets. */
final class Statistics implements AutoCloseable {

    static final String PLAN = "2021-2025";

    final SetClock clock;
    final Running server;

    Statistics(String day, String... properties) {
        clock = SetClock.at(day + "T01:00:00Z");
        server = Running.with(Map.of(java.time.Clock.class, clock), properties);
    }

    void on(String day) {
        clock.set(Instant.parse(day + "T01:00:00Z"));
    }

    Instant now() {
        return clock.instant();
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return Scopes.during(scope, work);
    }

    <T> T asPlanner(Supplier<T> work) {
        return as(Scope.district("planner"), work);
    }

    KeptReading file(String code, String period, String value) {
        return file(code, SeriesKind.OWN, period, value, Vintage.FINAL, null);
    }

    KeptReading other(String code, String period, String value) {
        return file(code, SeriesKind.OTHER, period, value, Vintage.FINAL, null);
    }

    /** @param value {@code ?} for a missing one */
    KeptReading file(
            String code, SeriesKind series, String period, String value, Vintage vintage, @Nullable String note) {
        return asPlanner(
                () -> server.bean(Readings.class).file(PLAN, code, reading(series, period, value, vintage, note)));
    }

    static NewReading reading(SeriesKind series, String period, String value, Vintage vintage, @Nullable String note) {
        return new NewReading(
                series,
                ReportingPeriod.of(period),
                value.equals("?") ? null : new BigDecimal(value),
                value.equals("?") ? "统计制度调整" : null,
                vintage,
                null,
                "统计年报",
                null,
                null,
                note,
                true);
    }

    void assign(String code, int year, String value, String received, Assignment.State state) {
        asPlanner(() -> {
            server.bean(Readings.class)
                    .assign(
                            PLAN,
                            code,
                            new Assignment(
                                    year,
                                    new BigDecimal(value),
                                    "市发〔" + year + "〕1号",
                                    LocalDate.parse(received),
                                    state),
                            true);
            return true;
        });
    }

    Standing standing(String code) {
        return judged(code, null, null).standing();
    }

    /** @param day null: today @param knownAt null: now */
    Judged judged(String code, @Nullable String day, @Nullable Instant knownAt) {
        var monitor = server.bean(Monitor.class);
        return asPlanner(
                () -> monitor.get(PLAN, code, monitor.asked(day == null ? null : LocalDate.parse(day), knownAt)));
    }

    @Override
    public void close() {
        server.close();
    }
}
