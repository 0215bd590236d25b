package hongqiao.area.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** A made-up town of crooked blocks, some 150 m each, that fill a street exactly; blocks are then broken on purpose. */
final class Town {

    static final GeometryFactory FACTORY = new GeometryFactory();
    static final String STREET = "120106001";

    private final Coordinate[][] corners;
    private final List<CheckedArea> areas = new ArrayList<>();

    /** @param side blocks along each side */
    Town(int side, long seed) {
        var random = new Random(seed);
        corners = new Coordinate[side + 1][side + 1];
        for (int x = 0; x <= side; x++) {
            for (int y = 0; y <= side; y++) {
                corners[x][y] = new Coordinate(
                        117.14 + 0.0018 * x + random.nextDouble(-3e-4, 3e-4),
                        39.15 + 0.0014 * y + random.nextDouble(-3e-4, 3e-4));
            }
        }
        var blocks = new ArrayList<Geometry>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                blocks.add(polygon(corners[x][y], corners[x + 1][y], corners[x + 1][y + 1], corners[x][y + 1]));
            }
        }
        areas.add(new CheckedArea(STREET, null, UnaryUnionOp.union(blocks), true, false));
        for (int i = 0; i < blocks.size(); i++) {
            areas.add(block(i, blocks.get(i)));
        }
    }

    List<CheckedArea> areas() {
        return List.copyOf(areas);
    }

    Polygon block(int i) {
        return (Polygon) areas.get(i + 1).geometry();
    }

    int blocks() {
        return areas.size() - 1;
    }

    void set(int i, Geometry geometry) {
        areas.set(i + 1, block(i, geometry));
    }

    void remove(int i) {
        areas.remove(i + 1);
    }

    static String code(int i) {
        return "120106001%03d".formatted(i);
    }

    static Polygon polygon(Coordinate... corners) {
        var ring = new Coordinate[corners.length + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = corners[i % corners.length].copy();
        }
        return FACTORY.createPolygon(ring);
    }

    private static CheckedArea block(int i, Geometry geometry) {
        return new CheckedArea(code(i), STREET, geometry, true, false);
    }
}
