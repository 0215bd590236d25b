package hongqiao.area.route;

import java.util.Arrays;

/** Turns squares into the ints of {@link Square}; one with many edges is divided until few are left in each part. */
final class Refinement {

    private static final int FEW_EDGES = 6;

    /** Each level costs two bits of the margin that {@link Raster#near} leaves for rounding; eight leave enough. */
    private static final int DEEPEST = 8;

    /** How many longs a square may take for each of its edges, and besides; where no division helps it stops here. */
    private static final int LONGS_PER_EDGE = 24;

    private static final int LONGS_BESIDES = 256;
    private static final int LONGS_PER_LEAF = 5;
    private static final int PARTS = Square.FINER * Square.FINER;

    private final Raster raster;
    private final Borders borders;
    private final LeafWriter leaves;
    private int[] finer = new int[PARTS * 16];
    private int size;

    Refinement(Raster raster, LeafWriter leaves) {
        this.raster = raster;
        this.borders = raster.borders;
        this.leaves = leaves;
    }

    /** The squares within squares, as {@link Square#finer} points at them. */
    int[] finer() {
        return Arrays.copyOf(finer, size);
    }

    /** One part of the plane, a point in it that lies on no edge's line, and who holds that point. */
    private record Part(
            double west, double south, double width, double height, int[] edges, double x, double y, Holders holders) {}

    int square(double west, double south, int[] edges, double x, double y, Holders holders) {
        var whole = new Part(west, south, raster.width, raster.height, edges, x, y, holders);
        return square(whole, 0, LONGS_PER_EDGE * (double) edges.length + LONGS_BESIDES);
    }

    private int square(Part part, int level, double longs) {
        if (part.edges.length == 0) {
            return covered(part.holders);
        }
        if (part.edges.length > FEW_EDGES && level < DEEPEST) {
            int[][] edges = new int[PARTS][];
            int sum = 0;
            for (int i = 0; i < PARTS; i++) {
                edges[i] = edgesIn(part, i);
                sum += edges[i].length;
            }
            if (sum + PARTS * LONGS_PER_LEAF <= longs) {
                return divide(part, edges, level, longs / sum);
            }
        }
        return Square.leaf(leaves.write(part.edges, part.holders, part.x, part.y));
    }

    private int covered(Holders holders) {
        return switch (holders.size()) {
            case 0 -> Square.NONE;
            case 1 -> borders.cellOf[holders.piece(0)];
            default -> Square.leaf(leaves.write(holders));
        };
    }

    private int divide(Part part, int[][] edges, int level, double longsPerEdge) {
        int start = size;
        size += PARTS;
        if (size > finer.length) {
            finer = Arrays.copyOf(finer, 2 * finer.length);
        }
        for (int i = 0; i < PARTS; i++) {
            int square = square(child(part, i, edges[i]), level + 1, longsPerEdge * edges[i].length);
            finer[start + i] = square;
        }
        return Square.finer(start);
    }

    private Part child(Part part, int i, int[] edges) {
        double width = part.width / Square.FINER;
        double height = part.height / Square.FINER;
        double west = part.west + i % Square.FINER * width;
        double south = part.south + i / Square.FINER * height;
        for (int attempt = 0; ; attempt++) {
            double x = west + width * scattered(attempt, 0.7548776662466927);
            double y = south + height * scattered(attempt, 0.5698402909980532);
            if (liesOnNone(edges, x, y)) {
                return new Part(west, south, width, height, edges, x, y, holders(part, x, y));
            }
            if (attempt > 100 + 10 * edges.length) {
                throw new IllegalStateException("no reference point at " + west + " " + south);
            }
        }
    }

    /** Points 0.5, then others well spread over the inner part of 0..1. Source: M. Roberts, the R2 sequence. */
    static double scattered(int attempt, double step) {
        double turned = 0.5 + attempt * step;
        return 0.1 + 0.8 * (turned - Math.floor(turned));
    }

    private boolean liesOnNone(int[] edges, double x, double y) {
        for (int edge : edges) {
            if (borders.side(edge, x, y) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Who holds a point of the part: as a {@link Leaf} would tell. */
    private Holders holders(Part part, double x, double y) {
        Holders holders = part.holders.copy();
        for (int edge : part.edges) {
            int at = 4 * edge;
            int side = borders.side(edge, x, y);
            if (side != 0
                    && side != borders.side(edge, part.x, part.y)
                    && Leaf.separates(
                            x,
                            y,
                            part.x,
                            part.y,
                            borders.ends[at],
                            borders.ends[at + 1],
                            borders.ends[at + 2],
                            borders.ends[at + 3])) {
                holders.cross(borders, edge);
            }
        }
        return holders;
    }

    private int[] edgesIn(Part part, int i) {
        double halfWidth = part.width / Square.FINER / 2;
        double halfHeight = part.height / Square.FINER / 2;
        double x = part.west + (i % Square.FINER * 2 + 1) * halfWidth;
        double y = part.south + (i / Square.FINER * 2 + 1) * halfHeight;
        double reachX = halfWidth + raster.near(2 * halfWidth);
        double reachY = halfHeight + raster.near(2 * halfHeight);
        int[] edges = new int[part.edges.length];
        int count = 0;
        for (int edge : part.edges) {
            if (touches(4 * edge, x, y, reachX, reachY)) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    /** Whether the edge comes within reach of a rectangle's middle: neither beyond a side of it, nor it beyond the edge. */
    private boolean touches(int at, double x, double y, double reachX, double reachY) {
        double ax = borders.ends[at] - x;
        double ay = borders.ends[at + 1] - y;
        double bx = borders.ends[at + 2] - x;
        double by = borders.ends[at + 3] - y;
        if (Math.min(ax, bx) > reachX
                || Math.max(ax, bx) < -reachX
                || Math.min(ay, by) > reachY
                || Math.max(ay, by) < -reachY) {
            return false;
        }
        double far = reachX * Math.abs(by - ay) + reachY * Math.abs(bx - ax);
        return Math.abs((bx - ax) * ay - (by - ay) * ax) <= far;
    }
}
