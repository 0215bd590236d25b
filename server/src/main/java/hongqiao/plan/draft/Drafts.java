package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.*;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.plan.Period;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.Section;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: drafts as a whole. What is decided about their items is {@link Review}'s. */
@Component
public class Drafts {

    private final DraftStore store;
    private final ItemStore items;
    private final Journal journal;
    private final District district;

    Drafts(DraftStore store, ItemStore items, Journal journal, District district) {
        this.store = store;
        this.items = items;
        this.journal = journal;
        this.district = district;
    }

    /** Newest first. */
    public List<DraftHead> list() {
        return store.heads(district.code());
    }

    /** @throws Problem {@code draft-not-found} */
    @Transactional(readOnly = true)
    public Draft get(DraftId id) {
        var head = store.head(district.code(), id).orElseThrow(DRAFT_NOT_FOUND::problem);
        var stored = store.stored(id);
        var text = DraftText.of(stored.text());
        var all = items.list(id, text);
        var sections = Section.counted(
                store.sections(id),
                all.stream().filter(item -> isLive(item, ItemKind.INDICATOR)).map(Item::sectionId),
                all.stream().filter(item -> isLive(item, ItemKind.COMMITMENT)).map(Item::sectionId),
                all.stream().filter(item -> isLive(item, ItemKind.ACTION)).map(Item::sectionId));
        return new Draft(
                head,
                stored.document(),
                stored.text(),
                sections,
                all,
                text.coverage(stored.sentencesWithNumbers(), stored.sentencesCompiled(), all),
                stored.diagnostics());
    }

    private static boolean isLive(Item item, ItemKind kind) {
        return item.kind() == kind && item.isLive();
    }

    /**
     * @param title null leaves it
     * @param period null leaves it
     * @throws Problem {@code draft-changed-meanwhile}, {@code draft-already-adopted}, {@code draft-withdrawn}
     */
    @Transactional
    public DraftHead change(DraftId id, @Nullable String title, @Nullable Period period, int seenVersion, String by) {
        var head = inReview(id, seenVersion);
        Fields.text(title, "title", false);
        Fields.require(title == null || !title.isBlank(), "title", "不能为空", "it cannot be empty");
        if (period != null) {
            Fields.year(period.from(), "period.from");
            Fields.year(period.to(), "period.to");
        }
        var newTitle = title == null ? head.title() : title.strip();
        var newPeriod = period == null ? head.period() : period;
        store.changeHead(id, newTitle, newPeriod, isForeign(newTitle));
        record(id, by, PlanEvent.DRAFT_CHANGED, recorded(head.title(), head.period()), recorded(newTitle, newPeriod));
        return get(id).head();
    }

    /** @throws Problem {@code reason-missing} and those of {@link #change} */
    @Transactional
    public DraftHead withdraw(DraftId id, String reason, int seenVersion, String by) {
        inReview(id, seenVersion);
        if (reason.isBlank()) {
            throw REASON_MISSING.problem().atField("reason");
        }
        Fields.text(reason, "reason", true);
        store.settle(id, DraftState.WITHDRAWN, null);
        record(id, by, PlanEvent.DRAFT_WITHDRAWN, null, Map.of("reason", reason));
        return store.head(district.code(), id).orElseThrow();
    }

    /** The head, locked for this transaction alone. */
    private DraftHead inReview(DraftId id, int seenVersion) {
        var head = store.lock(district.code(), id, true).orElseThrow(DRAFT_NOT_FOUND::problem);
        requireInReview(head);
        if (head.version() != seenVersion) {
            throw DRAFT_CHANGED_MEANWHILE.problem();
        }
        return head;
    }

    static void requireInReview(DraftHead head) {
        switch (head.state()) {
            case IN_REVIEW -> {}
            case ADOPTED ->
                throw DRAFT_ALREADY_ADOPTED.problem().with("planKey", Objects.requireNonNull(head.planKey()));
            case WITHDRAWN -> throw DRAFT_WITHDRAWN.problem();
        }
    }

    /** A document of another district may be read, but its reader should know. */
    boolean isForeign(String title) {
        return !title.replaceAll("\\s", "").contains(district.name().zh());
    }

    void record(DraftId id, String by, PlanEvent event, @Nullable Object before, @Nullable Object after) {
        journal.append(new Entry(id.subject(district.code()), by, event.action(), before, after));
    }

    private static Map<String, Object> recorded(String title, @Nullable Period period) {
        var recorded = new LinkedHashMap<String, Object>();
        recorded.put("title", title);
        recorded.put("period", period);
        return recorded;
    }
}
