package hongqiao.database;

import com.sun.management.OperatingSystemMXBean;
import hongqiao.database.PostgresPrograms.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One PostgreSQL cluster on disk: made once, then started and stopped with PostgreSQL's own programs. */
final class Cluster {

    /** The only major version whose clusters these programs can open. */
    static final String MAJOR = "18";

    /** A server killed hard may leave children for some seconds; until they end, no new one may start. */
    static final Duration START_PATIENCE = Duration.ofSeconds(20);

    /** Crash recovery of a large log takes minutes; giving up earlier would leave it running unseen. */
    private static final String RECOVERY_PATIENCE_S = "900";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", sharedMegabytes() + "MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("max_wal_size", "1GB"),
            // who asks reads by himself: processes that read for others would take turns with him on the few cores
            // there are
            Map.entry("io_method", "sync"),
            Map.entry("max_parallel_workers_per_gather", String.valueOf(helpersOfOneQuery())),
            Map.entry("jit", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"), // seen from the cluster
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0"),
            // no statements and no row values in the log: they hold people's data
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    /** Of a 64th of the machine's memory, between 96 and 384: what is not used of it costs nothing. */
    private static long sharedMegabytes() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / 64 / 1_048_576, 96, 384);
    }

    /** With who asked no more than there are cores: another would only take turns with them. */
    private static int helpersOfOneQuery() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 2);
    }

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Privileges privileges;

    Cluster(DataFolder folder, Privileges privileges) {
        this.folder = folder;
        this.programs = PostgresPrograms.unpackedIn(folder, privileges);
        this.privileges = privileges;
    }

    boolean exists() {
        return Files.exists(path().resolve("PG_VERSION"));
    }

    /** @throws CannotStart if the cluster is another major version's */
    void checkVersion() throws IOException {
        String version = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new CannotStart(
                    "数据文件夹 %s 由 PostgreSQL %s 建立，本版内置 %s：请用当时的智慧红桥导出，或换一个 HONGQIAO_DATA"
                            .formatted(folder.root(), version, MAJOR),
                    "the data folder %s was made by PostgreSQL %s, this release carries %s: export it with the release that made it, or choose another HONGQIAO_DATA"
                            .formatted(folder.root(), version, MAJOR));
        }
    }

    /**
     * Makes the cluster, its owner and its database beside the final place and moves it there last, so
     * a crash on the way leaves nothing that looks finished. Text is UTF-8 compared by code point, which
     * no library update can change under an index; lists for people ask for their own collation.
     */
    void create(Credentials credentials) throws IOException {
        Path draft = folder.root().resolve("postgres.new");
        if (Files.exists(draft)) {
            OwnerOnly.deleteAll(draft);
        }
        OwnerOnly.createFolder(draft);
        Path password = folder.root().resolve("initdb.password");
        OwnerOnly.write(password, credentials.superuserPassword());
        own(draft);
        privileges.ownEntry(password);
        programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + Credentials.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + systemLocale(),
                "--data-checksums");
        Files.delete(password);
        Outcome outcome = programs.call(
                """
                create role %1$s login password '%2$s'
                create database %3$s owner %1$s
                """.formatted(Credentials.USER, credentials.password(), Credentials.DATABASE),
                "postgres",
                "--single",
                "-D",
                draft.toString(),
                "postgres");
        if (outcome.words().contains("ERROR:")) { // a single-user server ends with 0 all the same
            throw outcome.refusal("postgres --single");
        }
        Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the server on the port. Right after a crash the first tries may fail; tries again for that long before giving up.
     *
     * @throws CannotStart with the server's own last words
     */
    Postmaster start(int port, Duration patience) throws IOException {
        own(path());
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            Postmaster.disarmLeftOver(path());
            Outcome outcome = tryStart(port);
            Optional<Postmaster> started = Postmaster.on(path());
            if (outcome.code() == 0 && started.isPresent()) {
                return started.get();
            }
            if (System.nanoTime() > giveUp) {
                throw new CannotStart(
                        "内置 PostgreSQL 启动失败，详见 %s：%s".formatted(folder.log(), outcome.lastWords()),
                        "the embedded PostgreSQL did not start, see %s: %s"
                                .formatted(folder.log(), outcome.lastWords()));
            }
            pause();
        }
    }

    /** Stops whatever server holds the cluster: open sessions are rolled back, nothing committed is lost. */
    void stop() throws IOException {
        Optional<Postmaster> server = Postmaster.on(path());
        if (server.isEmpty()) {
            return;
        }
        String where = path().toString();
        var fast = programs.call("", "pg_ctl", "stop", "-D", where, "-m", "fast", "-w", "-t", "30");
        if (fast.code() != 0 && server.get().isRunning()) { // else it ended by itself between two looks
            programs.run("pg_ctl", "stop", "-D", where, "-m", "immediate", "-w", "-t", "30");
        }
        while (server.get().isRunning()) { // pg_ctl returns a moment before the process ends
            pause();
        }
    }

    /** Everything the programs read or write, since their user may not be ours. */
    private void own(Path cluster) throws IOException {
        privileges.ownEntry(folder.root());
        privileges.own(folder.log());
        privileges.own(folder.programs());
        privileges.own(cluster);
    }

    private Path path() {
        return folder.cluster();
    }

    private Outcome tryStart(int port) throws IOException {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach((key, value) ->
                options.append(" -c ").append(key).append("='").append(value).append("'"));
        Path words = folder.log().resolve("postgres-start.log");
        Files.deleteIfExists(words);
        Outcome outcome = programs.call(
                "",
                "pg_ctl",
                "start",
                "-w",
                "-t",
                RECOVERY_PATIENCE_S,
                "-D",
                path().toString(),
                "-l",
                words.toString(),
                "-o",
                options.toString());
        return Files.exists(words) ? new Outcome(outcome.code(), Files.readString(words)) : outcome;
    }

    /** A libc locale that knows Chinese letters, for the text search parser and trigrams. */
    private static String systemLocale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
