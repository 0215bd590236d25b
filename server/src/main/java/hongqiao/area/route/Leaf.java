package hongqiao.area.route;

/**
 * How a square with borders in it answers: who holds a reference point in the square is known, and whoever's edges lie
 * between the point asked for and the reference point is toggled.
 *
 * <p>In the pool of longs, from {@code leaf} on: the head; the reference point's x and y; the candidates' cells, two a
 * long, in order; the edges. At most sixteen candidates; more are told by further leaves that follow at once.
 *
 * <pre>
 * head: edges (32 bits) | unused (10) | another leaf follows (1) | candidates (5) | which hold the reference point (16)
 * edge: its number (31) | reference point is left of it (1) | whose border it is (16) | whom crossing it toggles (16)
 * </pre>
 */
final class Leaf {

    static final int MOST_CANDIDATES = 16;
    static final int MASK = 0xFFFF;
    static final int CANDIDATES_AT = 16;
    static final int MORE = 1 << 21;
    static final int EDGES_AT = 32;
    static final int HEAD = 3;

    static final int BORDER_AT = 16;
    static final int REFERENCE_LEFT_AT = 32;
    static final int EDGE_AT = 33;

    private Leaf() {}

    /** Bits 0 to 15: candidates that hold the point, their border included; bits 16 to 31: those on whose border it lies. */
    static int holders(long[] pool, int leaf, double[] ends, double x, double y) {
        long head = pool[leaf];
        double referenceX = Double.longBitsToDouble(pool[leaf + 1]);
        double referenceY = Double.longBitsToDouble(pool[leaf + 2]);
        int holding = (int) head & MASK;
        int bordering = 0;
        int first = leaf + HEAD + (candidates(head) + 1) / 2;
        int last = first + (int) (head >>> EDGES_AT);
        for (int i = first; i < last; i++) {
            long edge = pool[i];
            int at = 4 * (int) (edge >>> EDGE_AT);
            double ax = ends[at];
            double ay = ends[at + 1];
            double bx = ends[at + 2];
            double by = ends[at + 3];
            int side = Side.of(ax, ay, bx, by, x, y);
            if (side == 0) {
                // on the line beyond an end it is on no border, and no way from it crosses this edge
                boolean between = x >= ax && x <= bx && y >= Math.min(ay, by) && y <= Math.max(ay, by);
                bordering |= between ? (int) edge >>> BORDER_AT : 0;
            } else if (side > 0 != ((edge >>> REFERENCE_LEFT_AT & 1) != 0)
                    && separates(x, y, referenceX, referenceY, ax, ay, bx, by)) {
                holding ^= (int) edge & MASK;
            }
        }
        return bordering << BORDER_AT | holding | bordering;
    }

    /** Whether a and b lie on different sides of the line from p to q; a point on the line counts as left of it. */
    static boolean separates(double px, double py, double qx, double qy, double ax, double ay, double bx, double by) {
        return (Side.of(px, py, qx, qy, ax, ay) >= 0) != (Side.of(px, py, qx, qy, bx, by) >= 0);
    }

    static int candidates(long head) {
        return (int) head >>> CANDIDATES_AT & 31;
    }

    static int cell(long[] pool, int leaf, int candidate) {
        long two = pool[leaf + HEAD + candidate / 2];
        return (int) (candidate % 2 == 0 ? two : two >>> 32);
    }

    /** The leaf that follows, or -1. */
    static int next(long[] pool, int leaf) {
        long head = pool[leaf];
        return (head & MORE) == 0 ? -1 : leaf + HEAD + (candidates(head) + 1) / 2 + (int) (head >>> EDGES_AT);
    }
}
