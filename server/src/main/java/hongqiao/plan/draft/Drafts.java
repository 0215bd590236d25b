package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.*;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.plan.Period;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.Section;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in: drafts as a whole. What is decided about their items is {@link Review}'s. */
@Component
public class Drafts {

    private final DraftStore store;
    private final ItemStore items;
    private final Journal journal;
    private final District district;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafts(
            DraftStore store,
            ItemStore items,
            Journal journal,
            District district,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.items = items;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
        this.transaction = transaction;
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
     * Compiles a document and stores its bytes, its text and all that was read, in one transaction: all or nothing.
     *
     * @param idempotencyKey the same key by the same officer gives the draft that the first call made
     * @throws Problem those of {@link DocumentReading#of(byte[])}; {@code document-already-in-review} with draftId
     */
    public Draft upload(String fileName, byte[] bytes, @Nullable String idempotencyKey, String by) {
        var earlier = Optional.ofNullable(idempotencyKey)
                .flatMap(key -> store.findByIdempotencyKey(district.code(), by, key));
        if (earlier.isPresent()) {
            return get(earlier.get());
        }
        var sha256 = sha256(bytes);
        store.findInReview(district.code(), sha256).ifPresent(Drafts::refuseTwice);
        var reading = DocumentReading.of(bytes);
        var id = DraftId.random();
        try {
            transaction.executeWithoutResult(
                    status -> insert(id, fileName, bytes, sha256, idempotencyKey, by, reading));
        } catch (DuplicateKeyException another) {
            // Two uploads of one document, or of one key, at the same moment: the other was first.
            var first = idempotencyKey == null
                    ? Optional.<DraftId>empty()
                    : store.findByIdempotencyKey(district.code(), by, idempotencyKey);
            if (first.isPresent()) {
                return get(first.get());
            }
            store.findInReview(district.code(), sha256).ifPresent(Drafts::refuseTwice);
            throw another;
        }
        return get(id);
    }

    private static void refuseTwice(DraftId other) {
        throw DOCUMENT_ALREADY_IN_REVIEW
                .because("同一份文件正在审阅，请打开那份草案", "the same file is under review; open that draft")
                .with("draftId", other.value());
    }

    private void insert(
            DraftId id,
            String fileName,
            byte[] bytes,
            String sha256,
            @Nullable String idempotencyKey,
            String by,
            DocumentReading reading) {
        var text = reading.source().text();
        var document = new Draft.Document(
                sha256, reading.source().encoding(), bytes.length, text.codePointCount(0, text.length()));
        var title = reading.title().isBlank() ? fileName.replaceFirst("\\.[^.]*$", "") : reading.title();
        store.insert(
                new DraftStore.NewDraft(
                        id,
                        district.code(),
                        title,
                        fileName,
                        isForeign(title),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        idempotencyKey,
                        bytes,
                        document),
                reading);
        items.insert(id, reading.items());
        var after = new LinkedHashMap<String, Object>();
        after.put("title", title);
        after.put("fileName", fileName);
        after.put("document", document);
        after.put("items", reading.items().stream().map(Item::recorded).toList());
        record(id, by, PlanEvent.DRAFT_UPLOADED, null, after);
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
    private boolean isForeign(String title) {
        return !title.replaceAll("\\s", "").contains(district.name().zh());
    }

    private void record(DraftId id, String by, PlanEvent event, @Nullable Object before, @Nullable Object after) {
        journal.append(new Entry(id.subject(district.code()), by, event.action(), before, after));
    }

    private static Map<String, Object> recorded(String title, @Nullable Period period) {
        var recorded = new LinkedHashMap<String, Object>();
        recorded.put("title", title);
        recorded.put("period", period);
        return recorded;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
