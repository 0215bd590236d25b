package hongqiao.evaluation;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.organisation.Units;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.Readings;
import hongqiao.reading.SeriesKind;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The planning desk that runs evaluations, on a server whose clock the test sets. */
public final class Evaluators implements AutoCloseable {

    public static final String PLAN = "2021-2025";

    public final SetClock clock;
    public final Running server;

    public Evaluators(String day) {
        clock = SetClock.at(day + "T01:00:00Z");
        server = Running.with(Map.of(java.time.Clock.class, clock));
    }

    public void on(String day) {
        clock.set(Instant.parse(day + "T01:00:00Z"));
    }

    public <T> T asPlanner(Supplier<T> work) {
        return Scopes.during(Scope.district("planner"), work);
    }

    public void planner(Runnable work) {
        asPlanner(() -> {
            work.run();
            return true;
        });
    }

    public <T> T asUnit(String code, Supplier<T> work) {
        var unit = unit(code);
        return Scopes.during(Scope.of(List.of(unit), List.of(), "statistician"), work);
    }

    public int unit(String code) {
        return asPlanner(() -> server.bean(Units.class).getId(code));
    }

    /** Inside somebody's scope already. */
    public int unitOf(String code) {
        return server.bean(Units.class).getId(code);
    }

    public void lead(String code, String unit) {
        var id = unit(unit);
        planner(() -> {
            var monitor = server.bean(Monitor.class);
            var rule = Objects.requireNonNull(
                    monitor.get(PLAN, code, monitor.asked(null, null)).rule());
            server.bean(Readings.class).rule(PLAN, code, rule.ledBy(id), "分工");
        });
    }

    /** @param values from {@code first} on, one a year; {@code ?} is a missing one */
    public void file(String code, int first, String... values) {
        for (int i = 0; i < values.length; i++) {
            file(code, SeriesKind.OWN, String.valueOf(first + i), values[i], Vintage.FINAL, null);
        }
    }

    public void file(
            String code, SeriesKind series, String period, String value, Vintage vintage, @Nullable String note) {
        planner(() -> server.bean(Readings.class)
                .file(
                        PLAN,
                        code,
                        new NewReading(
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
                                true)));
    }

    public void assign(String code, int year, String value, Assignment.State state) {
        planner(() -> server.bean(Readings.class)
                .assign(
                        PLAN,
                        code,
                        new Assignment(
                                year, new BigDecimal(value), "市发〔" + year + "〕1号", LocalDate.of(year, 3, 1), state),
                        true));
    }

    /** All 23 indicators over five years, by hand; some good, some late, some not known. */
    public void fiveYears() {
        file("I01", 2021, "5.0", "4.9", "5.1", "5.2", "5.0");
        for (int year = 2021; year <= 2025; year++) {
            file("I01", SeriesKind.OTHER, String.valueOf(year), "4.9", Vintage.FINAL, null);
        }
        file("I02", 2021, "14", "11", "16", "18", "15");
        file("I03", 2021, "5.9", "6.7", "7.6", "8.3", "9.2");
        file("I04", 2021, "4.2", "4.5", "4.7", "5.0", "5.3");
        file("I05", 2021, "5.5", "3.0", "5.8", "5.2", "5.9");
        file("I06", 2021, "2.1", "2.2", "2.34", "2.45", "2.61");
        file("I07", 2021, "22.6", "24.1", "25.2", "26.4", "27.3");
        file("I08", 2021, "95", "106", "118", "131", "142");
        file("I09", 2021, "0", "1", "1", "2", "3");
        assign("I10", 2025, "2.7", Assignment.State.MET);
        assign("I11", 2025, "3.6", Assignment.State.UNDER_REVIEW);
        file("I12", 2021, "63.4", "63.2", "62.6", "62.4", "64.1");
        assign("I13", 2025, "75", Assignment.State.NOT_MET);
        file("I14", 2021, "33.9", "34.6", "35.2", "35.8", "36.4");
        file("I15", 2021, "5.2", "4.6", "5.0", "5.1", "4.9");
        file("I16", 2021, "1.7", "1.7", "1.8", "1.7", "1.8");
        file("I17", 2021, "1.6", "1.6", "1.6", "1.6", "1.7");
        file("I18", 2021, "82.75", "82.76", "82.79", "82.81", "82.85");
        file("I19", 2021, "28.9", "29.2", "29.6", "29.9", "30.4");
        file("I20", 2021, "4.42", "4.44", "4.46", "4.49", "4.52");
        file("I21", 2021, "15.6", "15.7", "15.8", "15.9", "16.0");
        file("I22", 2021, "86.5", "87.4", "88.1", "89.2", "?");
        file("I23", 2021, "31", "32", "32", "33", "34");
    }

    public Round open(RoundKind kind, int year, String... units) {
        var ids = java.util.Arrays.stream(units).map(this::unit).toList();
        return asPlanner(() -> server.bean(Rounds.class).open(new Rounds.New(PLAN, kind, year, null, null, ids)));
    }

    public Round freeze(Round round, @Nullable String despite) {
        return asPlanner(() -> server.bean(Rounds.class).freeze(round.id(), despite));
    }

    @Override
    public void close() {
        server.close();
    }
}
