package hongqiao.cli;

import hongqiao.area.geo.Datum;
import hongqiao.area.route.KeyedAreas;
import hongqiao.area.route.PointsFile;
import hongqiao.area.route.RoutedPoints;
import hongqiao.shared.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Points and areas in, the points with their area's key out; needs neither server nor database. Exit code 0: every row could
 * be read; 1: some could not, and are listed; 2: could not look. A file named with {@code --out} is there whole or not at all.
 */
@Command(
        name = "route",
        description = "为每个点标出所在区域：在 CSV 末尾加一列。Tell the area of every point: one more column in the CSV.")
final class RouteCommand implements Callable<Integer> {

    @Option(
            names = "--areas",
            required = true,
            paramLabel = "AREAS.geojson",
            description = "区域，Polygon 或 MultiPolygon 的 FeatureCollection。The areas, a FeatureCollection of polygons.")
    private Path areas = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "PROPERTY",
            description = "用作区域编码的属性，也是新列的名称。The property that is an area's key; also the new column's name.")
    private String key = "";

    @Option(
            names = "--points",
            required = true,
            paramLabel = "POINTS.csv",
            description =
                    "点，带标题行的 CSV（UTF-8 或 GB18030），- 为标准输入。The points, a CSV with a heading in UTF-8 or GB18030; - is standard input.")
    private Path points = Path.of("");

    @Option(
            names = "--lon",
            required = true,
            paramLabel = "COLUMN",
            description = "经度列（度）。Column of the longitude in degrees.")
    private String longitude = "";

    @Option(
            names = "--lat",
            required = true,
            paramLabel = "COLUMN",
            description = "纬度列（度）。Column of the latitude in degrees.")
    private String latitude = "";

    @Option(
            names = "--areas-datum",
            paramLabel = "DATUM",
            converter = DatumName.class,
            description = "区域的坐标系：gcj02、wgs84、cgcs2000（默认）。Datum of the areas; cgcs2000 unless said.")
    private Datum areasDatum = Datum.CGCS2000;

    @Option(
            names = "--points-datum",
            paramLabel = "DATUM",
            converter = DatumName.class,
            description = "点的坐标系，同上。Datum of the points, likewise.")
    private Datum pointsDatum = Datum.CGCS2000;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件，而非标准输出。Write here instead of standard output.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path reading = areas;
        try {
            if (out != null && (isSame(out, points) || isSame(out, areas))) {
                err.println("%1$s 是要读的文件，不能写入 / %1$s is read from and cannot be written to".formatted(out));
                return CommandLineEntry.CANNOT_LOOK;
            }
            KeyedAreas keyed = KeyedAreas.read(areas, key, areasDatum);
            RouteReport.print(areas, keyed.notValid(), err);
            reading = points;
            RoutedPoints routed = out == null ? route(keyed, System.out) : routeTo(out, keyed);
            RouteReport.print(routed, err);
            return routed.unreadable() == 0 ? 0 : 1;
        } catch (Problem refusal) {
            err.println("%s: %s: %s / %s"
                    .formatted(
                            reading,
                            refusal.code(),
                            refusal.detail().zh(),
                            refusal.detail().en()));
        } catch (NoSuchFileException e) {
            err.println("没有 %1$s / there is no %1$s".formatted(e.getFile()));
        } catch (IOException | UncheckedIOException e) {
            err.println("读写失败 / cannot read or write: " + e.getMessage());
        }
        return CommandLineEntry.CANNOT_LOOK;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private RoutedPoints routeTo(Path file, KeyedAreas keyed) throws IOException {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            RoutedPoints routed;
            try (OutputStream to =
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                routed = route(keyed, to);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return routed;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private RoutedPoints route(KeyedAreas keyed, OutputStream to) throws IOException {
        var columns = new PointsFile.Columns(longitude, latitude, key, pointsDatum);
        try (InputStream in = points.toString().equals("-") ? System.in : Files.newInputStream(points)) {
            var buffered = new BufferedOutputStream(to, 1 << 16);
            RoutedPoints routed = PointsFile.route(keyed, in, columns, buffered);
            buffered.flush();
            return routed;
        }
    }
}
