package hongqiao.area;

import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.shared.Problem;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A geometry as GeoJSON and back; positions of seven decimals at most, a centimetre. Source: RFC 7946. */
public final class GeometryJson {

    private static final int DECIMALS = 7;
    private static final long PER_DEGREE = 10_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private GeometryJson() {}

    public static JsonNode node(Geometry geometry) {
        return JSON.readTree(write(geometry));
    }

    public static String write(Geometry geometry) {
        var out = new StringBuilder();
        write(geometry, out);
        return out.toString();
    }

    public static void write(Geometry geometry, StringBuilder out) {
        out.append("{\"type\":\"").append(geometry.getGeometryType()).append('"');
        if (geometry instanceof GeometryCollection several && !isMulti(geometry)) {
            out.append(",\"geometries\":");
            each(several.getNumGeometries(), out, i -> write(several.getGeometryN(i), out));
        } else {
            out.append(",\"coordinates\":");
            coordinates(geometry, out);
        }
        out.append('}');
    }

    /**
     * A polygon or multipolygon as a caller sent it.
     *
     * @param field where it stands in the request
     * @throws Problem {@code geojson-not-valid}
     */
    public static Geometry area(JsonNode geometry, String field) {
        var file = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                + geometry + "}]}";
        var features = new ArrayList<Feature>();
        try {
            GeoJson.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), features::add);
            return features.getFirst().area();
        } catch (Problem problem) {
            var inside = problem.at().field();
            throw problem.atField(field + (inside == null ? "" : inside.replaceFirst("^features\\[0]\\.geometry", "")));
        }
    }

    private static boolean isMulti(Geometry geometry) {
        return geometry.getGeometryType().startsWith("Multi");
    }

    private static void coordinates(Geometry geometry, StringBuilder out) {
        switch (geometry) {
            case Point point -> position(point.getCoordinate(), out);
            case LineString line -> path(line, out);
            case Polygon polygon ->
                each(
                        polygon.isEmpty() ? 0 : polygon.getNumInteriorRing() + 1,
                        out,
                        i -> path(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1), out));
            default -> each(geometry.getNumGeometries(), out, i -> coordinates(geometry.getGeometryN(i), out));
        }
    }

    private static void path(LineString line, StringBuilder out) {
        each(line.getNumPoints(), out, i -> position(line.getCoordinateN(i), out));
    }

    private static void each(int count, StringBuilder out, java.util.function.IntConsumer write) {
        out.append('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(',');
            }
            write.accept(i);
        }
        out.append(']');
    }

    private static void position(Coordinate at, StringBuilder out) {
        out.append('[');
        number(at.x, out);
        out.append(',');
        number(at.y, out);
        out.append(']');
    }

    private static void number(double degrees, StringBuilder out) {
        var rounded =
                BigDecimal.valueOf(Math.round(degrees * PER_DEGREE), DECIMALS).stripTrailingZeros();
        out.append(rounded.toPlainString());
    }
}
