package hongqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Under load a server is killed, its database is killed, its database stands still, the disk is full, the clock jumps; first with one
 * server, then with two on one database. Afterwards everything that was acknowledged is looked for, once each, and so is what clocks had to
 * say. Clocks of new cases are set to run out within seconds, in the database, so that some do while nobody is there.
 *
 * <p>{@code HONGQIAO_BENCH_KILLS} (20) kills of a server, as many of PostgreSQL. The full disk needs a mount of its own, so
 * root; where that is refused it is left out, and said.
 */
final class FaultBench {

    private static final Duration FROZEN = Duration.ofSeconds(5);
    private static final Duration FULL = Duration.ofSeconds(20);
    private static final int DISK_MB = 2_048;
    private static final long JUMP_SECONDS = 3_600;

    private FaultBench() {}

    /** @throws IllegalStateException if something acknowledged was lost, or anything was done or said twice */
    static List<Measure> run() throws IOException {
        int kills = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_KILLS", "20"));
        var root = Path.of(Objects.requireNonNull(System.getenv("HONGQIAO_ROOT"), "HONGQIAO_ROOT"));
        var found = new ArrayList<Measure>();
        for (int servers : new int[] {1, 2}) {
            found.addAll(run(root, servers, kills));
        }
        return found;
    }

    private static List<Measure> run(Path root, int many, int kills) throws IOException {
        var folder = Files.createTempDirectory("hongqiao-bench-fault");
        var disk = SmallDisk.in(folder, DISK_MB);
        if (disk.isEmpty()) {
            System.err.println("不能挂载，未试磁盘写满 / no mount allowed here: the full disk is left out");
        }
        var clock = folder.resolve("clock");
        List<Measure> found;
        try (var place = disk.orElse(null);
                var servers = FaultServers.start(root, place == null ? folder : place.root(), folder, many)) {
            var run = new FaultRun(servers);
            run.begin();
            run.times("server killed", kills, i -> servers.get(i).killAndStart());
            run.times("PostgreSQL killed", kills, i -> servers.database().kill());
            run.times("PostgreSQL frozen 5 s", 1, i -> servers.database().freeze(FROZEN));
            if (place != null) {
                run.times("disk full 20 s", 1, i -> place.fill(FULL));
            }
            FaultServer.setClock(clock, 0);
            servers.get(0).startAgainBy(clock);
            run.times("clock an hour on", 1, i -> FaultServer.setClock(clock, JUMP_SECONDS));
            Thread.sleep(5_000);
            run.times("clock back again", 1, i -> FaultServer.setClock(clock, 0));
            servers.get(0).killAndStart();
            if (run.end()) {
                throw new IllegalStateException("a promise was broken; the logs are in " + folder);
            }
            found = run.found();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        found.forEach(measure -> System.err.println(measure.line())); // the other servers take as long again
        BenchServer.delete(folder); // else the logs tell why
        return found;
    }
}
