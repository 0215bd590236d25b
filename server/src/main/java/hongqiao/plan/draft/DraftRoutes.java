package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.DOCUMENT_TOO_LARGE;
import static hongqiao.shared.CommonProblem.REQUEST_NOT_READABLE;

import hongqiao.compiler.SourceText;
import hongqiao.identity.Officer;
import hongqiao.identity.PostNames;
import hongqiao.plan.Period;
import hongqiao.plan.PlanHead;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Language;
import hongqiao.shared.Problem;
import hongqiao.shared.ProblemBody;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** The desk's API for drafts. */
@RestController
@RequestMapping("/api/desk/drafts")
@Needs(value = Permission.PLAN_REVIEW, does = Operation.WRITE)
class DraftRoutes {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 255;

    record DraftList(List<DraftHead> drafts) {}

    record HeadChange(@Nullable String title, @Nullable Years period, int version) {}

    record Years(int from, int to) {}

    record Withdrawal(@Nullable String reason, int version) {}

    record AdoptionRequest(
            @Nullable String approvalOrgan,
            @Nullable LocalDate approvedOn,
            @Nullable String documentNo,
            boolean sample,
            int version) {}

    record Adopted(PlanHead plan) {}

    private final Drafts drafts;
    private final DocumentUpload uploads;
    private final Adoption adoption;
    private final PostNames names;

    DraftRoutes(Drafts drafts, DocumentUpload uploads, Adoption adoption, PostNames names) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.adoption = adoption;
        this.names = names;
    }

    @GetMapping
    @Needs(value = Permission.PLAN_READ, does = Operation.LIST)
    DraftList list(HttpServletRequest request) {
        var posts = names.of(request);
        return new DraftList(
                drafts.list().stream().map(head -> head.naming(posts)).toList());
    }

    @PostMapping(consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Draft upload(
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request)
            throws IOException {
        var name = shortened(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        Fields.needed(name, "file", "文件名", "the file name");
        var key = idempotencyKey == null || idempotencyKey.isBlank() ? null : idempotencyKey.strip();
        Fields.require(
                key == null || key.length() <= LONGEST_KEY, "Idempotency-Key", "最多 200 个字符", "at most 200 characters");
        var draft = uploads.upload(name, file.getBytes(), key, officer.username());
        return naming(draft, names.of(request));
    }

    @GetMapping("/{id}")
    @Needs(value = Permission.PLAN_READ, does = Operation.READ)
    Draft get(@PathVariable DraftId id, HttpServletRequest request) {
        return naming(drafts.get(id), names.of(request));
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
                .naming(names.of(request));
    }

    @PostMapping("/{id}/withdrawal")
    DraftHead withdraw(
            @PathVariable DraftId id,
            @RequestBody Withdrawal withdrawal,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        var reason = Objects.requireNonNullElse(withdrawal.reason(), "");
        return drafts.withdraw(id, reason, withdrawal.version(), officer.username())
                .naming(names.of(request));
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

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(MultipartException refused, HttpServletRequest request) {
        var problem = Problem.isTooLarge(refused)
                ? DOCUMENT_TOO_LARGE.because("上限为 %d MB", "the limit is %d MB", SourceText.LIMIT_BYTES >> 20)
                : REQUEST_NOT_READABLE.problem();
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem, Language.of(request)));
    }

    /** A file name as a disk would take it: of a longer one the beginning and the extension. */
    private static String shortened(String name) {
        var letters = name.codePoints().toArray();
        if (letters.length <= LONGEST_NAME) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return new String(letters, 0, LONGEST_NAME - extension.length()) + extension;
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
}
