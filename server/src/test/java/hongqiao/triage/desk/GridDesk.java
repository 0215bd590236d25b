package hongqiao.triage.desk;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A grid centre with a past: closed events, and triage that looks when it is told to. */
final class GridDesk implements AutoCloseable {

    static final String LITTER = GridPast.LITTER;
    static final String LAMP = GridPast.LAMP;
    static final String BIKES = GridPast.BIKES;
    static final String NOISE = GridPast.NOISE;

    final SetClock clock = SetClock.at("2026-03-02T01:00:00Z");
    final Running server = Running.with(
            Map.of(Clock.class, clock),
            "hongqiao.triage.first=1h",
            "hongqiao.triage.every=1h",
            "hongqiao.cases.clocks-every=1h");
    final JdbcTemplate rows = new JdbcTemplate(server.database().dataSource());
    private final GridPast past = new GridPast(rows);

    void withAPast(boolean simulated) {
        past.write(simulated);
    }

    void closed(String what, String matter, boolean simulated, String state, boolean confidential) {
        past.closed(what, matter, simulated, state, confidential);
    }

    void look() {
        GridPast.learned(server);
    }

    Suggested suggest(String words) {
        return server.bean(SubjectSuggestions.class).suggest("grid-event", words);
    }

    Browser as(String username) {
        return server.browser().signedIn(username);
    }

    String opened(String what, String matter) {
        return as("grid")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of("what", what, "matter", matter, "source", "PATROL", "area", "120106001002-G01")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    /** What the page says of grid events. */
    JsonNode quality() {
        return as("dispatch")
                .get("/api/desk/triage")
                .expecting(200)
                .json()
                .path("types")
                .valueStream()
                .filter(one -> one.path("type").asString().equals("grid-event"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
