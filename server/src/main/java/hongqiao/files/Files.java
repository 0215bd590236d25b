package hongqiao.files;

import static hongqiao.files.FileProblem.ATTACHMENTS_WAITING;
import static hongqiao.files.FileProblem.ATTACHMENT_CONFIDENTIAL;
import static hongqiao.files.FileProblem.ATTACHMENT_NOT_FOUND;
import static hongqiao.files.FileProblem.ATTACHMENT_REMOVED;
import static hongqiao.files.FileProblem.ATTACHMENT_TOO_LARGE;

import hongqiao.files.FileRows.Hashes;
import hongqiao.files.FileSubject.Belonging;
import hongqiao.files.content.Content;
import hongqiao.files.content.ContentReader;
import hongqiao.files.content.FileName;
import hongqiao.files.store.ContentStore;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * The way in. A file is sent first and belongs to its sender alone; the module whose thing is changed with it then hangs it
 * there, in the same transaction. From then on it is seen by who sees that thing.
 */
@Component
public class Files {

    /** What journal subjects of files are called. */
    public static final String SUBJECT = "file";

    private final FileRows rows;
    private final ContentStore store;
    private final ContentReader reader;
    private final List<FileHolder> holders;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String district;
    private final DataSize mostBytes;
    private final int mostWaiting;

    Files(
            FileRows rows,
            ContentStore store,
            ContentReader reader,
            List<FileHolder> holders,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            District district,
            @Value("${hongqiao.files.most-bytes}") DataSize mostBytes,
            @Value("${hongqiao.files.most-waiting}") int mostWaiting) {
        this.rows = rows;
        this.store = store;
        this.reader = reader;
        this.holders = holders;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.district = district.code();
        this.mostBytes = mostBytes;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Takes what somebody sends; it waits a day to be used. When this returns, it survives a crash.
     *
     * @throws Problem {@code attachment-too-large}, {@code attachments-waiting}, and those of {@link ContentReader#read}
     */
    public KeptFile receive(byte[] bytes, String name) {
        requireSize(bytes.length);
        return keep(bytes, name, reader.read(bytes, name));
    }

    /** Likewise, and nothing but a picture. */
    public KeptFile receivePicture(byte[] bytes, String name) {
        requireSize(bytes.length);
        return keep(bytes, name, reader.readPicture(bytes, name));
    }

    private KeptFile keep(byte[] bytes, String name, Content content) {
        var by = Scopes.current().self();
        var thumbnail = content.thumbnail();
        var hashes = new Hashes(
                Sha256.hex(content.bytes()), Sha256.hex(bytes), thumbnail == null ? null : Sha256.hex(thumbnail));
        var id = UUID.randomUUID();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (rows.waiting(by) >= mostWaiting) {
                throw ATTACHMENTS_WAITING.problem().with("limit", mostWaiting);
            }
            rows.lock(
                    hashes.thumbnail() == null
                            ? List.of(hashes.sha256())
                            : List.of(hashes.sha256(), hashes.thumbnail()));
            try {
                store.keep(hashes.sha256(), content.bytes());
                if (thumbnail != null) {
                    store.keep(Objects.requireNonNull(hashes.thumbnail()), thumbnail);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            rows.insert(id, FileName.of(name, content.type()), content, bytes.length, hashes, by, now());
            return rows.find(id).orElseThrow();
        }));
    }

    /** @throws Problem {@code attachment-too-large} */
    public void requireSize(long bytes) {
        if (bytes > mostBytes.toBytes()) {
            throw ATTACHMENT_TOO_LARGE.because(
                    "单个文件不超过 %1$d MB", "One file has %1$d MB at most", Math.max(1, mostBytes.toMegabytes()));
        }
    }

    /**
     * Hangs files that wait, and that who acts has sent himself, on a thing that is just being changed. The caller has seen to
     * it that it may be.
     *
     * @throws Problem {@code attachment-not-found}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(FileSubject subject, Belonging place, Collection<UUID> ids, boolean confidential) {
        var by = Scopes.current().self();
        for (var id : ids) {
            if (!rows.attach(id, subject, place, confidential, by, now())) {
                throw ATTACHMENT_NOT_FOUND.problem();
            }
            note(
                    id,
                    "file-attached",
                    null,
                    rows.find(id).map(file -> told(file, subject)).orElse(Map.of()));
        }
    }

    private static Map<String, Object> told(KeptFile file, FileSubject subject) {
        return Map.of(
                "subject", subject.type() + "/" + subject.id(),
                "sha256", file.sha256(),
                "sentSha256", file.sentSha256(),
                "mediaType", file.mediaType(),
                "size", file.size(),
                "confidential", file.confidential());
    }

    /** Files go where their things go. @param places by the things' ids */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String type, Map<String, Belonging> places) {
        if (!places.isEmpty()) {
            rows.follow(type, places);
        }
    }

    /** Of these ids those that who asks has sent and not used yet, or that hang on that thing. */
    @Transactional(readOnly = true)
    public List<KeptFile> usable(Collection<UUID> ids, @Nullable FileSubject subject) {
        var self = Scopes.current().self();
        return ids.isEmpty()
                ? List.of()
                : rows.list(ids).stream()
                        .filter(file -> file.removedAt() == null)
                        .filter(file -> file.subject() == null
                                ? file.uploadedBy().equals(self)
                                : file.subject().equals(subject))
                        .toList();
    }

    /** All that hang on it, also those taken away. */
    @Transactional(readOnly = true)
    public List<KeptFile> list(FileSubject subject) {
        return holder(subject).isSeen(subject.id()) ? rows.list(subject) : List.of();
    }

    /** Those of these ids that who asks sees, also those taken away; in no order. */
    @Transactional(readOnly = true)
    public List<KeptFile> seen(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.list(ids).stream().filter(this::isSeen).toList();
    }

    /** @throws Problem {@code attachment-not-found}, also for one that who asks does not see; {@code attachment-removed} */
    @Transactional(readOnly = true)
    public KeptFile get(UUID id) {
        var file = rows.find(id).filter(this::isSeen).orElseThrow(ATTACHMENT_NOT_FOUND::problem);
        if (file.removedAt() != null) {
            throw ATTACHMENT_REMOVED.problem();
        }
        return file;
    }

    /** As {@link #get}, of one that needs no reason to be opened. @throws Problem {@code attachment-confidential} */
    @Transactional(readOnly = true)
    public KeptFile getOpen(UUID id) {
        var file = get(id);
        if (file.confidential()) {
            throw ATTACHMENT_CONFIDENTIAL.problem();
        }
        return file;
    }

    /** SHA-256 of its bytes as they lie in the store now; empty where they are gone. Reads all of them. */
    public Optional<String> digest(KeptFile file) {
        try (var in = store.open(file.sha256())) {
            var digest = Sha256.digest();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isSeen(KeptFile file) {
        return file.subject() == null
                ? file.uploadedBy().equals(Scopes.current().self())
                : holder(file.subject()).isSeen(file.subject().id());
    }

    private FileHolder holder(FileSubject subject) {
        return holders.stream()
                .filter(one -> one.type().equals(subject.type()))
                .findFirst()
                .orElseThrow(ATTACHMENT_NOT_FOUND::problem);
    }

    /** Notes that a confidential file is opened, and why; the caller has asked for the reason. */
    @Transactional
    public KeptFile open(UUID id, String reason) {
        var file = get(id);
        note(id, "file-opened", null, Map.of("reason", reason, "sha256", file.sha256()));
        return file;
    }

    /** Nobody opens it any more; row, hash and journal stay, and the bytes for some weeks. */
    @Transactional
    public void remove(UUID id, String reason) {
        var file = get(id);
        if (!rows.remove(id, reason, Scopes.current().self(), now())) {
            throw ATTACHMENT_NOT_FOUND.problem();
        }
        note(id, "file-removed", Map.of("sha256", file.sha256()), Map.of("reason", reason));
    }

    private void note(UUID id, String action, @Nullable Object before, @Nullable Object after) {
        journal.append(new Entry(
                new Subject(district, SUBJECT, id.toString()), Scopes.current().self(), action, before, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
