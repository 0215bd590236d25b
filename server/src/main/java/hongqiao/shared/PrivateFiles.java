package hongqiao.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Small files in the data folder ({@code HONGQIAO_DATA}): what must survive, but must not lie in the database. */
@Component
public class PrivateFiles {

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    @Autowired
    PrivateFiles(@Value("${hongqiao.data}") String path) {
        this(Path.of(path));
    }

    public PrivateFiles(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** A small text file of ours, without its last line break; empty if it is not there. */
    public Optional<String> read(String name) {
        try {
            var file = file(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).stripTrailing()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file(name), unreadable);
        }
    }

    /** Writes a file that only this user may read (mode 600); whole or not at all, also through a crash. */
    public void writePrivate(String name, String content) {
        try {
            Files.createDirectories(path);
            var draft = file(name + ".new");
            Files.deleteIfExists(draft);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.createFile(draft, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            Files.writeString(draft, content + "\n", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file(name), unwritable);
        }
    }
}
