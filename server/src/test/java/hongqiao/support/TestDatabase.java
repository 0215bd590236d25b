package hongqiao.support;

import hongqiao.Migrations;
import hongqiao.database.ServingRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of this JVM, and an empty database for whoever asks. Its fsync is off: nothing here says
 * anything about durability.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT =
            new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 1_000_000) * 1_000);

    /** {@code -Dtest.postgres.port=5433} runs the tests on a PostgreSQL that is there, e.g. of another version. */
    private static final int PORT =
            Optional.ofNullable(Integer.getInteger("test.postgres.port")).orElseGet(() -> start().getPort());

    /** Those that end with the test class that made them: at the end of a run there would be a hundred thousand files to delete. */
    private static final Set<TestDatabase> PASSING = ConcurrentHashMap.newKeySet();

    private static @Nullable TestDatabase template;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
        PASSING.add(this);
    }

    /** It stays until the JVM ends. */
    TestDatabase forAllClasses() {
        PASSING.remove(this);
        return this;
    }

    static void dropPassing() {
        for (var one : List.copyOf(PASSING)) {
            PASSING.remove(one);
            execute("drop database if exists " + one.name + " with (force)");
        }
    }

    /** A new, empty database. */
    public static TestDatabase create() {
        var name = "test" + COUNT.incrementAndGet();
        execute("create database " + name);
        return new TestDatabase(name);
    }

    /** A new database with all tables and nothing in them. */
    public static synchronized TestDatabase migrated() {
        if (template == null) {
            var made = create();
            makeServingRole();
            Migrations.run(made.dataSource(), ServingRole.NAME);
            template = made.forAllClasses();
        }
        return template.copy();
    }

    /** A new database with all that is in this one, which nobody may be connected to. */
    TestDatabase copy() {
        var copy = "test" + COUNT.incrementAndGet();
        execute("create database " + copy + " template " + name);
        return new TestDatabase(copy);
    }

    /** The superuser of these tests steps down to it, as it does in the product. */
    private static void makeServingRole() {
        ServingRole.stepDown("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(PORT), "postgres", "");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(PORT, name);
    }

    public String user() {
        return "postgres";
    }

    /** Connects as the superuser: may do what an attacker with the database in hand may do. */
    public DataSource dataSource() {
        return connection(name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PGSimpleDataSource connection(String database) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {PORT});
        source.setDatabaseName(database);
        source.setUser("postgres");
        return source;
    }

    private static void execute(String sql) {
        try (var connection = connection("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
