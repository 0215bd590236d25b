package hongqiao.bench;

import hongqiao.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Under load the server is killed, its database is killed, its database stands still; afterwards everything that was
 * acknowledged is looked for, once each, and so is what clocks had to say. Clocks of new cases are set to run out within
 * seconds, in the database, so that some do while nobody is there.
 *
 * <p>{@code HONGQIAO_BENCH_KILLS} (20) kills of the server, a quarter as many of PostgreSQL.
 */
final class FaultBench {

    private static final int OFFICERS = 4;

    private static final String TWICE_OPENED = """
            select count(*) from (select 1 from cases.case_file where source_system = 'key:dispatch'
                                   group by external_id having count(*) > 1) as twice
            """;
    private static final String FOUND =
            "select count(*) from cases.case_file where number = ? and source_system = 'key:dispatch' and external_id = ?";
    private static final String TAKEN = """
            select count(*) from journal.event e join cases.case_file f on f.id::text = e.subject_id
             where e.subject_type = 'case' and e.action = 'case-step' and f.number = ? and e.after ->> 'step' = ?
            """;
    private static final String SAID_TWICE = """
            select count(*) from (select 1 from journal.event
                                   where action in ('case-clock-warned', 'case-clock-breached')
                                   group by subject_id, action, after ->> 'no', after ->> 'warning', after ->> 'due'
                                  having count(*) > 1) as twice
            """;
    private static final String NOT_SAID =
            "select count(*) from cases.clock where fires_at < now() - interval '15 seconds'";
    private static final String SAID = "select count(*) from journal.event where action = 'case-clock-breached'";

    /** Of the cases opened last, what runs: it ends in some seconds. */
    private static final String SOON = """
            update cases.clock set due_at = now() + interval '4 seconds', fires_at = now() + interval '4 seconds'
             where (district, case_id, no) in (select district, case_id, no from cases.clock
                                                where stopped_at is null and breached_at is null and fires_at is not null
                                                order by case_id desc limit 20)
            """;

    private final List<Measure> found = new ArrayList<>();
    private boolean broken;

    private FaultBench() {}

    /** @throws IllegalStateException if something acknowledged was lost, or anything was done or said twice */
    static List<Measure> run() throws IOException {
        var bench = new FaultBench();
        bench.measure();
        if (bench.broken) {
            bench.found.forEach(measure -> System.err.println(measure.line()));
            throw new IllegalStateException("a promise was broken");
        }
        return bench.found;
    }

    private void measure() throws IOException {
        int kills = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_KILLS", "20"));
        var root = Path.of(Objects.requireNonNull(System.getenv("HONGQIAO_ROOT"), "HONGQIAO_ROOT"));
        var folder = Files.createTempDirectory("hongqiao-bench-fault");
        var data = Files.createDirectory(folder.resolve("data"));
        try (var server = new FaultServer(root, data)) {
            var load = new FaultLoad(server.address());
            load.start(OFFICERS);
            Thread.sleep(3_000);
            times("server killed", kills, load, data, server::killAndStart);
            times("PostgreSQL killed", Math.max(1, kills / 4), load, data, server::killDatabase);
            times("PostgreSQL frozen 5 s", 1, load, data, () -> server.freezeDatabase(Duration.ofSeconds(5)));
            Thread.sleep(20_000); // what became due while nobody was there
            load.stop();
            add("all", "acknowledged", load.acknowledged(), "");
            add("all", "sent_again", load.sentAgain(), "");
            zero("answered_otherwise", load.unexpected().size());
            load.unexpected().stream().limit(5).forEach(System.err::println);
            try (var owner = owner(data)) {
                look(owner, load);
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        zero("journal_faults", verify(root, data));
        if (!broken) { // else its log tells why
            BenchServer.delete(folder);
        }
    }

    /** Row level security holds the owner too. */
    private static Connection owner(Path data) throws SQLException {
        var connection = DatabaseAddress.ofServerOn(data).connect();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('hongqiao.district', '120106', false), set_config('hongqiao.all', 'true', false),
                           set_config('hongqiao.units', '{}', false), set_config('hongqiao.areas', '{}', false),
                           set_config('hongqiao.self', 'system', false), set_config('hongqiao.roles', '[]', false)
                    """);
        }
        return connection;
    }

    private interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    /** From the fault until the next acknowledged answer. */
    private void times(String name, int times, FaultLoad load, Path data, Fault fault)
            throws IOException, InterruptedException, SQLException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            try (var owner = owner(data);
                    var statement = owner.createStatement()) {
                statement.execute(SOON);
            }
            long begun = System.nanoTime();
            fault.happen();
            long before = load.acknowledged();
            while (load.acknowledged() == before) {
                Thread.sleep(20);
            }
            seconds.add((System.nanoTime() - begun) / 1e9);
            Thread.sleep(1_000 + 150L * i);
        }
        Collections.sort(seconds);
        add(name, "times", times, "");
        add(name, "back_median_s", seconds.get(seconds.size() / 2), "s");
        add(name, "back_most_s", seconds.getLast(), "s");
    }

    private void look(Connection owner, FaultLoad load) throws SQLException {
        long lost = 0;
        long twice = 0;
        long steps = 0;
        for (var one : load.kept()) {
            lost += number(owner, FOUND, one.number(), one.key()) == 1 ? 0 : 1;
            for (var step : one.steps()) {
                steps++;
                var taken = number(owner, TAKEN, one.number(), step);
                lost += taken == 0 ? 1 : 0;
                twice += taken > 1 ? 1 : 0;
            }
        }
        add("all", "cases", load.kept().size(), "");
        add("all", "steps", steps, "");
        zero("lost", lost);
        zero("done_twice", twice + number(owner, TWICE_OPENED));
        add("all", "clocks_ran_out", number(owner, SAID), "");
        zero("said_twice", number(owner, SAID_TWICE));
        zero("never_said", number(owner, NOT_SAID));
    }

    private static long verify(Path root, Path data) throws IOException {
        var process = new ProcessBuilder(root.resolve("bin/hongqiao").toString(), "journal", "verify");
        process.environment().put("HONGQIAO_DATA", data.toString());
        process.inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return process.start().onExit().join().exitValue();
    }

    private void add(String over, String name, double value, String unit) {
        found.add(new Measure("fault", over, name, value, unit));
    }

    private void zero(String name, long value) {
        broken |= value != 0;
        add("all", name, value, "");
    }

    private static long number(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
