package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.*;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Indicator;
import hongqiao.plan.NewPlan;
import hongqiao.plan.Origin;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.plan.Provenance;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a plan of a draft. After that neither ever changes. */
@Component
public class Adoption {

    private final DraftStore store;
    private final Drafts drafts;
    private final Plans plans;
    private final Journal journal;
    private final District district;

    Adoption(DraftStore store, Drafts drafts, Plans plans, Journal journal, District district) {
        this.store = store;
        this.drafts = drafts;
        this.plans = plans;
        this.journal = journal;
        this.district = district;
    }

    /**
     * @param organ that approved the plan (批准机关); a sample needs none
     * @param version of the draft as the officer saw it
     */
    public record Request(
            @Nullable String organ,
            @Nullable LocalDate on,
            @Nullable String documentNo,
            boolean sample,
            int version) {}

    /**
     * Items nobody has decided are adopted as they were read. Of two that adopt at once, one wins.
     *
     * @throws Problem {@code plan-already-adopted} with planKey, {@code draft-withdrawn}, {@code period-missing},
     *     {@code draft-changed-meanwhile}, {@code value-not-valid}
     */
    @Transactional
    public PlanHead adopt(DraftId id, Request request, String by) {
        var head = store.lock(district.code(), id, true).orElseThrow(DRAFT_NOT_FOUND::problem);
        if (head.state() == DraftState.ADOPTED) {
            throw PLAN_ALREADY_ADOPTED
                    .because("已被采用为规划 %s", "it is plan %s now", Objects.requireNonNull(head.planKey()))
                    .with("planKey", head.planKey());
        }
        Drafts.requireInReview(head);
        if (head.version() != request.version()) {
            throw DRAFT_CHANGED_MEANWHILE.problem();
        }
        if (head.period() == null) {
            throw PERIOD_MISSING.problem().atField("period");
        }
        if (!request.sample()) {
            Fields.needed(request.organ(), "approvalOrgan", "批准机关", "the approving organ");
        }
        Fields.text(request.organ(), "approvalOrgan");
        Fields.text(request.documentNo(), "documentNo");
        Fields.day(request.on(), "approvedOn");
        var plan = plans.adopt(newPlan(drafts.get(id), request, by));
        store.settle(id, DraftState.ADOPTED, plan.key());
        journal.append(new Entry(
                id.subject(district.code()),
                by,
                PlanEvent.DRAFT_ADOPTED.action(),
                null,
                Map.of("plan", plan.key(), "approval", plan.approval())));
        return plan;
    }

    private static NewPlan newPlan(Draft draft, Request request, String by) {
        var live = draft.items().stream()
                .filter(Item::isLive)
                .sorted(Comparator.comparingInt(Item::start).thenComparing(Item::id))
                .toList();
        return new NewPlan(
                draft.head().title(),
                null,
                Objects.requireNonNull(draft.head().period()),
                request.sample(),
                Origin.DOCUMENT,
                new PlanHead.Approval(
                        blankToNull(request.organ()), null, request.on(), blankToNull(request.documentNo())),
                null,
                new NewPlan.Document(
                        draft.text(),
                        draft.document().characters(),
                        draft.document().sha256(),
                        draft.document().encoding()),
                draft.head().id().value(),
                null,
                by,
                draft.sections(),
                indicators(live),
                commitments(live),
                actions(live));
    }

    private static List<Indicator> indicators(List<Item> live) {
        return live.stream()
                .filter(item -> item.value() instanceof IndicatorValue)
                .map(item -> {
                    var value = (IndicatorValue) item.value();
                    return new Indicator(
                            item.id(),
                            value.ordinal(),
                            Objects.requireNonNullElse(value.group(), ""),
                            null,
                            value.name(),
                            value.nameEn(),
                            value.unit(),
                            value.base(),
                            value.target(),
                            value.nature(),
                            item.start(),
                            item.end(),
                            item.sectionId(),
                            provenance(item));
                })
                .toList();
    }

    private static List<Commitment> commitments(List<Item> live) {
        return live.stream()
                .filter(item -> item.value() instanceof CommitmentValue)
                .map(item -> {
                    var value = (CommitmentValue) item.value();
                    return new Commitment(
                            item.id(),
                            value.metric(),
                            value.comparator(),
                            value.value(),
                            value.valueMax(),
                            value.unit(),
                            value.relative(),
                            value.deadline(),
                            item.text(),
                            value.metric(),
                            null,
                            item.start(),
                            item.end(),
                            item.sectionId(),
                            provenance(item));
                })
                .toList();
    }

    private static List<Action> actions(List<Item> live) {
        return live.stream()
                .filter(item -> item.value() instanceof ActionValue)
                .map(item -> {
                    var value = (ActionValue) item.value();
                    return new Action(
                            item.id(),
                            value.name(),
                            value.kind(),
                            value.place(),
                            value.deadline(),
                            item.text(),
                            item.start(),
                            item.end(),
                            item.sectionId(),
                            provenance(item));
                })
                .toList();
    }

    private static Provenance provenance(Item item) {
        return new Provenance(Origin.DOCUMENT, item.line(), item.rule(), item.madeBy());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
