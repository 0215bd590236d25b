package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.support.Project;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example packs beside the schemas: the smallest good one, and the same with one fault each. */
class PackExamplesTests {

    private static final List<PackKind<?>> KINDS = List.of(new CodeKind(), new ValueKind());

    record Expected(String folder, String code, String file, String line) {}

    @Test
    void findsNothingWrongWithTheGoodPack() {
        var result = PackCheck.check(Project.file("packs/schema/examples/good"), KINDS);

        assertThat(result.errors()).isEmpty();
        assertThat(result.pack()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void namesTheFaultItsFileAndItsLine(Expected expected) {
        var result = PackCheck.check(Project.file("packs/schema/examples/" + expected.folder()), KINDS);

        var line = expected.line().isEmpty() ? null : Integer.valueOf(expected.line());
        assertThat(result.pack()).isNull();
        assertThat(result.errors())
                .extracting(PackError::code, PackError::file, PackError::line)
                .containsExactly(tuple(expected.code(), expected.file(), line));
        assertThat(result.errors()).allSatisfy(error -> {
            assertThat(error.message().zh()).isNotBlank();
            assertThat(error.message().en()).isNotBlank();
            assertThat(error.remedy().zh()).isNotBlank();
            assertThat(error.remedy().en()).isNotBlank();
        });
    }

    static Stream<Expected> expected() throws Exception {
        return Files.readAllLines(Project.file("packs/schema/examples/expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Expected(cells[0], cells[1], cells[2], cells[3]));
    }
}
