package hongqiao.area.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The router's rule, worked out slowly: every edge of every cell, in decimals, with no index and nothing of the router's. */
record ByHand(List<? extends Geometry> cells) {

    int[] all(double x, double y) {
        return IntStream.range(0, cells.size())
                .filter(cell -> holds(cells.get(cell), x, y))
                .toArray();
    }

    boolean isOnBorder(double x, double y) {
        return cells.stream().flatMap(ByHand::polygons).anyMatch(polygon -> crossings(polygon, x, y) < 0);
    }

    private static java.util.stream.Stream<Polygon> polygons(Geometry cell) {
        return IntStream.range(0, cell.getNumGeometries()).mapToObj(i -> (Polygon) cell.getGeometryN(i));
    }

    private static boolean holds(Geometry cell, double x, double y) {
        return polygons(cell)
                .filter(polygon -> polygon.getEnvelopeInternal().covers(x, y))
                .mapToInt(polygon -> crossings(polygon, x, y))
                .anyMatch(crossings -> crossings < 0 || crossings % 2 == 1);
    }

    /** How often a ray to the east meets the rings; -1: the point lies on one. */
    private static int crossings(Polygon polygon, double x, double y) {
        int sum = 0;
        for (int i = -1; i < polygon.getNumInteriorRing(); i++) {
            int ring = crossings(i < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i), x, y);
            if (ring < 0) {
                return -1;
            }
            sum += ring;
        }
        return sum;
    }

    private static int crossings(LineString ring, double x, double y) {
        int crossings = 0;
        Coordinate[] points = ring.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            Coordinate low = points[i - 1].y <= points[i].y ? points[i - 1] : points[i];
            Coordinate high = low == points[i] ? points[i - 1] : points[i];
            if (y < low.y || y > high.y) {
                continue;
            }
            if (low.y == high.y) {
                if (x >= Math.min(low.x, high.x) && x <= Math.max(low.x, high.x)) {
                    return -1;
                }
                continue;
            }
            int side = leftOf(low, high, x, y);
            if (side == 0) {
                return -1;
            }
            crossings += side > 0 && y < high.y ? 1 : 0;
        }
        return crossings;
    }

    /** 1: left of the upward line from a to b. */
    private static int leftOf(Coordinate a, Coordinate b, double x, double y) {
        BigDecimal rise =
                decimal(b.y).subtract(decimal(a.y)).multiply(decimal(x).subtract(decimal(a.x)));
        BigDecimal run = decimal(b.x).subtract(decimal(a.x)).multiply(decimal(y).subtract(decimal(a.y)));
        return run.compareTo(rise);
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value);
    }
}
