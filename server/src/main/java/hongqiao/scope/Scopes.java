package hongqiao.scope;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The scope of the running thread. {@link ScopedTransactions} hands it to the database with each transaction, where row
 * level security holds every row against it; without a scope a query on a scoped table fails. The gate binds it for a
 * request; the system's own work says why it needs everything.
 */
public final class Scopes {

    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private Scopes() {}

    /** Ends the binding it stands for. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws IllegalStateException if nobody is bound: a caller that needs to know who asks stands behind the gate */
    public static Scope current() {
        return find().orElseThrow(() -> new IllegalStateException("no scope is bound to this thread"));
    }

    public static Optional<Scope> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Binds until closed; then what was bound before is again. For one that wraps a piece of work see {@link #during}. */
    public static Binding bind(Scope scope) {
        requireNoTransaction();
        var before = CURRENT.get();
        CURRENT.set(scope);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    public static <T extends @Nullable Object> T during(Scope scope, Supplier<T> work) {
        try (var bound = bind(scope)) {
            return work.get();
        }
    }

    /**
     * The system's own work over the whole district, in a transaction of its own: start-up, followers, sign-in.
     *
     * @param reason why no person's scope will do; read by people who look through the callers
     */
    public static <T extends @Nullable Object> T everything(String reason, Supplier<T> work) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        return during(Scope.district(Scope.SYSTEM), work);
    }

    public static void everything(String reason, Runnable work) {
        everything(reason, () -> {
            work.run();
            return true;
        });
    }

    /**
     * What answers the same whoever asks: inside the transaction of who asks, in his scope, which may not change there; else in one of the
     * system's.
     *
     * @param reason why it is the same for all
     */
    public static <T extends @Nullable Object> T alike(
            String reason, TransactionTemplate transactions, Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : everything(reason, () -> transactions.execute(status -> work.get()));
    }

    /** A transaction keeps the scope it began with; another one bound inside would be believed and not hold. */
    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a scope cannot change inside a transaction");
        }
    }
}
