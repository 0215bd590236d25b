package hongqiao.cases.promise;

import static hongqiao.cases.CaseProblem.CASE_FILTER_NOT_VALID;
import static hongqiao.cases.CaseProblem.PLAN_ITEM_NOT_IN_FORCE;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.promise.PromiseStore.MatterItem;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.plan.PlanItem;
import hongqiao.plan.PlanItems;
import hongqiao.plan.PlanProblem;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which subject codes bear on which items of the plan: by meaning as a proposal, and as a person says, who is remembered. */
@Component
public class MatterPromises {

    static final String SUBJECT = "matter-promise";

    private final PromiseStore store;
    private final MatterProposals proposals;
    private final PlanItems items;
    private final CaseCatalogue catalogue;
    private final Journal journal;
    private final Today today;
    private final String district;

    MatterPromises(
            PromiseStore store,
            MatterProposals proposals,
            PlanItems items,
            CaseCatalogue catalogue,
            Journal journal,
            Today today,
            District district) {
        this.store = store;
        this.proposals = proposals;
        this.items = items;
        this.catalogue = catalogue;
        this.journal = journal;
        this.today = today;
        this.district = district.code();
    }

    public enum State {
        CONFIRMED,
        REFUSED,
        /** It is near in meaning; nobody has said anything. */
        PROPOSED
    }

    /** @param type key; @param matter code */
    public record Mapped(String type, Words typeTitle, String matter, Words matterTitle, String item, Words title) {}

    /**
     * A matter beside an item.
     *
     * @param score how near in meaning; null where it is not near enough to be proposed
     * @param why what both names say; null likewise
     * @param at of the last decision; null: nobody has said anything
     * @param by who decided; null likewise
     */
    public record Beside(
            CaseMatter matter,
            State state,
            @Nullable Double score,
            @Nullable Words why,
            @Nullable Instant at,
            @Nullable String by) {}

    /** An item of the plan and the matters that belong to it, may belong to it, or were said not to. */
    public record OfItem(PlanItem item, List<Beside> matters) {}

    /** @param byMeaning whether the model runs on this machine; else nothing is proposed */
    public record OfPlan(boolean byMeaning, List<CaseMatter> matters, List<OfItem> items) {}

    /** Which matters belong to which items. */
    @Transactional(readOnly = true)
    public List<Mapped> list() {
        return store.matters().stream()
                .flatMap(one -> catalogue.types().find(one.type()).stream()
                        .map(type -> new Mapped(
                                one.type(),
                                type.title(),
                                one.matter(),
                                catalogue.matterTitle(type, one.matter()),
                                one.item(),
                                items.title(one.item()).orElse(new Words(one.item(), one.item())))))
                .toList();
    }

    /**
     * Each item of a plan in force, in its order; within it what a person confirmed, then proposals, then what was refused.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}, {@code plan-item-not-in-force}
     */
    @Transactional(readOnly = true)
    public OfPlan of(String plan) {
        var all = items.list().stream().filter(item -> item.plan().equals(plan)).toList();
        if (all.isEmpty()) {
            throw PlanProblem.PLAN_NOT_FOUND.problem();
        }
        if (!all.getFirst().inForce()) {
            throw PLAN_ITEM_NOT_IN_FORCE.problem();
        }
        var matters = catalogue.types().stream().flatMap(this::matters).toList();
        var decided = new HashMap<String, List<PromiseStore.Decided>>();
        store.decidedMatters()
                .forEach(one -> decided.computeIfAbsent(one.what().item(), k -> new ArrayList<>())
                        .add(one));
        return new OfPlan(
                proposals.areToBeHad(),
                matters,
                all.stream()
                        .map(item -> new OfItem(
                                item, beside(item, decided.getOrDefault(item.reference(), List.of()), matters)))
                        .toList());
    }

    /** Those that a case of the type may have: codes with none below them. */
    private java.util.stream.Stream<CaseMatter> matters(CaseType type) {
        var use = type.matters();
        var codes = use == null ? null : catalogue.codes().find(use.codes()).orElse(null);
        if (codes == null) {
            return java.util.stream.Stream.empty();
        }
        var parents = new HashSet<String>();
        codes.codes().values().forEach(code -> parents.add(String.valueOf(code.parent())));
        return codes.codes().values().stream()
                .filter(code -> !parents.contains(code.key()))
                .filter(code -> catalogue.matter(type, code.key()).isPresent())
                .map(code -> new CaseMatter(
                        type.key(),
                        type.title(),
                        code.key(),
                        code.title(),
                        code.parent() == null
                                ? null
                                : codes.find(code.parent())
                                        .map(above -> above.title())
                                        .orElse(null)));
    }

    private List<Beside> beside(PlanItem item, List<PromiseStore.Decided> decided, List<CaseMatter> matters) {
        var near = new LinkedHashMap<CaseMatter, MatterProposals.Proposal>();
        proposals.of(item, matters).forEach(one -> near.put(one.matter(), one));
        var confirmed = new ArrayList<Beside>();
        var refused = new ArrayList<Beside>();
        for (var one : decided) {
            matters.stream()
                    .filter(matter -> matter.type().equals(one.what().type())
                            && matter.code().equals(one.what().matter()))
                    .findFirst()
                    .ifPresent(matter ->
                            (one.bears() ? confirmed : refused).add(beside(matter, near.remove(matter), one)));
        }
        var beside = new ArrayList<>(confirmed);
        near.forEach((matter, proposal) -> beside.add(beside(matter, proposal, null)));
        beside.addAll(refused);
        return beside;
    }

    private static Beside beside(
            CaseMatter matter, MatterProposals.@Nullable Proposal proposal, PromiseStore.@Nullable Decided decided) {
        return new Beside(
                matter,
                decided == null ? State.PROPOSED : decided.bears() ? State.CONFIRMED : State.REFUSED,
                proposal == null ? null : proposal.score(),
                proposal == null ? null : proposal.why(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.by());
    }

    /**
     * A person says that all cases of a matter bear on an item, or do not, or no longer do.
     *
     * @throws hongqiao.shared.Problem {@code case-type-not-found}, {@code case-filter-not-valid}: no such matter, {@code
     *     plan-item-not-in-force}
     */
    @Transactional
    public void map(String type, String matter, String item, boolean bears, String by) {
        var of = catalogue.get(type);
        if (of.matters() == null || catalogue.matter(of, matter).isEmpty()) {
            throw CASE_FILTER_NOT_VALID.problem().atField("matter");
        }
        var needed = items.inForce(item)
                .orElseThrow(() -> PLAN_ITEM_NOT_IN_FORCE.problem().atField("item"));
        var what = new MatterItem(type, matter, needed.reference());
        store.map(what, bears, today.now(), by);
        var record = new LinkedHashMap<String, Object>(Map.of("type", type, "matter", matter, "item", what.item()));
        journal.append(new Entry(
                new Subject(district, SUBJECT, type + "~" + matter + "~" + what.item()),
                by,
                bears ? CasePromises.CONFIRMED : CasePromises.REFUSED,
                null,
                record,
                catalogue.packVersion()));
    }
}
