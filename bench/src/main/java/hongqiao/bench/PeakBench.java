package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The ramp and the spikes that DIGIT's own findings (March 2026) have of it, as its k6 scripts run them: a stage goes from where the last one
 * ended to its end in a straight line. In the ramp so many users live the life of a case again and again, with one to three
 * seconds to think between two calls; in the spikes so many lives begin each second, whether or not others have ended.
 *
 * <p>{@code HONGQIAO_BENCH_CASES}: so many closed cases lie there before (0). {@code HONGQIAO_BENCH_HASTE} (1): all times divided by that.
 */
final class PeakBench {

    /** @param to users, or lives a second, at its end */
    private record Stage(int seconds, double to) {}

    private static final List<Stage> RAMP =
            List.of(new Stage(1, 5), new Stage(120, 5), new Stage(600, 300), new Stage(30, 0));
    private static final List<Stage> SPIKES = List.of(
            new Stage(60, 1),
            new Stage(30, 15),
            new Stage(120, 1),
            new Stage(30, 25),
            new Stage(120, 2),
            new Stage(30, 35),
            new Stage(180, 10),
            new Stage(30, 0));

    private final CaseLife life;
    private final String over;
    private final double haste;
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong lived = new AtomicLong();
    private final ConcurrentLinkedQueue<Thread> users = new ConcurrentLinkedQueue<>();
    private final List<Measure> found = new ArrayList<>();

    private PeakBench(CaseLife life, int cases, double haste) {
        this.life = life;
        this.over = cases + " cases";
        this.haste = haste;
    }

    static List<Measure> run() throws IOException {
        int cases = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_CASES", "0"));
        double haste = Double.parseDouble(System.getenv().getOrDefault("HONGQIAO_BENCH_HASTE", "1"));
        Path folder = Files.createTempDirectory("hongqiao-bench-peaks");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                ConfigurableApplicationContext context = CaseLife.server(folder, database)) {
            if (cases > 0) {
                CaseFill.write(database.address(), cases);
            }
            var bench = new PeakBench(CaseLife.on(context), cases, haste);
            bench.measure("ramp to 300 users", () -> bench.ramp());
            bench.measure("spikes to 35/s", () -> bench.spikes(1));
            bench.measure("spikes to 175/s", () -> bench.spikes(5));
            return bench.found;
        } finally {
            BenchServer.delete(folder);
        }
    }

    private interface Load {
        void run() throws InterruptedException;
    }

    private void measure(String name, Load load) {
        life.forget();
        failed.set(0);
        lived.set(0);
        try {
            load.run();
            for (var user = users.poll(); user != null; user = users.poll()) {
                user.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        add(name, "lives", lived.get(), "");
        add(name, "failed", failed.get(), "");
        add(name, "call_p50_ms", life.millisOf(50), "ms");
        add(name, "call_p95_ms", life.millisOf(95), "ms");
    }

    private void add(String name, String measure, double value, String unit) {
        found.add(new Measure("peaks", over + ", " + name, measure, value, unit));
    }

    private void ramp() throws InterruptedException {
        var wanted = new AtomicInteger();
        var there = new AtomicInteger();
        during(RAMP, 0, (second, level) -> {
            wanted.set((int) Math.round(level));
            while (there.get() < wanted.get()) {
                int number = there.incrementAndGet();
                users.add(Thread.ofVirtual().start(() -> {
                    while (number <= wanted.get()) {
                        live(PeakBench::think);
                        think();
                    }
                    there.decrementAndGet();
                }));
            }
        });
        wanted.set(0);
    }

    private void spikes(int times) throws InterruptedException {
        var begun = new double[1];
        during(SPIKES, 0, (seconds, level) -> {
            begun[0] += seconds * level * times;
            for (; begun[0] >= 1; begun[0]--) {
                users.add(Thread.ofVirtual().start(() -> live(() -> {})));
            }
        });
    }

    private interface Level {

        /** @param seconds since it was told last */
        void is(double seconds, double level);
    }

    private void during(List<Stage> stages, double from, Level told) throws InterruptedException {
        double before = from;
        for (var stage : stages) {
            double start = before;
            double length = stage.seconds() / haste;
            DoubleUnaryOperator level = at -> start + (stage.to() - start) * Math.min(1, at / length);
            long begun = System.nanoTime();
            double last = 0;
            while (last < length) {
                Thread.sleep(Duration.ofMillis(10));
                double now = (System.nanoTime() - begun) / 1e9;
                told.is(now - last, level.applyAsDouble(now));
                last = now;
            }
            before = stage.to();
        }
    }

    private void live(Runnable think) {
        try {
            life.live(think);
            lived.incrementAndGet();
        } catch (RuntimeException failure) {
            if (failed.incrementAndGet() <= 3) {
                System.err.println(failure);
            }
        }
    }

    private static void think() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1_000, 3_000));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
