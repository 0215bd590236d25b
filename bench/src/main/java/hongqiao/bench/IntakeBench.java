package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Requests of another system by Open311. Durable posts a second of 32 clients; a burst of ten times what is usual, after which as many cases
 * are open as requests were acknowledged; and kills in between, after which each is there once. The clients work on the same machine.
 *
 * <p>{@code HONGQIAO_BENCH_SECONDS} (20) of the clients, {@code HONGQIAO_BENCH_BURST} seconds (60) of {@code HONGQIAO_BENCH_USUAL} (40)
 * times ten a second, {@code HONGQIAO_BENCH_KILLS} (20).
 */
final class IntakeBench {

    private static final int CLIENTS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final List<Measure> found = new ArrayList<>();
    private final List<Map<String, String>> rows;
    private final String over;
    private final AtomicInteger next = new AtomicInteger();

    private IntakeBench(Path recorded) throws IOException {
        this.rows = IntakeClient.rows(recorded);
        this.over = Files.exists(recorded) ? "baltimore311" : "made up";
    }

    static List<Measure> run() throws IOException {
        var bench =
                new IntakeBench(Path.of(System.getenv("HONGQIAO_SHARED"), "data/complaints/baltimore311/requests.csv"));
        Path folder = Files.createTempDirectory("hongqiao-bench-intake");
        try {
            try (DataFolder data = DataFolder.take(folder);
                    EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                    ConfigurableApplicationContext context = CaseLife.server(folder, database)) {
                var client = new IntakeClient(
                        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), bench.rows);
                client.open();
                bench.clients(client);
                bench.burst(client);
            }
            bench.kills(folder.resolveSibling(folder.getFileName() + "-kills"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            BenchServer.delete(folder);
        }
        return bench.found;
    }

    private static int setting(String name, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_" + name, Integer.toString(usual)));
    }

    private void add(String name, String measure, double value, String unit) {
        found.add(new Measure("intake", over + ", " + name, measure, value, unit));
    }

    private void clients(IntakeClient client) throws IOException, InterruptedException {
        int seconds = setting("SECONDS", 20);
        crowd(client, Math.max(3, seconds / 4));
        var before = next.get();
        var crowd = crowd(client, seconds);
        var sorted = crowd.millis().stream().sorted().toList();
        add("32 clients", "posts_per_s", sorted.size() / (double) seconds, "/s");
        add("32 clients", "p50_ms", sorted.get(sorted.size() / 2), "ms");
        add("32 clients", "p95_ms", sorted.get((int) (sorted.size() * 0.95)), "ms");
        add("32 clients", "numbers_at_once", crowd.numbers() / (double) (next.get() - before), "");
        settled(client, "32 clients", next.get());
    }

    private record Posted(ConcurrentLinkedQueue<Double> millis, int numbers) {}

    private Posted crowd(IntakeClient client, int seconds) throws IOException, InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var numbers = new AtomicInteger();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < until && failures.isEmpty()) {
                    long start = System.nanoTime();
                    try {
                        numbers.addAndGet(client.post(next.getAndIncrement()) ? 1 : 0);
                        millis.add((System.nanoTime() - start) / 1e6);
                    } catch (IOException | InterruptedException failed) {
                        failures.add(failed);
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.peek());
        }
        return new Posted(millis, numbers.get());
    }

    /** So many begin each second, whether or not others have ended. */
    private void burst(IntakeClient client) throws IOException, InterruptedException {
        int seconds = setting("BURST", 60);
        int rate = 10 * setting("USUAL", 40);
        var before = next.get();
        var acknowledged = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            long due = start + i * 1_000_000_000L / rate;
            if (due > System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(due - System.nanoTime()));
            }
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    client.post(next.getAndIncrement());
                    acknowledged.incrementAndGet();
                } catch (IOException | InterruptedException failed) {
                    System.err.println(failed);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        add("burst", "sent", next.get() - before, "");
        add("burst", "acknowledged", acknowledged.get(), "");
        add("burst", "acknowledged_per_s", acknowledged.get() / ((System.nanoTime() - start) / 1e9), "/s");
        settled(client, "burst", next.get());
    }

    /** Waits until as many cases are open as were acknowledged; what is missing then, or too many, is said. */
    private void settled(IntakeClient client, String name, int acknowledged) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int cases = client.cases().size();
        while (cases < acknowledged && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(1_000);
            cases = client.cases().size();
        }
        add(name, "all_open_after_s", (System.nanoTime() - start) / 1e9, "s");
        add(name, "cases_less_acknowledged", cases - acknowledged, "");
    }

    /** Each client sends on until it is told that it is there; between, the server is killed and started again. */
    private void kills(Path folder) throws IOException, InterruptedException {
        int kills = setting("KILLS", 20);
        if (kills == 0) {
            return;
        }
        Files.createDirectories(folder);
        var root = Path.of(System.getenv("HONGQIAO_ROOT"));
        var sent = new AtomicInteger();
        var acknowledged = new AtomicInteger();
        var again = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var server = new FaultServer(root, folder.resolve("data"), folder.resolve("log"), Map.of())) {
            var client = new IntakeClient(server.address(), rows);
            client.open();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < CLIENTS / 4; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    while (!over.get()) {
                        untilThere(client, sent.getAndIncrement(), again);
                        acknowledged.incrementAndGet();
                    }
                }));
            }
            for (int i = 0; i < kills; i++) {
                Thread.sleep(2_000);
                server.killAndStart();
            }
            over.set(true);
            for (var thread : threads) {
                thread.join();
            }
            add(kills + " kills", "acknowledged", acknowledged.get(), "");
            add(kills + " kills", "sent_again", again.get(), "");
            settled(client, kills + " kills", acknowledged.get());
        } finally {
            BenchServer.delete(folder);
        }
    }

    private static void untilThere(IntakeClient client, int n, AtomicInteger again) {
        while (true) {
            try {
                client.post(n);
                return;
            } catch (IOException notNow) {
                again.incrementAndGet();
                FaultServer.pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
