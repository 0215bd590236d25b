package hongqiao.bench;

import hongqiao.compiler.Compiler;
import hongqiao.compiler.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast the compiler reads every document in {@code plans} and {@code work_reports}: one thread, documents already
 * decoded, {@code ROUNDS} rounds after a warm-up; the median and the best round are told. There is no peer.
 */
final class CompileBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    private CompileBench() {}

    static List<Measure> run() throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("HONGQIAO_SHARED", "../shared"), "data");
        if (!Files.isDirectory(data)) {
            System.err.println("没有文件，跳过 compile / no documents, compile is left out: " + data);
            return List.of();
        }
        List<SourceText> documents = documents(data);
        long first = System.nanoTime();
        Compiler.compile(documents.getFirst());
        double firstSeconds = (System.nanoTime() - first) / 1e9;
        long characters = documents.stream().mapToLong(d -> d.text().length()).sum();
        for (int i = 0; i < WARM_UP; i++) {
            round(documents);
        }
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = round(documents);
        }
        Arrays.sort(seconds);
        return List.of(
                new Measure("compile", "plans+reports", "documents", documents.size(), "1"),
                new Measure("compile", "plans+reports", "chars_per_s", characters / seconds[ROUNDS / 2], "1/s"),
                new Measure("compile", "plans+reports", "chars_per_s_best", characters / seconds[0], "1/s"),
                new Measure("compile", "first document", "cold_seconds", firstSeconds, "s"));
    }

    private static double round(List<SourceText> documents) {
        long start = System.nanoTime();
        int commitments = 0;
        for (SourceText document : documents) {
            commitments += Compiler.compile(document).commitments().size();
        }
        if (commitments == 0) {
            throw new IllegalStateException("nothing compiled");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<SourceText> documents(Path data) throws IOException {
        List<SourceText> documents = new ArrayList<>();
        for (String folder : List.of("plans", "work_reports")) {
            try (Stream<Path> files = Files.walk(data.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    documents.add(SourceText.read(file));
                }
            }
        }
        return documents;
    }
}
