package hongqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Opens and closes a database on one folder, as days do, and keeps a table of names in it. */
final class Desk implements AutoCloseable {

    private static @Nullable Path furniture;

    private final Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable DataFolder held;
    private @Nullable EmbeddedDatabase database;

    Desk(Path folder) {
        this.folder = folder;
    }

    /** A desk on a database that was made before, which takes seconds each time and is not what most tests ask about. */
    static Desk furnished(Path folder) throws IOException {
        for (String part : List.of("postgres", "database.properties")) {
            Path from = furniture().resolve(part);
            try (var all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Path to = folder.resolve(part).resolve(from.relativize(path).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createSymbolicLink(folder.resolve("programs"), furniture().resolve("programs"));
        return new Desk(folder);
    }

    private static synchronized Path furniture() throws IOException {
        if (furniture == null) {
            Path made = Files.createTempDirectory(Path.of("target").toRealPath(), "desk");
            try (var desk = new Desk(made)) {
                desk.open();
            }
            furniture = made;
        }
        return furniture;
    }

    void open() {
        held = DataFolder.take(folder);
        database = EmbeddedDatabase.start(held, (_, english) -> said.add(english));
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
