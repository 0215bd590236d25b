package hongqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a process keeps its index: {@code search/0} in the data folder, {@code search/1} where another process has that. In
 * it one folder an index, by number; while a new one is built the old one answers.
 */
final class SearchFolder implements AutoCloseable {

    private static final int PROCESSES = 64;
    private static final String LOCK = "lock";
    private static final String REBUILD = "rebuild";

    private final Path own;
    private final FileChannel channel;
    private final FileLock lock;

    private SearchFolder(Path own, FileChannel channel, FileLock lock) {
        this.own = own;
        this.channel = channel;
        this.lock = lock;
    }

    static SearchFolder take(Path search) {
        for (int n = 0; n < PROCESSES; n++) {
            var taken = tryTake(search.resolve(Integer.toString(n)));
            if (taken != null) {
                return taken;
            }
        }
        throw new IllegalStateException("all of " + search + " is taken");
    }

    private static @Nullable SearchFolder tryTake(Path own) {
        try {
            Files.createDirectories(own);
            var channel = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return new SearchFolder(own, channel, lock);
                }
            } catch (OverlappingFileLockException ours) {
                // another server in this very process
            }
            channel.close();
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks every process of that data folder, now or when it starts, to build its index anew. @return how many */
    static int askToRebuild(Path search) {
        try {
            var asked = 0;
            for (var own : folders(search)) {
                Files.writeString(own.resolve(REBUILD), "");
                asked++;
            }
            return asked;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isAskedToRebuild() {
        return Files.exists(own.resolve(REBUILD));
    }

    /** The newest index there is. */
    Optional<Path> latest() {
        return folders(own).stream().max(Comparator.comparing(SearchFolder::number));
    }

    /** A place for another one. */
    Path next() {
        return own.resolve(Long.toString(latest().map(SearchFolder::number).orElse(0L) + 1));
    }

    /** That one is whole; nothing else is needed any more. */
    void keep(Path index) throws IOException {
        Files.deleteIfExists(own.resolve(REBUILD));
        for (var other : folders(own)) {
            if (!other.equals(index)) {
                delete(other);
            }
        }
    }

    void delete(Path index) throws IOException {
        if (!Files.exists(index)) {
            return;
        }
        try (var files = Files.walk(index)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static List<Path> folders(Path of) {
        if (!Files.exists(of)) {
            return List.of();
        }
        try (var files = Files.list(of)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{1,18}"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
