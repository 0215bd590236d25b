package hongqiao.files.store;

import hongqiao.shared.District;
import hongqiao.shared.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * A folder of the data folder: {@code files/120106/ab/cd/abcd…}, two levels of 256 so that no folder grows large. What is
 * written goes to {@code incoming/} first, is forced to the disk, and then appears whole under its name; files and folders
 * are readable by this user alone.
 */
@Component
public class FolderStore implements ContentStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;

    FolderStore(PrivateFiles data, District district) {
        this.folder = data.path().resolve("files").resolve(district.code());
    }

    @Override
    public void keep(String sha256, byte[] bytes) throws IOException {
        var file = path(sha256);
        if (Files.exists(file)) {
            // Whoever put it there may not have come to this yet.
            force(above(file));
            return;
        }
        var draft = folder("incoming").resolve(UUID.randomUUID().toString());
        try {
            write(draft, bytes);
            var parent = folder(folder.relativize(above(file)).toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var out = FileChannel.open(file, NEW, mode(file, "rw-------"))) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public void drop(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public void each(Instant before, Consumer<String> hash) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder, 3)) {
            all.filter(file -> HASH.matcher(file.getFileName().toString()).matches() && isOlder(file, before))
                    .forEach(file -> hash.accept(file.getFileName().toString()));
        }
        // What a crash left half-written.
        try (var drafts = Files.list(folder("incoming"))) {
            for (var draft : drafts.filter(file -> isOlder(file, before)).toList()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException meanwhileGone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path path(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Made if it is not there, each level durable before anything is put into it. */
    private Path folder(String below) throws IOException {
        var path = folder.resolve(below);
        var missing = new HashSet<Path>();
        for (var up = path; up != null && !Files.isDirectory(up); up = up.getParent()) {
            missing.add(up);
        }
        if (!missing.isEmpty()) {
            Files.createDirectories(path, mode(path, "rwx------"));
            for (var made : missing) {
                force(above(made));
            }
        }
        return path;
    }

    /** Everything here lies in some folder. */
    private static Path above(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /** Names in a folder are durable once the folder itself is. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
