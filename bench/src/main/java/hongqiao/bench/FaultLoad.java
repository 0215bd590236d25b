package hongqiao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers who register and dispatch whatever happens to the server. Each opening and step goes out under a key of its own and
 * is sent again until it is answered, as a good client does; what was acknowledged is written down.
 */
final class FaultLoad {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** @param key under which it was opened */
    record Kept(String number, String key, List<String> steps) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<Thread> officers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong sentAgain = new AtomicLong();
    private volatile boolean stopped;

    FaultLoad(String base) {
        this.base = base;
    }

    void start(int threads) {
        for (int i = 0; i < threads; i++) {
            officers.add(Thread.ofPlatform().start(() -> {
                var session = BenchSession.signIn(http, base, "dispatch");
                while (!stopped) {
                    live(session);
                }
            }));
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (var officer : officers) {
            officer.join();
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long sentAgain() {
        return sentAgain.get();
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Answers that no good client can do anything with: neither done nor told to come again. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    private void live(BenchSession session) {
        var key = UUID.randomUUID().toString();
        var opened = send(session, "/api/desk/cases/grid-event", key, CaseLife.CASE);
        if (opened == null) {
            return;
        }
        var number = opened.at("/line/number").asString();
        var steps = new ArrayList<String>();
        kept.add(new Kept(number, key, steps));
        var version = opened.at("/line/version").asInt();
        for (var step : List.of("file", "dispatch")) {
            var taken = send(
                    session,
                    "/api/desk/cases/grid-event/" + number + "/steps",
                    UUID.randomUUID().toString(),
                    Map.of("version", version, "step", step));
            if (taken == null) {
                return;
            }
            steps.add(step);
            version = taken.at("/line/version").asInt();
        }
    }

    /** Until it is acknowledged. Null: it was refused for good, or there is no time left. */
    private @Nullable JsonNode send(BenchSession session, String path, String key, Object body) {
        var request = session.request(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        long giveUp = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    acknowledged.incrementAndGet();
                    return JSON.readTree(response.body());
                }
                if (response.statusCode() != 503) {
                    unexpected.add(path + " " + response.statusCode() + " " + response.body());
                    return null;
                }
            } catch (IOException broken) {
                // nobody there, or gone in the middle: whether it was done only the key tells
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return null;
            }
            sentAgain.incrementAndGet();
            FaultServer.pause();
        }
        unexpected.add(path + ": no answer in two minutes");
        return null;
    }
}
