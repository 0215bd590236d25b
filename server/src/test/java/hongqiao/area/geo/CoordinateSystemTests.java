package hongqiao.area.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.support.Project;
import java.nio.file.Files;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.WKTReader;

/** Maps from everywhere: an online map in GCJ-02, a GPS track in WGS84, a survey in zone 39. */
@DisplayName("坐标系转换")
class CoordinateSystemTests {

    @Test
    @DisplayName("GCJ-02 往返误差小于 1e-9 度")
    void comesBackFromGcj02ToTheNinthDigit() {
        randomPlaces().forEach(place -> {
            var back = Datum.GCJ02.toCgcs2000(Datum.GCJ02.fromCgcs2000(place));

            assertThat(back.distance(place)).isLessThan(1e-9);
        });
    }

    @Test
    void givesTheGcj02PairsOf143MetroStations() throws Exception {
        var file = Project.shared("data/geo/metro_tianjin_stations.csv");
        assumeTrue(file.isPresent(), "no ../shared");
        var rows = Files.readAllLines(file.orElseThrow()).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();

        assertThat(rows).hasSize(143).allSatisfy(row -> {
            var wgs84 = new Coordinate(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            var gcj02 = new Coordinate(Double.parseDouble(row[5]), Double.parseDouble(row[6]));
            assertThat(Datum.GCJ02.fromCgcs2000(wgs84).distance(gcj02)).isLessThan(0.8e-6);
            assertThat(Datum.GCJ02.toCgcs2000(gcj02).distance(wgs84)).isLessThan(0.8e-6);
        });
    }

    @Test
    void keepsEastEastAndNorthNorth() {
        randomPlaces().forEach(place -> {
            var here = Datum.GCJ02.fromCgcs2000(place);
            var east = Datum.GCJ02.fromCgcs2000(new Coordinate(place.x + 1e-6, place.y));
            var north = Datum.GCJ02.fromCgcs2000(new Coordinate(place.x, place.y + 1e-6));

            assertThat(east.x).isGreaterThan(here.x);
            assertThat(north.y).isGreaterThan(here.y);
        });
    }

    @ParameterizedTest
    @CsvSource({"2.3522,48.8566", "-122.4194,37.7749", "151.2093,-33.8688", "139.6917,35.6895", "117.16,0.5"})
    void leavesWhatLiesOutsideTheBoxAlone(double lon, double lat) {
        var abroad = new Coordinate(lon, lat);

        assertThat(Datum.GCJ02.toCgcs2000(abroad)).isEqualTo(abroad);
        assertThat(Datum.GCJ02.fromCgcs2000(abroad)).isEqualTo(abroad);
    }

    @Test
    void takesWgs84AndCgcs2000AsEqual() {
        var place = new Coordinate(117.155, 39.167);

        assertThat(Datum.WGS84.toCgcs2000(place)).isEqualTo(place);
        assertThat(Datum.CGCS2000.fromCgcs2000(place)).isEqualTo(place);
    }

    @Test
    @DisplayName("3 度带第 39 带：中央经线上东坐标为 39500000")
    void readsZone39WithAndWithoutItsNumber() {
        var onMeridian = new Coordinate(117, 39.167);
        var with = CoordinateSystem.find("EPSG:4527").orElseThrow();
        var without = CoordinateSystem.find("epsg:4548").orElseThrow();

        assertThat(with.fromCgcs2000(onMeridian).x).isCloseTo(39_500_000, within(1e-4));
        assertThat(without.fromCgcs2000(onMeridian).x).isCloseTo(500_000, within(1e-4));
        assertThat(with.fromCgcs2000(onMeridian).y)
                .as("length of the meridian from the equator, by the series for GRS80")
                .isCloseTo(meridian(39.167), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"epsg:4513", "epsg:4527", "epsg:4533", "epsg:4534", "epsg:4548", "epsg:4554"})
    void comesBackFromEachZoneToTheNinthDigit(String key) {
        var zone = CoordinateSystem.find(key).orElseThrow();
        int epsg = Integer.parseInt(key.substring(5));
        double meridian = epsg <= 4533 ? 75 + 3 * (epsg - 4513) : 75 + 3 * (epsg - 4534);

        // many threads on one zone: it holds no state
        IntStream.range(0, 4_000).parallel().forEach(i -> {
            var place = new Coordinate(meridian - 1.5 + i * 3.0 / 4_000, 20 + i % 30);
            assertThat(zone.toCgcs2000(zone.fromCgcs2000(place)).distance(place))
                    .isLessThan(1e-9);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bd09", "gcj-02", "epsg:4512", "epsg:4555", "epsg:3857", "4527"})
    void knowsNoOtherSystem(String key) {
        assertThat(CoordinateSystem.find(key)).isEmpty();
    }

    @Test
    void convertsAWholeGeometryAndLeavesTheOriginal() throws Exception {
        var polygon = new WKTReader().read("POLYGON((117.1 39.1,117.2 39.1,117.2 39.2,117.1 39.1))");

        var converted = CoordinateSystem.find("GCJ02").orElseThrow().toCgcs2000(polygon);

        assertThat(polygon.getEnvelopeInternal().getMinX()).isEqualTo(117.1);
        assertThat(converted.getNumPoints()).isEqualTo(4);
        assertThat(converted.getEnvelopeInternal().getMinX()).isBetween(117.0925, 117.0945);
        assertThat(converted.isValid()).isTrue();
    }

    private static Stream<Coordinate> randomPlaces() {
        var random = new Random(120106);
        return Stream.generate(() -> new Coordinate(random.nextDouble(73, 135), random.nextDouble(5, 54)))
                .limit(20_000);
    }

    /** Metres along the meridian from the equator to a latitude, by Helmert's series in the third flattening. */
    private static double meridian(double degrees) {
        double n = 1 / (2 * 298.257222101 - 1);
        double phi = Math.toRadians(degrees);
        double n2 = n * n;
        double n3 = n2 * n;
        return 6378137
                / (1 + n)
                * ((1 + n2 / 4) * phi
                        - 1.5 * (n - n3 / 8) * Math.sin(2 * phi)
                        + 15.0 / 16 * n2 * Math.sin(4 * phi)
                        - 35.0 / 48 * n3 * Math.sin(6 * phi));
    }
}
