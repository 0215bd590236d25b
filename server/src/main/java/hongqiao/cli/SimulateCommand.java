package hongqiao.cli;

import hongqiao.area.AreaKind;
import hongqiao.area.division.Division;
import hongqiao.area.division.DivisionCsv;
import hongqiao.area.division.DivisionFiles;
import hongqiao.area.division.DivisionRow;
import hongqiao.area.division.Places;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.database.CannotStart;
import hongqiao.pack.PackCheck;
import hongqiao.register.simulate.Samples;
import hongqiao.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up what is not published, and marks it 模拟. */
@Command(
        name = "simulate",
        description = {
            "生成模拟数据。Make simulated data, marked as such.",
            "--days：让演示区过上若干天模拟的日常工作，到此刻为止；服务可以同时运行。",
            "--days: so many days of simulated work for a demonstration, up to now; the server may run meanwhile."
        },
        synopsisSubcommandLabel = "[COMMAND]")
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 366;

    private final Class<?> application;

    @Option(names = "--days", paramLabel = "N", description = "多少天的案件。Days of cases.")
    private @Nullable Integer days;

    @Option(
            names = "--seed",
            defaultValue = "7",
            paramLabel = "N",
            description = "随机种子，相同则结果相同（默认 7）。The same seed gives the same result (7).")
    private long seed = 7;

    @Option(names = "--remove", description = "清除全部模拟案件，其余不动。Take all simulated cases away, and no other.")
    private boolean remove;

    @Option(
            names = "--list",
            description = "列出演示留在台账里的模拟记录。List the simulated records that a demonstration has left in the registers.")
    private boolean list;

    @Option(
            names = "--remove-records",
            description = "清除台账里的模拟记录，真实记录引用的除外。Take those records away, but for what real ones refer to.")
    private boolean removeRecords;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SimulateCommand(Class<?> application) {
        this.application = application;
    }

    /** Exit code 0: done; 1: the engine refused some of it; 2: could not look. */
    @Override
    public Integer call() {
        var cases = new SimulatedCases(application, spec.commandLine().getOut());
        if (Stream.of(days != null, remove, list, removeRecords)
                        .filter(wanted -> wanted)
                        .count()
                != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "写 --days、--remove、--list 或 --remove-records，只取一个 / write one of --days, --remove, --list, --remove-records");
        }
        if (list) {
            return cases.list();
        }
        if (removeRecords) {
            return cases.removeRecords();
        }
        if (days == null) {
            return cases.remove();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), "--days 应为 1 至 %1$d / --days is 1 to %1$d".formatted(MOST_DAYS));
        }
        return cases.simulate(seed, days);
    }

    /** Exit code 0: written; 2: a file cannot be read. */
    @Command(
            name = "areas",
            description = "把真实区界划分为街道、社区和网格（模拟）。Divide a real district into streets, communities and grids.")
    int areas(
            @Option(
                            names = "--outline",
                            required = true,
                            paramLabel = "GEOJSON",
                            description =
                                    "区界，一个要素，属性 code 或 adcode、name。The district's border: one feature with code or adcode, and name.")
                    Path outline,
            @Option(
                            names = "--datum",
                            required = true,
                            paramLabel = "DATUM",
                            description = "区界的坐标系：gcj02、wgs84、cgcs2000。Coordinate system of the border.")
                    String datum,
            @Option(
                            names = "--streets",
                            required = true,
                            paramLabel = "CSV",
                            description = "街道清单：code（9 位）、name。Streets.")
                    Path streets,
            @Option(
                            names = "--communities",
                            required = true,
                            paramLabel = "CSV",
                            description = "社区清单：code（12 位）、name。Communities.")
                    Path communities,
            @Option(
                            names = "--places",
                            paramLabel = "CSV",
                            description =
                                    "各街道大致位置与英文名：code,name_en,lon,lat（CGCS2000）。Roughly where each street lies, and its English name.")
                    @Nullable
                    Path places,
            @Option(names = "--grids", required = true, paramLabel = "N", description = "网格总数。Number of grids.")
                    int grids,
            @Option(
                            names = "--seed",
                            required = true,
                            paramLabel = "N",
                            description = "随机种子，相同则结果相同。The same seed gives the same result.")
                    long seed,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "写入的文件夹。Folder to write into.")
                    Path out)
            throws IOException {
        var system = CoordinateSystem.find(datum)
                .orElseThrow(() ->
                        new CannotStart("没有坐标系“%s”".formatted(datum), "no coordinate system “%s”".formatted(datum)));
        var border = feature(outline);
        var code = border.properties()
                .path("code")
                .asString(border.properties().path("adcode").asString(""));
        try {
            var hints = places == null ? new Places(Map.of(), Map.of()) : Places.read(Files.readAllBytes(places));
            var listed = rows(streets, Set.of(code)).stream().map(hints::named).toList();
            var known = Set.copyOf(listed.stream().map(DivisionRow::code).toList());
            var request = new Division.Request(
                    system.toCgcs2000(border.area()), listed, rows(communities, known), hints.points(), grids, seed);
            var district = new DivisionRow(
                    1, code, border.text("name"), hints.namesEn().get(code), null, AreaKind.DISTRICT);
            DivisionFiles.write(out, request.outline(), request.divisions(district), Division.simulate(request));
            spec.commandLine()
                    .getOut()
                    .println(
                            "模拟划分：街道 %1$d，社区 %2$d，网格 %3$d，写入 %4$s / simulated: %1$d streets, %2$d communities, %3$d grids, in %4$s"
                                    .formatted(
                                            listed.size(), request.communities().size(), grids, out));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Problem unusable) {
            throw cannot(outline, unusable);
        } catch (IllegalArgumentException impossible) {
            throw new CannotStart(
                    "这些文件不能据以划分：" + impossible.getMessage(),
                    "these files cannot be divided by: " + impossible.getMessage());
        }
    }

    /** Exit code 0: written; 1: the district's pack is refused. */
    @Command(name = "records", description = "生成各资源包的台账样本（模拟）。Make up records for the packs' registers.")
    int records(
            @Option(
                            names = "--district",
                            required = true,
                            paramLabel = "DIR",
                            description = "区的资源包。The district's pack.")
                    Path district,
            @Option(
                            names = "--seed",
                            required = true,
                            paramLabel = "N",
                            description = "随机种子，相同则结果相同。The same seed gives the same result.")
                    long seed,
            @Option(
                            names = "--until",
                            required = true,
                            paramLabel = "DATE",
                            description = "演示所在的日期。The day on which the demonstration takes place.")
                    LocalDate until,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "DIR",
                            description = "资源包文件夹，写入各包的 samples/。Folder of packs; each gets its samples/.")
                    Path out)
            throws IOException {
        var pack = PackCheck.check(district, List.of()).pack();
        if (pack == null) {
            throw new CannotStart(
                    "%s 未通过检查，见 bin/pack check".formatted(district),
                    "%s is refused; see bin/pack check".formatted(district));
        }
        Samples.write(out, pack.areas(), pack.organisation(), seed, until)
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static CannotStart cannot(Path outline, Problem problem) {
        return new CannotStart(
                outline + "：" + problem.detail().zh(),
                outline + ": " + problem.detail().en());
    }

    private static Feature feature(Path outline) {
        try {
            var features = GeoJson.read(outline);
            if (features.size() == 1) {
                return features.getFirst();
            }
            throw new CannotStart("%s 应只有一个要素".formatted(outline), "%s must hold one feature".formatted(outline));
        } catch (Problem unreadable) {
            throw cannot(outline, unreadable);
        }
    }

    private static List<DivisionRow> rows(Path file, Set<String> known) throws IOException {
        var result = DivisionCsv.read(Files.readAllBytes(file), known);
        if (!result.faults().isEmpty()) {
            var first = result.faults().getFirst();
            throw new CannotStart(
                    "%s:%d:%d: %s"
                            .formatted(
                                    file,
                                    first.line(),
                                    first.column(),
                                    first.words().zh()),
                    "%s:%d:%d: %s"
                            .formatted(
                                    file,
                                    first.line(),
                                    first.column(),
                                    first.words().en()));
        }
        return result.rows();
    }
}
