package hongqiao.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Free Chinese fonts on the machine: those of Noto CJK, or of Source Han, as TrueType or OpenType files and collections. */
final class FontFiles {

    private static final int DEPTH = 6;
    private static final Pattern NAME = Pattern.compile(
            "(?:NotoSerifCJK|NotoSansCJK|SourceHanSerif|SourceHanSans)(?:sc|SC|CN)?-(?:Regular|Bold)\\.(?:ttc|otf|ttf)"
                    + "|(?:NotoSerifSC|NotoSansSC)-(?:Regular|Bold)\\.(?:otf|ttf)");

    private final List<Path> files;

    private FontFiles(List<Path> files) {
        this.files = files;
    }

    /** @param folder where fonts are installed; one that does not exist holds none */
    static FontFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FontFiles(List.of());
        }
        try (var found = Files.walk(folder, DEPTH)) {
            return new FontFiles(found.filter(
                            path -> NAME.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty where there is none; one with serifs may stand in for one without, and a regular one for a bold one. */
    Optional<Path> find(boolean serif, boolean bold) {
        return files.stream()
                .min(Comparator.comparing((Path path) -> name(path).contains("Serif") != serif)
                        .thenComparing(path -> name(path).contains("Bold") != bold));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
