package hongqiao.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A disk of its own (ext4 in a file, through a loop device) that can be filled to its last byte without harm to others. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    private final Path image;
    private final Path root;

    private SmallDisk(Path image, Path root) {
        this.image = image;
        this.root = root;
    }

    /** Empty where one may not mount: that needs root and a loop device. */
    static Optional<SmallDisk> in(Path folder, int megabytes) throws IOException {
        var disk = new SmallDisk(folder.resolve("disk.img"), Files.createDirectory(folder.resolve("disk")));
        try (var image = new RandomAccessFile(disk.image.toFile(), "rw")) {
            image.setLength((long) megabytes * BLOCK);
        }
        if (succeeds("mkfs.ext4", "-q", "-m", "0", disk.image.toString())
                && succeeds("mount", "-o", "loop", disk.image.toString(), disk.root.toString())) {
            return Optional.of(disk);
        }
        Files.delete(disk.image);
        return Optional.empty();
    }

    Path root() {
        return root;
    }

    /** Full for so long, whatever others set free meanwhile; then all of it is free again. */
    void fill(Duration time) throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        var filler = root.resolve("filler");
        var most = Long.toString(
                Files.getFileStore(root).getUsableSpace()); // taken at once; what is left over, by writing
        succeeds("fallocate", "-l", most, filler.toString());
        try (var file = FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (System.nanoTime() < until) {
                fill(file);
                Thread.sleep(20);
            }
        } finally {
            Files.delete(filler);
        }
    }

    private static void fill(FileChannel file) {
        for (int size = BLOCK; size > 0; size /= 16) {
            try {
                while (true) {
                    file.write(ByteBuffer.allocate(size));
                }
            } catch (IOException full) {
                // not even so much fits any more; something smaller may
            }
        }
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Whoever wrote on it last may need a moment to let go. */
    @Override
    public void close() throws IOException {
        for (int tries = 0; tries < 40; tries++) {
            if (succeeds("umount", root.toString())) {
                return;
            }
            LockSupport.parkNanos(250_000_000);
        }
        System.err.println("仍挂载着 / still mounted: " + root);
    }
}
