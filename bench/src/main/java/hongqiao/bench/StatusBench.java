package hongqiao.bench;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Path;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Target;
import hongqiao.indicator.Vintage;
import hongqiao.indicator.column.Column;
import hongqiao.indicator.column.Periods;
import hongqiao.indicator.column.Statuses;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Statuses of many indicators in many areas, of each of 120 months, on two threads. Levels on each kind of path, sums, what is to
 * be kept, what is held against the year before: in turn; every area has a base of its own. The time is that of judging, not of
 * making the figures up. One area of each indicator is judged by the rule that explains itself too, and must be the same.
 */
final class StatusBench {

    private static final int MONTHS = 120;
    private static final int THREADS = 2;
    private static final int DECIMALS = 2;
    private static final Periods PERIODS = new Periods(Frequency.MONTHLY, 2016, MONTHS);

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong differ = new AtomicLong();

    private StatusBench() {}

    static List<Measure> run(int indicators, int areas) {
        new StatusBench().judge(indicators / 20 + 20, areas / 10 + 1);
        var bench = new StatusBench();
        var seconds = bench.judge(indicators, areas);
        if (bench.differ.get() > 0) {
            throw new IllegalStateException(bench.differ + " statuses differ from those that explain themselves");
        }
        var over = "%d x %d x %d".formatted(indicators, areas, MONTHS);
        return List.of(
                new Measure("indicators", over, "all_statuses_s", seconds.passed(), "s"),
                new Measure("indicators", over, "all_statuses_cpu_s", seconds.busy(), "s"),
                new Measure(
                        "indicators",
                        over,
                        "statuses_per_s",
                        (double) indicators * areas * MONTHS / seconds.passed(),
                        "1/s"),
                new Measure("indicators", over, "judged_by_decimals", bench.asked.get(), ""),
                new Measure("indicators", over, "explained_in_ms", explained(), "ms"));
    }

    /** Of the slower thread: by the clock, and of a processor: the same where nothing else runs on the machine. */
    private record Seconds(double passed, double busy) {}

    private Seconds judge(int indicators, int areas) {
        var next = new AtomicInteger();
        var nanos = new long[THREADS];
        var busy = new long[THREADS];
        var cpu = ManagementFactory.getThreadMXBean();
        var threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> Thread.ofPlatform().start(() -> {
                    var statuses = new byte[areas][MONTHS];
                    for (int indicator; (indicator = next.getAndIncrement()) < indicators; ) {
                        var definition = definition(indicator);
                        var columns = columns(definition, areas, new Random(indicator));
                        long busyBefore = cpu.getCurrentThreadCpuTime();
                        long start = System.nanoTime();
                        var judge = Statuses.of(definition, PERIODS, DECIMALS, List.of());
                        int exactly = 0;
                        for (int area = 0; area < areas; area++) {
                            exactly += judge.judge(columns.get(area), statuses[area]);
                        }
                        nanos[thread] += System.nanoTime() - start;
                        busy[thread] += cpu.getCurrentThreadCpuTime() - busyBefore;
                        asked.addAndGet(exactly);
                        int area = indicator % areas;
                        check(definition, columns.get(area), statuses[area], indicator % MONTHS);
                    }
                }))
                .toList();
        threads.forEach(StatusBench::join);
        return new Seconds(slower(nanos), slower(busy));
    }

    private static double slower(long[] nanos) {
        return LongStream.of(nanos).max().orElse(0) / 1e9;
    }

    private void check(Definition definition, Column column, byte[] statuses, int month) {
        var standing = Standings.judge(
                definition,
                Evidence.of(series(column, month)),
                PERIODS.at(month).end());
        if (standing.status() != Statuses.status(statuses[month])) {
            differ.incrementAndGet();
        }
    }

    /** One status with its sentence, for comparison. */
    private static double explained() {
        var definition = definition(0);
        var series = series(columns(definition, 1, new Random(1)).getFirst(), MONTHS - 1);
        int times = 2_000;
        long start = 0;
        for (int n = -times; n < times; n++) {
            start = n == 0 ? System.nanoTime() : start;
            Standings.judge(definition, Evidence.of(series), LocalDate.of(2026, 1, 1));
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }

    private static Definition definition(int indicator) {
        var measure = List.of(
                        hongqiao.indicator.Measure.LEVEL,
                        hongqiao.indicator.Measure.LEVEL,
                        hongqiao.indicator.Measure.RATIO,
                        hongqiao.indicator.Measure.CUMULATIVE,
                        hongqiao.indicator.Measure.THRESHOLD,
                        hongqiao.indicator.Measure.RELATIVE)
                .get(indicator % 6);
        var path = List.of(
                        Path.LINEAR,
                        Path.COMPOUND,
                        new Path(Path.Kind.BY_HAND, Map.of(2018, new BigDecimal("95"), 2022, new BigDecimal("120"))),
                        new Path(Path.Kind.STEPPED, Map.of(2019, new BigDecimal("100"), 2023, new BigDecimal("130"))))
                .get(indicator / 6 % 4);
        return new Definition(
                measure,
                Direction.HIGHER_BETTER,
                false,
                "家",
                2015,
                new BigDecimal("80"),
                2025,
                measure == hongqiao.indicator.Measure.RELATIVE
                        ? new Target.Relation(
                                Target.Kind.STEADY,
                                BigDecimal.ZERO,
                                false,
                                new hongqiao.shared.Words("上年", "the year before"))
                        : new Target.Value(
                                new BigDecimal(measure == hongqiao.indicator.Measure.CUMULATIVE ? "8000" : "140")),
                path,
                Bands.DEFAULT);
    }

    /** Figures around the way from base to target; one in two hundred is missing. */
    private static List<Column> columns(Definition definition, int areas, Random random) {
        var columns = new ArrayList<Column>(areas);
        boolean isSum = definition.measure() == hongqiao.indicator.Measure.CUMULATIVE;
        for (int area = 0; area < areas; area++) {
            long base = 7_000 + random.nextInt(2_000);
            double slope = isSum ? 0 : (14_000 - base) * random.nextDouble(0.7, 1.3) / MONTHS;
            var values = new long[MONTHS];
            for (int month = 0; month < MONTHS; month++) {
                values[month] = random.nextInt(200) == 0
                        ? Column.MISSING
                        : (isSum ? 6_667 : base) + Math.round(slope * (month + 1)) + random.nextInt(-300, 300);
            }
            columns.add(new Column(values, base));
        }
        return columns;
    }

    private static Series series(Column column, int last) {
        var readings = new ArrayList<Reading>();
        readings.add(new Reading.Measured(
                ReportingPeriod.year(2015), Vintage.FINAL, BigDecimal.valueOf(column.base(), DECIMALS)));
        for (int month = 0; month <= last; month++) {
            long value = column.values()[month];
            readings.add(
                    value == Column.MISSING
                            ? new Reading.Missing(PERIODS.at(month), Vintage.FINAL, "模拟缺数")
                            : new Reading.Measured(
                                    PERIODS.at(month), Vintage.FINAL, BigDecimal.valueOf(value, DECIMALS)));
        }
        return new Series(readings);
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
