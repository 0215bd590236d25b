package hongqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data officer wants to know the grid of each address in a file; no server runs, no database is there. */
@DisplayName("为一份点文件标出网格")
class RouteCommandTests {

    private static final String WEST = square(117.0, 117.1);
    private static final String EAST = square(117.1, 117.2);

    @TempDir
    Path folder;

    private Path areas;
    private Path points;

    @BeforeEach
    void twoGridsAndThreeAddresses() throws IOException {
        areas = Files.writeString(
                folder.resolve("areas.geojson"),
                collection(feature("{\"code\":\"G02\"}", EAST), feature("{\"code\":\"G01\"}", WEST)));
        points = Files.writeString(
                folder.resolve("points.csv"), "id,lon,lat\r\n1,117.05,39.05\r\n2,117.1,39.05\r\n3,118,39.05\r\n");
    }

    @Test
    void appendsTheKeyAndSumsUp() throws Exception {
        var outcome = route();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("id,lon,lat,code\r\n1,117.05,39.05,G01\r\n2,117.1,39.05,G01\r\n3,118,39.05,\r\n");
        assertThat(outcome.err())
                .contains("共 3 行：有归属 2（在边界上 1，")
                .contains("3 rows: 2 routed (1 on a border, 0 in several areas")
                .contains("1 outside, 0 unreadable");
    }

    @Test
    void readsStandardInputAndWritesAFile() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "old");

        var outcome = Terminal.runReading(points, with("--out", out.toString(), "--points", "-"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(out).content().startsWith("id,lon,lat,code\r\n1,117.05,39.05,G01");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("有行无法识别：逐条列出，退出码 1")
    void listsRowsItCannotRead() throws Exception {
        Files.writeString(points, "lon,lat\n" + "117.05,39.05\n" + "117.05,?\n".repeat(23));

        var outcome = route();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines()).hasSize(25);
        assertThat(outcome.err())
                .contains("第 3 行，lat 列：“?”不是数字 / line 3, column lat: \"?\" is not a number")
                .contains("line 22,")
                .doesNotContain("line 23,")
                .contains("还有 3 处 / and 3 more")
                .contains("24 rows: 1 routed")
                .contains("23 unreadable");
    }

    @Test
    @DisplayName("无从下手：说清原因，不留半个文件，退出码 2")
    void saysWhyItCannotLook() throws Exception {
        Path out = folder.resolve("out.csv");
        assertThat(refused(with("--areas", folder.resolve("none.geojson").toString())))
                .contains("没有 ", "none.geojson");
        assertThat(refused(with("--points", folder.toString()))).contains("读写失败 / cannot read or write");
        assertThat(refused(with("--lon", "经度"))).contains("points-column-not-found", "there are: id, lon, lat");
        assertThat(refused(with("--key", "name"))).contains("feature-property-missing", "feature 1 (line 1)");
        assertThat(refused(with("--points-datum", "bd09"))).contains("bd09 is no datum", "gcj02, wgs84, cgcs2000");
        assertThat(refused(with("--out", points.toString()))).contains("不能写入 / ");

        Files.writeString(points, "id,lon,lat\n1,117.05,39.05\n2,\"117.05,39.05\n");
        assertThat(refused(with("--out", out.toString()))).contains("points-not-readable", "第 3 行", "line 3");
        assertThat(out).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");

        Files.writeString(areas, "{\"type\":\"FeatureCollection\",\n\"features\":[{]}");
        assertThat(refused(with())).contains("geojson-not-readable", "第 2 行", "line 2");
        Files.writeString(areas, collection());
        assertThat(refused(with())).contains("geojson-not-valid", "there are no features");
    }

    @Test
    @DisplayName("同一编码的几个要素是一个区域；不合法的图形会提示")
    void joinsFeaturesOfOneKeyAndWarnsOfCrossedBorders() throws Exception {
        String bow = "{\"type\":\"Polygon\",\"coordinates\":[[[118,39],[119,40],[119,39],[118,40],[118,39]]]}";
        Files.writeString(
                areas,
                collection(feature("{\"code\":7}", WEST), feature("{\"code\":7}", EAST), feature("{\"code\":8}", bow)));

        var outcome = route();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("117.05,39.05,7\r\n2,117.1,39.05,7\r\n3,118,39.05,8");
        assertThat(outcome.err()).contains("第 3 个要素", "feature 3 (line 1): the polygon is not valid");
    }

    @Test
    @DisplayName("30 万行，内存不随行数增长")
    void passesALongFileThroughLittleMemory() throws Exception {
        Path many = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(many)) {
            out.write("lon,lat,note\n");
            for (int i = 0; i < 300_000; i++) {
                out.write("117.%06d,39.05,%s\n".formatted(i, "备注".repeat(100)));
            }
        }
        Path routed = folder.resolve("routed.csv");

        // 180 MB of text through a heap of 384 MB, most of which the collector would have to keep
        var outcome = Terminal.runWriting(routed, with("--points", many.toString()));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("300000 rows: 200001 routed (3 on a border", "99999 outside");
        try (Stream<String> before = Files.lines(many);
                Stream<String> after = Files.lines(routed)) {
            var rest = after.iterator();
            assertThat(before.allMatch(line -> rest.next().startsWith(line + ",")))
                    .isTrue();
            assertThat(rest.hasNext()).isFalse();
        }
    }

    @Test
    @DisplayName("真实区界（GCJ-02）与地铁站（WGS84、GCJ-02 两套坐标）：归属一致")
    void turnsDatumsIntoOneBeforeItLooks() throws Exception {
        var district = Project.shared("data/geo/hongqiao_120106.geojson");
        var stations = Project.shared("data/geo/metro_tianjin_stations.csv");
        assumeThat(district).isPresent();
        assumeThat(stations).isPresent();

        var gcj02 = stations(district.get(), stations.get(), "lng_gcj02", "lat_gcj02", "gcj02");
        var wgs84 = stations(district.get(), stations.get(), "lng_wgs84", "lat_wgs84", "wgs84");

        assertThat(gcj02).isEqualTo(wgs84);
        assertThat(gcj02.lines().filter(line -> line.endsWith(",120106"))).hasSizeGreaterThan(5);
    }

    private static String stations(Path district, Path stations, String lon, String lat, String datum)
            throws IOException, InterruptedException {
        var outcome = Terminal.run(
                Map.of(),
                "route",
                "--areas=" + district,
                "--key=adcode",
                "--points=" + stations,
                "--lon=" + lon,
                "--lat=" + lat,
                "--areas-datum=gcj02",
                "--points-datum=" + datum);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private Terminal.Outcome route() throws IOException, InterruptedException {
        return Terminal.run(Map.of(), with());
    }

    private String refused(String[] arguments) throws IOException, InterruptedException {
        var outcome = Terminal.run(Map.of(), arguments);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        return outcome.err();
    }

    /** The usual arguments, but for these. */
    private String[] with(String... others) {
        Map<String, String> usual = new java.util.LinkedHashMap<>(Map.of(
                "--areas",
                areas.toString(),
                "--key",
                "code",
                "--points",
                points.toString(),
                "--lon",
                "lon",
                "--lat",
                "lat"));
        for (int i = 0; i < others.length; i += 2) {
            usual.put(others[i], others[i + 1]);
        }
        List<String> arguments = new ArrayList<>(List.of("route"));
        usual.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        return arguments.toArray(String[]::new);
    }

    private static String square(double west, double east) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,39],[%2$s,39],[%2$s,39.1],[%1$s,39.1],[%1$s,39]]]}"
                .formatted(west, east);
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}".formatted(properties, geometry);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }
}
