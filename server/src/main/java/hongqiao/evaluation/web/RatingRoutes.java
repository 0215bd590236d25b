package hongqiao.evaluation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.evaluation.Finding;
import hongqiao.evaluation.Findings;
import hongqiao.evaluation.FrozenRounds;
import hongqiao.evaluation.KnownNow;
import hongqiao.evaluation.web.Views.FindingView;
import hongqiao.evaluation.web.Views.RatingList;
import hongqiao.identity.PostNames;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for what a frozen round holds: ratings, findings, whether it recomputes, what is known differently now. */
@RestController
@RequestMapping("/api/desk/evaluations")
@Needs(value = Permission.EVALUATIONS_READ, does = Operation.READ)
class RatingRoutes {

    record FindingList(List<FindingView> findings) {}

    /** @param en null: the same words */
    record FindingAdding(
            Finding.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en) {}

    record FindingClosing(@Nullable String grounds) {}

    record Difference(
            KnownNow.Kind kind,
            Words kindLabel,
            String code,
            String name,
            @Nullable String period,
            @Nullable Words then,
            @Nullable Words now,
            @Nullable String note) {}

    /** @param identical whether it recomputed bit by bit */
    record Recounted(
            boolean identical,
            String sha256,
            boolean sameText,
            boolean sameJudgement,
            boolean sameEvidence,
            boolean samePlan,
            List<Difference> knownNow) {}

    private final FrozenRounds frozen;
    private final Findings findings;
    private final PostNames posts;

    RatingRoutes(FrozenRounds frozen, Findings findings, PostNames posts) {
        this.frozen = frozen;
        this.findings = findings;
        this.posts = posts;
    }

    @GetMapping("/{id}/ratings")
    RatingList ratings(@PathVariable long id) {
        return Views.ratings(frozen.get(id));
    }

    @GetMapping("/{id}/recount")
    Recounted recount(@PathVariable long id) {
        var recount = frozen.recount(id);
        return new Recounted(
                recount.identical(),
                recount.sha256(),
                recount.sameText(),
                recount.sameJudgement(),
                recount.sameEvidence(),
                recount.samePlan(),
                frozen.knownNow(id).stream()
                        .map(one -> new Difference(
                                one.kind(),
                                one.kind().words(),
                                one.code(),
                                one.name(),
                                one.period(),
                                one.then(),
                                one.now(),
                                one.note()))
                        .toList());
    }

    @GetMapping("/{id}/findings")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.LIST)
    FindingList findings(@PathVariable long id, HttpServletRequest request) {
        var names = posts.of(request);
        return new FindingList(findings.list(id).stream()
                .map(finding -> Views.finding(finding, names))
                .toList());
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.EVALUATIONS_EDIT, does = Operation.WRITE)
    FindingView add(@PathVariable long id, @RequestBody FindingAdding body, HttpServletRequest request) {
        var zh = RoundRoutes.text(body.zh(), "zh");
        var finding = new Finding.New(
                needed(body.kind(), "kind"),
                Objects.requireNonNullElse(body.code(), ""),
                new Words(zh, body.en() == null || body.en().isBlank() ? zh : body.en()));
        return Views.finding(findings.add(id, finding), posts.of(request));
    }

    @PostMapping("/findings/{finding}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.EVALUATIONS_EDIT, does = Operation.WRITE)
    void close(@PathVariable long finding, @RequestBody FindingClosing body) {
        findings.close(finding, RoundRoutes.text(body.grounds(), "grounds"));
    }
}
