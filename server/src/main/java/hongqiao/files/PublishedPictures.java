package hongqiao.files;

import static hongqiao.files.FileProblem.MASKS_NOT_VALID;
import static hongqiao.files.FileProblem.PICTURE_NOT_PUBLIC;
import static hongqiao.files.FileProblem.PICTURE_NOT_PUBLISHABLE;
import static hongqiao.files.FileProblem.PICTURE_PUBLIC_ALREADY;

import hongqiao.files.Published.How;
import hongqiao.files.content.ContentReader;
import hongqiao.files.store.ContentStore;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pictures that become public: a copy without what somebody marked, or the picture as it is kept where he says that there is nothing to hide.
 * What is marked is marked by a person; nothing here looks for faces. The caller has seen to it that he may.
 */
@Component
public class PublishedPictures {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_BOXES = 60;

    private final Files files;
    private final FileRows fileRows;
    private final PublishedRows rows;
    private final ContentStore store;
    private final ContentReader reader;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String district;

    PublishedPictures(
            Files files,
            FileRows fileRows,
            PublishedRows rows,
            ContentStore store,
            ContentReader reader,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            District district) {
        this.files = files;
        this.fileRows = fileRows;
        this.rows = rows;
        this.store = store;
        this.reader = reader;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.district = district.code();
    }

    /**
     * Makes a copy without those parts public.
     *
     * @param boxes one to 60
     * @throws Problem {@code masks-not-valid}, {@code picture-not-publishable}, {@code picture-public-already}, and as {@link Files#get}
     */
    public Published publishMasked(UUID file, List<Box> boxes) {
        if (boxes.isEmpty() || boxes.size() > MOST_BOXES) {
            throw MASKS_NOT_VALID
                    .because("须有 1 至 60 块打码区域", "One part at least is to be hidden, 60 at most")
                    .atField("boxes");
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (!boxes.get(i).isValid()) {
                throw MASKS_NOT_VALID.problem().atField("boxes/" + i);
            }
        }
        var kept = publishable(file);
        var content = reader.hidden(kept.mediaType(), bytes(kept.sha256()), boxes);
        var thumbnail = Objects.requireNonNull(content.thumbnail());
        var hashes = List.of(Sha256.hex(content.bytes()), Sha256.hex(thumbnail));
        return Objects.requireNonNull(transaction.execute(status -> {
            fileRows.lock(hashes);
            try {
                store.keep(hashes.getFirst(), content.bytes());
                store.keep(hashes.getLast(), thumbnail);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return publish(
                    kept,
                    How.MASKED,
                    boxes,
                    hashes.getFirst(),
                    hashes.getLast(),
                    content.type().mediaType());
        }));
    }

    /** Makes it public as it is kept, without what a camera wrote into it. @throws Problem likewise */
    public Published publishAsItIs(UUID file) {
        var kept = publishable(file);
        return Objects.requireNonNull(transaction.execute(status -> publish(
                kept,
                How.NOTHING_TO_HIDE,
                List.of(),
                kept.sha256(),
                Objects.requireNonNull(kept.thumbnail()),
                kept.mediaType())));
    }

    private KeptFile publishable(UUID file) {
        var kept = files.get(file);
        if (!kept.isPicture() || kept.subject() == null || kept.confidential()) {
            throw PICTURE_NOT_PUBLISHABLE.problem();
        }
        return kept;
    }

    private byte[] bytes(String sha256) {
        try (var in = store.open(sha256)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Published publish(
            KeptFile kept, How how, List<Box> boxes, String sha256, String thumbnail, String mediaType) {
        var id = UUID.randomUUID();
        var by = Scopes.current().self();
        if (!rows.insert(id, kept.id(), how, JSON.writeValueAsString(boxes), sha256, thumbnail, mediaType, by, now())) {
            throw PICTURE_PUBLIC_ALREADY.problem();
        }
        note(kept.id(), "picture-published", Map.of("how", how.name(), "hidden", boxes.size(), "sha256", sha256));
        return rows.find(Objects.requireNonNull(kept.subject()).type(), id).orElseThrow();
    }

    /** Nobody sees it any more; it can be made public anew. @throws Problem {@code picture-not-public} */
    @Transactional
    public void withdraw(UUID file, String reason) {
        if (!rows.withdraw(files.get(file).id(), reason, Scopes.current().self(), now())) {
            throw PICTURE_NOT_PUBLIC.problem();
        }
        note(file, "picture-withdrawn", Map.of("reason", reason));
    }

    /** Those of things of that type; the caller has seen to it that they may be told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Published> of(String type, Collection<String> ids) {
        return rows.list(type, ids);
    }

    /** Likewise. @param id {@link Published#id} */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Published> find(String type, UUID id) {
        return rows.find(type, id);
    }

    private void note(UUID file, String action, Map<String, Object> what) {
        journal.append(new Entry(
                new Subject(district, Files.SUBJECT, file.toString()),
                Scopes.current().self(),
                action,
                null,
                what));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
