package hongqiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The product as {@code bin/run} starts it, in a process of its own, that somebody kills and starts again. */
final class FaultServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final Path data;
    private final int port;
    private Process process;

    /** Ready when it returns. @throws IllegalStateException if it is not within ten minutes: the first builds it */
    FaultServer(Path root, Path data) throws IOException {
        this.root = root;
        this.data = data;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = start();
        awaitReady();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Kill -9, and started again at once, as a service manager would; ready when it returns. */
    void killAndStart() throws IOException {
        process.destroyForcibly().onExit().join();
        process = start();
        awaitReady();
    }

    /** Kill -9 of the postmaster and all its children; the product itself has to notice. */
    void killDatabase() {
        var postmaster = postmaster();
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** All of PostgreSQL stands still for so long, and goes on. */
    void freezeDatabase(Duration time) throws IOException, InterruptedException {
        var all = new java.util.ArrayList<>(postmaster().children().toList());
        all.add(postmaster());
        signal("STOP", all);
        Thread.sleep(time);
        signal("CONT", all);
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

    private Process start() throws IOException {
        var builder = new ProcessBuilder(root.resolve("bin/run").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("server.log").toFile()));
        builder.environment().put("HONGQIAO_PORT", Integer.toString(port));
        builder.environment().put("HONGQIAO_DATA", data.toString());
        builder.environment().put("HONGQIAO_SIMULATE", "false");
        builder.environment().put("HONGQIAO_DEMO_PASSWORD", CaseLife.PASSWORD);
        return builder.start();
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start; see " + data.resolveSibling("server.log"));
            }
            pause();
        }
    }

    boolean isReady() {
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
