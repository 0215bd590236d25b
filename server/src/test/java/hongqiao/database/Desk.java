package hongqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and closes a database on one folder, as days do, and keeps a table of names in it. */
final class Desk implements AutoCloseable {

    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private @Nullable DataFolder held;
    private @Nullable EmbeddedDatabase database;

    Desk(Path folder) {
        this.folder = folder;
    }

    void open() {
        held = DataFolder.take(folder);
        database = EmbeddedDatabase.start(held, (_, english) -> said.add(english), _ -> {});
    }

    /** PostgreSQL's programs are unpacked already: that takes two seconds, the same every time. */
    Desk withPrograms() throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("programs"), MadeBefore.FOLDER.resolve("programs"));
        return this;
    }

    /** There is a cluster, made and stopped before: making one takes as long again. */
    Desk withCluster() throws IOException {
        withPrograms();
        for (Path file : List.of(MadeBefore.FOLDER.resolve("postgres"), Credentials.file(MadeBefore.FOLDER))) {
            copy(file, folder.resolve(MadeBefore.FOLDER.relativize(file)));
        }
        return this;
    }

    /** Once for all tests of this JVM. */
    private static final class MadeBefore {

        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path parent = Files.createTempDirectory("hongqiao-cluster");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
                var desk = new Desk(parent.resolve("data"));
                desk.open();
                desk.close();
                return desk.folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                OwnerOnly.deleteAll(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
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
