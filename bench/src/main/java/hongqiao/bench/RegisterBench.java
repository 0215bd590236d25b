package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question;
import hongqiao.register.sheet.RecordExport;
import hongqiao.register.sheet.RecordImport;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.search.Findable.Within;
import hongqiao.search.Search;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One register with a million records, on the embedded PostgreSQL with durable commits: rows imported a second with rules,
 * journal and search words on; pages listed and searched by 32 officers at once, each with a pause of 200 ms between two;
 * a measure by street and month; all exported. In the process itself, without HTTP, and without holding the records against each other
 * meanwhile, which takes minutes.
 *
 * <p>{@code HONGQIAO_BENCH_ROWS} sets how many (1,000,000).
 */
final class RegisterBench {

    private static final int FILE = 100_000;
    private static final String[] FIELDS = {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"};
    private static final String[] WORDS = {"云芯", "远航", "智联", "博睿", "海川", "卓越", "天成", "中科", "宏图", "鼎新"};

    private final ConfigurableApplicationContext context;
    private final Register firm;
    private final int rows;
    private final List<Measure> found = new ArrayList<>();

    private RegisterBench(ConfigurableApplicationContext context, int rows) {
        this.context = context;
        this.firm = context.getBean(Registers.class).get("firm");
        this.rows = rows;
    }

    static List<Measure> run() throws IOException {
        int rows = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_ROWS", "1000000"));
        Path folder = Files.createTempDirectory("hongqiao-bench-register");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                ConfigurableApplicationContext context = BenchServer.start(
                        folder, database, Map.of("hongqiao.demo", "false", "hongqiao.register.match-every", "1d"))) {
            var bench = new RegisterBench(context, rows);
            bench.fill();
            bench.follow();
            bench.vacuum(database);
            bench.lists();
            bench.measure();
            bench.export();
            return bench.found;
        } finally {
            BenchServer.delete(folder);
        }
    }

    private static <T> T officer(java.util.function.Supplier<T> work) {
        return Scopes.during(Scope.district("bench"), work);
    }

    private void fill() {
        RecordImport imports = context.getBean(RecordImport.class);
        Random random = new Random(120106);
        List<String> areas = context.getBean(JdbcTemplate.class)
                .query(
                        "select code from area.area where length(code) = 12 order by code",
                        (row, n) -> row.getString(1));
        double best = 0;
        long all = 0;
        for (int from = 0; from < rows; from += FILE) {
            byte[] file = file(from, Math.min(rows, from + FILE), random, areas).getBytes(StandardCharsets.UTF_8);
            int count = Math.min(rows, from + FILE) - from;
            long start = System.nanoTime();
            var report = officer(() -> imports.run(firm, file, "bench.csv", null, Map.of(), true));
            long took = System.nanoTime() - start;
            if (report.added() != count) {
                throw new IllegalStateException("added " + report.added() + " of " + count + ": "
                        + report.cells().stream().limit(3).toList());
            }
            System.err.printf("%,d rows: %,.0f rows/s%n", from + count, count / (took / 1e9));
            all += took;
            best = Math.max(best, count / (took / 1e9));
        }
        found.add(new Measure(
                "register", rows + " rows in files of " + FILE, "import_rows_per_s", rows / (all / 1e9), "1/s", null));
        found.add(new Measure("register", "the quickest file", "import_rows_per_s", best, "1/s", null));
    }

    /** What leaves the machine to files that come in: how long until the last of them is found by its words. */
    private void follow() {
        long start = System.nanoTime();
        Search search = context.getBean(Search.class);
        while (officer(() -> search.all("record", "91120106X%09d".formatted(rows - 1), within(), 1))
                .isEmpty()) {
            LockSupport.parkNanos(100_000_000);
        }
        found.add(new Measure(
                "register", rows + " rows", "searched_after", (System.nanoTime() - start) / 1e9, "s", null));
    }

    private static List<Within> within() {
        return List.of(new Within(Scope.district("bench"), List.of("firm")));
    }

    private static String file(int from, int to, Random random, List<String> areas) {
        StringBuilder csv = new StringBuilder(
                "name,uscc,registeredOn,state,technology,address,area,staff,scienceStaff,salesLastYear,salesThree,research,recognisedOn\n");
        for (int i = from; i < to; i++) {
            int staff = 5 + random.nextInt(300);
            int sales = 100_000 + random.nextInt(90_000_000);
            csv.append("模拟")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(i)
                    .append("公司,");
            csv.append("91120106X%09d".formatted(i)).append(',');
            csv.append("20%02d-%02d-%02d"
                            .formatted(5 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .append(",OPEN,");
            csv.append(FIELDS[random.nextInt(8)])
                    .append(",模拟路")
                    .append(random.nextInt(2_000))
                    .append("号,");
            csv.append(areas.isEmpty() ? "" : areas.get(random.nextInt(areas.size())))
                    .append(',');
            csv.append(staff)
                    .append(',')
                    .append(random.nextInt(staff))
                    .append(',')
                    .append(sales)
                    .append(',')
                    .append(sales * 2L)
                    .append(',')
                    .append(random.nextInt(sales));
            csv.append(",2025-%02d-%02d\n".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        return csv.toString();
    }

    private void vacuum(EmbeddedDatabase database) {
        try (var owner = database.address().connect();
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze " + firm.table());
            statement.execute("vacuum analyze register_search.word");
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void lists() throws IOException {
        Lists lists = context.getBean(Lists.class);
        Random seed = new Random(7);
        at32("page_1", n -> lists.page(firm, Question.ALL, null, 50));
        at32(
                "page_deep",
                n -> lists.page(firm, Question.ALL, new Question.Cursor(null, 1_000 + (n * 7919L) % (rows / 2)), 50));
        at32(
                "sorted_by_sales",
                n -> lists.page(firm, new Question(null, null, null, null, "-salesLastYear", false), null, 50));
        at32(
                "filtered",
                n -> lists.page(
                        firm,
                        new Question(
                                null, "technology == 'T" + (1 + n % 8) + "' && staff > 100", null, null, null, false),
                        null,
                        50));
        at32(
                "searched_rare",
                n -> lists.page(
                        firm,
                        new Question(
                                null,
                                null,
                                String.valueOf(100_000 % rows + (n * 104_729L) % Math.max(1, rows - 100_000)),
                                null,
                                null,
                                false),
                        null,
                        50));
        at32(
                "searched_common",
                n -> lists.page(firm, new Question(null, null, WORDS[n % 10], null, null, false), null, 50));
        at32(
                "one_unique",
                n -> lists.page(
                        firm,
                        new Question(
                                null, "uscc == '91120106X%09d'".formatted(seed.nextInt(rows)), null, null, null, false),
                        null,
                        50));
    }

    private void at32(String name, Crowd.Question ask) throws IOException {
        Crowd.Times times = Crowd.at32(Scope.district("bench"), ask);
        found.add(new Measure("register", name + ", 32 users", "p95", times.p95Millis(), "ms", null));
        found.add(new Measure("register", name + ", 32 users", "p50", times.p50Millis(), "ms", null));
    }

    private void measure() {
        Measures measures = context.getBean(Measures.class);
        for (String[] asked : new String[][] {
            {"count by street and month", "count", null, null},
            {"sum by street and month", "sum", "salesLastYear", "staff > 50"}
        }) {
            var measure = measures.read(
                    firm, new Measures.Asked(asked[1], asked[2], asked[3], List.of("@street", "month:recognisedOn")));
            double[] millis = new double[7];
            for (int i = -2; i < 7; i++) {
                long start = System.nanoTime();
                officer(() -> measures.of(firm, measure, Question.ALL));
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(millis);
            found.add(new Measure("register", asked[0] + ", " + rows, "median", millis[3], "ms", null));
        }
    }

    private void export() {
        RecordExport export = context.getBean(RecordExport.class);
        long start = System.nanoTime();
        officer(() -> {
            try {
                export.write(
                        firm,
                        Question.ALL,
                        "csv",
                        List.of(
                                "name",
                                "uscc",
                                "registeredOn",
                                "state",
                                "technology",
                                "address",
                                "area",
                                "staff",
                                "salesLastYear"),
                        OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return true;
        });
        found.add(
                new Measure("register", rows + " rows as CSV", "export", (System.nanoTime() - start) / 1e9, "s", null));
    }
}
