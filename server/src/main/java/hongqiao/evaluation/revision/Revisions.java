package hongqiao.evaluation.revision;

import static hongqiao.evaluation.EvaluationProblem.DECISION_NOT_COMPLETE;
import static hongqiao.evaluation.EvaluationProblem.NOTICE_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.NOT_YET_EFFECTIVE;
import static hongqiao.evaluation.EvaluationProblem.PLAN_SUPERSEDED;
import static hongqiao.evaluation.EvaluationProblem.REVISION_CHANGED_MEANWHILE;
import static hongqiao.evaluation.EvaluationProblem.REVISION_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.REVISION_STEP_SKIPPED;

import hongqiao.evaluation.Findings;
import hongqiao.evaluation.Rounds;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.plan.PlanProblem;
import hongqiao.plan.Plans;
import hongqiao.reading.Monitor;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: revisions of a plan, from a finding to a new edition in force. */
@Component
public class Revisions {

    private final RevisionStore store;
    private final Findings findings;
    private final Rounds rounds;
    private final Plans plans;
    private final Monitor monitor;
    private final Journal journal;
    private final Today today;
    private final District district;

    Revisions(
            RevisionStore store,
            Findings findings,
            Rounds rounds,
            Plans plans,
            Monitor monitor,
            Journal journal,
            Today today,
            District district) {
        this.store = store;
        this.findings = findings;
        this.rounds = rounds;
        this.plans = plans;
        this.monitor = monitor;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /** What the standing committee decided. */
    public record Decision(
            boolean approved,
            String organ,
            String documentNo,
            LocalDate decidedOn,
            @Nullable LocalDate effectiveOn,
            String note) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Revision> list() {
        return store.list();
    }

    /** @throws hongqiao.shared.Problem {@code revision-not-found} */
    @Transactional(readOnly = true)
    public Revision get(long id) {
        return store.find(id).orElseThrow(REVISION_NOT_FOUND::problem);
    }

    /** Old and new side by side. @throws hongqiao.shared.Problem {@code revision-not-found} */
    @Transactional(readOnly = true)
    public List<Compared> compared(long id) {
        var revision = get(id);
        return revision.changes().isEmpty() ? List.of() : Compared.of(plans.get(revision.plan()), revision.changes());
    }

    /** Those of units in scope. @throws hongqiao.shared.Problem {@code revision-not-found} */
    @Transactional(readOnly = true)
    public List<Notice> notices(long id) {
        return store.notices(get(id).id());
    }

    /**
     * Hands a finding to a new revision of its plan.
     *
     * @throws hongqiao.shared.Problem {@code finding-not-found}, {@code finding-ended}, {@code plan-superseded}
     */
    @Transactional
    public Revision propose(long finding, String title, String grounds) {
        var round = rounds.get(findings.get(finding).round());
        requireNewest(round.plan());
        var by = Scopes.current().self();
        var id = store.insert(round.plan(), title, finding, today.now(), by);
        findings.hand(finding, id, grounds);
        return take(id, 1, step(RevisionState.PROPOSED, grounds));
    }

    /** Hands one more finding to it. @throws hongqiao.shared.Problem as {@link #propose}, {@code revision-step-skipped} */
    @Transactional
    public void add(long id, long finding, String grounds) {
        var revision = get(id);
        if (revision.state() != RevisionState.PROPOSED && revision.state() != RevisionState.DRAFTED) {
            throw REVISION_STEP_SKIPPED.because("已提请审议，不能再加", "It is submitted and takes no more findings");
        }
        findings.hand(finding, id, grounds);
    }

    /**
     * @param units ids of bodies whose task changes, beside those that lead a changed indicator
     * @throws hongqiao.shared.Problem {@code revision-not-found}, {@code revision-step-skipped}, {@code revision-not-sound}
     */
    @Transactional
    public Revision draft(long id, List<Change> changes, List<Integer> units, String note) {
        var revision = requireNext(id, RevisionState.DRAFTED);
        RevisedPlan.requireSound(plans.get(revision.plan()), changes);
        var told = new TreeSet<>(units);
        monitor.list(revision.plan(), monitor.asked(null, null)).stream()
                .filter(judged -> changes.stream()
                        .anyMatch(change -> change.kind() == Change.Kind.INDICATOR
                                && change.code().equals(judged.indicator().code())))
                .map(judged -> judged.rule() == null ? null : judged.rule().leadUnit())
                .filter(Objects::nonNull)
                .forEach(told::add);
        return take(
                id,
                revision.steps().size() + 1,
                new Revision.Step(
                        RevisionState.DRAFTED,
                        changes,
                        List.copyOf(told),
                        null,
                        null,
                        null,
                        null,
                        null,
                        note,
                        today.now(),
                        Scopes.current().self()));
    }

    /** To the standing committee (提请审议). @throws hongqiao.shared.Problem {@code revision-step-skipped} */
    @Transactional
    public Revision submit(long id, String note) {
        var revision = requireNext(id, RevisionState.SUBMITTED);
        return take(id, revision.steps().size() + 1, step(RevisionState.SUBMITTED, note));
    }

    /** @throws hongqiao.shared.Problem {@code revision-step-skipped}, {@code decision-not-complete} */
    @Transactional
    public Revision decide(long id, Decision decision) {
        var next = decision.approved() ? RevisionState.APPROVED : RevisionState.REJECTED;
        var revision = requireNext(id, next);
        var effective = decision.effectiveOn();
        var isWhole = !decision.organ().isBlank()
                && !decision.documentNo().isBlank()
                && !decision.decidedOn().isAfter(today.day())
                && (effective == null) != decision.approved()
                && (effective == null || !effective.isBefore(decision.decidedOn()));
        if (!isWhole) {
            throw DECISION_NOT_COMPLETE.problem();
        }
        return take(
                id,
                revision.steps().size() + 1,
                new Revision.Step(
                        next,
                        null,
                        List.of(),
                        decision.organ(),
                        decision.documentNo(),
                        decision.decidedOn(),
                        effective,
                        null,
                        decision.note(),
                        today.now(),
                        Scopes.current().self()));
    }

    /**
     * Puts an approved revision in force: a new edition of the plan from now on, never backwards, and tells the bodies whose task
     * changed.
     *
     * @throws hongqiao.shared.Problem {@code revision-step-skipped}, {@code not-yet-effective}, {@code plan-superseded}
     */
    @Transactional
    public Revision enact(long id, String note) {
        var revision = requireNext(id, RevisionState.IN_FORCE);
        var approval = revision.last(RevisionState.APPROVED);
        var effective = Objects.requireNonNull(approval.effectiveOn());
        if (today.day().isBefore(effective)) {
            throw NOT_YET_EFFECTIVE.because("%s起施行", "It takes effect on %s", effective);
        }
        requireNewest(revision.plan());
        var by = Scopes.current().self();
        var edition = plans.adopt(RevisedPlan.of(plans.get(revision.plan()), revision.changes(), approval, by));
        var now = today.now();
        revision.units().forEach(unit -> store.tell(id, unit, now));
        return take(
                id,
                revision.steps().size() + 1,
                new Revision.Step(
                        RevisionState.IN_FORCE, null, List.of(), null, null, null, null, edition.key(), note, now, by));
    }

    /** A body takes note that its task changed. @throws hongqiao.shared.Problem {@code out-of-scope}, {@code notice-not-found} */
    @Transactional
    public void takeNote(long id, int unit) {
        if (!Scopes.current().hasUnit(unit)) {
            throw CommonProblem.OUT_OF_SCOPE.problem();
        }
        var notice = notices(id).stream()
                .filter(one -> one.unit() == unit)
                .findFirst()
                .orElseThrow(NOTICE_NOT_FOUND::problem);
        if (notice.notedAt() == null) {
            store.takeNote(id, unit, today.now(), Scopes.current().self());
            write(id, "note-taken", unit);
        }
    }

    private void requireNewest(String plan) {
        var head = plans.find(plan).orElseThrow(PlanProblem.PLAN_NOT_FOUND::problem);
        if (head.supersededBy() != null) {
            throw PLAN_SUPERSEDED.problem();
        }
    }

    private Revision requireNext(long id, RevisionState next) {
        var revision = get(id);
        if (!revision.state().leadsTo(next)) {
            throw REVISION_STEP_SKIPPED.because(
                    "“%s”之后不能“%s”"
                            .formatted(
                                    revision.state().words().zh(), next.words().zh()),
                    "“%s” is not followed by “%s”"
                            .formatted(
                                    revision.state().words().en(), next.words().en()));
        }
        return revision;
    }

    private Revision.Step step(RevisionState state, String note) {
        return new Revision.Step(
                state,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                note,
                today.now(),
                Scopes.current().self());
    }

    private Revision take(long id, int no, Revision.Step step) {
        try {
            store.step(id, no, step);
        } catch (DuplicateKeyException raced) {
            throw REVISION_CHANGED_MEANWHILE.problem();
        }
        write(id, "revision-" + step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), step);
        return get(id);
    }

    private void write(long id, String action, Object after) {
        journal.append(new Entry(
                new Subject(district.code(), "plan-revision", String.valueOf(id)),
                Scopes.current().self(),
                action,
                null,
                after));
    }
}
