package hongqiao.scope;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whose turn it is to have a connection: transactions begin in the order in which they were asked for, and a quarter of the pool is
 * kept for threads that have a connection already and need a second. If all could be handed out as first ones, everybody might
 * hold one and wait for another until nobody's patience is left.
 */
final class Turns {

    private final HikariDataSource pool;
    private final Semaphore free;
    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

    Turns(HikariDataSource pool) {
        this.pool = pool;
        this.free = new Semaphore(Math.max(1, pool.getMaximumPoolSize() * 3 / 4), true);
    }

    /** @throws CannotCreateTransactionException if it does not come within the pool's own patience */
    void take() {
        int before = held.get();
        if (before == 0) {
            await();
        }
        held.set(before + 1);
    }

    void giveBack() {
        int left = held.get() - 1;
        if (left > 0) {
            held.set(left);
            return;
        }
        held.remove();
        free.release();
    }

    private void await() {
        try {
            if (!free.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("too many ask at once: no turn came in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("stopped while waiting for a turn", stopped);
        }
    }
}
