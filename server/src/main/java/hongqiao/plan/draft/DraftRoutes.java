package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.DOCUMENT_TOO_LARGE;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.compiler.SourceText;
import hongqiao.identity.Accounts;
import hongqiao.identity.For;
import hongqiao.identity.Officer;
import hongqiao.identity.Role;
import hongqiao.journal.Event;
import hongqiao.plan.Period;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.PlanHead;
import hongqiao.shared.Language;
import hongqiao.shared.ProblemBody;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's API for drafts. */
@RestController
@RequestMapping("/api/desk/drafts")
@For({Role.PLANNER, Role.ADMINISTRATOR})
class DraftRoutes {

    record DraftList(List<DraftHead> drafts) {}

    record HeadChange(@Nullable String title, @Nullable Years period, int version) {}

    record Years(int from, int to) {}

    record Withdrawal(@Nullable String reason, int version) {}

    record DecisionRequest(
            ItemAction action,
            @Nullable JsonNode value,
            @Nullable String reason,
            int version) {}

    record NewItem(ItemKind kind, int start, int end, JsonNode value) {}

    record Promotion(@Nullable JsonNode value, int version) {}

    record Confirmations(List<String> ids) {}

    record AdoptionRequest(
            @Nullable String approvalOrgan,
            @Nullable LocalDate approvedOn,
            @Nullable String documentNo,
            boolean sample,
            int version) {}

    record ItemAnswer(Item item, @Nullable Item leftOut, DraftHead.Progress progress, Draft.Coverage coverage) {}

    record ItemsAnswer(List<Item> items, DraftHead.Progress progress, Draft.Coverage coverage) {}

    record Adopted(PlanHead plan) {}

    record History(List<HistoryEvent> events) {}

    record HistoryEvent(
            Instant at,
            String by,
            Words what,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String hash) {}

    private final Drafts drafts;
    private final Review review;
    private final Adoption adoption;
    private final Accounts accounts;
    private final JsonMapper json;

    DraftRoutes(Drafts drafts, Review review, Adoption adoption, Accounts accounts, JsonMapper json) {
        this.drafts = drafts;
        this.review = review;
        this.adoption = adoption;
        this.accounts = accounts;
        this.json = json;
    }

    @GetMapping
    @For({Role.PLANNER, Role.VIEWER, Role.ADMINISTRATOR})
    DraftList list(HttpServletRequest request) {
        var names = names(request);
        return new DraftList(
                drafts.list().stream().map(head -> head.naming(names)).toList());
    }

    @PostMapping(consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Draft upload(
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Fields.text(name, "file", true);
        var draft = drafts.upload(name, file.getBytes(), idempotencyKey, officer.username());
        return naming(draft, names(request));
    }

    @GetMapping("/{id}")
    @For({Role.PLANNER, Role.VIEWER, Role.ADMINISTRATOR})
    Draft get(@PathVariable DraftId id, HttpServletRequest request) {
        return naming(drafts.get(id), names(request));
    }

    @PatchMapping("/{id}")
    DraftHead change(
            @PathVariable DraftId id,
            @RequestBody HeadChange change,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        var years = change.period();
        Fields.require(
                years == null || years.from() <= years.to(), "period.to", "末年早于首年", "the period ends before it begins");
        var period = years == null ? null : new Period(years.from(), years.to());
        return drafts.change(id, change.title(), period, change.version(), officer.username())
                .naming(names(request));
    }

    @PostMapping("/{id}/withdrawal")
    DraftHead withdraw(
            @PathVariable DraftId id,
            @RequestBody Withdrawal withdrawal,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        var reason = Objects.requireNonNullElse(withdrawal.reason(), "");
        return drafts.withdraw(id, reason, withdrawal.version(), officer.username())
                .naming(names(request));
    }

    @PutMapping("/{id}/items/{item}/decision")
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

    @PostMapping("/{id}/items")
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

    @PostMapping("/{id}/items/{item}/promotion")
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

    @PostMapping("/{id}/items/confirmations")
    ItemsAnswer confirm(
            @PathVariable DraftId id,
            @RequestBody Confirmations confirmations,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        Fields.require(confirmations.ids() != null, "ids", "缺少要确认的项", "the items are missing");
        var outcome = review.confirm(id, confirmations.ids(), officer.username());
        var names = names(request);
        var items = outcome.items().stream().map(item -> item.naming(names)).toList();
        return new ItemsAnswer(items, outcome.progress(), outcome.coverage());
    }

    @GetMapping("/{id}/items/{item}/history")
    @For({Role.PLANNER, Role.VIEWER, Role.ADMINISTRATOR})
    History history(@PathVariable DraftId id, @PathVariable String item, HttpServletRequest request) {
        var names = names(request);
        return new History(review.history(id, item).stream()
                .map(event -> told(event, names))
                .toList());
    }

    @PostMapping("/{id}/adoption")
    @ResponseStatus(HttpStatus.CREATED)
    Adopted adopt(
            @PathVariable DraftId id,
            @RequestBody AdoptionRequest asked,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var request = new Adoption.Request(
                asked.approvalOrgan(), asked.approvedOn(), asked.documentNo(), asked.sample(), asked.version());
        return new Adopted(adoption.adopt(id, request, officer.username()));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<ProblemBody> refuse(HttpServletRequest request) {
        var problem = DOCUMENT_TOO_LARGE.because("上限为 %d MB", "the limit is %d MB", SourceText.LIMIT_BYTES >> 20);
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem, Language.of(request)));
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
        throw hongqiao.plan.PlanProblem.ITEM_NOT_FOUND.problem();
    }

    private ItemAnswer one(Review.Outcome outcome, HttpServletRequest request) {
        var items = outcome.items().stream()
                .map(item -> item.naming(names(request)))
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

    private static Draft naming(Draft draft, UnaryOperator<String> names) {
        return new Draft(
                draft.head().naming(names),
                draft.document(),
                draft.text(),
                draft.sections(),
                draft.items().stream().map(item -> item.naming(names)).toList(),
                draft.coverage(),
                draft.diagnostics());
    }

    /** Usernames to posts in the reader's language, each asked for once. */
    private UnaryOperator<String> names(HttpServletRequest request) {
        var locale = Language.of(request);
        var known = new java.util.HashMap<String, String>();
        return username -> known.computeIfAbsent(username, name -> accounts.nameOf(name, locale));
    }
}
