package hongqiao.evaluation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.evaluation.revision.Change;
import hongqiao.evaluation.revision.Compared;
import hongqiao.evaluation.revision.Revision;
import hongqiao.evaluation.revision.RevisionState;
import hongqiao.evaluation.revision.Revisions;
import hongqiao.evaluation.revision.Versions;
import hongqiao.identity.PostNames;
import hongqiao.plan.Comparison;
import hongqiao.plan.Nature;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for revisions of a plan: each legal step, old and new side by side, versions and when each was in force. */
@RestController
@RequestMapping("/api/desk/revisions")
@Needs(value = Permission.REVISIONS_EDIT, does = Operation.WRITE)
class RevisionRoutes {

    record StepView(
            RevisionState state,
            Words label,
            @Nullable String organ,
            @Nullable String documentNo,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String edition,
            String note,
            Instant at,
            String by) {}

    record NotedView(
            String unit, String name, Instant at, @Nullable Instant notedAt) {}

    record RevisionView(
            long id,
            String plan,
            String title,
            RevisionState state,
            Words label,
            List<StepView> steps,
            List<Compared> changes,
            List<VersionsOf> versions,
            List<UnitCodes.UnitName> units,
            List<NotedView> notices) {}

    record RevisionList(List<RevisionView> revisions) {}

    /** What a changed promise was in each edition of its period, the oldest first, and when that was in force. */
    record VersionsOf(Change.Kind kind, String code, List<Versions.Version> versions) {}

    record Proposing(
            @Nullable Long finding,
            @Nullable String title,
            @Nullable String grounds) {}

    record Handing(@Nullable Long finding, @Nullable String grounds) {}

    /** @param units codes of bodies whose task changes, beside those that lead a changed indicator */
    record Drafting(
            @Nullable List<Changing> changes,
            @Nullable List<String> units,
            @Nullable String note) {}

    /** @param text as it will be printed; null: the number, or the words @param reason needed */
    record Changing(
            Change.@Nullable Kind kind,
            @Nullable String code,
            @Nullable Boolean dropped,
            @Nullable String text,
            @Nullable BigDecimal value,
            @Nullable Comparison comparator,
            @Nullable String relative,
            @Nullable Nature nature,
            @Nullable String deadline,
            @Nullable String reason) {

        Change change() {
            return new Change(
                    needed(kind, "kind"),
                    needed(code, "code"),
                    Boolean.TRUE.equals(dropped),
                    text,
                    value,
                    comparator,
                    relative,
                    nature,
                    deadline,
                    RoundRoutes.text(reason, "reason"));
        }
    }

    record Stepping(@Nullable String note) {}

    record Deciding(
            @Nullable Boolean approved,
            @Nullable String organ,
            @Nullable String documentNo,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String note) {}

    private final Revisions revisions;
    private final Versions versions;
    private final UnitCodes units;
    private final PostNames posts;

    RevisionRoutes(Revisions revisions, Versions versions, UnitCodes units, PostNames posts) {
        this.revisions = revisions;
        this.versions = versions;
        this.units = units;
        this.posts = posts;
    }

    @GetMapping
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.LIST)
    RevisionList list(HttpServletRequest request) {
        var names = posts.of(request);
        return new RevisionList(
                revisions.list().stream().map(one -> view(one, names)).toList());
    }

    @GetMapping("/{id}")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.READ)
    RevisionView get(@PathVariable long id, HttpServletRequest request) {
        return view(revisions.get(id), posts.of(request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RevisionView propose(@RequestBody Proposing body, HttpServletRequest request) {
        return view(
                revisions.propose(
                        needed(body.finding(), "finding"),
                        RoundRoutes.text(body.title(), "title"),
                        RoundRoutes.text(body.grounds(), "grounds")),
                posts.of(request));
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable long id, @RequestBody Handing body) {
        revisions.add(id, needed(body.finding(), "finding"), RoundRoutes.text(body.grounds(), "grounds"));
    }

    @PostMapping("/{id}/draft")
    RevisionView draft(@PathVariable long id, @RequestBody Drafting body, HttpServletRequest request) {
        var codes = Objects.requireNonNullElse(body.units(), List.<String>of());
        return view(
                revisions.draft(
                        id,
                        needed(body.changes(), "changes").stream()
                                .map(Changing::change)
                                .toList(),
                        units.ids(codes, "units"),
                        RoundRoutes.text(body.note(), "note")),
                posts.of(request));
    }

    @PostMapping("/{id}/submission")
    RevisionView submit(@PathVariable long id, @RequestBody Stepping body, HttpServletRequest request) {
        return view(revisions.submit(id, RoundRoutes.text(body.note(), "note")), posts.of(request));
    }

    @PostMapping("/{id}/decision")
    RevisionView decide(@PathVariable long id, @RequestBody Deciding body, HttpServletRequest request) {
        var decision = new Revisions.Decision(
                needed(body.approved(), "approved"),
                RoundRoutes.text(body.organ(), "organ"),
                RoundRoutes.text(body.documentNo(), "documentNo"),
                needed(body.decidedOn(), "decidedOn"),
                body.effectiveOn(),
                RoundRoutes.text(body.note(), "note"));
        return view(revisions.decide(id, decision), posts.of(request));
    }

    @PostMapping("/{id}/enactment")
    RevisionView enact(@PathVariable long id, @RequestBody Stepping body, HttpServletRequest request) {
        return view(revisions.enact(id, RoundRoutes.text(body.note(), "note")), posts.of(request));
    }

    private RevisionView view(Revision revision, UnaryOperator<String> names) {
        return new RevisionView(
                revision.id(),
                revision.plan(),
                revision.title(),
                revision.state(),
                revision.state().words(),
                revision.steps().stream().map(step -> view(step, names)).toList(),
                revisions.compared(revision.id()),
                revision.changes().stream()
                        .map(one -> new VersionsOf(
                                one.kind(), one.code(), versions.of(revision.plan(), one.kind(), one.code())))
                        .toList(),
                revision.units().stream().map(units::name).toList(),
                revisions.notices(revision.id()).stream()
                        .map(notice -> new NotedView(
                                units.name(notice.unit()).code(),
                                units.name(notice.unit()).name(),
                                notice.at(),
                                notice.notedAt()))
                        .toList());
    }

    private static StepView view(Revision.Step step, UnaryOperator<String> names) {
        return new StepView(
                step.state(),
                step.state().words(),
                step.organ(),
                step.documentNo(),
                step.decidedOn(),
                step.effectiveOn(),
                step.edition(),
                step.note(),
                step.at(),
                names.apply(step.by()));
    }
}
