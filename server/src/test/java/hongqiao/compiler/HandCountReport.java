package hongqiao.compiler;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Prints, for each list counted by hand, how well the compiler agrees with it; with {@code -v} also every
 * disagreement by its place. Run it from the server folder; it needs the documents (see {@link HandCount#documents}).
 */
public final class HandCountReport {

    private HandCountReport() {}

    public static void main(String[] arguments) throws IOException {
        boolean verbose = List.of(arguments).contains("-v");
        Optional<Path> documents = HandCount.documents();
        if (documents.isEmpty()) {
            System.out.println("no documents: set HONGQIAO_SHARED");
            return;
        }
        System.out.printf(
                "%-18s %5s %6s %6s %6s %6s %6s %6s%n", "list", "count", "P", "R", "F1", "cmp", "metric", "until");
        for (Path list : lists()) {
            String name = list.getFileName().toString().replace(".csv", "");
            Compiled compiled = compiled(documents.get(), name);
            HandCount.Score score = HandCount.read(list).score(compiled);
            System.out.printf(
                    "%-18s %5d %6.3f %6.3f %6.3f %6.2f %6.2f %6.2f%n",
                    name,
                    score.required(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.comparator(),
                    score.metric(),
                    score.deadline());
            if (verbose) {
                score.missed().forEach(m -> System.out.printf("   missed %d-%d%n", m.start(), m.end()));
                score.invented().forEach(i -> System.out.printf("   invented %d-%d%n", i.start(), i.end()));
            }
        }
    }

    /** The lists among the test resources, by name. */
    static List<Path> lists() {
        try {
            var folder = Objects.requireNonNull(HandCountReport.class.getResource("/hongqiao/compiler/count"));
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.filter(file -> file.toString().endsWith(".csv"))
                        .sorted()
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The document of a list; see {@code documents.properties} beside the lists. */
    static Compiled compiled(Path documents, String name) throws IOException {
        var names = new Properties();
        try (var in = Objects.requireNonNull(
                HandCountReport.class.getResourceAsStream("/hongqiao/compiler/count/documents.properties"))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        SourceText source = SourceText.read(documents.resolve(names.getProperty(name)));
        return new Compiled(source, Compiler.compile(source));
    }
}
