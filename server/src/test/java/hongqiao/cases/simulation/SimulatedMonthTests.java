package hongqiao.cases.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.shared.DistrictClock;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Thursday, 26 November 2026, 15:00: a demonstration gets days of made-up work that end now. */
@DisplayName("模拟的日常工作")
class SimulatedMonthTests {

    private static final SetClock NOW = SetClock.at("2026-11-26T07:00:00Z");

    private static Running server;
    private static JdbcTemplate rows;

    @BeforeAll
    static void begin() {
        server = Running.with(Map.of(Clock.class, new DistrictClock(NOW)), "hongqiao.cases.clocks-every=1h");
        rows = new JdbcTemplate(server.database().dataSource());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void measures() {
        var simulations = server.bean(Simulations.class);
        var began = System.nanoTime();
        var run = simulations.begin(7, Integer.getInteger("days", 7));
        var me = Thread.currentThread();
        var counts = new java.util.TreeMap<String, Integer>();
        var over = new java.util.concurrent.atomic.AtomicBoolean();
        var sampler = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {
                    return;
                }
                var st = me.getStackTrace();
                var io = false;
                var names = new java.util.LinkedHashSet<String>();
                for (var f : st) {
                    var n = f.getClassName() + "." + f.getMethodName();
                    io |= n.contains("NioSocketImpl") || n.contains("SocketDispatcher");
                    if (n.startsWith("hongqiao.") && !n.contains("$$") && !n.contains("simulation.Sim"))
                        names.add(n.replaceAll("hongqiao\\.", "").replaceAll("lambda\\$", ""));
                }
                counts.merge(io ? "IO" : "CPU", 1, Integer::sum);
                var first = true;
                for (var n : names) {
                    counts.merge("incl " + n + (io ? " io" : " cpu"), 1, Integer::sum);
                    if (first) counts.merge("self " + n + (io ? " io" : " cpu"), 1, Integer::sum);
                    first = false;
                }
            }
        });
        var outcome = simulations.live(run, () -> true);
        over.set(true);
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(90)
                .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
        System.out.println(outcome + " in " + (System.nanoTime() - began) / 1e9);
        rows.query(
                        "select type, state, count(*), count(*) filter (where overdue) as od, sum(level) from cases.case_file group by 1,2 order by 1,2",
                        (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3) + " "
                                + row.getInt(4) + " " + row.getInt(5))
                .forEach(System.out::println);
        rows.query(
                        "select action, count(*) from journal.event where subject_type='case' group by 1",
                        (row, n) -> row.getString(1) + " " + row.getInt(2))
                .forEach(System.out::println);
        rows.query(
                        "select clock, count(*), count(*) filter (where breached_at is not null), avg(extract(epoch from coalesce(stopped_at,breached_at) - started_at)/3600)::numeric(8,2) from cases.clock group by 1",
                        (row, n) ->
                                row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3) + " " + row.getString(4))
                .forEach(System.out::println);
        rows.query(
                        "select opened_at::date, count(*) from cases.case_file group by 1 order by 1",
                        (row, n) -> row.getString(1) + " " + row.getInt(2))
                .forEach(System.out::println);
        assertThat(outcome.failed()).isZero();
    }
}
