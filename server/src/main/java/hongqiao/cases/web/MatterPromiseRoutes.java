package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.promise.CaseMatter;
import hongqiao.cases.promise.MatterPromises;
import hongqiao.cases.promise.MatterPromises.Beside;
import hongqiao.cases.promise.MatterPromises.Mapped;
import hongqiao.cases.promise.MatterPromises.State;
import hongqiao.identity.PostNames;
import hongqiao.plan.PlanItem;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which subject codes bear on which items of the plan, as whoever reviews plans says. */
@RestController
@RequestMapping("/api/desk/plan-items")
class MatterPromiseRoutes {

    record MatterItems(List<Mapped> matters) {}

    record MatterDecision(
            @Nullable String type,
            @Nullable String matter,
            @Nullable String item,
            boolean bears) {}

    /**
     * A matter beside an item.
     *
     * @param score how near in meaning; null where it is not near enough to be proposed
     * @param by post of who decided last; null: nobody has said anything
     */
    record MatterBeside(
            String type,
            String matter,
            State state,
            @Nullable Double score,
            @Nullable Words why,
            @Nullable Instant at,
            @Nullable String by) {}

    /** @param matters what was confirmed first, then proposals, then what was refused */
    record ItemMatters(String item, String code, PlanItem.Kind kind, Words title, List<MatterBeside> matters) {}

    /**
     * @param byMeaning whether the model runs on this machine; else nothing is proposed
     * @param matters all that cases have
     */
    record PlanMatters(String plan, boolean byMeaning, List<CaseMatter> matters, List<ItemMatters> items) {}

    private final MatterPromises promises;
    private final PostNames names;

    MatterPromiseRoutes(MatterPromises promises, PostNames names) {
        this.promises = promises;
        this.names = names;
    }

    @GetMapping("/matters")
    @Needs(value = Permission.CASES_READ, does = Operation.LIST)
    MatterItems matters() {
        return new MatterItems(promises.list());
    }

    @PostMapping("/matters")
    @Needs(value = Permission.PLAN_REVIEW, does = Operation.WRITE)
    MatterItems map(@RequestBody MatterDecision decision) {
        promises.map(
                needed(decision.type(), "type"),
                needed(decision.matter(), "matter"),
                needed(decision.item(), "item"),
                decision.bears(),
                CaseActors.officer().username());
        return new MatterItems(promises.list());
    }

    @GetMapping("/{plan}/matters")
    @Needs(value = Permission.PLAN_REVIEW, does = Operation.LIST)
    PlanMatters of(@PathVariable String plan, HttpServletRequest request) {
        var posts = names.of(request);
        var found = promises.of(plan);
        return new PlanMatters(
                plan,
                found.byMeaning(),
                found.matters(),
                found.items().stream()
                        .map(one -> new ItemMatters(
                                one.item().reference(),
                                one.item().code(),
                                one.item().kind(),
                                one.item().title(),
                                one.matters().stream()
                                        .map(beside -> view(beside, posts))
                                        .toList()))
                        .toList());
    }

    private static MatterBeside view(Beside one, Function<String, String> posts) {
        var by = one.by();
        return new MatterBeside(
                one.matter().type(),
                one.matter().code(),
                one.state(),
                one.score(),
                one.why(),
                one.at(),
                by == null ? null : posts.apply(by));
    }
}
