package hongqiao.cases.web;

import static hongqiao.cases.CaseProblem.CASE_FILTER_NOT_VALID;

import hongqiao.area.Areas;
import hongqiao.cases.Actor;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseLists.After;
import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Cursor;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.organisation.Units;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of all types that one may read, each where one may read it. */
@RestController
@RequestMapping("/api/desk/cases")
class CaseListRoutes {

    private static final int MOST = 200;

    /** @param next what {@code after} takes to go on; null: that was all */
    record CaseList(List<CaseLineBody> cases, @Nullable String next) {}

    record CaseCount(long cases) {}

    private final CaseLists lists;
    private final CaseHits hits;
    private final CaseActors actors;
    private final CaseBodies bodies;
    private final Units units;
    private final Areas areas;

    CaseListRoutes(CaseLists lists, CaseHits hits, CaseActors actors, CaseBodies bodies, Units units, Areas areas) {
        this.lists = lists;
        this.hits = hits;
        this.actors = actors;
        this.bodies = bodies;
        this.units = units;
        this.areas = areas;
    }

    /**
     * @param waiting only those in which one can take a step
     * @param deferred only those put off; what is due in them is that they are looked at again
     * @param call only closed ones that wait for a call-back
     * @param plan only types whose cases are work for items of the plan
     * @param item only work for that one, {@code PLAN/CODE}
     * @param order {@code due} or {@code newest}
     */
    @GetMapping
    @Needs(
            value = Permission.CASES_READ,
            does = {Operation.LIST, Operation.SEARCH})
    CaseList list(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "false") boolean deferred,
            @RequestParam(defaultValue = "false") boolean call,
            @RequestParam(defaultValue = "false") boolean plan,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var actor = actors.actor(waiting ? Permission.CASES_STEP : Permission.CASES_READ);
        var by = order(order);
        var from = cursor(after);
        var most = Math.clamp(limit, 1, MOST);
        var asked = asked(type, waiting, state, open, overdue, matter, lead, area, q)
                .waitingFor(deferred ? After.DEFERRED : call ? After.CALL : null)
                .workFor(item);
        var found = new ArrayList<CaseLine>();
        readable(type, plan || item != null)
                .forEach((scope, types) -> found.addAll(
                        Scopes.during(scope, () -> lists.page(asked.of(types), by, from, most + 1, actor))));
        found.sort(comparator(by));
        var page = found.subList(0, Math.min(most, found.size()));
        return new CaseList(bodies.lines(page), found.size() > most ? next(page.getLast(), by) : null);
    }

    @GetMapping("/count")
    @Needs(value = Permission.CASES_READ, does = Operation.COUNT)
    CaseCount count(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "false") boolean deferred,
            @RequestParam(defaultValue = "false") boolean call,
            @RequestParam(defaultValue = "false") boolean plan,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String q) {
        Actor actor = actors.actor(waiting ? Permission.CASES_STEP : Permission.CASES_READ);
        var asked = asked(type, waiting, state, open, overdue, matter, lead, area, q)
                .waitingFor(deferred ? After.DEFERRED : call ? After.CALL : null)
                .workFor(item);
        var cases = 0L;
        for (var group : readable(type, plan || item != null).entrySet()) {
            cases += Scopes.during(group.getKey(), () -> lists.count(asked.of(group.getValue()), actor));
        }
        return new CaseCount(cases);
    }

    private Map<Scope, List<CaseType>> readable(@Nullable String type, boolean plan) {
        var all = actors.readable(type);
        if (plan) {
            all.replaceAll((scope, types) ->
                    types.stream().filter(one -> one.forPlan() != null).toList());
            all.values().removeIf(List::isEmpty);
        }
        return all;
    }

    /** Of no type yet. */
    private Asked asked(
            @Nullable String type,
            boolean waiting,
            @Nullable String state,
            @Nullable Boolean open,
            boolean overdue,
            @Nullable String matter,
            @Nullable String lead,
            @Nullable String area,
            @Nullable String words) {
        var text = words == null || words.isBlank() ? null : words.strip();
        if (text != null && text.length() > 100) {
            throw CASE_FILTER_NOT_VALID.problem().atField("q");
        }
        return new Asked(
                List.of(),
                waiting,
                state,
                open,
                overdue,
                matter,
                lead == null
                        ? null
                        : units.idOf(lead)
                                .orElseThrow(
                                        () -> CASE_FILTER_NOT_VALID.problem().atField("lead")),
                area == null ? null : below(area),
                null,
                text == null ? null : hits.all(text, type));
    }

    private Set<Integer> below(String code) {
        var area = areas.findEver(code)
                .orElseThrow(() -> CASE_FILTER_NOT_VALID.problem().atField("area"));
        return Set.copyOf(areas.descendants(area.id()));
    }

    private static Order order(String order) {
        return switch (order) {
            case "due" -> Order.DUE;
            case "newest" -> Order.NEWEST;
            default -> throw CASE_FILTER_NOT_VALID.problem().atField("order");
        };
    }

    private static Comparator<CaseLine> comparator(Order order) {
        return order == Order.NEWEST
                ? Comparator.comparingLong(CaseLine::id).reversed()
                : Comparator.comparing(CaseLine::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparingLong(CaseLine::id);
    }

    private static String next(CaseLine last, Order order) {
        return order == Order.NEWEST || last.dueAt() == null
                ? Long.toString(last.id())
                : last.id() + "~" + last.dueAt().toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            var tilde = after.indexOf('~');
            return tilde < 0
                    ? new Cursor(null, Long.parseLong(after))
                    : new Cursor(
                            Instant.parse(after.substring(tilde + 1).toUpperCase(Locale.ROOT)),
                            Long.parseLong(after.substring(0, tilde)));
        } catch (NumberFormatException | DateTimeException notOurs) {
            throw CASE_FILTER_NOT_VALID.problem().atField("after");
        }
    }
}
