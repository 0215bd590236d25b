package hongqiao.cases.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.cases.Cases.Source;
import hongqiao.cases.Given;
import hongqiao.cases.Replay;
import hongqiao.cases.definition.CaseType;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Csv;
import hongqiao.shared.DistrictClock;
import hongqiao.shared.DistrictClock.PastTime;
import hongqiao.support.Project;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What another city's system recorded, happens once more in the engine: each thing at its own time, by a small pack of the test's.
 * {@code -Dreplay.every=1} takes all rows, where a test says that it takes every so many.
 */
final class Past implements AutoCloseable {

    private static final Actor DESK =
            new Actor("desk", List.of(new Actor.Granted("dispatcher", Scope.district("desk"))), List.of());

    /** @param at null or not: whether it is known when; @param step of the pack */
    record Happening(Instant at, String step) {}

    private final DistrictClock clock;
    private final Running server;
    private final CaseType type;
    final JdbcTemplate rows;

    /** @param until when everything is told that has not happened by then */
    Past(String district, String type, Instant until) {
        this.clock = new DistrictClock(SetClock.at(until.toString()));
        this.server = Running.with(
                Map.of(Clock.class, clock),
                "hongqiao.packs=" + Project.file("server/src/test/resources/replay"),
                "hongqiao.district=" + district,
                "hongqiao.demo=false",
                "hongqiao.cases.clocks-every=1d");
        this.type = server.bean(CaseCatalogue.class).get(type);
        this.rows = new JdbcTemplate(server.database().dataSource());
    }

    /** Rows by heading; the test is left out, and says so, where the material is not there. */
    static List<Map<String, String>> table(String path) {
        var file = Project.shared(path);
        assumeTrue(file.isPresent(), "../shared/" + path + " is not here");
        try {
            var all = Csv.read(Files.readAllBytes(file.orElseThrow())).rows();
            var heading = all.getFirst().cells().stream().map(Csv.Cell::text).toList();
            return all.stream()
                    .skip(1)
                    .map(row -> {
                        var cells = new HashMap<String, String>();
                        IntStream.range(0, heading.size())
                                .forEach(i -> cells.put(
                                        heading.get(i), row.cells().get(i).text()));
                        return Map.copyOf(cells);
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Every so many rows, as the test says or whoever starts it. */
    static <T> List<T> every(int many, List<T> rows) {
        var step = Integer.getInteger("replay.every", many);
        return IntStream.range(0, rows.size())
                .filter(i -> i % step == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /** Opens one and lets happen to it what did; its clocks speak in between, and to the end. @return as it is then */
    CaseFile live(String name, Map<String, String> values, Instant opened, List<Happening> happenings, Instant until) {
        var time = new PastTime(opened);
        var replay = server.bean(Replay.class);
        return clock.during(
                time,
                () -> Scopes.during(
                        Scope.district("desk"),
                        () -> server.bean(TransactionTemplate.class).execute(status -> {
                            var source = new Source("replay", "recorded", name, null, null, true);
                            var file = server.bean(Cases.class)
                                    .open(type, json(name, values), source, DESK)
                                    .file();
                            for (var happening : happenings) {
                                file = ring(replay, file, time, happening.at());
                                time.set(happening.at());
                                file = replay.take(file, happening.step(), Given.NOTHING, DESK)
                                        .getFirst();
                            }
                            return ring(replay, file, time, until);
                        })));
    }

    private static CaseFile ring(Replay replay, CaseFile file, PastTime time, Instant until) {
        var now = file;
        for (var next = Replay.speaks(now);
                next.filter(at -> at.isBefore(until)).isPresent();
                next = Replay.speaks(now)) {
            time.set(next.orElseThrow());
            now = replay.ring(now).getFirst();
        }
        return now;
    }

    private static JsonNode json(String name, Map<String, String> values) {
        var node = JsonNodeFactory.instance.objectNode().put("what", name);
        values.forEach(node::put);
        return node;
    }

    /** Whether that clock of it ran out before it was stopped, or has by now. */
    static boolean isLate(CaseFile file, String clock, Instant now) {
        return file.clocks().stream().anyMatch(one -> one.key().equals(clock) && one.isOver(now));
    }

    /** Steps in the journal, by key. */
    Map<String, Integer> steps() {
        var steps = new HashMap<String, Integer>();
        rows.query(
                "select after ->> 'step' as step, count(*) as times from journal.event where action = 'case-step' group by 1",
                row -> {
                    steps.put(row.getString("step"), row.getInt("times"));
                });
        return steps;
    }

    Map<String, Integer> states() {
        var states = new HashMap<String, Integer>();
        rows.query("select state, count(*) as cases from cases.case_file group by 1", row -> {
            states.put(row.getString("state"), row.getInt("cases"));
        });
        return states;
    }

    static String share(Set<?> some, List<?> all) {
        return "%d of %d (%.1f %%)".formatted(some.size(), all.size(), 100.0 * some.size() / all.size());
    }

    @Override
    public void close() {
        server.close();
    }
}
