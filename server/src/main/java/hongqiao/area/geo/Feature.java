package hongqiao.area.geo;

import hongqiao.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.databind.JsonNode;

/**
 * One feature of a GeoJSON file, in the datum of the file.
 *
 * @param number its place among the features, from 1
 * @param line where it begins in the file, from 1
 * @param properties an object, empty where the file has null
 * @param geometry null where the file has null: a feature without a place
 */
public record Feature(
        int number, int line, JsonNode properties, @Nullable Geometry geometry) {

    /**
     * Its polygon or multipolygon, which may cross itself.
     *
     * @throws Problem {@code geojson-not-valid}: it is something else, or has no geometry
     */
    public Geometry area() {
        if (geometry instanceof Polygonal) {
            return geometry;
        }
        String is = geometry == null ? "null" : geometry.getGeometryType();
        throw refuse(
                GeoProblem.GEOJSON_NOT_VALID,
                "geometry",
                "图形应为 Polygon 或 MultiPolygon，而不是 " + is,
                "the geometry must be a Polygon or MultiPolygon, not " + is);
    }

    /**
     * A property as text; a number as its digits, so that 120106001001 is "120106001001".
     *
     * @throws Problem {@code feature-property-missing}: absent, null, empty, or neither text nor number
     */
    public String text(String property) {
        JsonNode value = properties.path(property);
        String text = value.isString() || value.isNumber() ? value.asString() : "";
        if (text.isBlank()) {
            throw refuse(
                    GeoProblem.FEATURE_PROPERTY_MISSING,
                    "properties." + property,
                    "属性 %s 缺失或不是文本、数字".formatted(property),
                    "the property %s is missing, or neither text nor number".formatted(property));
        }
        return text;
    }

    /** A refusal that names this feature and its line. */
    public Problem refuse(GeoProblem type, String member, String zh, String en) {
        return type.because("第 %1$d 个要素（第 %2$d 行）：%3$s", "feature %1$d (line %2$d): %4$s", number, line, zh, en)
                .at(new Problem.Place(line, null, "features[%d].%s".formatted(number - 1, member)));
    }
}
