package hongqiao.area.route;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * Every edge of every cell, each once: an edge that neighbours share is one edge with two pieces beside it. A piece is one
 * polygon with its holes; pieces are numbered in the order of their cells.
 */
final class Borders {

    /** Farther out nothing is a coordinate, and exact arithmetic could overflow. */
    private static final double FARTHEST = 1e9;

    final Envelope bounds = new Envelope();

    /** Ends of edge e from 4e on: ax, ay, bx, by; a comes before b, by x, then y. */
    double[] ends = new double[0];

    /** Pieces beside edge e are {@code beside[from[e]]} to {@code beside[from[e + 1] - 1]}; one that runs along it twice is there twice. */
    int[] from = new int[0];

    int[] beside = new int[0];

    /** Which cell a piece is of. */
    int[] cellOf = new int[0];

    int edges;

    private int[] slots = new int[0];
    private int[] edgeOf = new int[0];
    private int[] pieceOf = new int[0];
    private int segments;
    private int pieces;

    static Borders of(List<? extends Geometry> cells) {
        var borders = new Borders();
        long points = 0;
        long polygons = 0;
        for (Geometry cell : cells) {
            if (!(cell instanceof Polygonal)) {
                throw new IllegalArgumentException(
                        "a cell must be a polygon or multipolygon: " + cell.getGeometryType());
            }
            points += cell.getNumPoints();
            polygons += cell.getNumGeometries();
        }
        borders.reserve(Math.toIntExact(points), Math.toIntExact(polygons));
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int i = 0; i < cells.get(cell).getNumGeometries(); i++) {
                borders.add((Polygon) cells.get(cell).getGeometryN(i), cell);
            }
        }
        borders.finish();
        return borders;
    }

    private void reserve(int points, int polygons) {
        ends = new double[4 * points];
        edgeOf = new int[points];
        pieceOf = new int[points];
        cellOf = new int[polygons];
        slots = new int[Integer.highestOneBit(Math.max(8, points)) * 4];
        Arrays.fill(slots, -1);
    }

    private void add(Polygon polygon, int cell) {
        int piece = pieces++;
        cellOf[piece] = cell;
        add(polygon.getExteriorRing(), piece);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(polygon.getInteriorRingN(i), piece);
        }
    }

    private void add(LinearRing ring, int piece) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
            // + 0.0 makes one zero of two
            double ax = points.getX(i - 1) + 0.0;
            double ay = points.getY(i - 1) + 0.0;
            double bx = points.getX(i) + 0.0;
            double by = points.getY(i) + 0.0;
            if (!(Math.abs(bx) <= FARTHEST && Math.abs(by) <= FARTHEST)) {
                throw new IllegalArgumentException("no coordinate: " + bx + " " + by);
            }
            bounds.expandToInclude(bx, by);
            if (ax < bx || (ax == bx && ay < by)) {
                add(ax, ay, bx, by, piece);
            } else if (ax != bx || ay != by) {
                add(bx, by, ax, ay, piece);
            }
        }
    }

    private void add(double ax, double ay, double bx, double by, int piece) {
        long hash = Double.doubleToRawLongBits(ax) * 31 + Double.doubleToRawLongBits(ay);
        hash = (hash * 31 + Double.doubleToRawLongBits(bx)) * 31 + Double.doubleToRawLongBits(by);
        hash *= 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] >= 0 && !is(slots[slot], ax, ay, bx, by)) {
            slot = (slot + 1) & mask;
        }
        if (slots[slot] < 0) {
            slots[slot] = edges;
            ends[4 * edges] = ax;
            ends[4 * edges + 1] = ay;
            ends[4 * edges + 2] = bx;
            ends[4 * edges + 3] = by;
            edges++;
        }
        edgeOf[segments] = slots[slot];
        pieceOf[segments++] = piece;
    }

    private boolean is(int edge, double ax, double ay, double bx, double by) {
        int at = 4 * edge;
        return ends[at] == ax && ends[at + 1] == ay && ends[at + 2] == bx && ends[at + 3] == by;
    }

    private void finish() {
        from = new int[edges + 1];
        for (int i = 0; i < segments; i++) {
            from[edgeOf[i] + 1]++;
        }
        for (int e = 0; e < edges; e++) {
            from[e + 1] += from[e];
        }
        beside = new int[segments];
        int[] next = from.clone();
        for (int i = 0; i < segments; i++) {
            beside[next[edgeOf[i]]++] = pieceOf[i];
        }
        ends = Arrays.copyOf(ends, 4 * edges);
        slots = new int[0];
        edgeOf = new int[0];
        pieceOf = new int[0];
    }

    /** On which side of the edge the point lies. */
    int side(int edge, double x, double y) {
        int at = 4 * edge;
        return Side.of(ends[at], ends[at + 1], ends[at + 2], ends[at + 3], x, y);
    }

    /** Whether the horizontal line at y crosses the edge; an end on the line counts as below it. */
    boolean crosses(int edge, double y) {
        return (ends[4 * edge + 1] > y) != (ends[4 * edge + 3] > y);
    }

    /** Of an edge that crosses the horizontal line at y: whether it does so left of x. The point is not on the edge. */
    boolean crossesLeftOf(int edge, double x, double y) {
        boolean upwards = ends[4 * edge + 3] > ends[4 * edge + 1];
        return (side(edge, x, y) < 0) == upwards;
    }
}
