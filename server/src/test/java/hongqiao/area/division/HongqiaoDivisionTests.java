package hongqiao.area.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.area.AreaKind;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.geo.AreaCheck;
import hongqiao.area.geo.CheckedArea;
import hongqiao.area.geo.Datum;
import hongqiao.area.geo.GeoJson;
import hongqiao.area.geo.LocalPlane;
import hongqiao.area.geo.Tiling;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Hongqiao divided once more from its committed outline and lists: nine streets, 114 communities, 1,050 grids. */
@DisplayName("红桥区的模拟划分")
class HongqiaoDivisionTests {

    private static final Path COMMITTED = Project.file("packs/districts/hongqiao/areas");

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    static Path folder;

    private static List<DivisionRow> divisions = List.of();
    private static Geometry outline = FACTORY.createPolygon();
    private static List<PackArea> grids = List.of();

    @BeforeAll
    static void divide() throws IOException {
        divisions = DivisionCsv.read(Files.readAllBytes(COMMITTED.resolve("divisions.csv")), Set.of())
                .rows();
        outline = GeoJson.read(COMMITTED.resolve("outline.geojson")).getFirst().area();
        var request = request(outline, 120106);
        grids = Division.simulate(request);
        DivisionFiles.write(folder, request.outline(), divisions, grids);
    }

    private static Division.Request request(Geometry border, long seed) throws IOException {
        var places = Places.read(Files.readAllBytes(COMMITTED.resolve("places.csv")));
        return new Division.Request(border, of(AreaKind.STREET), of(AreaKind.COMMUNITY), places.points(), 1050, seed);
    }

    @Test
    @DisplayName("重新生成，与仓库中的文件逐字节相同")
    void givesTheCommittedFilesToTheByte() throws IOException {
        for (var file : List.of("outline.geojson", "divisions.csv", "grids.geojson")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(COMMITTED.resolve(file));
        }
        assertThat(Files.size(folder.resolve("grids.geojson"))).isLessThan(1_000_000);
    }

    @Test
    void beginsWithThePublishedOutlineAndLists() throws IOException {
        var published = Project.shared("data/geo/hongqiao_120106.geojson");
        var listed = Project.shared("data/divisions/hongqiao_communities.csv");
        assumeTrue(published.isPresent() && listed.isPresent(), "no ../shared");

        var border = GeoJson.read(published.orElseThrow()).getFirst().area();
        var streets =
                Set.copyOf(of(AreaKind.STREET).stream().map(DivisionRow::code).toList());
        assertThat(request(Datum.GCJ02.toCgcs2000(border), 1).outline())
                .isEqualTo(request(outline, 1).outline());
        assertThat(DivisionCsv.read(Files.readAllBytes(listed.orElseThrow()), streets)
                        .rows())
                .extracting(DivisionRow::code, DivisionRow::name)
                .containsExactlyElementsOf(of(AreaKind.COMMUNITY).stream()
                        .map(row -> tuple(row.code(), row.name()))
                        .toList());
    }

    @Test
    @DisplayName("9 街道、114 社区、1050 网格，每社区 9 至 10 格")
    void hasTheCountsThatWereAskedFor() {
        var perCommunity = tiles().stream().collect(Collectors.groupingBy(PackArea::parent, Collectors.counting()));

        assertThat(of(AreaKind.STREET)).hasSize(9);
        assertThat(perCommunity).hasSize(114);
        assertThat(perCommunity.values()).allSatisfy(count -> assertThat(count).isBetween(9L, 10L));
        assertThat(tiles()).hasSize(1050);
        assertThat(grids)
                .filteredOn(grid -> grid.special() == Special.DEDICATED)
                .hasSize(3);
        assertThat(grids).filteredOn(PackArea::enclaves).hasSize(1);
        assertThat(grids).allMatch(PackArea::simulated).allMatch(grid -> grid.nameEn() == null);
    }

    @Test
    @DisplayName("各级严丝合缝：检查无一发现，全部在两秒内")
    void nestsExactly() {
        var all = areas();
        long start = System.nanoTime();

        assertThat(AreaCheck.check(all)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(Tiling.isExact(
                        tiles().stream().map(HongqiaoDivisionTests::border).toList()))
                .isTrue();
    }

    @Test
    void departsFromTheOutlineByLessThanAHandsBreadth() {
        var district = areas().getFirst().geometry();
        var plane = LocalPlane.around(outline);
        var border = plane.toMetres(outline).getBoundary();

        assertThat(plane.area_m2(district.symDifference(outline))).isLessThan(500);
        assertThat(plane.toMetres(district).getBoundary().getCoordinates())
                .allSatisfy(vertex ->
                        assertThat(border.distance(FACTORY.createPoint(vertex))).isLessThan(0.1));
    }

    @Test
    @DisplayName("网格连片、紧凑、大小相近")
    void hasConnectedCompactGridsOfSimilarSize() {
        var plane = LocalPlane.around(outline);
        var simple = tiles().stream()
                .map(HongqiaoDivisionTests::border)
                .filter(border -> border instanceof Polygon polygon && polygon.getNumInteriorRing() == 0)
                .toList();
        var compactness = simple.stream()
                .map(border -> compactness(plane, border))
                .sorted()
                .toList();
        var areas = simple.stream().map(plane::area_m2).sorted().toList();

        assertThat(simple).as("all but the enclave's owner and host").hasSize(1048);
        assertThat(compactness.getFirst()).isGreaterThan(0.35);
        assertThat(compactness.get(compactness.size() / 2)).isGreaterThan(0.70);
        assertThat(areas.getFirst()).isGreaterThan(15_000);
        assertThat(areas.get(areas.size() / 2)).isCloseTo(21_400, within(400.0));
        assertThat(areas.getLast()).isLessThan(28_000);
    }

    @Test
    void drawsOtherBordersFromAnotherSeedAndTheyNestAsWell() throws IOException {
        var other = Division.simulate(request(outline, 7));

        assertThat(other).hasSameSizeAs(grids).isNotEqualTo(grids);
        assertThat(Tiling.isExact(other.stream()
                        .filter(grid -> grid.special() == Special.NONE)
                        .map(HongqiaoDivisionTests::border)
                        .toList()))
                .isTrue();
    }

    /** Every place is a kilometre or less from the street that was to lie there, the detached part left aside. */
    @Test
    void putsEachStreetNearItsPlace() throws IOException {
        var plane = LocalPlane.around(outline);
        var places =
                Places.read(Files.readAllBytes(COMMITTED.resolve("places.csv"))).points();

        for (var area : areas()) {
            Coordinate place = places.get(area.code());
            if (place != null) {
                assertThat(plane.toMetres(area.geometry())
                                .isWithinDistance(FACTORY.createPoint(plane.toMetres(place)), 300))
                        .as(area.code())
                        .isTrue();
            }
        }
    }

    private static double compactness(LocalPlane plane, Geometry border) {
        var metres = plane.toMetres(border);
        return 4 * Math.PI * metres.getArea() / Math.pow(metres.getLength(), 2);
    }

    private static List<DivisionRow> of(AreaKind kind) {
        return divisions.stream().filter(row -> row.kind() == kind).toList();
    }

    private static List<PackArea> tiles() {
        return grids.stream().filter(grid -> grid.special() == Special.NONE).toList();
    }

    private static Geometry border(PackArea area) {
        return Objects.requireNonNull(area.geometry());
    }

    /** District, streets and communities as unions of grids, then the grids. */
    private static List<CheckedArea> areas() {
        Map<String, List<Geometry>> below = new HashMap<>();
        for (var grid : tiles()) {
            for (int digits : new int[] {6, 9, 12}) {
                below.computeIfAbsent(grid.code().substring(0, digits), _ -> new ArrayList<>())
                        .add(border(grid));
            }
        }
        Map<String, CheckedArea> areas = new LinkedHashMap<>();
        for (var row : divisions) {
            var union = Tiling.union(below.getOrDefault(row.code(), List.of()));
            areas.put(row.code(), new CheckedArea(row.code(), row.parent(), union, true, union.getNumGeometries() > 1));
        }
        for (var grid : grids) {
            areas.put(
                    grid.code(),
                    new CheckedArea(
                            grid.code(), grid.parent(), border(grid), grid.special() == Special.NONE, grid.enclaves()));
        }
        return List.copyOf(areas.values());
    }
}
