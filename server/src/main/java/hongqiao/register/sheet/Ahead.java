package hongqiao.register.sheet;

import hongqiao.pack.Pack;
import hongqiao.pack.Packs;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread beside the one that has the transaction, for work that needs none, one piece after the other in the same scope
 * and with the same pack.
 */
final class Ahead implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Scope scope = Scopes.current();
    private final Packs packs;
    private final Pack pack;

    Ahead(Packs packs) {
        this.packs = packs;
        this.pack = packs.pack();
    }

    /** @return waits for what comes of it; what went wrong is thrown there */
    <T extends @Nullable Object> Supplier<T> begin(Supplier<T> work) {
        var begun = CompletableFuture.supplyAsync(() -> packs.during(pack, () -> Scopes.during(scope, work)), thread);
        return () -> {
            try {
                return begun.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }

    /** Whatever has not begun is dropped. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
