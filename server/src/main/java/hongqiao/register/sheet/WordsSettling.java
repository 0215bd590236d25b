package hongqiao.register.sheet;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While a file comes in, another connection puts the words of what is written into their index, so that the one that writes does not
 * have to. A help and nothing more: where it fails, the writer does it himself, later and slower.
 */
final class WordsSettling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WordsSettling.class);
    private static final Duration EVERY = Duration.ofMillis(300);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Scope scope = Scopes.current();
    private final CountDownLatch closed = new CountDownLatch(1);

    WordsSettling(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        Thread.ofVirtual().name("words-settling").start(() -> Scopes.during(scope, this::untilClosed));
    }

    private boolean untilClosed() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                transactions.executeWithoutResult(status -> jdbc.query("select register.settle_words()", row -> {}));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException failed) {
            LOG.info("words of a file are put into their index by the one who writes it: {}", failed.getMessage());
        }
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
