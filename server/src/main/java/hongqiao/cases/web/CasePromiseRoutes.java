package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseLine;
import hongqiao.cases.Cases;
import hongqiao.cases.promise.CasePromises;
import hongqiao.cases.promise.CasePromises.Touched;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which cases bear on which promises of the plan. */
@RestController
@RequestMapping("/api/desk")
class CasePromiseRoutes {

    private static final int MOST = 50;

    record TouchedItems(List<Touched> items) {}

    /** @param item {@code PLAN/CODE}; @param reason needed where it does not bear on it */
    record PromiseDecision(
            @Nullable String item, boolean bears, @Nullable String reason) {}

    /** @param month {@code 2026-03} */
    record MonthCount(String month, long cases) {}

    /** @param total of all months; @param cases the newest 50 */
    record BearingCases(long total, List<MonthCount> months, List<CaseBody.CaseLineBody> cases) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final CasePromises promises;
    private final CaseActors actors;
    private final CaseBodies bodies;

    CasePromiseRoutes(
            CaseCatalogue catalogue, Cases cases, CasePromises promises, CaseActors actors, CaseBodies bodies) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.promises = promises;
        this.actors = actors;
        this.bodies = bodies;
    }

    @GetMapping("/cases/{type}/{number}/promises")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    TouchedItems touched(@PathVariable String type, @PathVariable String number) {
        return new TouchedItems(promises.of(cases.get(catalogue.get(type), number)));
    }

    @PostMapping("/cases/{type}/{number}/promises")
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    TouchedItems decide(@PathVariable String type, @PathVariable String number, @RequestBody PromiseDecision decision) {
        return new TouchedItems(promises.decide(
                cases.get(catalogue.get(type), number),
                needed(decision.item(), "item"),
                decision.bears(),
                decision.reason(),
                actors.actor(Permission.CASES_STEP)));
    }

    /** Those that one may see, and nothing of others: neither are they counted. */
    @GetMapping("/plan-items/{plan}/{code}/cases")
    @Needs(
            value = Permission.CASES_READ,
            does = {Operation.LIST, Operation.COUNT})
    BearingCases bearing(@PathVariable String plan, @PathVariable String code) {
        var item = plan + "/" + code;
        promises.requireItem(item);
        var actor = actors.actor(Permission.CASES_READ);
        var found = new ArrayList<CaseLine>();
        var months = new TreeMap<String, Long>();
        actors.readable(null)
                .forEach((scope, types) -> Scopes.during(scope, () -> {
                    found.addAll(promises.bearing(item, types, MOST, actor));
                    promises.months(item, types).forEach((month, count) -> months.merge(month, count, Long::sum));
                    return null;
                }));
        found.sort(Comparator.comparingLong(CaseLine::id).reversed());
        return new BearingCases(
                months.values().stream().mapToLong(Long::longValue).sum(),
                months.entrySet().stream()
                        .map(month -> new MonthCount(month.getKey(), month.getValue()))
                        .toList(),
                bodies.lines(found.subList(0, Math.min(MOST, found.size()))));
    }
}
