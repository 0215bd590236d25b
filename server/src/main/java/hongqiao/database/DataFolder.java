package hongqiao.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a district knows. One process uses it at a time: the lock is the
 * operating system's and ends with its holder, however that ends.
 *
 * <pre>
 * lock                  held while Hongqiao runs; names its process
 * database.properties   port and passwords of the embedded PostgreSQL, readable by the owner only
 * postgres/             the cluster
 * programs/             PostgreSQL's programs, unpacked once a version
 * log/                  logs of Hongqiao and of PostgreSQL
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Creates the folder if it is not there, and takes it for this process.
     *
     * @throws CannotStart if it cannot be written, or another Hongqiao uses it
     */
    public static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            OwnerOnly.createFolder(root);
            root = root.toRealPath();
            OwnerOnly.createFolder(root.resolve("log"));
            FileChannel lock = FileChannel.open(root.resolve("lock"), CREATE, READ, WRITE);
            if (!locked(lock)) {
                String holder = Files.readString(root.resolve("lock")).strip();
                lock.close();
                throw new CannotStart(
                        "数据文件夹 %s 正被另一个智慧红桥使用（进程 %s），请先停止它，或用 HONGQIAO_DATA 另选文件夹".formatted(root, holder),
                        "the data folder %s is in use by another Hongqiao (process %s); stop it first, or choose another folder with HONGQIAO_DATA"
                                .formatted(root, holder));
            }
            byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            lock.truncate(0).write(ByteBuffer.wrap(process), 0);
            return new DataFolder(root, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "数据文件夹 %s 不可写（%s），请改正权限，或用 HONGQIAO_DATA 另选文件夹".formatted(root, reason(e)),
                    "the data folder %s cannot be written (%s); correct its permissions, or choose another folder with HONGQIAO_DATA"
                            .formatted(root, reason(e)));
        }
    }

    /**
     * The process that holds the folder now; null if none does. Takes nothing. Not for the holder
     * itself: by POSIX, closing any handle on the file would end its lock.
     */
    public static @Nullable String holder(Path folder) {
        Path file = folder.resolve("lock");
        if (!Files.isWritable(file)) {
            return null;
        }
        try (FileChannel lock = FileChannel.open(file, READ, WRITE)) {
            return locked(lock) ? null : Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Proves that a Hongqiao has kept something in the folder.
     *
     * @throws CannotStart if none has
     */
    public static void checkInUse(Path folder) {
        if (!Files.isDirectory(folder.resolve("postgres"))) {
            throw new CannotStart(
                    "%s 中没有智慧红桥的数据，请用 HONGQIAO_DATA 指定数据文件夹".formatted(folder.toAbsolutePath()),
                    "%s holds no data of Hongqiao; name the data folder with HONGQIAO_DATA"
                            .formatted(folder.toAbsolutePath()));
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    public Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path programs() {
        return root.resolve("programs");
    }

    public Path log() {
        return root.resolve("log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
