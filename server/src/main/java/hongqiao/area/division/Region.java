package hongqiao.area.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A piece of land without holes, in metres. The ring is closed: its last vertex is its first. */
record Region(List<Coordinate> ring) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    Region {
        ring = List.copyOf(ring);
    }

    static Region of(Polygon polygon) {
        return new Region(Arrays.asList(polygon.getExteriorRing().getCoordinates()));
    }

    Polygon polygon() {
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    double area_m2() {
        return Area.ofRing(ring.toArray(Coordinate[]::new));
    }

    double perimeter_m() {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).distance(ring.get(i));
        }
        return sum;
    }

    /** Polsby and Popper's measure, 1 for a circle, 0.785 for a square, towards 0 for a strip. */
    double compactness() {
        double perimeter = perimeter_m();
        return 4 * Math.PI * area_m2() / (perimeter * perimeter);
    }

    /** Area of what lies behind a straight line across the direction; the ring need not be convex. */
    double areaBehind_m2(Coordinate direction, double offset) {
        var kept = new ArrayList<Coordinate>();
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            double a = along(direction, from) - offset;
            double b = along(direction, to) - offset;
            if (a <= 0) {
                kept.add(from);
            }
            if ((a <= 0) != (b <= 0)) {
                kept.add(between(from, to, a / (a - b)));
            }
        }
        if (kept.isEmpty()) {
            return 0;
        }
        kept.add(kept.getFirst());
        return Area.ofRing(kept.toArray(Coordinate[]::new));
    }

    /** Where a straight line across the direction enters and leaves; empty unless it does so exactly once. */
    Optional<List<Coordinate>> crossings(Coordinate direction, double offset) {
        var crossings = new ArrayList<Coordinate>();
        for (int i = 1; i < ring.size(); i++) {
            double a = along(direction, ring.get(i - 1)) - offset;
            double b = along(direction, ring.get(i)) - offset;
            if ((a <= 0) != (b <= 0)) {
                crossings.add(between(ring.get(i - 1), ring.get(i), a / (a - b)));
            }
        }
        return crossings.size() == 2 ? Optional.of(crossings) : Optional.empty();
    }

    /**
     * The two sides of a path whose ends lie on the ring: the one that the direction leaves behind, then the one ahead.
     * Both hold the path's own vertices. Empty where the path touches the ring in between.
     */
    Optional<List<Region>> cut(List<Coordinate> path, Coordinate direction) {
        int first = edgeOf(path.getFirst());
        int last = edgeOf(path.getLast());
        if (first == last || path.getFirst().equals2D(path.getLast())) {
            return Optional.empty();
        }
        var one = new Region(side(last, first, path));
        var other = new Region(side(first, last, path.reversed()));
        if (!one.polygon().isValid() || !other.polygon().isValid()) {
            return Optional.empty();
        }
        boolean behind = along(direction, one.polygon().getCentroid().getCoordinate())
                < along(direction, other.polygon().getCentroid().getCoordinate());
        return Optional.of(behind ? List.of(one, other) : List.of(other, one));
    }

    boolean hasOnBorder(Coordinate point) {
        int edge = edgeOf(point);
        return Distance.pointToSegment(point, ring.get(edge), ring.get(edge + 1)) < 1e-6;
    }

    static double along(Coordinate direction, Coordinate point) {
        return direction.x * point.x + direction.y * point.y;
    }

    /** From the path's end along the ring to its beginning, then along the path. */
    private List<Coordinate> side(int from, int to, List<Coordinate> path) {
        var side = new ArrayList<Coordinate>();
        int edges = ring.size() - 1;
        add(side, path.getLast());
        for (int i = (from + 1) % edges; ; i = (i + 1) % edges) {
            add(side, ring.get(i));
            if (i == to) {
                break;
            }
        }
        path.forEach(vertex -> add(side, vertex));
        return side;
    }

    private static void add(List<Coordinate> side, Coordinate vertex) {
        if (side.isEmpty() || !side.getLast().equals2D(vertex)) {
            side.add(vertex);
        }
    }

    /** Number of the edge nearest to a point; of two that meet there the first. */
    private int edgeOf(Coordinate point) {
        int nearest = 0;
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double distance = Distance.pointToSegment(point, ring.get(i), ring.get(i + 1));
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
}
