package hongqiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files of this repository, and of the material beside it, wherever the tests are started. */
public final class Project {

    private static final Path ROOT = root();

    private Project() {}

    /** @param path from the repository's root */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of {@code ../shared}, or of the folder {@code HONGQIAO_SHARED}; empty where it is not there. */
    public static Optional<Path> shared(String path) {
        var folder = Optional.ofNullable(System.getenv("HONGQIAO_SHARED"))
                .map(Path::of)
                .orElse(ROOT.resolve("../shared"));
        return Optional.of(folder.resolve(path).normalize()).filter(Files::exists);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("packs")) || !Files.isDirectory(folder.resolve("server"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
