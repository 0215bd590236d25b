package hongqiao.area.web;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.area.Area;
import hongqiao.area.GeometryJson;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Datum;
import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import tools.jackson.databind.JsonNode;

/** Files of areas are tried, then applied; counts add up. A server of its own: whole districts are imported. */
@DisplayName("导入区域")
class ImportedAreasTests {

    private static final Running SERVER = Running.server();

    private final Browser planner = SERVER.browser().signedIn("map");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @DisplayName("把导出的再导入：1,178 条全部不变，再来一次也不变")
    void changesNothingWhenItsOwnExportComesBack() {
        var file =
                planner.get("/api/desk/areas/export").expecting(200).response().body();

        for (int i = 0; i < 2; i++) {
            var result = take(file, "CGCS2000", true, false);
            assertThat(result.path("unchanged").asInt()).isGreaterThan(1170);
            assertThat(result.path("unchanged").asInt())
                    .isEqualTo(result.path("read").asInt());
            assertThat(result.path("applied").asBoolean()).isTrue();
        }
    }

    @Test
    @DisplayName("GCJ-02 的文件先试后用：试的时候什么也不写，用了再用就是不变")
    void takesAFileOnceAndThenFindsItUnchanged() {
        var pair = twoGrids(3);
        var cut = halves(union(land(pair.getFirst()), land(pair.getLast())));
        var file = file(pair, cut.stream().map(Datum.GCJ02::fromCgcs2000).toList());

        assertThat(take(file, "GCJ02", false, false).path("changed").asInt()).isEqualTo(2);
        assertThat(take(file, "GCJ02", false, false).path("applied").asBoolean())
                .isFalse();
        var applied = take(file, "GCJ02", true, false);
        assertThat(applied.path("findings").size()).as(applied.toString()).isZero();
        assertThat(applied.path("applied").asBoolean()).isTrue();
        var again = take(file, "GCJ02", true, false);
        assertThat(again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("投影坐标（高斯—克吕格 39 带）照收，度数当成米、坐标系写错则拒收")
    void takesProjectedCoordinatesWhereTheyAreDeclared() {
        var pair = twoGrids(7);
        var cut = halves(union(land(pair.getFirst()), land(pair.getLast())));
        for (var key : List.of("epsg:4527", "epsg:4548")) {
            var zone = CoordinateSystem.find(key).orElseThrow();
            var file = file(pair, cut.stream().map(zone::fromCgcs2000).toList());
            var tried = take(file, key, false, false);
            assertThat(tried.path("changed").asInt()).as(tried.toString()).isEqualTo(2);
            assertThat(tried.path("findings").size()).as(tried.toString()).isZero();
            assertThat(refusal(file, "CGCS2000")).contains("不是以度为单位的经纬度");
            assertThat(refusal(file(pair, cut), key)).contains("不是投影坐标 " + key, "先东坐标");
            var said = new String(file, StandardCharsets.UTF_8)
                    .replaceFirst("\\{", "{\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4528\"}},");
            assertThat(refusal(said.getBytes(StandardCharsets.UTF_8), key)).contains("4528");
        }
    }

    private String refusal(byte[] file, String system) {
        return post(file, system).expecting(422).json().path("detail").asString();
    }

    @Test
    @DisplayName("有重叠和缝隙：说出在哪里，不写；要求修复就修好再写")
    void refusesBrokenBordersAndMendsThemWhenAsked() {
        var grid = twoGrids(5).getFirst();
        var moved = AffineTransformation.translationInstance(0.0003, 0).transform(land(grid));
        var file = file(List.of(grid), List.of(moved));

        var refused = take(file, "CGCS2000", true, false);
        assertThat(refused.path("applied").asBoolean()).isFalse();
        assertThat(kinds(refused)).contains("OVERLAP", "GAP");
        assertThat(refused.at("/findings/0/place").size()).isEqualTo(2);
        var mended = take(file, "CGCS2000", true, true);
        assertThat(mended.path("applied").asBoolean()).as(mended.toString()).isTrue();
        assertThat(mended.path("findings").values().stream()
                        .map(finding -> finding.path("severity").asString()))
                .containsOnly("WARNING");
    }

    @Test
    @DisplayName("坏行逐条列出，一条也不写进去；数目对得上")
    void listsEveryBadRowAndTakesNone() {
        var file = """
                code,name
                120106001002,增产里社区居委会
                120106001002,又一个
                12010600199,少一位
                120106999001,没有上级
                120106001777,新社区
                """;
        var result = take(file.getBytes(StandardCharsets.UTF_8), "CGCS2000", true, false);

        assertThat(result.path("read").asInt()).isEqualTo(5);
        assertThat(result.path("new").asInt()).isEqualTo(1);
        assertThat(result.path("unchanged").asInt()).isEqualTo(1);
        assertThat(result.path("rejected").asInt()).isEqualTo(3);
        assertThat(result.path("findings").values().stream()
                        .map(finding -> finding.at("/message/zh").asString().substring(0, 5)))
                .containsExactlyInAnyOrder("第 3 行", "第 4 行", "第 5 行");
        assertThat(result.path("applied").asBoolean()).isFalse();
        assertThat(planner.get("/api/desk/areas/120106001777").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("全市的社区清单：本区 114 个不变，其他区的写明未导入")
    void takesOfACitysListWhatIsOurs() throws IOException {
        var list = Project.shared("data/divisions/tianjin_villages.csv");
        assumeTrue(list.isPresent());
        var result = take(Files.readAllBytes(list.get()), "CGCS2000", true, false);

        assertThat(result.path("read").asInt()).isEqualTo(5617);
        assertThat(result.path("unchanged").asInt()).isEqualTo(114);
        assertThat(result.path("rejected").asInt()).isEqualTo(5503);
        assertThat(kinds(result)).containsExactly("OTHER_DISTRICT");
        assertThat(result.path("applied").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatIsNoFileOfAreas() {
        assertThat(post("{\"type\":\"FeatureCollection\",".getBytes(StandardCharsets.UTF_8), "CGCS2000")
                        .code())
                .isEqualTo("geojson-not-readable");
        assertThat(post(new byte[0], "CGCS2000").code()).isEqualTo("area-file-not-readable");
        assertThat(post("code,name\n".getBytes(StandardCharsets.UTF_8), "BD09").code())
                .isEqualTo("datum-not-known");
    }

    private Browser.Answer post(byte[] file, String datum) {
        return planner.upload("/api/desk/areas/import?at=2026-06-01&datum=" + datum, "areas.geojson", file);
    }

    private JsonNode take(byte[] file, String datum, boolean apply, boolean repair) {
        var result = planner.upload(
                        "/api/desk/areas/import?at=2026-06-01&datum=%s&apply=%s&repair=%s"
                                .formatted(datum, apply, repair),
                        "areas.geojson",
                        file)
                .expecting(200)
                .json();
        assertThat(result.path("new").asInt()
                        + result.path("changed").asInt()
                        + result.path("unchanged").asInt()
                        + result.path("rejected").asInt())
                .isEqualTo(result.path("read").asInt());
        return result;
    }

    private static List<String> kinds(JsonNode result) {
        return result.path("findings").values().stream()
                .map(finding -> finding.path("kind").asString())
                .toList();
    }

    private static List<Area> twoGrids(int community) {
        var areas = SERVER.bean(hongqiao.area.Areas.class);
        var tree = areas.tree(areas.today());
        var children = tree.children(
                tree.list(hongqiao.area.AreaKind.COMMUNITY).get(community).id());
        return hongqiao.area.change.Neighbours.of(children.stream()
                .filter(grid -> grid.isTile() && !grid.enclave())
                .toList());
    }

    private static byte[] file(List<Area> areas, List<Geometry> land) {
        return java.util.stream.IntStream.range(0, areas.size())
                .mapToObj(i ->
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"simulated\":true},\"geometry\":%s}"
                                .formatted(
                                        areas.get(i).code(), areas.get(i).name().zh(), GeometryJson.write(land.get(i))))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
