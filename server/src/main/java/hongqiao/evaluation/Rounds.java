package hongqiao.evaluation;

import static hongqiao.evaluation.EvaluationProblem.CUT_OFF_NOT_REACHED;
import static hongqiao.evaluation.EvaluationProblem.PLAN_NOT_IN_FORCE;
import static hongqiao.evaluation.EvaluationProblem.ROUND_ALREADY_OPEN;
import static hongqiao.evaluation.EvaluationProblem.ROUND_CLOSED;
import static hongqiao.evaluation.EvaluationProblem.ROUND_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.ROUND_NOT_OF_PLAN;
import static hongqiao.evaluation.EvaluationProblem.UNITS_NOT_REPORTED;
import static hongqiao.evaluation.EvaluationProblem.UNIT_HAS_REPORTED;
import static hongqiao.evaluation.EvaluationProblem.UNIT_NOT_ASKED;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.plan.PlanHead;
import hongqiao.plan.PlanProblem;
import hongqiao.plan.Plans;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: evaluation rounds, from opening to freezing. */
@Component
public class Rounds {

    private final RoundStore store;
    private final Reporting reporting;
    private final Composer composer;
    private final FindingStore findings;
    private final Plans plans;
    private final Journal journal;
    private final Today today;
    private final District district;

    Rounds(
            RoundStore store,
            Reporting reporting,
            Composer composer,
            FindingStore findings,
            Plans plans,
            Journal journal,
            Today today,
            District district) {
        this.store = store;
        this.reporting = reporting;
        this.composer = composer;
        this.findings = findings;
        this.plans = plans;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /**
     * A round about to be opened.
     *
     * @param cutOff null: the last day of the year
     * @param dueOn until when units report; null: 30 days after today
     * @param units ids; empty: whoever leads an indicator
     */
    public record New(
            String plan,
            RoundKind kind,
            int year,
            @Nullable LocalDate cutOff,
            @Nullable LocalDate dueOn,
            List<Integer> units) {}

    @Transactional(readOnly = true)
    public List<Round> list() {
        return store.list();
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found} */
    @Transactional(readOnly = true)
    public Round get(long id) {
        return store.find(id).orElseThrow(ROUND_NOT_FOUND::problem);
    }

    /**
     * Opens a round: one a year for annual monitoring, one of the middle, one after the end.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}, {@code plan-not-in-force}, {@code round-not-of-plan},
     *     {@code round-already-open}
     */
    @Transactional
    public Round open(New round) {
        store.waitForTurn();
        var plan = plans.find(round.plan()).orElseThrow(PlanProblem.PLAN_NOT_FOUND::problem);
        if (!plan.inForce()) {
            throw PLAN_NOT_IN_FORCE.problem();
        }
        var cutOff = round.cutOff() == null ? LocalDate.of(round.year(), 12, 31) : round.cutOff();
        requireFit(round, plan, cutOff);
        store.list().stream()
                .filter(other -> other.period().equals(plan.period())
                        && other.kind() == round.kind()
                        && (round.kind() != RoundKind.ANNUAL || other.year() == round.year())
                        && other.state() != RoundState.CANCELLED)
                .findFirst()
                .ifPresent(other -> {
                    throw ROUND_ALREADY_OPEN.problem().with("round", other.id());
                });
        var dueOn = round.dueOn() == null ? today.day().plusDays(30) : round.dueOn();
        var by = Scopes.current().self();
        var id = store.insert(plan.key(), plan.period(), round.kind(), round.year(), cutOff, dueOn, today.now(), by);
        var units = round.units().isEmpty() ? reporting.leads(plan.key()) : round.units();
        store.ask(id, units.stream().distinct().toList());
        var opened = get(id);
        write(id, "round-opened", Map.of("round", opened, "units", units));
        return opened;
    }

    private static void requireFit(New round, PlanHead plan, LocalDate cutOff) {
        var from = plan.period().from();
        var to = plan.period().to();
        var fits = switch (round.kind()) {
            case ANNUAL -> round.year() >= from && round.year() <= to && cutOff.getYear() == round.year();
            case MID_TERM -> round.year() > from && round.year() < to && cutOff.getYear() == round.year();
            case FINAL -> round.year() == to && !cutOff.isBefore(LocalDate.of(to, 12, 31));
        };
        if (!fits) {
            throw ROUND_NOT_OF_PLAN.because(
                    "规划期%d—%d年；中期评估在期中，总结评估截止日不早于期末",
                    "The plan runs %d–%d; the mid-term round lies within, the final one ends no earlier than the plan",
                    from,
                    to);
        }
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-closed} */
    Round requireOpen(long id) {
        var round = get(id);
        if (round.state() != RoundState.OPEN) {
            throw ROUND_CLOSED.problem();
        }
        return round;
    }

    /**
     * Reminds a unit that has not reported (催报).
     *
     * @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-closed}, {@code unit-not-asked},
     *     {@code unit-has-reported}
     */
    @Transactional
    public void remind(long id, int unit, String note) {
        store.waitForTurn();
        var part = reporting.of(requireOpen(id)).stream()
                .filter(one -> one.unit() != null && one.unit() == unit)
                .findFirst()
                .orElseThrow(UNIT_NOT_ASKED::problem);
        if (part.reported()) {
            throw UNIT_HAS_REPORTED.problem();
        }
        store.remind(id, unit, note, today.now(), Scopes.current().self());
        write(id, "unit-reminded", Map.of("unit", unit, "note", note, "missing", part.missing()));
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-closed} */
    @Transactional
    public void cancel(long id, String reason) {
        store.waitForTurn();
        requireOpen(id);
        store.cancel(id, reason, today.now(), Scopes.current().self());
        write(id, "round-cancelled", Map.of("reason", reason));
    }

    /**
     * Freezes what is known now, rates every promise by it, and notes what was found. Nothing of it changes afterwards.
     *
     * @param despite why, although units have not reported; null: all have
     * @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-closed}, {@code cut-off-not-reached},
     *     {@code units-not-reported}
     */
    @Transactional
    public Round freeze(long id, @Nullable String despite) {
        store.waitForTurn();
        var round = requireOpen(id);
        if (today.day().isBefore(round.cutOff())) {
            throw CUT_OFF_NOT_REACHED.because("截止日是%s", "The cut-off is %s", round.cutOff());
        }
        var parts = reporting.of(round);
        var late = parts.stream().filter(part -> !part.reported()).toList();
        if (!late.isEmpty() && (despite == null || despite.isBlank())) {
            throw UNITS_NOT_REPORTED
                    .because(
                            "%d个单位没有报齐；仍要冻结请写明理由",
                            "%d units have not reported; say why it is frozen all the same", late.size())
                    .with("units", late.stream().map(Reporting.Part::name).toList());
        }
        var by = Scopes.current().self();
        var now = today.now();
        var text = FrozenText.write(composer.compose(round, parts, now));
        var freeze = new Round.Freeze(now, FrozenText.sha256(text), late.isEmpty() ? null : despite, now, by);
        store.freeze(id, freeze, text);
        var found = Discovery.of(FrozenText.read(text));
        found.forEach(one -> findings.insert(id, one, false, now, by));
        write(id, "round-frozen", Map.of("freeze", freeze, "findings", found.size()));
        return get(id);
    }

    private void write(long id, String action, Object after) {
        var subject = new Subject(district.code(), "evaluation-round", String.valueOf(id));
        journal.append(new Entry(subject, Scopes.current().self(), action, null, after));
    }
}
