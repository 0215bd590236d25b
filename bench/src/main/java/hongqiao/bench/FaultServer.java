package hongqiao.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The product as {@code bin/run} starts it, in a process of its own, that somebody kills and starts again. */
final class FaultServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final Path data;
    private final Path log;
    private final Map<String, String> surroundings;
    private final int port;
    private Process process;

    /**
     * Ready when it returns.
     *
     * @param surroundings environment of it over the usual one
     * @throws IllegalStateException if it is not within ten minutes: the first builds it
     */
    FaultServer(Path root, Path data, Path log, Map<String, String> surroundings) throws IOException {
        this.root = root;
        this.data = data;
        this.log = log;
        this.surroundings = surroundings;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = start();
        awaitReady();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return data;
    }

    /** Kill -9, and started again at once, as a service manager would; ready when it returns. */
    void killAndStart() throws IOException {
        process.destroyForcibly().onExit().join();
        process = start();
        awaitReady();
    }

    /** Stopped in good order and started with a clock that is off by what the file says; ready when it returns. */
    void startAgainBy(Path clock) throws IOException {
        close();
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder = builder(List.of(
                java,
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "hongqiao.Hongqiao",
                "serve"));
        builder.environment().put(JumpingClock.FILE, clock.toString());
        builder.environment().put("HONGQIAO_PACKS", root.resolve("packs").toString());
        process = builder.start();
        awaitReady();
    }

    /** By so many seconds it is off from now on. */
    static void setClock(Path clock, long seconds) throws IOException {
        var next = Files.writeString(clock.resolveSibling("clock.next"), Long.toString(seconds));
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private Process start() throws IOException {
        return builder(List.of(root.resolve("bin/run").toString())).start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(surroundings);
        builder.environment().put("HONGQIAO_PORT", Integer.toString(port));
        builder.environment().put("HONGQIAO_DATA", data.toString());
        builder.environment().put("HONGQIAO_SIMULATE", "false");
        builder.environment().put("HONGQIAO_DEMO_PASSWORD", CaseLife.PASSWORD);
        return builder;
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start; see " + log);
            }
            pause();
        }
    }

    private boolean isReady() {
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
