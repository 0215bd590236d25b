package hongqiao.bench;

import hongqiao.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a case as two officers live it over HTTP: open, file, dispatch, handle, read. Any other answer than 2xx ends the run. */
final class CaseLife {

    static final String PASSWORD = "only-for-the-bench";

    private static final JsonMapper JSON = JsonMapper.shared();
    static final Map<String, Object> CASE =
            Map.of("values", Map.of("what", "模拟暴露垃圾", "matter", "06010", "source", "PATROL", "area", "120106001002"));

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BenchSession dispatcher;
    private final BenchSession handler;
    private final ConcurrentLinkedQueue<Long> calls = new ConcurrentLinkedQueue<>();

    CaseLife(String base) {
        this.base = base;
        this.dispatcher = BenchSession.signedIn(http, base, "dispatch");
        this.handler = BenchSession.signedIn(http, base, "sanitation");
    }

    /** A demonstration without anything simulated. */
    static ConfigurableApplicationContext server(Path folder, EmbeddedDatabase database) {
        return BenchServer.start(
                folder,
                database,
                Map.of(
                        "hongqiao.demo", "true",
                        "hongqiao.samples", "false",
                        "hongqiao.simulate", "false",
                        "hongqiao.demo-password", PASSWORD));
    }

    static CaseLife on(ConfigurableApplicationContext server) {
        return new CaseLife("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
    }

    int live() {
        return live(() -> {});
    }

    /** @param think between two calls */
    int live(Runnable think) {
        JsonNode opened = send(dispatcher, "POST", "/api/desk/cases/grid-event", CASE);
        String path = "/api/desk/cases/grid-event/" + opened.at("/line/number").asString();
        think.run();
        JsonNode filed = send(dispatcher, "POST", path + "/steps", step(opened, "file"));
        think.run();
        JsonNode sent = send(dispatcher, "POST", path + "/steps", step(filed, "dispatch"));
        think.run();
        send(
                handler,
                "POST",
                path + "/steps",
                Map.of(
                        "version", sent.at("/line/version").asInt(),
                        "step", "handle",
                        "fields", Map.of("result", "已清运"),
                        "evidence", java.util.List.of(Map.of("label", "after", "name", "after.jpg"))));
        think.run();
        send(dispatcher, "GET", path, null);
        return 1;
    }

    private static Map<String, Object> step(JsonNode seen, String step) {
        return Map.of("version", seen.at("/line/version").asInt(), "step", step);
    }

    /** One answer to a dispatcher. */
    JsonNode read(String path) {
        return send(dispatcher, "GET", path, null);
    }

    void forget() {
        calls.clear();
    }

    double p95Millis() {
        return millisOf(95);
    }

    /** So long at most so many of a hundred calls took. */
    double millisOf(int share) {
        long[] sorted = calls.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((long) sorted.length * share / 100)] / 1e6;
    }

    private JsonNode send(BenchSession session, String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = session.request(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        long start = System.nanoTime();
        HttpResponse<String> response = exchange(request);
        calls.add(System.nanoTime() - start);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
