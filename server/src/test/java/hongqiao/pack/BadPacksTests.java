package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.measure.CaseCountables;
import hongqiao.pack.story.StoryKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.definition.SampleKind;
import hongqiao.register.measure.MeasureKind;
import hongqiao.register.measure.RegisterCountables;
import hongqiao.support.Project;
import hongqiao.support.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The smallest bad packs beside the schemas, one fault each. What is said of each, word for word, stands in {@code
 * expected-packs.csv}; after a change on purpose, {@code -Dfindings.write=true} writes it anew, to be read before it is kept.
 */
@DisplayName("每个坏包一处错：编码、文件、行、列和改法")
class BadPacksTests {

    private static final Path EXAMPLES = Project.file("packs/schema/examples");
    private static final List<PackKind<?>> KINDS = List.of(
            new CodeKind(),
            new ValueKind(),
            new CalendarKind(),
            new RegisterKind(),
            new SampleKind(),
            new hongqiao.cases.definition.MatterKind(),
            new hongqiao.cases.definition.CaseKind(),
            new hongqiao.cases.template.TemplateKind(),
            new hongqiao.intake.door.DoorKind(),
            new hongqiao.triage.place.GazetteerKind(),
            new MeasureKind(List.of(new RegisterCountables(), new CaseCountables())),
            new hongqiao.register.coverage.CoverageKind(),
            new hongqiao.register.coverage.ReachKind(),
            new hongqiao.reading.live.LiveKind(),
            new StoryKind(),
            new hongqiao.cases.simulation.SimulationKind());

    private record Example(String folder, List<PackError> findings) {}

    private static List<Example> examples;

    @BeforeAll
    static void look() throws IOException {
        try (var folders = Files.list(EXAMPLES)) {
            examples = folders.filter(folder -> Files.isDirectory(folder.resolve("packs"))
                            || Files.exists(folder.resolve("district.yaml"))
                                    && folder.getFileName().toString().startsWith("bad-pack-"))
                    .filter(folder -> folder.getFileName().toString().startsWith("bad-"))
                    .sorted()
                    .map(folder -> {
                        var result = PackCheck.check(folder, KINDS);
                        return new Example(
                                folder.getFileName().toString(),
                                Stream.concat(result.errors().stream(), result.warnings().stream())
                                        .toList());
                    })
                    .toList();
        }
    }

    @Test
    @DisplayName("与约定一字不差")
    void saysWhatIsWrongAndWhatToDo() throws IOException {
        var lines = examples.stream()
                .flatMap(example -> example.findings().stream().map(finding -> line(example.folder(), finding)))
                .collect(Collectors.joining());

        Written.check(
                "packs/schema/examples/expected-packs.csv",
                "folder,severity,code,file,line,column,message,remedy,remedy_en\n" + lines,
                "findings.write");
    }

    @Test
    @DisplayName("一处错只说一次，都指得出地方")
    void tellsOneFaultOnce() throws IOException {
        assertThat(examples).hasSizeGreaterThanOrEqualTo(45).allSatisfy(example -> {
            assertThat(example.findings()).as(example.folder()).hasSize(1);
            var finding = example.findings().getFirst();
            assertThat(finding.remedy().zh()).as(example.folder()).isNotBlank();
            assertThat(finding.remedy().en()).as(example.folder()).isNotBlank();
        });
    }

    @Test
    @DisplayName("好包没有一处错")
    void findsNothingWrongWithTheGoodPack() {
        var result = PackCheck.check(EXAMPLES.resolve("good-pack"), KINDS);

        assertThat(result.errors()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.pack()).isNotNull();
    }

    private static String line(String folder, PackError finding) {
        return Stream.of(
                                folder,
                                finding.severity(),
                                finding.code(),
                                finding.file(),
                                finding.line(),
                                finding.column(),
                                finding.message().zh(),
                                finding.remedy().zh(),
                                finding.remedy().en())
                        .map(cell -> cell == null ? "" : quoted(cell.toString()))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
