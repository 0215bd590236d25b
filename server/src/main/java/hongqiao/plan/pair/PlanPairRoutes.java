package hongqiao.plan.pair;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.identity.Officer;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for plans side by side. */
@RestController
@RequestMapping("/api/desk/plans")
@Needs(value = Permission.PLAN_READ, does = Operation.READ)
class PlanPairRoutes {

    record ComparablePlans(List<PlanHead> plans) {}

    /**
     * @param code of the item in the plan named first in the address
     * @param otherCode in the one named second
     * @param join false: they are not the same promise
     * @param reason needed for that
     */
    record PairDecision(
            @Nullable String code,
            @Nullable String otherCode,
            boolean join,
            @Nullable String reason) {}

    private final PlanPairs pairs;
    private final Plans plans;

    PlanPairRoutes(PlanPairs pairs, Plans plans) {
        this.pairs = pairs;
        this.plans = plans;
    }

    @GetMapping
    @Needs(value = Permission.PLAN_READ, does = Operation.LIST)
    ComparablePlans list() {
        return new ComparablePlans(plans.list());
    }

    @GetMapping("/{key}/beside/{other}")
    PlanPair compare(@PathVariable String key, @PathVariable String other) {
        return pairs.compare(key, other);
    }

    @GetMapping("/{key}/chains/{code}")
    PlanPair.Chain chain(@PathVariable String key, @PathVariable String code) {
        return pairs.chain(key, code);
    }

    @PostMapping("/{key}/beside/{other}/decisions")
    @Needs(value = Permission.PLAN_REVIEW, does = Operation.WRITE)
    PlanPair decide(
            @PathVariable String key,
            @PathVariable String other,
            @RequestBody PairDecision decision,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return pairs.decide(
                key,
                needed(decision.code(), "code"),
                other,
                needed(decision.otherCode(), "otherCode"),
                decision.join(),
                decision.reason(),
                officer.username());
    }
}
