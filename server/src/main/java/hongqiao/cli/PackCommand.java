package hongqiao.cli;

import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.MatterKind;
import hongqiao.cases.measure.CaseCountables;
import hongqiao.cases.simulation.SimulationKind;
import hongqiao.database.CannotStart;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackCheck;
import hongqiao.pack.PackError;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.pack.story.StoryKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.definition.SampleKind;
import hongqiao.register.measure.MeasureKind;
import hongqiao.register.measure.RegisterCountables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What an author of packs does. */
@Command(
        name = "pack",
        description = "资源包。Packs: what a district is, as text.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackNew.class, PackTest.class})
final class PackCommand {

    private static final List<PackKind<?>> KINDS = List.of(
            new CodeKind(),
            new ValueKind(),
            new CalendarKind(),
            new RegisterKind(),
            new SampleKind(),
            new MatterKind(),
            new CaseKind(),
            new hongqiao.cases.template.TemplateKind(),
            new hongqiao.intake.door.DoorKind(),
            new hongqiao.triage.place.GazetteerKind(),
            new MeasureKind(List.of(new RegisterCountables(), new CaseCountables())),
            new hongqiao.register.coverage.CoverageKind(),
            new hongqiao.register.coverage.ReachKind(),
            new hongqiao.reading.live.LiveKind(),
            new StoryKind(),
            new SimulationKind());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exit code 0: sound; 1: refused; 2: no pack there. */
    @Command(
            name = "check",
            description = "检查资源包，逐条指出文件、行号、编码与改法。Refuse what is wrong, with file, line, code and remedy.")
    int check(
            @Parameters(
                            arity = "0..1",
                            defaultValue = "packs",
                            paramLabel = "DIR",
                            description =
                                    "一个区的资源包，或含 districts/ 的文件夹（默认 packs）。One district's pack, or the folder that holds districts/ (packs).")
                    Path folder,
            @Option(names = "--json", description = "每条一行 JSON。One finding a line, as JSON.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> packs = packsIn(folder);
        int refused = 0;
        int odd = 0;
        for (Path pack : packs) {
            var result = PackCheck.check(pack, KINDS);
            Stream.concat(result.errors().stream(), result.warnings().stream())
                    .forEach(finding -> out.println(json ? json(pack, finding) : line(pack, finding)));
            refused += result.errors().isEmpty() ? 0 : 1;
            odd += result.warnings().size();
        }
        out.println(
                json
                        ? JsonMapper.shared().writeValueAsString(new Total(packs.size(), refused, odd))
                        : "检查了 %1$d 个区的资源包，未通过 %2$d 个，提醒 %3$d 条 / packs of %1$d districts checked, %2$d refused, %3$d warnings"
                                .formatted(packs.size(), refused, odd));
        out.flush();
        return refused == 0 ? 0 : 1;
    }

    /** The last line of {@code --json}. */
    private record Total(int packs, int refused, int warnings) {}

    private record Finding(String pack, PackError finding) {}

    private static String json(Path pack, PackError finding) {
        return JsonMapper.shared().writeValueAsString(new Finding(pack.toString(), finding));
    }

    /** What is wrong with the packs of a folder, as the check tells it; empty: they are sound. */
    static List<String> errors(Path folder) {
        return packsIn(folder).stream()
                .flatMap(pack -> PackCheck.check(pack, KINDS).errors().stream().map(error -> line(pack, error)))
                .toList();
    }

    private static List<Path> packsIn(Path folder) {
        if (Files.isRegularFile(folder.resolve("district.yaml"))) {
            return List.of(folder);
        }
        Path districts = folder.resolve("districts");
        if (!Files.isDirectory(districts)) {
            throw new CannotStart(
                    "%s 中既没有 district.yaml 也没有 districts/".formatted(folder),
                    "%s holds neither district.yaml nor districts/".formatted(folder));
        }
        try (Stream<Path> found = Files.list(districts)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file lies that a finding names: in the district, among its own packs, or among all of them. */
    private static Path place(Path district, String file) {
        return Stream.of(district, district.resolve("packs"), district.resolve("../.."))
                .map(folder -> folder.resolve(file).normalize())
                .filter(Files::exists)
                .findFirst()
                .orElse(district.resolve(file));
    }

    private static String line(Path pack, PackError error) {
        return "%s%s: %s%s: %s；%s / %s; %s"
                .formatted(
                        place(pack, error.file()),
                        error.place().substring(error.file().length()),
                        error.isError() ? "" : "提醒 warning: ",
                        error.code(),
                        error.message().zh(),
                        error.remedy().zh(),
                        error.message().en(),
                        error.remedy().en());
    }
}
