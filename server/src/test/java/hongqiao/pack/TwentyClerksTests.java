package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.journal.JournalVerifier;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Twenty clerks write and read while the pack officer publishes and goes back, again and again. */
@DisplayName("二十人填报之时发布和退回")
class TwentyClerksTests {

    private static final String BATCHES = "/api/desk/registers/firm-batch";
    private static final int CLERKS = 20;
    private static final int TURNS = 3;

    /** The officer's publishing, which this is about, would wait for the clerks' requests most of the time. */
    private static final Duration BREATH = Duration.ofMillis(200);

    /** What a clerk was told is kept. */
    private record Kept(long id, String name, int quota, String venue) {}

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    @DisplayName("收到回执的一条不少，谁也没见到出错页，日志核验通过")
    void losesNothingAndShowsNobodyAFault() throws Exception {
        try (var server = Running.server();
                var executor = Executors.newFixedThreadPool(CLERKS)) {
            var office = new PackOffice(server);
            var clerks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CLERKS; i++) {
                int number = i;
                var browser = server.browser().signedIn("science");
                clerks.add(() -> work(browser, number));
            }
            var running = clerks.stream().map(executor::submit).toList();
            var with = office.text(PackOffice.BATCH)
                    .replace(
                            "    decision: {title",
                            "    venue: {title: 会场, type: string, maxLength: 60, x-field: {en: Venue, search: true, sort: true}}\n    decision: {title");
            for (int i = 0; i < TURNS; i++) {
                office.publish(PackOffice.BATCH, with).expecting(201);
                office.goBack(0).expecting(201);
            }
            over.set(true);
            for (var one : running) {
                one.get();
            }
            office.publish(PackOffice.BATCH, with).expecting(201);

            System.out.printf(
                    "twenty clerks: %d editions, %d records kept, answers %s%n",
                    office.edition(), kept.size(), statuses);
            assertThat(faults).isEmpty();
            assertThat(kept).hasSizeGreaterThan(CLERKS * 5);
            assertThat(kept.values().stream().filter(one -> !one.venue().isEmpty()))
                    .as("some were written while the field was there")
                    .isNotEmpty();
            var reader = server.browser().signedIn("science");
            for (var one : kept.values()) {
                var values = reader.get(BATCHES + "/records/" + one.id())
                        .expecting(200)
                        .json()
                        .path("values");
                assertThat(values.path("name").asString()).isEqualTo(one.name());
                assertThat(values.path("quota").asInt()).isEqualTo(one.quota());
                assertThat(values.path("venue").asString("")).isEqualTo(one.venue());
            }
            assertThat(JournalVerifier.verify(server.database().dataSource(), null)
                            .findings())
                    .isEmpty();
        }
    }

    private Void work(Browser browser, int number) {
        for (int i = 0; !over.get(); i++) {
            var knowsVenue = read(browser, BATCHES).body().contains("\"venue\"");
            var name = "第%d人第%d批".formatted(number, i);
            var values = new HashMap<String, Object>(Map.of("name", name, "year", 2026, "quota", 5));
            if (knowsVenue) {
                values.put("venue", "会场" + name);
            }
            var created = told(browser.send("POST", BATCHES + "/records", Map.of("values", values)));
            if (created.status() != 201) {
                // the field went between the two requests: told so, and nothing was kept
                assertThat(created.status()).as(created.body()).isEqualTo(422);
                continue;
            }
            var record = created.json().path("record");
            long id = record.path("id").asLong();
            var venue = knowsVenue ? "会场" + name : "";
            kept.put(id, new Kept(id, name, 5, venue));
            var changed = told(browser.send(
                    "PUT",
                    BATCHES + "/records/" + id,
                    Map.of("version", record.path("version").asInt(), "values", Map.of("quota", 6 + i))));
            if (changed.status() == 200) {
                kept.put(id, new Kept(id, name, 6 + i, venue));
            }
            read(browser, BATCHES + "/records?limit=20");
            read(browser, BATCHES + "/records/" + id + "/history");
            read(browser, BATCHES + "/records/" + id + "/moves");
            LockSupport.parkNanos(BREATH.toNanos());
        }
        return null;
    }

    /** As pages do: told to come again (503, where all connections are taken), they ask again before they show anything. */
    private Browser.Answer read(Browser browser, String path) {
        var answer = browser.get(path);
        for (int again = 0; answer.status() == 503 && again < 2; again++) {
            LockSupport.parkNanos(1_000_000_000L << again);
            answer = browser.get(path);
        }
        return told(answer);
    }

    private Browser.Answer told(Browser.Answer answer) {
        statuses.computeIfAbsent(answer.status(), k -> new AtomicInteger()).incrementAndGet();
        if (answer.status() >= 500) {
            faults.add(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
