package hongqiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own with PostGIS, in a temporary folder, gone with {@link #close}. Uses what Debian's
 * {@code postgresql-15-postgis-3} installs, and installs it where it may (root, apt-get).
 */
final class PostgisCluster implements AutoCloseable {

    private static final String PACKAGE = "postgresql-15-postgis-3";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path EXTENSION = Path.of("/usr/share/postgresql/15/extension/postgis.control");

    /** Generous for a table of a million points: everything it reads stays in memory. */
    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB -c work_mem=256MB -c fsync=off";

    private final Path folder;
    private final String password = UUID.randomUUID().toString();
    private final int port;

    private PostgisCluster(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** Empty, and said on standard error, where PostGIS is not to be had. */
    static Optional<PostgisCluster> start() throws IOException {
        if (!Files.exists(EXTENSION) && isRoot() && Files.exists(Path.of("/usr/bin/apt-get"))) {
            run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGE));
        }
        if (!Files.exists(EXTENSION)) {
            System.err.println("没有 PostGIS，无从比较 / no PostGIS to compare with: apt-get install " + PACKAGE);
            return Optional.empty();
        }
        var cluster = new PostgisCluster(Files.createTempDirectory("hongqiao-postgis"));
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
        try {
            cluster.create();
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        return Optional.of(cluster);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "bench", password);
    }

    private void create() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        postgres(
                "initdb",
                "-D",
                data(),
                "-U",
                "bench",
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C",
                "-N");
        postgres(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                SETTINGS + " -p " + port,
                "start");
    }

    @Override
    public void close() {
        stop();
    }

    /** Also when the benchmark is interrupted. */
    private synchronized void stop() {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve("db/postmaster.pid"))) {
            postgres("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return folder.resolve("db").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private static void postgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) {
        try {
            Path log = Files.createTempFile("hongqiao-bench", ".log");
            try {
                // a file, not a pipe: the server that pg_ctl starts would hold a pipe open
                Process process = new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(command + ": " + Files.readString(log, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
