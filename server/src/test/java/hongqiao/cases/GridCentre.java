package hongqiao.cases;

import hongqiao.files.content.Photos;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The grid centre and the units it works with, over HTTP, with a clock that is set. */
public final class GridCentre implements AutoCloseable {

    public static final String GRID = "120106001002-G01";

    public final SetClock clock = SetClock.at("2026-03-02T01:00:00Z"); // Monday, 09:00
    public final Running server;
    private final Map<String, Browser> signedIn = new java.util.concurrent.ConcurrentHashMap<>();

    /** @param properties settings of its server */
    public GridCentre(String... properties) {
        var all = Stream.concat(Stream.of("hongqiao.cases.clocks-every=1h"), Stream.of(properties));
        server = Running.with(Map.of(Clock.class, clock), all.toArray(String[]::new));
    }

    /** The way of a lamp that was reported, until it was looked at and is settled. */
    public void mendALamp(String number) {
        take("dispatch", number, "file", Map.of()).expecting(200);
        take("dispatch", number, "designate", Map.of("reason", "路灯归城管", "units", List.of("sanitation")))
                .expecting(200);
        take("sanitation", number, "handle", Map.of("fields", Map.of("result", "换了灯泡"), "evidence", evidence("after")))
                .expecting(200);
        take("dispatch", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
    }

    public Browser as(String username) {
        return signedIn.computeIfAbsent(username, name -> server.browser().signedIn(name));
    }

    /** Sets the clock; whoever was signed in has to sign in again, since sessions end too. */
    public void at(String instant) {
        clock.set(java.time.Instant.parse(instant));
        signedIn.clear();
    }

    /** Signs in anew, with what he holds by now. */
    public Browser again(String username) {
        signedIn.remove(username);
        return as(username);
    }

    public static Map<String, Object> litter(String what) {
        return Map.of(
                "values",
                Map.of("what", what, "matter", "06010", "source", "PATROL", "area", GRID, "phone", "13900005678"));
    }

    public String opened(String what) {
        return as("grid")
                .send("POST", "/api/desk/cases/grid-event", litter(what))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    public JsonNode read(String username, String number) {
        return as(username)
                .get("/api/desk/cases/grid-event/" + number)
                .expecting(200)
                .json();
    }

    /** On the version that the case has now. Evidence that has only a name is made and sent. */
    public Answer take(String username, String number, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.computeIfPresent("evidence", (key, named) -> sent(username, (List<?>) named));
        body.put("step", step);
        body.putIfAbsent("version", version(number));
        return as(username).send("POST", "/api/desk/cases/grid-event/" + number + "/steps", body);
    }

    private List<Map<String, Object>> sent(String username, List<?> named) {
        return named.stream()
                .map(one -> {
                    var document = new HashMap<String, Object>();
                    ((Map<?, ?>) one).forEach((key, value) -> document.put(String.valueOf(key), value));
                    if (document.remove("name") instanceof String name) {
                        photo(username, name)
                                .ifPresentOrElse(id -> document.put("file", id), () -> document.put("name", name));
                    }
                    return (Map<String, Object>) document;
                })
                .toList();
    }

    /** A picture that he sent, waiting; empty where he may not. */
    java.util.Optional<String> photo(String username, String name) {
        var answer = as(username).upload("/api/desk/cases/grid-event/evidence", name, Photos.jpeg(40, 30));
        return answer.status() == 201
                ? java.util.Optional.of(answer.json().path("id").asString())
                : java.util.Optional.empty();
    }

    public int version(String number) {
        return read("dispatch", number).at("/line/version").asInt();
    }

    /** Sent to who answers for it. */
    public String dispatched(String what) {
        var number = opened(what);
        take("dispatch", number, "file", Map.of()).expecting(200);
        take("dispatch", number, "dispatch", Map.of()).expecting(200);
        return number;
    }

    public static List<Map<String, Object>> evidence(String... labels) {
        return java.util.Arrays.stream(labels)
                .map(label -> Map.<String, Object>of("label", label, "name", label + ".jpg"))
                .toList();
    }

    public int fired() {
        return server.bean(Timers.class).fireDue();
    }

    @Override
    public void close() {
        server.close();
    }
}
