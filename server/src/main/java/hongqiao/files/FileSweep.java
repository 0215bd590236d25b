package hongqiao.files;

import hongqiao.files.store.ContentStore;
import hongqiao.scope.Scopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away what nobody used within a day, the bytes of what was taken away weeks ago, and bytes that a crash left without
 * a row. A content goes only while nobody else can be keeping the same, and never while a row needs it.
 */
@Component
public class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final int AT_ONCE = 500;

    private final FileRows rows;
    private final ContentStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration waiting;
    private final Duration keepRemoved;

    FileSweep(
            FileRows rows,
            ContentStore store,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hongqiao.files.waiting}") Duration waiting,
            @Value("${hongqiao.files.keep-removed}") Duration keepRemoved) {
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.waiting = waiting;
        this.keepRemoved = keepRemoved;
    }

    /** @param uploads that nobody used @param contents whose bytes are gone */
    public record Swept(int uploads, int contents) {}

    @Scheduled(fixedDelayString = "${hongqiao.files.sweep-every}", initialDelayString = "${hongqiao.files.sweep-every}")
    public Swept sweep() {
        return Scopes.everything("what nobody used belongs to nobody's work", () -> {
            var now = clock.instant();
            var uploads = Objects.requireNonNull(transaction.execute(status -> rows.forgetWaiting(now.minus(waiting))));
            var swept = new Swept(uploads, dropUnused(now));
            if (swept.uploads() + swept.contents() > 0) {
                log.info(
                        "附件：清理 {} 个上传后未使用的文件，释放 {} 份内容 / cleared away {} files that nobody used, freed {} contents",
                        swept.uploads(),
                        swept.contents(),
                        swept.uploads(),
                        swept.contents());
            }
            return swept;
        });
    }

    private int dropUnused(Instant now) {
        var removedBefore = now.minus(keepRemoved);
        var batch = new ArrayList<String>(AT_ONCE);
        var dropped = new int[1];
        try {
            store.each(now.minus(waiting), hash -> {
                batch.add(hash);
                if (batch.size() == AT_ONCE) {
                    dropped[0] += dropUnused(batch, removedBefore);
                    batch.clear();
                }
            });
            return dropped[0] + dropUnused(batch, removedBefore);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int dropUnused(List<String> hashes, Instant removedBefore) {
        var used = Objects.requireNonNull(transaction.execute(status -> rows.used(hashes, removedBefore)));
        var dropped = 0;
        for (var hash : hashes) {
            if (!used.contains(hash) && dropUnused(hash, removedBefore)) {
                dropped++;
            }
        }
        return dropped;
    }

    private boolean dropUnused(String hash, Instant removedBefore) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            rows.lock(List.of(hash));
            if (rows.used(List.of(hash), removedBefore).contains(hash)) {
                return false;
            }
            try {
                store.drop(hash);
                return true;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }));
    }
}
