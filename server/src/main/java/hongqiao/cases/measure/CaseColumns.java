package hongqiao.cases.measure;

import hongqiao.cases.definition.CaseFacts;
import hongqiao.expression.Columns;
import hongqiao.expression.Sql;
import hongqiao.register.measure.Countable;
import hongqiao.register.record.RecordColumns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a case is read in SQL: {@code f} is its row, {@code a} that of the assignment where each is counted by itself. What is
 * asked of assignments and of their clocks are sub-selects, and row level security holds for those too.
 */
final class CaseColumns implements Columns {

    private static final String ASKED =
            "(select count(*) from cases.assignment x where x.district = f.district and x.case_id = f.id and %s)";

    private static final Map<String, String> OF_CASE = Map.ofEntries(
            Map.entry("number", "f.number"),
            Map.entry("state", "f.state"),
            Map.entry("openedAt", "f.opened_at"),
            Map.entry("closedAt", "f.closed_at"),
            Map.entry("open", "(f.closed_at is null)"),
            Map.entry("overdue", "f.overdue"),
            Map.entry("simulated", "f.simulated"),
            Map.entry("level", "f.level"),
            Map.entry("lead", "f.lead"),
            Map.entry("hoursTaken", hours("f.closed_at", "f.opened_at")),
            Map.entry("dispatches", ASKED.formatted("x.relation = 'LEAD'")),
            Map.entry("returns", ASKED.formatted("x.relation = 'LEAD' and x.state = 'RELEASED'")),
            Map.entry("unfinished", ASKED.formatted("x.state not in ('FINISHED', 'RELEASED')")),
            Map.entry("declined", ASKED.formatted("x.state = 'DECLINED'")),
            // cut off after twelve decimals, as every average is
            Map.entry("meanScore", """
                    (select div(cast(sum(x.score) as numeric) * 1000000000000, nullif(count(x.score), 0)) * 0.000000000001
                       from cases.assignment x where x.district = f.district and x.case_id = f.id)"""),
            Map.entry("@street", "f.areas[2]"),
            Map.entry("@community", "f.areas[3]"),
            Map.entry("@grid", "f.areas[4]"),
            Map.entry("@origin", "f.origin"));

    private static final Map<String, String> OF_ASSIGNMENT = Map.ofEntries(
            Map.entry("unit", "a.unit"),
            Map.entry("relation", "a.relation"),
            Map.entry("standing", "a.state"),
            Map.entry("askedAt", "a.asked_at"),
            Map.entry("answeredAt", "a.answered_at"),
            Map.entry("arrivedAt", "a.arrived_at"),
            Map.entry("endedAt", "a.ended_at"),
            Map.entry("answered", "(a.answered_at is not null)"),
            Map.entry("arrived", "(a.arrived_at is not null)"),
            Map.entry("hoursToAnswer", hours("a.answered_at", "a.asked_at")),
            Map.entry("hoursToArrive", hours("a.arrived_at", "a.asked_at")),
            Map.entry("hoursTaken", hours("a.ended_at", "a.asked_at")),
            Map.entry("score", "a.score"));

    /** As {@code Clock.isOver} has it: a clock that stands still is not over, whatever time it is. */
    private static final String LATE = """
            case when bool_or(case when c.stopped_at is not null then c.stopped_at >= c.due_at
                                   else c.due_at <= cast(? as timestamptz)
                                        and (jsonb_array_length(c.pauses) = 0 or c.pauses -> -1 -> 'to' is not null) end) then true
                 when bool_and(c.stopped_at is not null) then false end""";

    /** The index is asked twice a case: of whom it tells, and what earlier ones tell of them. */
    private static final String REPEATED = """
            exists (select 1
                      from cases.person p
                      join cases.person q on q.district = p.district and q.type = p.type and q.field = p.field
                                         and q.hash = p.hash
                      join cases.case_file g on g.district = q.district and g.id = q.case_id
                                            and (g.opened_at < f.opened_at or g.opened_at = f.opened_at and g.id < f.id)
                     where p.district = f.district and p.case_id = f.id and p.field = any (string_to_array(?, ' '))
                       and g.matter is not distinct from f.matter)""";

    private static final String TAKEN = "case when bool_and(c.stopped_at is not null) then "
            + hours("max(c.stopped_at)", "min(c.started_at)")
            + " end";

    private final CountedCases of;
    private final Columns form;
    private final ZoneId zone;
    private final OffsetDateTime now;

    /** @param form its fields, in {@code f.data} */
    CaseColumns(CountedCases of, Columns form, ZoneId zone, Instant now) {
        this.of = of;
        this.form = form;
        this.zone = zone;
        this.now = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public Sql of(String path) {
        var fact = OF_CASE.get(path);
        if (fact != null) {
            return Sql.of(fact);
        }
        var parts = path.split("\\.");
        return switch (parts[0]) {
            case "@unit" -> Sql.of(each() ? "a.unit" : "f.lead");
            case RecordColumns.CHAPTER ->
                RecordColumns.chapter(
                        "f", form.of(of.type().form().planItem().orElseThrow().key()));
            case "openedOn" -> day("f.opened_at");
            case "closedOn" -> day("f.closed_at");
            case "openedHour" ->
                Sql.of("cast(extract(hour from f.opened_at at time zone cast(? as text)) as integer)", zone.getId());
            case CaseFacts.REPEATED ->
                Sql.of("(" + REPEATED + ")", String.join(" ", of.type().repeats()));
            case "late" -> each() ? clock(LATE, List.of(now), List.of()) : kept("late", "*");
            case CaseFacts.CLOCKS -> each() ? clock(parts[1], parts[2]) : kept(parts[2], parts[1]);
            case CaseFacts.STEPS -> Sql.of("coalesce(cast(f.taken ->> cast(? as text) as bigint), 0)", parts[1]);
            case CaseFacts.ASSIGNMENT ->
                parts[1].equals("askedOn")
                        ? day("a.asked_at")
                        : Sql.of(Objects.requireNonNull(OF_ASSIGNMENT.get(parts[1])));
            default -> isMatter(path) ? Sql.of("f.matter") : form.of(path);
        };
    }

    private boolean each() {
        return of.kind() == Countable.Kind.ASSIGNMENTS;
    }

    /** It stands in a column of its own. */
    private boolean isMatter(String path) {
        var matters = of.type().matters();
        return matters != null && matters.field().equals(path);
    }

    private Sql day(String moment) {
        return Sql.of("cast(%s at time zone cast(? as text) as date)".formatted(moment), zone.getId());
    }

    /** Beside the case, as {@code ClockFigures} has written it. */
    private Sql kept(String fact, String clock) {
        return fact.equals("late")
                ? Sql.of(
                        "case when f.clock_figures -> cast(? as text) ->> 'late' = 'true'"
                                + " or cast(f.clock_figures -> cast(? as text) ->> 'due' as bigint) <= cast(? as bigint) then true"
                                + " else cast(f.clock_figures -> cast(? as text) ->> 'late' as boolean) end",
                        clock,
                        clock,
                        ChronoUnit.MICROS.between(Instant.EPOCH, now.toInstant()),
                        clock)
                : Sql.of("cast(f.clock_figures -> cast(? as text) ->> 'hours' as numeric)", clock);
    }

    private Sql clock(String key, String fact) {
        return fact.equals("late") ? clock(LATE, List.of(now), List.of(key)) : clock(TAKEN, List.of(), List.of(key));
    }

    /** Of an assignment that is counted by itself: its own clocks, and those of the whole case. */
    private Sql clock(String what, List<Object> first, List<String> keys) {
        var parameters = new ArrayList<>(first);
        parameters.addAll(keys);
        return new Sql(
                "(select " + what + " from cases.clock c where c.district = f.district and c.case_id = f.id"
                        + (keys.isEmpty() ? "" : " and c.clock = ?")
                        + " and (c.assignment is null or c.assignment = a.no))",
                parameters);
    }

    /** Four decimals. */
    private static String hours(String until, String from) {
        return "round(cast(extract(epoch from %s - %s) as numeric) / 3600, 4)".formatted(until, from);
    }
}
