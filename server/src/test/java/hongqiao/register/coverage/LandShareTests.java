package hongqiao.register.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.area.geo.Datum;
import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Land near places: squares and circles whose area everybody knows, and the real district beside a count of another kind. */
@DisplayName("站点周边土地的比重")
class LandShareTests {

    private static final double RADIUS_M = 6_371_007.2;
    private static final Path GEO = Path.of(System.getenv().getOrDefault("HONGQIAO_SHARED", "/"), "data", "geo");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Degrees around a place, about so many metres to each side. */
    private static Geometry square(Coordinate middle, double half_m) {
        var north = half_m / 111_034;
        var east = half_m / (111_320 * Math.cos(Math.toRadians(middle.y)) * 1.0011);
        return FACTORY.toGeometry(new Envelope(middle.x - east, middle.x + east, middle.y - north, middle.y + north));
    }

    @Test
    @DisplayName("一个圆全在区内：面积是 π r²；圆心相距很远的两个，是两倍；同一处两次，还是一倍")
    void coversWhatACircleCovers() {
        var middle = new Coordinate(117.15, 39.17);
        var land = square(middle, 5_000);
        var one = LandShare.of(land, List.of(middle), 600);
        var circle = Math.PI * 600 * 600;
        assertThat(one.covered_m2()).isCloseTo(circle, within(circle * 2e-3 * 0.1));
        assertThat(one.land_m2()).isCloseTo(1e8, within(1e8 * 2e-3));
        assertThat(one.projection()).isEqualTo("epsg:4527");
        var far = new Coordinate(117.17, 39.19);
        assertThat(LandShare.of(land, List.of(middle, far), 600).covered_m2())
                .isCloseTo(2 * circle, within(circle * 4e-4));
        assertThat(LandShare.of(land, List.of(middle, middle), 600).covered_m2())
                .isCloseTo(one.covered_m2(), within(1.0));
    }

    @Test
    @DisplayName("区外够不着的不算；全够不着是零，全盖住是一")
    void isNothingOrAll() {
        var middle = new Coordinate(117.15, 39.17);
        var land = square(middle, 300);
        var none = LandShare.of(land, List.of(new Coordinate(117.25, 39.17)), 600);
        assertThat(none.share()).isZero();
        assertThat(none.near()).isZero();
        assertThat(LandShare.of(land, List.of(middle), 600).share()).isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("真实区界和 2020 年站点：两种做法只差万分之几，坐标系弄混就不对")
    void agreesWithACountOfTheRealDistrict() throws IOException {
        var outline = GEO.resolve("hongqiao_120106.geojson");
        assumeTrue(
                Files.exists(outline),
                "no " + outline + ": set HONGQIAO_SHARED to hold the real outline against a count");
        var gcj = GeoJson.read(outline).getFirst().area();
        var land = Datum.GCJ02.toCgcs2000(gcj);
        var stations = GeoJson.read(
                        GEO.resolve("metro_tianjin_stations_wgs84.geojson").toAbsolutePath())
                .stream()
                .map(Feature::geometry)
                .map(Geometry::getCoordinate)
                .toList();

        var share = LandShare.of(land, stations, 600);
        var counted = counted(land, stations, 600);

        assertThat(share.land_m2() / 1e6).isCloseTo(22.5, within(0.1));
        assertThat(share.share()).isCloseTo(counted.share(), within(0.002));
        assertThat(share.land_m2()).isCloseTo(counted.land_m2(), within(counted.land_m2() * 0.004));
        System.out.printf(
                "rail, 600 m: %.4f of %.3f km2 (%s, %d of %d points reach it); counted on a sphere: %.4f of %.3f km2; datums mixed: %.4f%n",
                share.share(),
                share.land_m2() / 1e6,
                share.projection(),
                share.near(),
                stations.size(),
                counted.share(),
                counted.land_m2() / 1e6,
                LandShare.of(gcj, stations, 600).share());
        assertThat(LandShare.of(gcj, stations, 600).share())
                .as("the outline in one datum and the stations in another")
                .isNotCloseTo(share.share(), within(0.005));
    }

    @Test
    @DisplayName("资源包里的站点是够得着的那些：只用它们，结果一样")
    void packHoldsThoseThatMatter() throws IOException {
        assumeTrue(
                Files.isDirectory(GEO),
                "no " + GEO + ": set HONGQIAO_SHARED to hold the pack's stations against the full list");
        var land = Datum.GCJ02.toCgcs2000(
                GeoJson.read(GEO.resolve("hongqiao_120106.geojson")).getFirst().area());
        var all = GeoJson.read(GEO.resolve("metro_tianjin_stations_wgs84.geojson")).stream()
                .map(feature -> Objects.requireNonNull(feature.geometry()).getCoordinate())
                .toList();
        var packed = Files.readAllLines(Project.file("packs/districts/hongqiao/records/rail-station.csv")).stream()
                .skip(1)
                .map(line -> line.split("\"")[1].split(","))
                .map(pair -> new Coordinate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
        var full = LandShare.of(land, all, 600);
        var ours = LandShare.of(land, packed, 600);
        assertThat(ours.near()).isGreaterThanOrEqualTo(12);
        assertThat(ours.covered_m2()).isCloseTo(full.covered_m2(), within(full.covered_m2() * 1e-4));
    }

    private record Counted(double share, double land_m2) {}

    /** Cells of a grid that is equal in area on a sphere (longitude and sine of latitude), by great-circle distance. */
    private static Counted counted(Geometry land, List<Coordinate> stations, double within_m) {
        var flat = land.copy();
        flat.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence vertices, int i) {
                vertices.setOrdinate(i, 1, Math.toDegrees(Math.sin(Math.toRadians(vertices.getY(i)))));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        var prepared = PreparedGeometryFactory.prepare(flat);
        var box = flat.getEnvelopeInternal();
        var steps = 900;
        var inside = 0L;
        var near = 0L;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                var x = box.getMinX() + (i + 0.5) * box.getWidth() / steps;
                var y = box.getMinY() + (j + 0.5) * box.getHeight() / steps;
                if (!prepared.contains(FACTORY.createPoint(new Coordinate(x, y)))) {
                    continue;
                }
                inside++;
                var place = new Coordinate(x, Math.toDegrees(Math.asin(Math.toRadians(y))));
                if (stations.stream().anyMatch(one -> distance_m(one, place) <= within_m)) {
                    near++;
                }
            }
        }
        var cell =
                Math.toRadians(box.getWidth() / steps) * Math.toRadians(box.getHeight() / steps) * RADIUS_M * RADIUS_M;
        return new Counted((double) near / inside, inside * cell);
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        var lat1 = Math.toRadians(one.y);
        var lat2 = Math.toRadians(other.y);
        var half = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(Math.toRadians(other.x - one.x) / 2), 2);
        return 2 * RADIUS_M * Math.asin(Math.sqrt(half));
    }
}
