package hongqiao.cases.promise;

import static hongqiao.cases.CaseProblem.PLAN_ITEM_NOT_IN_FORCE;
import static hongqiao.cases.CaseProblem.REASON_REQUIRED;
import static hongqiao.cases.CaseProblem.STEP_NOT_YOURS;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.CaseRelations;
import hongqiao.cases.definition.CaseType;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.plan.PlanItem;
import hongqiao.plan.PlanItems;
import hongqiao.plan.PlanProblem;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases bear on which items of the plan in force. Everything is in the scope of who asks. */
@Component
public class CasePromises {

    /** A case's subject in the journal: its id, {@code ~} and the item. */
    static final String SUBJECT = "case-promise";

    static final String CONFIRMED = "promise-confirmed";
    static final String REFUSED = "promise-refused";
    private static final int MOST_REASON = 200;

    private final PromiseStore store;
    private final Proposals proposals;
    private final PlanItems items;
    private final CaseCatalogue catalogue;
    private final CaseLists lists;
    private final CaseRelations relations;
    private final Journal journal;
    private final Today today;
    private final String district;

    CasePromises(
            PromiseStore store,
            Proposals proposals,
            PlanItems items,
            CaseCatalogue catalogue,
            CaseLists lists,
            CaseRelations relations,
            Journal journal,
            Today today,
            District district) {
        this.store = store;
        this.proposals = proposals;
        this.items = items;
        this.catalogue = catalogue;
        this.lists = lists;
        this.relations = relations;
        this.journal = journal;
        this.today = today;
        this.district = district.code();
    }

    public enum Ground {
        /** A person confirmed it of this case. */
        CONFIRMED,
        /** A person said so of its matter. */
        MATTER,
        /** It is near in meaning; nobody has said anything. */
        MEANING
    }

    /** @param kind null where no plan has the item any more @param score how near in meaning; null where that was not asked */
    public record Touched(
            String item,
            PlanItem.@Nullable Kind kind,
            Words title,
            Ground ground,
            @Nullable Double score,
            Words why) {}

    /** What a case touches: what was said first, then proposals; what was refused is not proposed again. */
    @Transactional(readOnly = true)
    public List<Touched> of(CaseFile file) {
        var decided = store.decided(file.id());
        var touched = new ArrayList<Touched>();
        var named = new HashSet<>(decided.keySet());
        decided.forEach((item, bears) -> {
            if (bears) {
                touched.add(new Touched(
                        item,
                        kind(item),
                        title(item),
                        Ground.CONFIRMED,
                        null,
                        new Words("已由人确认", "confirmed by a person")));
            }
        });
        var matter = file.matter();
        for (var mapped : store.matters()) {
            if (mapped.type().equals(file.type().key()) && mapped.matter().equals(matter) && named.add(mapped.item())) {
                var called = catalogue.matterTitle(file.type(), mapped.matter());
                touched.add(new Touched(
                        mapped.item(),
                        kind(mapped.item()),
                        title(mapped.item()),
                        Ground.MATTER,
                        null,
                        new Words("事项“" + called.zh() + "”对应这一条", "its matter “" + called.en() + "” belongs to it")));
            }
        }
        proposals.of(file.title(), inForce()).stream()
                .filter(one -> !named.contains(one.item().reference()))
                .forEach(one -> touched.add(new Touched(
                        one.item().reference(),
                        one.item().kind(),
                        one.item().title(),
                        Ground.MEANING,
                        one.score(),
                        why(one))));
        return touched;
    }

    /**
     * A person says of one case whether it bears on an item.
     *
     * @param actor one of the parts of the case, whichever
     * @param reason needed where it does not: 2 to 200 characters
     * @throws hongqiao.shared.Problem {@code step-not-yours}, {@code plan-item-not-in-force}, {@code reason-required}
     */
    @Transactional
    public List<Touched> decide(CaseFile file, String item, boolean bears, @Nullable String reason, Actor actor) {
        if (!relations.may(file, actor)) {
            throw STEP_NOT_YOURS.problem();
        }
        var told = reason == null || reason.isBlank() ? null : reason.strip();
        if (told == null && !bears || told != null && (told.length() < 2 || told.length() > MOST_REASON)) {
            throw REASON_REQUIRED.problem().atField("reason");
        }
        var of = needed(item);
        var score = proposals.of(file.title(), List.of(of)).stream()
                .map(Proposals.Proposal::score)
                .findFirst()
                .orElse(null);
        store.decide(file.id(), of.reference(), bears, score, told, today.now(), actor.self());
        var record = new LinkedHashMap<String, Object>();
        record.put("case", file.head().number());
        record.put("item", of.reference());
        record.put("score", score);
        record.put("reason", told);
        journal.append(new Entry(
                new Subject(district, SUBJECT, file.id() + "~" + of.reference()),
                actor.self(),
                bears ? CONFIRMED : REFUSED,
                null,
                record,
                catalogue.packVersion()));
        return of(file);
    }

    /** @throws hongqiao.shared.Problem {@code plan-item-not-found}: no plan has it */
    @Transactional(readOnly = true)
    public void requireItem(String item) {
        if (items.find(item).isEmpty()) {
            throw PlanProblem.PLAN_ITEM_NOT_FOUND.problem();
        }
    }

    /** Newest first. @param types those that the reader may see in this scope */
    @Transactional(readOnly = true)
    public List<CaseLine> bearing(String item, Collection<CaseType> types, int most, Actor reader) {
        var keys = types.stream().map(CaseType::key).toList();
        var ids = store.newest(item, keys, most);
        return ids.isEmpty() ? List.of() : lists.page(Asked.among(types, ids), Order.NEWEST, null, most, reader);
    }

    /** By month of opening, e.g. {@code 2026-03}; a month without cases is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Long> months(String item, Collection<CaseType> types) {
        var months = new LinkedHashMap<String, Long>();
        store.months(item, types.stream().map(CaseType::key).toList())
                .forEach(month -> months.put(month.month(), month.cases()));
        return months;
    }

    private PlanItem needed(String item) {
        return items.inForce(item)
                .orElseThrow(() -> PLAN_ITEM_NOT_IN_FORCE.problem().atField("item"));
    }

    private List<PlanItem> inForce() {
        return items.list().stream().filter(PlanItem::inForce).toList();
    }

    private static Words why(Proposals.Proposal one) {
        var shared = String.join("、", one.shared());
        return new Words("标题与条目名称语义相近，都说到" + shared, "near in meaning to the item's name; both say " + shared);
    }

    private PlanItem.@Nullable Kind kind(String item) {
        return items.find(item).map(PlanItem::kind).orElse(null);
    }

    private Words title(String item) {
        return items.title(item).orElse(new Words(item, item));
    }
}
