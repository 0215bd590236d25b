package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.indicator.Frequency;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.reading.Readings;
import hongqiao.reading.Rule;
import hongqiao.reading.live.LiveFigures;
import hongqiao.register.Registers;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.KeptTotals;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indicators. Statuses of many in many areas: {@link StatusBench}. A live value under a steady load of case steps in the same process: from the commit of a
 * close to the value that has it, and at the end the value beside a count over the rows. Figures by area and month.
 *
 * <p>{@code HONGQIAO_BENCH_AREAS} (1,200), {@code HONGQIAO_BENCH_INDICATORS} (1,000), {@code HONGQIAO_BENCH_STEPS} a second (200),
 * {@code HONGQIAO_BENCH_SECONDS} of load (30), {@code HONGQIAO_BENCH_CASES} behind the figures (200,000; DHIS2's size is
 * 5,000,000).
 */
final class IndicatorBench {

    /** So many that the rate is held though each waits for its commits. */
    private static final int WORKERS = 16;

    private static final int PATIENCE_S = 600;
    private static final String PLAN = "2021-2025";
    private static final String CODE = "I19";

    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase database;
    private final List<Measure> found = new ArrayList<>();

    private IndicatorBench(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        this.context = context;
        this.database = database;
    }

    private static int setting(String name, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_" + name, String.valueOf(usual)));
    }

    static List<Measure> run() throws IOException {
        var all = new ArrayList<>(StatusBench.run(setting("INDICATORS", 1_000), setting("AREAS", 1_200)));
        var folder = Files.createTempDirectory("hongqiao-bench-indicators");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                ConfigurableApplicationContext context = CaseLife.server(folder, database)) {
            var bench = new IndicatorBench(context, database);
            bench.byAreaAndMonth();
            bench.live();
            all.addAll(bench.found);
            return all;
        } finally {
            BenchServer.delete(folder);
        }
    }

    private void byAreaAndMonth() {
        int cases = setting("CASES", 200_000);
        CaseFill.write(database.address(), cases, "length(code) > 12", "array[0, 0, 0, a.id]");
        everything(() -> context.getBean(KeptTotals.class).doubt());
        long begun = System.nanoTime();
        waitUntilCounted();
        var over = cases + " cases";
        found.add(new Measure("indicators", over, "counted_in_full_s", (System.nanoTime() - begun) / 1e9, "s"));
        var registers = context.getBean(Registers.class);
        var figures = context.getBean(Figures.class);
        var measure = registers.measures().get("grid-event", "grid-events");
        var millis = new ArrayList<Double>();
        int lines = 0;
        for (int n = 0; n < 30; n++) {
            long start = System.nanoTime();
            lines = Scopes.during(Scope.district("bench"), () -> figures.of(measure))
                    .lines()
                    .size();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        found.add(new Measure("indicators", over, "by_area_and_month_p50_ms", millis.get(15), "ms"));
        found.add(new Measure("indicators", over, "by_area_and_month_p95_ms", millis.get(28), "ms"));
        found.add(new Measure("indicators", over, "by_area_and_month_lines", lines, ""));
    }

    /** As long as their number grows, or one of them is being counted. */
    private void waitUntilCounted() {
        long until = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        for (int same = 0, last = -1; same < 8; ) {
            pause(500);
            int now = Objects.requireNonNull(everything(() -> context.getBean(JdbcTemplate.class)
                    .queryForObject("select count(*)::int from register.kept_figure", Integer.class)));
            same = now == last && now > 0 && !isCounting() ? same + 1 : 0;
            last = now;
            if (System.nanoTime() > until) {
                throw new IllegalStateException("totals are not counted");
            }
        }
    }

    private boolean isCounting() {
        return Objects.requireNonNull(
                everything(() -> context.getBean(JdbcTemplate.class).queryForObject("""
                        select exists (select 1 from pg_stat_activity
                                        where state = 'active' and pid <> pg_backend_pid() and query like '%register.kept_part%')
                        """, Boolean.class)));
    }

    private void live() {
        int perSecond = setting("STEPS", 200);
        int seconds = setting("SECONDS", 30);
        var judged = ruled();
        var figures = context.getBean(LiveFigures.class);
        long before = figures.of(judged).orElseThrow().amount().rows();
        var closed = new AtomicLong();
        var steps = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        var life = new EngineLife(context);
        var workers = IntStream.range(0, WORKERS)
                .mapToObj(n -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        life.live(() -> pace(start, steps, perSecond));
                        closed.incrementAndGet();
                    }
                }))
                .toList();
        var lags = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            long wanted = before + closed.get();
            long asked = System.nanoTime();
            while (figures.of(judged).orElseThrow().amount().rows() < wanted) {
                pause(5);
            }
            lags.add((System.nanoTime() - asked) / 1e6);
            pause(20);
        }
        workers.forEach(IndicatorBench::join);
        lags.sort(null);
        double rate = steps.get() / ((System.nanoTime() - start) / 1e9);
        var over = "%.0f steps/s".formatted(rate);
        found.add(new Measure("indicators", over, "live_lag_p95_ms", lags.get(lags.size() * 95 / 100), "ms"));
        found.add(new Measure("indicators", over, "live_lag_max_ms", lags.getLast(), "ms"));
        pause(600);
        var now = figures.of(judged).orElseThrow().amount();
        var full = Objects.requireNonNull(recount());
        boolean equal = now.rows() == before + closed.get()
                && Objects.requireNonNull(now.value())
                                .setScale(6, RoundingMode.HALF_UP)
                                .compareTo(full)
                        == 0;
        if (!equal) {
            throw new IllegalStateException("live %s of %d, counted %s".formatted(now.value(), now.rows(), full));
        }
        found.add(new Measure("indicators", over, "equal_to_full_recount", 1, ""));
    }

    /** An indicator that is told by cases; which one does not matter. */
    private Judged ruled() {
        var monitor = context.getBean(Monitor.class);
        return Scopes.during(Scope.district("bench"), () -> {
            var rule = Objects.requireNonNull(
                    monitor.get(PLAN, CODE, monitor.asked(null, null)).rule());
            context.getBean(Readings.class)
                    .rule(
                            PLAN,
                            CODE,
                            new Rule(
                                    rule.measure(),
                                    rule.direction(),
                                    rule.relation(),
                                    rule.path(),
                                    rule.bands(),
                                    Frequency.MONTHLY,
                                    rule.priceBasis(),
                                    rule.leadUnit(),
                                    new Rule.Reporting(null, null, List.of(), "grid-event-hours")),
                            "bench");
            return monitor.get(PLAN, CODE, monitor.asked(null, null));
        });
    }

    private BigDecimal recount() {
        return everything(() -> context.getBean(JdbcTemplate.class).queryForObject("""
                        select round(avg(extract(epoch from closed_at - opened_at) / 3600), 6) from cases.case_file
                         where type = 'grid-event' and state = 'CLOSED'
                           and date_trunc('month', closed_at at time zone 'Asia/Shanghai')
                               = date_trunc('month', now() at time zone 'Asia/Shanghai')
                        """, BigDecimal.class));
    }

    private static void pace(long start, AtomicLong steps, int perSecond) {
        long due = start + steps.getAndIncrement() * 1_000_000_000L / perSecond;
        long ahead = due - System.nanoTime();
        if (ahead > 1_000_000) {
            pause(ahead / 1_000_000);
        }
    }

    private void everything(Runnable work) {
        Scopes.everything("a benchmark", () -> transaction().executeWithoutResult(status -> work.run()));
    }

    private <T> T everything(java.util.function.Supplier<T> work) {
        return Scopes.everything("a benchmark", () -> transaction().execute(status -> work.get()));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
