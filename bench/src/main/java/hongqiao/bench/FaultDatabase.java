package hongqiao.bench;

import hongqiao.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL under a data folder, as those see it who do it harm.
 *
 * @param data the folder of whoever started it
 */
record FaultDatabase(Path data) {

    private static final Duration UP = Duration.ofMinutes(2);

    /** Of the cases opened last, what runs: it ends in some seconds. */
    private static final String SOON = """
            update cases.clock set due_at = now() + interval '4 seconds', fires_at = now() + interval '4 seconds'
             where (district, case_id, no) in (select district, case_id, no from cases.clock
                                                where stopped_at is null and breached_at is null and fires_at is not null
                                                order by case_id desc limit 20)
            """;

    /** Kill -9 of the postmaster and all its children; whoever started it has to notice. */
    void kill() {
        var postmaster = postmaster();
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** All of it stands still for so long, and goes on. */
    void freeze(Duration time) throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(postmaster().children().toList());
        all.add(postmaster());
        signal("STOP", all);
        Thread.sleep(time);
        signal("CONT", all);
    }

    /** Some clocks run out within seconds: while nobody is there, if somebody is killed now. */
    void letClocksRunOut() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(SOON);
        }
    }

    /** Row level security holds the owner too. */
    Connection owner() throws SQLException {
        var connection = connectOnceItIsUp();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('hongqiao.district', '120106', false), set_config('hongqiao.all', 'true', false),
                           set_config('hongqiao.units', '{}', false), set_config('hongqiao.areas', '{}', false),
                           set_config('hongqiao.self', 'system', false), set_config('hongqiao.roles', '[]', false)
                    """);
        }
        return connection;
    }

    /** A database that was killed refuses for some seconds. */
    private Connection connectOnceItIsUp() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return DatabaseAddress.ofServerOn(data).connect();
            } catch (SQLException notYet) {
                if (System.nanoTime() - begun > UP.toNanos()) {
                    throw notYet;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private static void signal(String name, Iterable<ProcessHandle> processes)
            throws IOException, InterruptedException {
        for (var one : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(one.pid()))
                    .start()
                    .waitFor();
        }
    }

    private ProcessHandle postmaster() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
