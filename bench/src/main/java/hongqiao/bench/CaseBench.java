package hongqiao.bench;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Cursor;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.definition.CaseType;
import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Cases on the embedded PostgreSQL with durable commits, journal and clocks on. The engine in the process: a grid event through six
 * steps, each a transaction of its own, beside Flowable and pgbench's TPC-B on the same server. Over HTTP: the life of a case (open, file,
 * dispatch, handle, read) at 8, 32 and 128 users without think time. Lists with 32 officers.
 *
 * <p>{@code HONGQIAO_BENCH_CASES}: so many closed cases lie there before the second round (0: no second round). They are written
 * past the engine, with no journal. {@code HONGQIAO_BENCH_SECONDS} a window (15), {@code HONGQIAO_BENCH_WARM} before the first of each
 * kind (30), ours and the peer's alike: a server runs for weeks, and a JVM is at its best after a minute.
 */
final class CaseBench {

    private static final int THREADS = 4;
    private static final int USERS = 32;
    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase database;
    private final CaseType type;
    private final long windowNanos;
    private final long warmNanos;
    private final List<Measure> found = new ArrayList<>();

    private CaseBench(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        this.context = context;
        this.database = database;
        this.type = context.getBean(CaseCatalogue.class).get("grid-event");
        this.windowNanos = seconds("HONGQIAO_BENCH_SECONDS", "15");
        this.warmNanos = seconds("HONGQIAO_BENCH_WARM", "30");
    }

    private static long seconds(String setting, String usual) {
        return 1_000_000_000L * Long.parseLong(System.getenv().getOrDefault(setting, usual));
    }

    static List<Measure> run() throws IOException {
        int cases = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_CASES", "0"));
        Path folder = Files.createTempDirectory("hongqiao-bench-cases");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                ConfigurableApplicationContext context = CaseLife.server(folder, database)) {
            var bench = new CaseBench(context, database);
            bench.engine("few cases");
            bench.overHttp("few cases");
            if (cases > 0) {
                CaseFill.write(database.address(), cases);
                bench.engine(cases + " cases");
                bench.overHttp(cases + " cases");
                bench.lists(cases + " cases");
            }
            return bench.found;
        } finally {
            BenchServer.delete(folder);
        }
    }

    private void engine(String over) {
        var life = new EngineLife(context);
        run(THREADS, warmNanos, life::live);
        var transitions = run(THREADS, windowNanos, life::live);
        found.add(new Measure("cases", over, "transitions_per_s", transitions, "1/s", workflow()));
        found.add(new Measure(
                "cases",
                over,
                "transitions_per_s",
                transitions,
                "1/s",
                PgBench.tpcB(database.address(), THREADS).orElse(null)));
    }

    private Measure.Peer workflow() {
        try (var flowable = FlowablePeer.start(database.address())) {
            run(THREADS, warmNanos, flowable::life);
            return new Measure.Peer("Flowable 8, BPMN, audit", run(THREADS, windowNanos, flowable::life));
        }
    }

    private interface Work {
        int run();
    }

    /** @return what the work counts, a second */
    private static double run(int threads, long nanos, Work work) {
        var counted = new AtomicLong();
        var failed = new ConcurrentLinkedQueue<RuntimeException>();
        long start = System.nanoTime();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() - start < nanos) {
                        counted.addAndGet(work.run());
                    }
                } catch (RuntimeException failure) {
                    failed.add(failure);
                }
            }));
        }
        all.forEach(CaseBench::join);
        if (!failed.isEmpty()) {
            throw failed.peek();
        }
        return counted.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void overHttp(String over) {
        var life = CaseLife.on(context);
        run(8, warmNanos, life::live);
        for (int users : new int[] {8, USERS, 128}) {
            life.forget();
            double lives = run(users, windowNanos, life::live);
            found.add(new Measure("cases", over + ", " + users + " users", "lives_per_s", lives, "1/s"));
            found.add(new Measure("cases", over + ", " + users + " users", "call_p95_ms", life.p95Millis(), "ms"));
        }
    }

    private void lists(String over) throws IOException {
        var lists = context.getBean(CaseLists.class);
        var actor = new Actor("bench", List.of(new Actor.Granted("dispatcher", Scope.district("bench"))), List.of());
        var types = List.of(type);
        at32(over, "page_due", n -> lists.page(Asked.all(types), Order.DUE, null, 50, actor));
        at32(over, "page_newest", n -> lists.page(Asked.all(types), Order.NEWEST, null, 50, actor));
        at32(
                over,
                "page_deep",
                n -> lists.page(
                        Asked.all(types), Order.NEWEST, new Cursor(null, 1_000 + n * 7919L % 500_000), 50, actor));
        at32(
                over,
                "page_waiting",
                n -> lists.page(
                        new Asked(types, true, null, true, false, null, null, null, null, null),
                        Order.DUE,
                        null,
                        50,
                        actor));
    }

    private void at32(String over, String name, Crowd.Question question) throws IOException {
        found.add(new Measure(
                "cases",
                over,
                name + "_p95_ms",
                Crowd.at32(Scope.district("bench"), question).p95Millis(),
                "ms"));
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
