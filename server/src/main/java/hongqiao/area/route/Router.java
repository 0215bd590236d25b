package hongqiao.area.route;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Point → the cells that hold it: one layer of areas, drawn once, asked from any number of threads.
 *
 * <p>The rule. A cell holds its inside and its whole border, that of its holes and outer edge included; a point in a hole is
 * outside. Of several cells that hold a point the one listed first is its owner, so whoever lists cells by code gives a
 * point on a shared border to the smallest code. Hence in a layer without gaps and overlaps every point has exactly one
 * owner, and one outside has none. Cells may overlap; a cell's own polygons may too, and count as their union. A ring that
 * crosses itself holds what an odd number of its turns surround.
 *
 * <p>Exact: coordinates are taken as the numbers they are, and no tolerance is applied (see {@link Side}). A plane, not a
 * sphere: edges are straight in longitude and latitude, and no cell runs over the 180th meridian.
 *
 * <p>How: squares cover the plane; one without a border inside answers at once, one with borders looks at the few edges in it
 * ({@link Leaf}), one with many is divided.
 */
public final class Router {

    /** No cell holds the point. */
    public static final int NONE = Square.NONE;

    /** Points looked up together, so that the memory's answers overlap. */
    private static final int BATCH = 256;

    private final int cells;
    private final double west;
    private final double south;
    private final double perX;
    private final double perY;
    private final int columns;
    private final int rows;
    private final int[] squares;
    private final int[] finer;
    private final long[] leaves;
    private final double[] ends;

    private Router(Raster raster, int cells, int[] squares, int[] finer, long[] leaves) {
        this.cells = cells;
        this.west = raster.west;
        this.south = raster.south;
        this.perX = 1 / raster.width;
        this.perY = 1 / raster.height;
        this.columns = raster.columns;
        this.rows = raster.rows;
        this.squares = squares;
        this.finer = finer;
        this.leaves = leaves;
        this.ends = raster.borders.ends;
    }

    /**
     * Builds the index; the geometries may change afterwards.
     *
     * @param cells polygons or multipolygons, empty ones allowed; answers are their places in this list
     * @throws IllegalArgumentException something else, or a coordinate that is not finite or beyond 1e9
     */
    public static Router over(List<? extends Geometry> cells) {
        Borders borders = Borders.of(cells);
        if (borders.edges == 0) {
            borders.bounds.expandToInclude(0, 0);
        }
        var raster = new Raster(borders);
        var leaves = new LeafWriter(borders);
        var refinement = new Refinement(raster, leaves);
        int[] squares = new Sweep(raster, refinement).squares();
        return new Router(raster, cells.size(), squares, refinement.finer(), leaves.pool());
    }

    /** How many cells it was built over. */
    public int cells() {
        return cells;
    }

    /** How much memory it holds, without the geometries it was built from. */
    public long bytes() {
        return 4L * squares.length + 4L * finer.length + 8L * leaves.length + 8L * ends.length;
    }

    /**
     * The owner of a point, or {@link #NONE}.
     *
     * @throws IllegalArgumentException a coordinate is not finite
     */
    public int route(double x, double y) {
        int square = square(x, y);
        return Square.isAnswer(square) ? square : resolve(square, x, y);
    }

    /**
     * The owners of points {@code from} (inclusive) to {@code to} (exclusive), each as {@link #route(double, double)} says,
     * into the same places of {@code out}. After a refusal {@code out} is partly written.
     */
    public void route(double[] x, double[] y, int from, int to, int[] out) {
        for (int start = from; start < to; start += BATCH) {
            int end = Math.min(to, start + BATCH);
            for (int i = start; i < end; i++) {
                out[i] = square(x[i], y[i]);
            }
            for (int i = start; i < end; i++) {
                if (!Square.isAnswer(out[i])) {
                    out[i] = resolve(out[i], x[i], y[i]);
                }
            }
        }
    }

    /** Every cell that holds the point, in the order of the list; the first is the owner. */
    public int[] all(double x, double y) {
        int square = found(x, y);
        if (Square.isAnswer(square)) {
            return square == NONE ? new int[0] : new int[] {square};
        }
        int[] all = new int[0];
        for (int leaf = Square.offset(square); leaf >= 0; leaf = Leaf.next(leaves, leaf)) {
            int holding = Leaf.holders(leaves, leaf, ends, x, y) & Leaf.MASK;
            for (; holding != 0; holding &= holding - 1) {
                int cell = Leaf.cell(leaves, leaf, Integer.numberOfTrailingZeros(holding));
                if (all.length == 0 || all[all.length - 1] != cell) {
                    all = Arrays.copyOf(all, all.length + 1);
                    all[all.length - 1] = cell;
                }
            }
        }
        return all;
    }

    /** Whether the point lies on the border of any cell, exactly. */
    public boolean isOnBorder(double x, double y) {
        int square = found(x, y);
        if (Square.isAnswer(square)) {
            return false;
        }
        for (int leaf = Square.offset(square); leaf >= 0; leaf = Leaf.next(leaves, leaf)) {
            if (Leaf.holders(leaves, leaf, ends, x, y) >>> Leaf.BORDER_AT != 0) {
                return true;
            }
        }
        return false;
    }

    private int resolve(int coarse, double x, double y) {
        int square = Square.isFiner(coarse) ? divided(coarse, x, y) : coarse;
        if (Square.isAnswer(square)) {
            return square;
        }
        for (int leaf = Square.offset(square); leaf >= 0; leaf = Leaf.next(leaves, leaf)) {
            int holding = Leaf.holders(leaves, leaf, ends, x, y) & Leaf.MASK;
            if (holding != 0) {
                return Leaf.cell(leaves, leaf, Integer.numberOfTrailingZeros(holding));
            }
        }
        return NONE;
    }

    private int found(double x, double y) {
        int square = square(x, y);
        return Square.isFiner(square) ? divided(square, x, y) : square;
    }

    private int square(double x, double y) {
        double u = (x - west) * perX;
        double v = (y - south) * perY;
        if (u >= 0 && u < columns && v >= 0 && v < rows) {
            return squares[(int) v * columns + (int) u];
        }
        if (Double.isFinite(x) && Double.isFinite(y)) {
            return NONE;
        }
        throw new IllegalArgumentException("not a point: " + x + " " + y);
    }

    private int divided(int coarse, double x, double y) {
        double u = (x - west) * perX;
        double v = (y - south) * perY;
        int square = coarse;
        while (Square.isFiner(square)) {
            u = (u - (int) u) * Square.FINER;
            v = (v - (int) v) * Square.FINER;
            square = finer[Square.offset(square) + (int) v * Square.FINER + (int) u];
        }
        return square;
    }
}
