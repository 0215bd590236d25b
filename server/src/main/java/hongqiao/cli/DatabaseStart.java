package hongqiao.cli;

import hongqiao.database.DatabaseAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The database that a server serves from, as settings of Spring's. It starts beside everything else (recovery after a crash takes a second
 * or more); whoever asks for its address waits until it is there.
 */
final class DatabaseStart extends EnumerablePropertySource<FutureTask<DatabaseStart.Database>> {

    /** The same database, as the one who serves and as the one who owns. */
    record Database(DatabaseAddress serving, DatabaseAddress owner) {

        Map<String, String> settings() {
            return SETTINGS.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, setting -> setting.getValue().apply(this)));
        }
    }

    private static final Map<String, Function<Database, String>> SETTINGS = Map.of(
            "spring.datasource.url", database -> database.serving().url(),
            "spring.datasource.username", database -> database.serving().user(),
            "spring.datasource.password", database -> database.serving().password(),
            "spring.flyway.user", database -> database.owner().user(),
            "spring.flyway.password", database -> database.owner().password());

    private DatabaseStart(FutureTask<Database> starting) {
        super("database", starting);
    }

    /** @param start does not return without a database: what keeps it from starting ends the process */
    static DatabaseStart beside(Supplier<Database> start) {
        var starting = new FutureTask<>(start::get);
        Thread.ofPlatform().daemon().name("database-start").start(starting);
        return new DatabaseStart(starting);
    }

    /** Waits for it. */
    Database database() {
        try {
            return source.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database started", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the database could not be started", failed.getCause());
        }
    }

    /** Waits until it is there or will not be. */
    void settle() {
        try {
            database();
        } catch (IllegalStateException known) {
            // whoever asked for it was told
        }
    }

    @Override
    public String[] getPropertyNames() {
        return SETTINGS.keySet().toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        var setting = SETTINGS.get(name);
        return setting == null ? null : setting.apply(database());
    }

    /** Without waiting. */
    @Override
    public boolean containsProperty(String name) {
        return SETTINGS.containsKey(name);
    }
}
