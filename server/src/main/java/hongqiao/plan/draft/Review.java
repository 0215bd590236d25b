package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.*;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Accounts;
import hongqiao.journal.Entry;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.Section;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers decide about the items of a draft. Each decision is one transaction and one event of the journal. */
@Component
public class Review {

    private final DraftStore drafts;
    private final ItemStore items;
    private final Journal journal;
    private final Accounts accounts;
    private final District district;
    private final Clock clock;

    Review(DraftStore drafts, ItemStore items, Journal journal, Accounts accounts, District district, Clock clock) {
        this.drafts = drafts;
        this.items = items;
        this.journal = journal;
        this.accounts = accounts;
        this.district = district;
        this.clock = clock;
    }

    /** The items that changed, the first one first, and where the draft stands now. */
    public record Outcome(List<Item> items, DraftHead.Progress progress, Draft.Coverage coverage) {}

    /**
     * @param value what CORRECT puts in the item's place; null otherwise
     * @param reason needed to REJECT, welcome to CORRECT
     * @param version of the item as the officer saw it
     */
    public record Decision(
            ItemAction action,
            @Nullable ItemValue value,
            @Nullable String reason,
            int version) {}

    /**
     * @throws Problem {@code item-not-found}, {@code item-changed-meanwhile}, {@code decision-not-possible},
     *     {@code value-not-valid}, {@code reason-missing}, {@code draft-already-adopted}, {@code draft-withdrawn}
     */
    @Transactional
    public Outcome decide(DraftId id, String itemId, Decision decision, String by) {
        var text = open(id);
        var item = get(id, itemId, text);
        if (item.isAdded() && item.state() == ItemState.REJECTED) {
            refuseTwice(id, item.kind(), item.start(), item.end(), item.id(), text);
        }
        var changed = decided(id, item, decision, by);
        if (item.promoted() != null) {
            withdrawPromoted(id, item.promoted(), text, by);
        }
        return outcome(id, text, List.of(changed));
    }

    /** Confirms all of these that nobody has decided yet; the others stay as they are. */
    @Transactional
    public Outcome confirm(DraftId id, List<String> itemIds, String by) {
        var text = open(id);
        var changed = new ArrayList<Item>();
        for (var itemId : itemIds) {
            var item = get(id, itemId, text);
            if (item.state() == ItemState.READ) {
                var decision = new Decision(ItemAction.CONFIRM, null, null, item.version());
                changed.add(decided(id, item, decision, by));
            }
        }
        return outcome(id, text, changed);
    }

    /** Adds what the compiler missed: a span of the text, in code points, and what it says. */
    @Transactional
    public Outcome add(DraftId id, int start, int end, ItemValue value, String by) {
        var text = openAlone(id);
        Fields.require(
                start >= 0 && start < end && end <= text.length(), "end", "所选文字不在文件内", "the span is not in the text");
        Fields.require(Fields.isVisible(text.slice(start, end)), "end", "所选文字是空白", "the span holds nothing but blanks");
        Fields.require(value.itemKind() != ItemKind.LEFT_OUT, "kind", "不能补充这一类", "this kind cannot be added");
        value.check();
        refuseTwice(id, value.itemKind(), start, end, "", text);
        return outcome(id, text, List.of(added(id, start, end, value, text, by)));
    }

    /**
     * Makes a commitment of a number that was left out.
     *
     * @param value null: read from the words around the number
     */
    @Transactional
    public Outcome promote(DraftId id, String itemId, @Nullable ItemValue value, int version, String by) {
        var text = openAlone(id);
        var left = get(id, itemId, text);
        requireVersion(left, version);
        var state = next(left, ItemAction.PROMOTE);
        var earlier = addedThere(id, ItemKind.COMMITMENT, left.start(), left.end(), text);
        var added = earlier.isPresent()
                ? revived(id, earlier.get(), value, by)
                : added(
                        id,
                        left.start(),
                        left.end(),
                        value == null ? NumberReading.around(left.start(), left.end(), text) : value,
                        text,
                        by);
        var promoted = left.changed(state, left.value(), null, added.id(), by, now());
        store(id, left, promoted, PlanEvent.ITEM_PROMOTED, by);
        return outcome(id, text, List.of(added, promoted));
    }

    /** What happened to an item, first event first. */
    @Transactional(readOnly = true)
    public List<Event> history(DraftId id, String itemId) {
        if (drafts.head(district.code(), id).isEmpty()) {
            throw DRAFT_NOT_FOUND.problem();
        }
        if (!items.exists(id, itemId)) {
            throw ITEM_NOT_FOUND.problem();
        }
        return journal.list(id.subject(district.code())).stream()
                .filter(event -> event.after() != null
                        && event.after().path("item").asString("").equals(itemId))
                .toList();
    }

    private Item decided(DraftId id, Item item, Decision decision, String by) {
        var action = decision.action();
        requireVersion(item, decision.version());
        var state = next(item, action);
        var reason = decision.reason() == null || decision.reason().isBlank()
                ? null
                : decision.reason().strip();
        Fields.text(reason, "reason");
        if (action == ItemAction.REJECT && reason == null) {
            throw REASON_MISSING.because("请写明剔除的理由", "say why it is rejected").atField("reason");
        }
        var value = switch (action) {
            case CORRECT -> valid(item, decision.value());
            case UNDO, CONFIRM -> item.read() == null ? item.value() : item.read();
            case REJECT, PROMOTE -> item.value();
        };
        var changed = item.changed(state, value, action == ItemAction.UNDO ? null : reason, null, by, now());
        store(id, item, changed, action.event(), by);
        return changed;
    }

    private static ItemValue valid(Item item, @Nullable ItemValue value) {
        if (value == null || value.itemKind() != item.kind()) {
            throw VALUE_NOT_VALID
                    .because("缺少更正后的内容", "the corrected value is missing")
                    .atField("value");
        }
        value.check();
        return value;
    }

    /** Undoing a promotion takes back the commitment it made, if it still stands. */
    private void withdrawPromoted(DraftId id, String itemId, DraftText text, String by) {
        var promoted = get(id, itemId, text);
        if (promoted.state() == ItemState.ADDED) {
            decided(id, promoted, new Decision(ItemAction.UNDO, null, null, promoted.version()), by);
        }
    }

    /** What an officer made of that very span before; one that stands goes before one that was taken back. */
    private Optional<Item> addedThere(DraftId id, ItemKind kind, int start, int end, DraftText text) {
        return items.list(id, text).stream()
                .filter(item -> item.kind() == kind && item.isAdded() && item.start() == start && item.end() == end)
                .min(Comparator.comparing(item -> !item.isLive()));
    }

    private void refuseTwice(DraftId id, ItemKind kind, int start, int end, String itself, DraftText text) {
        addedThere(id, kind, start, end, text)
                .filter(item -> item.isLive() && !item.id().equals(itself))
                .ifPresent(item -> {
                    throw ITEM_ALREADY_THERE.problem().with("itemId", item.id());
                });
    }

    /** The commitment that was made of a number before, standing again, with another value where one is given. */
    private Item revived(DraftId id, Item earlier, @Nullable ItemValue value, String by) {
        var standing = earlier.isLive()
                ? earlier
                : decided(id, earlier, new Decision(ItemAction.UNDO, null, null, earlier.version()), by);
        return value == null
                ? standing
                : decided(id, standing, new Decision(ItemAction.CORRECT, value, null, standing.version()), by);
    }

    private Item added(DraftId id, int start, int end, ItemValue value, DraftText text, String by) {
        value.check();
        var section = Section.at(start, drafts.sections(id));
        var item = new Item(
                value.itemKind().id(items.nextNumber(id, value.itemKind())),
                value.itemKind(),
                ItemState.ADDED,
                start,
                end,
                text.slice(start, end),
                value,
                null,
                null,
                null,
                section == null ? null : section.id(),
                text.line(start),
                1,
                by,
                now(),
                null);
        items.insert(id, List.of(item));
        record(id, by, PlanEvent.ITEM_ADDED, null, item);
        return item;
    }

    private void store(DraftId id, Item before, Item after, PlanEvent event, String by) {
        if (!items.update(id, after, before.version())) {
            throw changedMeanwhile(
                    get(id, before.id(), DraftText.of(drafts.stored(id).text())));
        }
        record(id, by, event, before, after);
    }

    private void requireVersion(Item item, int seen) {
        if (item.version() != seen) {
            throw changedMeanwhile(item);
        }
    }

    private Problem changedMeanwhile(Item item) {
        var by = item.by();
        if (by == null) {
            return ITEM_CHANGED_MEANWHILE.because(
                    "这一项现在是第 %d 版，请刷新后再处理", "it is at version %d; reload before you decide", item.version());
        }
        var at = item.at() == null
                ? ""
                : item.at()
                        .atZone(district.timezone())
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
        return ITEM_CHANGED_MEANWHILE.because(
                "%1$s于%3$s修改了这一项，请看过后再处理",
                "%2$s changed it at %3$s; look again before you decide",
                accounts.nameOf(by, Locale.CHINESE),
                accounts.nameOf(by, Locale.ENGLISH),
                at);
    }

    private static ItemState next(Item item, ItemAction action) {
        return item.state().after(action, item.kind(), item.isAdded()).orElseThrow(DECISION_NOT_POSSIBLE::problem);
    }

    private DraftText open(DraftId id) {
        return open(id, false);
    }

    /** Where a new number is taken, one at a time. */
    private DraftText openAlone(DraftId id) {
        return open(id, true);
    }

    private DraftText open(DraftId id, boolean alone) {
        var head = drafts.lock(district.code(), id, alone).orElseThrow(DRAFT_NOT_FOUND::problem);
        Drafts.requireInReview(head);
        return DraftText.of(drafts.stored(id).text());
    }

    private Item get(DraftId id, String itemId, DraftText text) {
        return items.find(id, itemId, text).orElseThrow(ITEM_NOT_FOUND::problem);
    }

    private Outcome outcome(DraftId id, DraftText text, List<Item> changed) {
        var head = drafts.head(district.code(), id).orElseThrow();
        var stored = drafts.stored(id);
        var coverage = text.coverage(stored.sentencesWithNumbers(), stored.sentencesCompiled(), items.list(id, text));
        return new Outcome(changed, head.progress(), coverage);
    }

    private void record(DraftId id, String by, PlanEvent event, @Nullable Item before, Item after) {
        journal.append(new Entry(
                id.subject(district.code()),
                by,
                event.action(),
                before == null ? null : before.recorded(),
                after.recorded()));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
