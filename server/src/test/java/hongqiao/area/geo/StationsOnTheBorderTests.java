package hongqiao.area.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Hongqiao's border comes in GCJ-02, the metro stations in WGS84, half a kilometre apart. Which side a station lies on is
 * known apart from our conversion: the amap list of 2017 and the borders of all sixteen districts are both GCJ-02.
 */
@DisplayName("区界（GCJ-02）与地铁站（WGS84）")
class StationsOnTheBorderTests {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @param at longitude and latitude, in the datum of its file */
    private record Station(String name, Coordinate at) {}

    private final List<Feature> districts = new ArrayList<>();
    private Geometry hongqiao = FACTORY.createPolygon();
    private List<Station> stations = List.of();

    @BeforeEach
    void readWhatOthersPublished() throws Exception {
        var border = Project.shared("data/geo/hongqiao_120106.geojson");
        assumeTrue(border.isPresent(), "no ../shared");
        hongqiao = GeoJson.read(border.orElseThrow()).getFirst().area();
        districts.addAll(GeoJson.read(
                Project.shared("data/geo/tianjin_120000_districts.geojson").orElseThrow()));
        stations = stations("metro_tianjin_stations.csv", 1, 3);
    }

    /** 9, 11 and 283 m from the border. 本溪路, 349 m inside, is the nearest that would be lost without conversion. */
    @Test
    void holdsTheThreeStationsNearestTheBorderOnTheRightSide() {
        var border = Datum.GCJ02.toCgcs2000(hongqiao);

        assertThat(nearest(border, 3)).containsExactly("佳园里", "西北角", "天泰路");
        assertThat(sides(border))
                .containsEntry("佳园里", false)
                .containsEntry("西北角", true)
                .containsEntry("天泰路", false)
                .containsEntry("本溪路", true);
    }

    @Test
    @DisplayName("不转换：四站错两站")
    void putsTwoOfTheFourOnTheWrongSideWithoutConversion() {
        assertThat(sides(hongqiao))
                .containsEntry("佳园里", false)
                .containsEntry("西北角", true)
                .containsEntry("天泰路", true)
                .containsEntry("本溪路", false);
    }

    @Test
    void agreesWithTheListOf2017OnEveryStationOfBoth() throws Exception {
        var border = Datum.GCJ02.toCgcs2000(hongqiao);
        var ours = sides(border);
        var theirs = stations("metro_tianjin_amap2017_gcj02.csv", 2, 4).stream()
                .collect(Collectors.toMap(Station::name, station -> holds(hongqiao, station), (a, _) -> a));
        theirs.keySet().retainAll(ours.keySet());

        assertThat(theirs).hasSizeGreaterThan(70).containsKeys("西北角", "本溪路");
        theirs.forEach((name, inside) -> assertThat(ours.get(name)).as(name).isEqualTo(inside));
    }

    /** The amap list lacks line 6, hence 天泰路, and has 佳园里 under its old name. */
    @ParameterizedTest
    @CsvSource({"佳园里,北辰区", "西北角,红桥区", "天泰路,河北区", "本溪路,红桥区"})
    @DisplayName("各区边界也这样说")
    void agreesWithTheBordersOfAllDistricts(String name, String district) {
        var station =
                stations.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();

        assertThat(districts.stream()
                        .filter(one -> holds(Datum.GCJ02.toCgcs2000(one.area()), station))
                        .map(one -> one.text("name")))
                .containsExactly(district);
    }

    private Map<String, Boolean> sides(Geometry border) {
        return stations.stream()
                .collect(Collectors.toMap(Station::name, station -> holds(border, station), (a, _) -> a));
    }

    private static boolean holds(Geometry border, Station station) {
        return border.covers(FACTORY.createPoint(station.at()));
    }

    private List<String> nearest(Geometry border, int number) {
        var plane = LocalPlane.around(border);
        var line = plane.toMetres(border).getBoundary();
        return stations.stream()
                .sorted(Comparator.comparingDouble(
                        station -> line.distance(FACTORY.createPoint(plane.toMetres(station.at())))))
                .map(Station::name)
                .distinct()
                .limit(number)
                .toList();
    }

    private static List<Station> stations(String file, int name, int lon) throws IOException {
        return Files.readAllLines(Project.shared("data/geo/" + file).orElseThrow()).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Station(
                        cells[name],
                        new Coordinate(Double.parseDouble(cells[lon]), Double.parseDouble(cells[lon + 1]))))
                .toList();
    }
}
