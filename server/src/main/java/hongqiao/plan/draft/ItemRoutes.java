package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.ITEM_NOT_FOUND;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.PostNames;
import hongqiao.journal.Event;
import hongqiao.plan.PlanEvent;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's API for the items of a draft. */
@RestController
@RequestMapping("/api/desk/drafts/{id}/items")
@Needs(value = Permission.PLAN_REVIEW, does = Operation.WRITE)
class ItemRoutes {

    record DecisionRequest(
            ItemAction action,
            @Nullable JsonNode value,
            @Nullable String reason,
            int version) {}

    record NewItem(ItemKind kind, int start, int end, JsonNode value) {}

    record Promotion(@Nullable JsonNode value, int version) {}

    record Confirmations(List<String> ids) {}

    record ItemAnswer(Item item, @Nullable Item leftOut, DraftHead.Progress progress, Draft.Coverage coverage) {}

    record ItemsAnswer(List<Item> items, DraftHead.Progress progress, Draft.Coverage coverage) {}

    record History(List<HistoryEvent> events) {}

    record HistoryEvent(
            Instant at,
            String by,
            Words what,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String hash) {}

    private final Review review;
    private final PostNames names;
    private final JsonMapper json;

    ItemRoutes(Review review, PostNames names, JsonMapper json) {
        this.review = review;
        this.names = names;
        this.json = json;
    }

    @PutMapping("/{item}/decision")
    ItemAnswer decide(
            @PathVariable DraftId id,
            @PathVariable String item,
            @RequestBody DecisionRequest decision,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        Fields.require(
                decision.action() != null && decision.action() != ItemAction.PROMOTE,
                "action",
                "缺少操作",
                "the action is missing");
        var value =
                decision.value() == null || decision.value().isNull() ? null : value(kindOf(item), decision.value());
        var asked = new Review.Decision(decision.action(), value, decision.reason(), decision.version());
        return one(review.decide(id, item, asked, officer.username()), request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ItemAnswer add(
            @PathVariable DraftId id,
            @RequestBody NewItem item,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        Fields.require(item.kind() != null, "kind", "缺少类别", "the kind is missing");
        var value = value(item.kind(), item.value());
        return one(review.add(id, item.start(), item.end(), value, officer.username()), request);
    }

    @PostMapping("/{item}/promotion")
    @ResponseStatus(HttpStatus.CREATED)
    ItemAnswer promote(
            @PathVariable DraftId id,
            @PathVariable String item,
            @RequestBody Promotion promotion,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        var value = promotion.value() == null || promotion.value().isNull()
                ? null
                : value(ItemKind.COMMITMENT, promotion.value());
        return one(review.promote(id, item, value, promotion.version(), officer.username()), request);
    }

    @PostMapping("/confirmations")
    ItemsAnswer confirm(
            @PathVariable DraftId id,
            @RequestBody Confirmations confirmations,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        Fields.require(confirmations.ids() != null, "ids", "缺少要确认的项", "the items are missing");
        var outcome = review.confirm(id, confirmations.ids(), officer.username());
        var posts = names.of(request);
        var items = outcome.items().stream().map(item -> item.naming(posts)).toList();
        return new ItemsAnswer(items, outcome.progress(), outcome.coverage());
    }

    @GetMapping("/{item}/history")
    @Needs(value = Permission.PLAN_READ, does = Operation.READ)
    History history(@PathVariable DraftId id, @PathVariable String item, HttpServletRequest request) {
        var posts = names.of(request);
        return new History(review.history(id, item).stream()
                .map(event -> told(event, posts))
                .toList());
    }

    private ItemValue value(ItemKind kind, @Nullable JsonNode tree) {
        Fields.require(tree != null && tree.isObject(), "value", "缺少内容", "the value is missing");
        try {
            return json.treeToValue(tree, kind.valueType());
        } catch (JacksonException wrong) {
            var path = wrong.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "" : "." + step.getPropertyName())
                    .reduce("value", String::concat);
            throw VALUE_NOT_VALID
                    .because("“%s”的内容不符合要求", "“%s” does not hold what it should", path)
                    .atField(path);
        }
    }

    private static ItemKind kindOf(String itemId) {
        for (var kind : ItemKind.values()) {
            if (itemId.startsWith(kind.id(1).substring(0, 1))) {
                return kind;
            }
        }
        throw ITEM_NOT_FOUND.problem();
    }

    private ItemAnswer one(Review.Outcome outcome, HttpServletRequest request) {
        var items = outcome.items().stream()
                .map(item -> item.naming(names.of(request)))
                .toList();
        return new ItemAnswer(
                items.getFirst(), items.size() > 1 ? items.get(1) : null, outcome.progress(), outcome.coverage());
    }

    private static HistoryEvent told(Event event, UnaryOperator<String> names) {
        return new HistoryEvent(
                event.at(),
                names.apply(event.who()),
                PlanEvent.of(event.action()).words(),
                event.before(),
                event.after(),
                event.hash());
    }
}
