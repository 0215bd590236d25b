package hongqiao.register.record;

import hongqiao.register.definition.Register;
import hongqiao.register.record.WordsOfRecords.Found;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words of the records that a file adds, put into their index by another connection, so that the one that writes the records does not have
 * to. They are committed page by page and before the records: who finds one of them asks for its record, which is not there yet. Of a file
 * that is given up they are taken out again. A help and nothing more: where it fails, the writer does it himself, later and slower.
 *
 * <p>For one thread, in the transaction that writes the records.
 */
public final class WordsOfFile implements FirstWords, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WordsOfFile.class);

    /** So many pages may wait: each holds some megabytes. */
    private static final int MOST_WAITING = 4;

    private static final long SETTLE_EVERY_NS = Duration.ofMillis(300).toNanos();

    private final WordsOfRecords words;
    private final TransactionTemplate transactions;
    private final Scope scope = Scopes.current();
    private final long file;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("words-of-file").factory());

    private final Deque<Page> waiting = new ArrayDeque<>();
    private long settled = System.nanoTime();

    /** @param failed what the writer has to remember himself; null: nothing */
    private record Page(Register register, CompletableFuture<@Nullable Found> failed) {}

    public WordsOfFile(WordsOfRecords words, TransactionTemplate transactions) {
        this.words = words;
        this.transactions = transactions;
        this.file = words.file();
        begin(() -> apart(words::forgetFilesGivenUp));
    }

    @Override
    public void rememberFirst(Register register, Found found) {
        if (waiting.size() >= MOST_WAITING) {
            take(waiting.remove());
        }
        waiting.add(new Page(register, begin(() -> remember(register, found) ? null : found)));
    }

    /** The words of all records are in; to be called before these are committed. */
    public void finish() {
        while (!waiting.isEmpty()) {
            take(waiting.remove());
        }
        words.fileIsIn();
    }

    private void take(Page page) {
        var failed = page.failed().join();
        if (failed != null) {
            words.remember(page.register(), failed);
        }
    }

    private boolean remember(Register register, Found found) {
        var done = apart(() -> words.rememberOfFile(register, file, found));
        if (System.nanoTime() - settled > SETTLE_EVERY_NS) {
            apart(words::settle);
            settled = System.nanoTime();
        }
        return done;
    }

    private boolean apart(Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
            return true;
        } catch (DataAccessException | TransactionException failed) {
            LOG.info("words of a file are put into their index by the one who writes it: {}", failed.getMessage());
            return false;
        }
    }

    private <T extends @Nullable Object> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> Scopes.during(scope, work), thread);
    }

    /** What was not finished is over with the transaction: the next file, or the next start, takes its words out. */
    @Override
    public void close() {
        begin(() -> apart(words::settle));
        thread.shutdown();
    }
}
