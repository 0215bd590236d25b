package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.DOCUMENT_ALREADY_IN_REVIEW;
import static hongqiao.plan.PlanProblem.IDEMPOTENCY_KEY_REUSED;

import hongqiao.plan.PlanEvent;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a document in: compiled first, then stored whole. */
@Component
class DocumentUpload {

    private final CompilerTurn compiler;
    private final Drafts drafts;
    private final DraftStore store;
    private final ItemStore items;
    private final District district;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DocumentUpload(
            CompilerTurn compiler,
            Drafts drafts,
            DraftStore store,
            ItemStore items,
            District district,
            Clock clock,
            TransactionTemplate transaction) {
        this.compiler = compiler;
        this.drafts = drafts;
        this.store = store;
        this.items = items;
        this.district = district;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Compiles a document and stores its bytes, its text and all that was read, in one transaction: all or nothing.
     *
     * @param idempotencyKey the same key by the same officer gives the draft that the first call made
     * @throws Problem those of {@link CompilerTurn#read(byte[])}; {@code document-already-in-review} with draftId;
     *     {@code idempotency-key-reused} where the key came with another document before
     */
    Draft upload(String fileName, byte[] bytes, @Nullable String idempotencyKey, String by) {
        var sha256 = Sha256.hex(bytes);
        var inReview = store.findInReview(district.code(), sha256);
        // After the look for the document: had this key's own first call stored it in between, we would refuse that.
        var earlier = earlier(idempotencyKey, sha256, by);
        if (earlier.isPresent()) {
            return drafts.get(earlier.get());
        }
        inReview.ifPresent(DocumentUpload::refuseTwice);
        var reading = compiler.read(bytes);
        var id = DraftId.random();
        try {
            transaction.executeWithoutResult(
                    status -> insert(id, fileName, bytes, sha256, idempotencyKey, by, reading));
        } catch (DuplicateKeyException another) {
            // Two uploads of one document, or of one key, at the same moment: the other was first.
            var first = earlier(idempotencyKey, sha256, by);
            if (first.isPresent()) {
                return drafts.get(first.get());
            }
            store.findInReview(district.code(), sha256).ifPresent(DocumentUpload::refuseTwice);
            throw another;
        }
        return drafts.get(id);
    }

    /** The draft this key has made already. */
    private Optional<DraftId> earlier(@Nullable String idempotencyKey, String sha256, String by) {
        var earlier = Optional.ofNullable(idempotencyKey)
                .flatMap(key -> store.findByIdempotencyKey(district.code(), by, key));
        if (earlier.isPresent() && !earlier.get().sha256().equals(sha256)) {
            throw IDEMPOTENCY_KEY_REUSED
                    .because("同一个键不能用于不同的文件", "one key cannot stand for two documents")
                    .with("draftId", earlier.get().id().value());
        }
        return earlier.map(DraftStore.Upload::id);
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
                        drafts.isForeign(title),
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
        drafts.record(id, by, PlanEvent.DRAFT_UPLOADED, null, after);
    }
}
