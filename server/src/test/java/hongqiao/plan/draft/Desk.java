package hongqiao.plan.draft;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A planning officer at the desk, with a draft open. */
final class Desk {

    private static final AtomicInteger COPIES = new AtomicInteger();

    final Browser browser;
    private String id = "";

    private Desk(Browser browser) {
        this.browser = browser;
    }

    static Desk of(Running server) {
        return new Desk(server.browser().signedIn("planner"));
    }

    /** A draft that is there already. */
    static Desk over(Browser officer, String id) {
        var desk = new Desk(officer);
        desk.id = id;
        return desk;
    }

    /** The sample plan of the invented district; each copy differs in its last line, so that it counts as another document. */
    static byte[] samplePlan() {
        var text = new String(Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"), StandardCharsets.UTF_8);
        return (text.stripTrailing() + "\n\n（副本" + COPIES.incrementAndGet() + "）\n").getBytes(StandardCharsets.UTF_8);
    }

    Desk withSamplePlan() {
        id = browser.upload("/api/desk/drafts", "plan-2026-2030.txt", samplePlan())
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        return this;
    }

    Desk ofYears(int from, int to) {
        var change = Map.of("period", Map.of("from", from, "to", to), "version", 1);
        browser.send("PATCH", "/api/desk/drafts/" + id, change).expecting(200);
        return this;
    }

    /** The same draft on a colleague's screen. */
    Desk colleague(Running server) {
        var other = of(server);
        other.id = id;
        return other;
    }

    String id() {
        return id;
    }

    JsonNode draft() {
        return browser.get("/api/desk/drafts/" + id).expecting(200).json();
    }

    JsonNode item(String itemId) {
        return StreamSupport.stream(draft().path("items").spliterator(), false)
                .filter(item -> item.path("id").asString().equals(itemId))
                .findFirst()
                .orElseThrow();
    }

    Answer decide(String itemId, Map<String, ?> decision) {
        return browser.send("PUT", "/api/desk/drafts/" + id + "/items/" + itemId + "/decision", decision);
    }

    Answer confirm(String itemId, int version) {
        return decide(itemId, Map.of("action", "CONFIRM", "version", version));
    }

    Answer post(String tail, Object body) {
        return browser.send("POST", "/api/desk/drafts/" + id + tail, body);
    }

    Answer adopt(boolean sample) {
        return post("/adoption", adoption(sample));
    }

    Map<String, Object> adoption(boolean sample) {
        return Map.of(
                "approvalOrgan",
                "示例区人民代表大会",
                "approvedOn",
                "2026-02-06",
                "sample",
                sample,
                "version",
                draft().at("/head/version").asInt());
    }
}
