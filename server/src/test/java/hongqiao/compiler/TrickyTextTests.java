package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short texts, one trap each, against the counts beside them. */
class TrickyTextTests {

    static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(Samples.file("tricky"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsAllThatWasCountedAndNothingElse(String name) throws IOException {
        HandCount.Score score =
                HandCount.read(Samples.file("tricky/" + name + ".count.csv")).score(compiled(name));

        assertThat(score.required()).isPositive();
        assertThat(score.missed()).isEmpty();
        assertThat(score.invented()).isEmpty();
        assertThat(score.comparator()).isEqualTo(1);
        assertThat(score.metric()).isEqualTo(1);
        assertThat(score.deadline()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsExactlyTheSectionsCounted(String name) throws IOException {
        assertThat(Samples.sectionsRead(compiled(name).draft()))
                .containsExactlyElementsOf(Samples.sectionsCounted(Samples.file("tricky/" + name + ".sections.csv")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsEveryFieldOfTheIndicators(String name) throws IOException {
        Path counted = Samples.file("tricky/" + name + ".indicators.csv");
        List<String> expected = Files.exists(counted) ? Samples.indicatorsCounted(counted) : List.of();

        assertThat(compiled(name).draft().indicators().stream().map(Samples::indicator))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void accountsForEveryNumeral(String name) throws IOException {
        Accounted.in(compiled(name));
    }

    private static Compiled compiled(String name) throws IOException {
        return Samples.compiled(Samples.file("tricky/" + name + ".txt"));
    }
}
