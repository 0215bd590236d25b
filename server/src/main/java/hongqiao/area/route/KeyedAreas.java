package hongqiao.area.route;

import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.area.geo.GeoProblem;
import hongqiao.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Areas of a file, each known by one of its properties, in the order of these keys as text. Features with the same key are
 * one area. All in CGCS2000.
 *
 * @param keys of the router's cells
 * @param notValid features whose polygons are not valid, e.g. cross themselves; the router's rule says what they hold
 */
public record KeyedAreas(List<String> keys, Router router, List<Problem> notValid) {

    public KeyedAreas {
        keys = List.copyOf(keys);
        notValid = List.copyOf(notValid);
    }

    /**
     * Reads a GeoJSON file.
     *
     * @param property whose text or number is the key
     * @throws Problem as {@link GeoJson} and {@link Feature} do, and {@code geojson-not-valid} where there is no feature
     */
    public static KeyedAreas read(Path file, String property, CoordinateSystem system) throws IOException {
        var polygons = new TreeMap<String, List<Polygon>>();
        var notValid = new ArrayList<Problem>();
        try (InputStream in = Files.newInputStream(file)) {
            GeoJson.read(in, system, feature -> {
                Geometry area = system.toCgcs2000(feature.area());
                List<Polygon> parts = polygons.computeIfAbsent(feature.text(property), _ -> new ArrayList<>());
                for (int i = 0; i < area.getNumGeometries(); i++) {
                    parts.add((Polygon) area.getGeometryN(i));
                }
                check(feature, area, notValid);
            });
        }
        if (polygons.isEmpty()) {
            throw GeoProblem.GEOJSON_NOT_VALID.because("没有要素", "there are no features");
        }
        var factory = new GeometryFactory();
        List<Geometry> cells = polygons.values().stream()
                .<Geometry>map(parts -> factory.createMultiPolygon(parts.toArray(Polygon[]::new)))
                .toList();
        return new KeyedAreas(List.copyOf(polygons.keySet()), Router.over(cells), notValid);
    }

    private static void check(Feature feature, Geometry area, List<Problem> notValid) {
        var error = new IsValidOp(area).getValidationError();
        if (error != null) {
            notValid.add(feature.refuse(
                    GeoProblem.GEOJSON_NOT_VALID,
                    "geometry",
                    "图形不合法（%s），按绕行奇偶判断内外".formatted(error),
                    "the polygon is not valid (%s); what it winds around an odd number of times counts as inside"
                            .formatted(error)));
        }
    }
}
