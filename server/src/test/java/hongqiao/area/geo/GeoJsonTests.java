package hongqiao.area.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import hongqiao.shared.Problem;
import hongqiao.support.Project;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map maker sends his areas; what is wrong with the file is told with line and feature. */
@DisplayName("读取 GeoJSON")
class GeoJsonTests {

    private static final String SQUARE = "[[[117.1,39.1],[117.2,39.1],[117.2,39.2],[117.1,39.2],[117.1,39.1]]]";

    @Test
    void readsFeaturesWhateverTheOrderOfMembers() {
        var features = read("""
                {"features": [
                  {"geometry": {"coordinates": %1$s, "type": "Polygon"}, "properties": {"code": 120106001001}, "type": "Feature"},
                  {"type": "Feature", "id": 2, "bbox": [0,0,1,1], "properties": null, "geometry": null},
                  {"type": "Feature", "properties": {"code": "B"}, "geometry": {"type": "MultiPolygon", "coordinates": [%1$s]}}
                ], "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, "type": "FeatureCollection"}
                """.formatted(SQUARE));

        assertThat(features).extracting(Feature::number).containsExactly(1, 2, 3);
        assertThat(features).extracting(Feature::line).containsExactly(2, 3, 4);
        assertThat(features.getFirst().text("code")).isEqualTo("120106001001");
        assertThat(features.getFirst().area().getArea()).isCloseTo(0.01, within());
        assertThat(features.get(1).geometry()).isNull();
        assertThat(features.get(2).area().getNumGeometries()).isEqualTo(1);
    }

    @Test
    void readsHolesThirdCoordinatesAndAByteOrderMark() {
        var features = read("\uFEFF" + collection("""
                {"type": "Polygon", "coordinates": [
                  [[0,0,5],[9,0,5],[9,9,5],[0,9,5],[0,0,5]],
                  [[1,1],[1,2],[2,2],[2,1],[1,1]]]}"""));

        assertThat(features)
                .singleElement()
                .satisfies(f -> assertThat(f.area().getArea()).isEqualTo(80));
    }

    @ParameterizedTest
    @DisplayName("错误指到行和位置")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}        | 3 | features[0].geometry.coordinates[0]       | not closed
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}              | 3 | features[0].geometry.coordinates[0]       | four positions
            {"type":"Polygon","coordinates":[[[0,0],[181,0],[1,1],[0,0]]]}      | 3 | features[0].geometry.coordinates[0][1]    | degrees
            {"type":"Polygon","coordinates":[[[0,0],[1e999,0],[1,1],[0,0]]]}    | 3 | features[0].geometry.coordinates[0][1]    | degrees
            {"type":"Polygon","coordinates":[[[0,0],["1",0],[1,1],[0,0]]]}      | 3 | features[0].geometry.coordinates[0][1][0] | array
            {"type":"Polygon","coordinates":[[0,0],[1,0],[1,1],[0,0]]}          | 3 | features[0].geometry.coordinates[0]       | nested
            {"type":"Polygon","coordinates":[]}                                 | 3 | features[0].geometry.coordinates          | no ring
            {"type":"Polygon","coordinates":[[[[[[1,2]]]]]]}                    | 3 | features[0].geometry.coordinates[0][0][0][0] | array
            {"type":"Polygon"}                                                  | 3 | features[0].geometry                      | missing
            {"type":"GeometryCollection","coordinates":[]}                      | 3 | features[0].geometry.type                 | not supported
            """)
    void saysWhereAGeometryIsWrong(String geometry, int line, String place, String words) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(collection(geometry)))
                .returns("geojson-not-valid", Problem::code)
                .returns(new Problem.Place(line, null, place), Problem::at)
                .satisfies(p -> assertThat(p.detail().en()).contains(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"type":"FeatureCollection","features":[      | geojson-not-readable
            {"type":"FeatureCollection","type":"x"}       | geojson-not-readable
            {"type":"FeatureCollection"} ]                | geojson-not-valid
            {"type":"Feature","features":[]}              | geojson-not-valid
            {"type":"FeatureCollection"}                  | geojson-not-valid
            {"features":[]}                               | geojson-not-valid
            {"type":"FeatureCollection","features":[1]}   | geojson-not-valid
            {"type":"FeatureCollection","features":[{}]}  | geojson-not-valid
            {"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::4549"}}} | geojson-not-valid
            []                                            | geojson-not-valid
            ''                                            | geojson-not-valid
            """)
    void refusesWhatIsNoFeatureCollection(String text, String code) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(text)).returns(code, Problem::code);
    }

    @Test
    void refusesAFeatureThatIsNoAreaOrHasNoKey() {
        var station = read(collection("{\"type\":\"Point\",\"coordinates\":[117.1,39.1]}"))
                .getFirst();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(station::area)
                .returns("geojson-not-valid", Problem::code)
                .satisfies(p -> assertThat(p.detail().zh()).contains("第 1 个要素（第 2 行）"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> station.text("code"))
                .returns("feature-property-missing", Problem::code);
    }

    @Test
    void readsTheRealDistrict() {
        var file = Project.shared("data/geo/hongqiao_120106.geojson");
        assumeThat(file).isPresent();

        assertThat(GeoJson.read(file.get())).singleElement().satisfies(district -> {
            assertThat(district.text("adcode")).isEqualTo("120106");
            assertThat(district.area().isValid()).isTrue();
        });
    }

    private static String collection(String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{},\n\"geometry\":"
                + geometry + "}]}";
    }

    private static List<Feature> read(String text) {
        List<Feature> features = new ArrayList<>();
        GeoJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), features::add);
        return features;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
