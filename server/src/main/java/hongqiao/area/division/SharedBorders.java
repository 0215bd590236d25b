package hongqiao.area.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Rounds tiles to 1e-6 degree (0.1 m) so that neighbours share every vertex of their border: where three meet, the third's
 * corner becomes a vertex of the border between the two. What is built of such tiles nests exactly.
 */
final class SharedBorders {

    static final PrecisionModel MICRODEGREES = new PrecisionModel(1e6);

    private static final GeometryFactory FACTORY = new GeometryFactory(MICRODEGREES);

    private SharedBorders() {}

    /** @param toLonLat from a region's metres to degrees */
    static Map<String, Polygon> rounded(Map<String, Region> tiles, Function<Coordinate, Coordinate> toLonLat) {
        var rings = new ArrayList<SegmentString>();
        tiles.forEach((code, tile) -> {
            var vertices = tile.ring().stream().map(toLonLat).toArray(Coordinate[]::new);
            rings.add(new NodedSegmentString(vertices, code));
        });
        var noder = new SnapRoundingNoder(MICRODEGREES);
        noder.computeNodes(rings);
        Map<Object, List<Geometry>> borders = new HashMap<>();
        for (Object noded : noder.getNodedSubstrings()) {
            var border = (SegmentString) noded;
            borders.computeIfAbsent(border.getData(), _ -> new ArrayList<>())
                    .add(FACTORY.createLineString(border.getCoordinates()));
        }
        var rounded = new LinkedHashMap<String, Polygon>();
        tiles.keySet().forEach(code -> rounded.put(code, polygon(code, borders.getOrDefault(code, List.of()))));
        return rounded;
    }

    private static Polygon polygon(String code, List<Geometry> borders) {
        var polygonizer = new Polygonizer();
        polygonizer.add(borders);
        var polygons = polygonizer.getPolygons();
        if (polygons.size() != 1) {
            throw new IllegalStateException("%s falls into %d parts when rounded".formatted(code, polygons.size()));
        }
        return (Polygon) ((Polygon) polygons.iterator().next()).norm();
    }
}
