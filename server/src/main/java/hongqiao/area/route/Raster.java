package hongqiao.area.route;

/**
 * The coarsest squares, and which edges run through each.
 *
 * <p>An edge is listed where it comes within a millionth of a square's side: a point that rounding puts into the square
 * beside its own still finds every edge between itself and that square's reference point.
 */
final class Raster {

    /** Squares for each edge and for each cell, whichever is more; more squares answer faster and take longer to build. */
    private static final int PER_EDGE = 4;

    private static final int PER_CELL = 64;
    private static final int FEWEST = 1024;
    private static final int MOST = 1 << 23;

    /** An edge runs through that many squares at most, on average: long edges get larger squares. */
    private static final int THROUGH = 12;

    final Borders borders;
    final double west;
    final double south;
    final double width;
    final double height;
    final int columns;
    final int rows;

    /** Edges through square i, ascending: {@code edges[from[i]]} to {@code edges[from[i + 1] - 1]}. */
    final int[] from;

    final int[] edges;
    final double rounding;

    Raster(Borders borders) {
        this.borders = borders;
        double largest = Math.max(
                Math.max(Math.abs(borders.bounds.getMinX()), Math.abs(borders.bounds.getMaxX())),
                Math.max(Math.abs(borders.bounds.getMinY()), Math.abs(borders.bounds.getMaxY())));
        rounding = 8 * Math.ulp(largest);
        double beyond = 16 * rounding + 1e-6 * Math.max(borders.bounds.getWidth(), borders.bounds.getHeight());
        west = borders.bounds.getMinX() - beyond;
        south = borders.bounds.getMinY() - beyond;
        double wide = borders.bounds.getWidth() + 2 * beyond;
        double high = borders.bounds.getHeight() + 2 * beyond;
        double wanted = Math.min(
                MOST,
                Math.max(
                        FEWEST,
                        Math.max(PER_EDGE * (double) borders.edges, PER_CELL * (double) borders.cellOf.length)));
        int across;
        int up;
        do {
            across = (int) Math.max(1, Math.min(wanted, Math.sqrt(wanted * wide / high)));
            up = (int) Math.max(1, Math.min(wanted, wanted / across));
            wanted /= 2;
        } while (wanted > 1 && through(across / wide, up / high) > THROUGH * (double) borders.edges + FEWEST);
        columns = across;
        rows = up;
        width = wide / columns;
        height = high / rows;
        from = new int[columns * rows + 1];
        visitAll((square, _) -> from[square + 1]++);
        for (int i = 0; i < columns * rows; i++) {
            from[i + 1] += from[i];
        }
        edges = new int[from[columns * rows]];
        int[] next = from.clone();
        visitAll((square, edge) -> edges[next[square]++] = edge);
    }

    private double through(double perX, double perY) {
        double sum = 0;
        double[] ends = borders.ends;
        for (int at = 0; at < ends.length; at += 4) {
            sum += 1 + (ends[at + 2] - ends[at]) * perX + Math.abs(ends[at + 3] - ends[at + 1]) * perY;
        }
        return sum;
    }

    private interface Visit {
        void visit(int square, int edge);
    }

    private void visitAll(Visit visit) {
        for (int edge = 0; edge < borders.edges; edge++) {
            visit(edge, visit);
        }
    }

    private void visit(int edge, Visit visit) {
        double ax = borders.ends[4 * edge];
        double ay = borders.ends[4 * edge + 1];
        double bx = borders.ends[4 * edge + 2];
        double by = borders.ends[4 * edge + 3];
        double nearY = near(height);
        double nearX = near(width);
        int top = row(Math.max(ay, by) + nearY);
        for (int row = row(Math.min(ay, by) - nearY); row <= top; row++) {
            // the part of the edge within this row, and then some
            double low = south + row * height - nearY;
            double atLow = ay == by ? 0 : along(low, ay, by);
            double atHigh = ay == by ? 1 : along(low + height + 2 * nearY, ay, by);
            double x1 = ax + (bx - ax) * atLow;
            double x2 = ax + (bx - ax) * atHigh;
            int right = column(Math.max(x1, x2) + nearX);
            for (int column = column(Math.min(x1, x2) - nearX); column <= right; column++) {
                visit.visit(row * columns + column, edge);
            }
        }
    }

    /** How far from a square an edge still belongs to it. */
    double near(double side) {
        return 1e-6 * side + rounding;
    }

    private static double along(double y, double ay, double by) {
        return Math.max(0, Math.min(1, (y - ay) / (by - ay)));
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - west) / width)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - south) / height)));
    }
}
