package hongqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and closes a database on one folder, as days do, and keeps a table of names in it. */
final class Desk implements AutoCloseable {

    private static final Path SHARED_PROGRAMS = Path.of("target", "postgres-programs");

    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private @Nullable DataFolder held;
    private @Nullable EmbeddedDatabase database;

    Desk(Path folder) {
        this.folder = folder;
    }

    void open() {
        held = DataFolder.take(folder);
        shareProgramsWithOtherTests();
        database = EmbeddedDatabase.start(held, (_, english) -> said.add(english), _ -> {});
    }

    /** Unpacking takes a second or two, the same every time. */
    private void shareProgramsWithOtherTests() {
        try {
            Path programs = folder.resolve("programs");
            if (!Files.exists(programs)) {
                Files.createSymbolicLink(
                        programs, Files.createDirectories(SHARED_PROGRAMS).toRealPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
            database = null;
        }
        if (held != null) {
            held.close();
            held = null;
        }
    }

    Path folder() {
        return folder;
    }

    List<String> said() {
        return said;
    }

    DatabaseAddress address() {
        if (database == null) {
            throw new IllegalStateException("the desk is closed");
        }
        return database.address();
    }

    Optional<ProcessHandle> postgres() {
        try {
            return Postmaster.on(folder.resolve("postgres")).map(Postmaster::process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String question) throws SQLException {
        try (var connection = address().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    void tell(String command) throws SQLException {
        try (var connection = address().connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Returns once the row is committed. */
    void write(String name) throws SQLException {
        tell("create table if not exists place (name text)");
        tell("insert into place values ('" + name + "')");
    }

    List<String> rows() throws SQLException {
        return List.of(ask("select coalesce(string_agg(name, ',' order by name), '') from place")
                .split(","));
    }
}
