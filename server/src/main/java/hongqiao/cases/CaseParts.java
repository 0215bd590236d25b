package hongqiao.cases;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.shared.District;
import hongqiao.worktime.Extension;
import hongqiao.worktime.Limit;
import hongqiao.worktime.Pause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Assignments and clocks as they lie in their tables. Only those that differ are written. */
@Component
class CaseParts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ASSIGNMENTS = """
              from jsonb_to_recordset(cast(? as jsonb))
                as one(no integer, unit integer, relation text, state text, asked_at timestamptz, answered_at timestamptz,
                       arrived_at timestamptz, ended_at timestamptz, by text, reason text, score integer, scored_by text)
            """;

    private static final String ADD_ASSIGNMENTS = """
            insert into cases.assignment (district, case_id, no, unit, relation, state, asked_at, answered_at, arrived_at,
                                          ended_at, by, reason, score, scored_by)
            select ?, ?, one.*
            """ + ASSIGNMENTS;

    private static final String CHANGE_ASSIGNMENTS =
            """
            update cases.assignment a
               set state = one.state, answered_at = one.answered_at, arrived_at = one.arrived_at, ended_at = one.ended_at,
                   by = one.by, reason = one.reason, score = one.score, scored_by = one.scored_by
            """ + ASSIGNMENTS + " where a.district = ? and a.case_id = ? and a.no = one.no";

    private static final String CLOCKS = """
              from jsonb_to_recordset(cast(? as jsonb))
                as one(no integer, clock text, assignment integer, calendar text, time_limit text, started_at timestamptz,
                       due_at timestamptz, stopped_at timestamptz, breached_at timestamptz, warned integer,
                       fires_at timestamptz, pauses jsonb, extensions jsonb, lines jsonb)
            """;

    private static final String ADD_CLOCKS = """
            insert into cases.clock (district, case_id, no, clock, assignment, calendar, time_limit, started_at, due_at,
                                     stopped_at, breached_at, warned, fires_at, pauses, extensions, lines)
            select ?, ?, one.*
            """ + CLOCKS;

    private static final String CHANGE_CLOCKS =
            """
            update cases.clock c
               set due_at = one.due_at, stopped_at = one.stopped_at, breached_at = one.breached_at, warned = one.warned,
                   fires_at = one.fires_at, pauses = one.pauses, extensions = one.extensions, lines = one.lines
            """ + CLOCKS + " where c.district = ? and c.case_id = ? and c.no = one.no";

    private final String district;

    CaseParts(District district) {
        this.district = district.code();
    }

    List<Assignment> assignments(String json) {
        var all = new ArrayList<Assignment>();
        JSON.readTree(json)
                .forEach(node -> all.add(new Assignment(
                        node.path("no").asInt(),
                        node.path("unit").asInt(),
                        Relation.valueOf(node.path("relation").asString()),
                        Standing.valueOf(node.path("state").asString()),
                        Objects.requireNonNull(instant(node.path("asked_at"))),
                        instant(node.path("answered_at")),
                        instant(node.path("arrived_at")),
                        instant(node.path("ended_at")),
                        text(node.path("by")),
                        text(node.path("reason")),
                        node.path("score").isNumber() ? node.path("score").asInt() : null,
                        text(node.path("scored_by")))));
        return all;
    }

    List<Clock> clocks(String json) {
        var all = new ArrayList<Clock>();
        JSON.readTree(json)
                .forEach(node -> all.add(new Clock(
                        node.path("no").asInt(),
                        node.path("clock").asString(),
                        node.path("assignment").isNumber()
                                ? node.path("assignment").asInt()
                                : null,
                        node.path("calendar").asString(),
                        node.path("time_limit").asString(),
                        Objects.requireNonNull(instant(node.path("started_at"))),
                        Objects.requireNonNull(instant(node.path("due_at"))),
                        instant(node.path("stopped_at")),
                        instant(node.path("breached_at")),
                        node.path("warned").asInt(),
                        instant(node.path("fires_at")),
                        pauses(node.path("pauses")),
                        extensions(node.path("extensions")),
                        node.path("lines"))));
        return all;
    }

    /** Statements of one round trip. */
    static final class Writing {

        private final StringJoiner sql = new StringJoiner(";\n");
        private final List<@Nullable Object> parameters = new ArrayList<>();

        Writing and(String statement, @Nullable Object... more) {
            sql.add(statement);
            parameters.addAll(Arrays.asList(more));
            return this;
        }

        /** @return how many rows the first of them wrote */
        int run(JdbcTemplate jdbc) {
            return jdbc.update(sql.toString(), parameters.toArray());
        }
    }

    void write(
            Writing writing,
            long file,
            List<Assignment> assignedBefore,
            List<Assignment> assigned,
            List<Clock> clocksBefore,
            List<Clock> clocks) {
        write(
                writing,
                file,
                rows(assigned, assignedBefore, Assignment::no, CaseParts::row),
                ADD_ASSIGNMENTS,
                CHANGE_ASSIGNMENTS);
        write(writing, file, rows(clocks, clocksBefore, Clock::no, CaseParts::row), ADD_CLOCKS, CHANGE_CLOCKS);
    }

    /** What is new, and what differs from before. */
    private record Rows(ArrayNode added, ArrayNode changed) {}

    private static <T> Rows rows(List<T> now, List<T> before, ToIntFunction<T> number, Function<T, ObjectNode> row) {
        var rows = new Rows(JsonNodeFactory.instance.arrayNode(), JsonNodeFactory.instance.arrayNode());
        for (var one : now) {
            if (!before.contains(one)) {
                var isKnown = before.stream().anyMatch(old -> number.applyAsInt(old) == number.applyAsInt(one));
                (isKnown ? rows.changed : rows.added).add(row.apply(one));
            }
        }
        return rows;
    }

    private void write(Writing writing, long file, Rows rows, String add, String change) {
        if (!rows.changed.isEmpty()) {
            writing.and(change, rows.changed.toString(), district, file);
        }
        if (!rows.added.isEmpty()) {
            writing.and(add, district, file, rows.added.toString());
        }
    }

    private static ObjectNode row(Assignment one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("no", one.no())
                .put("unit", one.unit())
                .put("relation", one.relation().name())
                .put("state", one.standing().name())
                .put("asked_at", text(one.askedAt()))
                .put("answered_at", text(one.answeredAt()))
                .put("arrived_at", text(one.arrivedAt()))
                .put("ended_at", text(one.endedAt()))
                .put("by", one.by())
                .put("reason", one.reason())
                .put("score", one.score())
                .put("scored_by", one.scoredBy());
    }

    private static ObjectNode row(Clock clock) {
        var row = JsonNodeFactory.instance
                .objectNode()
                .put("no", clock.no())
                .put("clock", clock.key())
                .put("assignment", clock.assignment())
                .put("calendar", clock.calendar())
                .put("time_limit", clock.limit())
                .put("started_at", text(clock.startedAt()))
                .put("due_at", text(clock.dueAt()))
                .put("stopped_at", text(clock.stoppedAt()))
                .put("breached_at", text(clock.breachedAt()))
                .put("warned", clock.warned())
                .put("fires_at", text(clock.firesAt()));
        row.set("pauses", json(clock.pauses()));
        row.set("extensions", extended(clock.extensions()));
        row.set("lines", clock.lines());
        return row;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    static ArrayNode json(List<Pause> pauses) {
        var all = JsonNodeFactory.instance.arrayNode();
        pauses.forEach(pause -> {
            var one = all.addObject().put("from", pause.from().toString());
            if (pause.to() != null) {
                one.put("to", pause.to().toString());
            }
        });
        return all;
    }

    static ArrayNode extended(List<Extension> extensions) {
        var all = JsonNodeFactory.instance.arrayNode();
        extensions.forEach(extension -> all.addObject()
                .put("at", extension.at().toString())
                .put("limit", extension.limit().toString()));
        return all;
    }

    static List<Pause> pauses(JsonNode nodes) {
        var all = new ArrayList<Pause>();
        nodes.forEach(node ->
                all.add(new Pause(Objects.requireNonNull(instant(node.path("from"))), instant(node.path("to")))));
        return all;
    }

    static List<Extension> extensions(JsonNode nodes) {
        var all = new ArrayList<Extension>();
        nodes.forEach(node -> all.add(new Extension(
                Objects.requireNonNull(instant(node.path("at"))),
                Limit.parse(node.path("limit").asString()))));
        return all;
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isString() ? OffsetDateTime.parse(node.asString()).toInstant() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
