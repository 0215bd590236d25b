package hongqiao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
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
 * Officers who register and dispatch whatever happens to the servers. Each opening and step goes out under a key of its own and
 * is sent again, to another server where there is one, until it is answered, as a good client does; who is signed out signs in. What was
 * acknowledged is written down.
 */
final class FaultLoad {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param key under which it was opened */
    record Kept(String number, String key, List<String> steps) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> bases;
    private final List<Thread> officers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong sentAgain = new AtomicLong();
    private volatile boolean stopped;
    private long lastAt;
    private long silence;

    /** @param bases addresses of the servers */
    FaultLoad(List<String> bases) {
        this.bases = bases;
    }

    void start(int threads) {
        listenAnew();
        for (int i = 0; i < threads; i++) {
            var officer = new Officer(i);
            officers.add(Thread.ofPlatform().start(() -> {
                while (!stopped) {
                    officer.live();
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

    synchronized void listenAnew() {
        lastAt = System.nanoTime();
        silence = 0;
    }

    /** For how long nobody was acknowledged anything, at most, since one listens; in seconds. */
    synchronized double longestSilence() {
        return Math.max(silence, System.nanoTime() - lastAt) / 1e9;
    }

    private synchronized void hear() {
        long now = System.nanoTime();
        silence = Math.max(silence, now - lastAt);
        lastAt = now;
        acknowledged.incrementAndGet();
    }

    private final class Officer {

        private int at;
        private @Nullable BenchSession session;

        Officer(int at) {
            this.at = at;
        }

        void live() {
            var key = UUID.randomUUID().toString();
            var opened = send("/api/desk/cases/grid-event", key, CaseLife.CASE);
            if (opened == null) {
                return;
            }
            var number = opened.at("/line/number").asString();
            var steps = new ArrayList<String>();
            kept.add(new Kept(number, key, steps));
            var version = opened.at("/line/version").asInt();
            for (var step : List.of("file", "dispatch")) {
                var taken = send(
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
        private @Nullable JsonNode send(String path, String key, Object body) {
            long giveUp = System.nanoTime() + Duration.ofSeconds(120).toNanos();
            while (System.nanoTime() < giveUp) {
                var base = bases.get(at % bases.size());
                try {
                    var signedIn = session;
                    if (signedIn == null) {
                        signedIn = BenchSession.signIn(http, base, "dispatch");
                        session = signedIn;
                    }
                    var request = signedIn.request(URI.create(base + path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build();
                    var response = http.send(request, BodyHandlers.ofString());
                    if (response.statusCode() / 100 == 2) {
                        hear();
                        return JSON.readTree(response.body());
                    }
                    if (response.statusCode() == 401) {
                        session = null;
                    } else if (response.statusCode() != 503) {
                        unexpected.add(path + " " + response.statusCode() + " " + response.body());
                        return null;
                    }
                } catch (IOException broken) {
                    // nobody there, or gone in the middle: whether it was done only the key tells
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return null;
                }
                at++;
                sentAgain.incrementAndGet();
                FaultServer.pause();
            }
            unexpected.add(path + ": no answer in two minutes");
            return null;
        }
    }
}
