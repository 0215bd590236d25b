package hongqiao.area.route;

import java.util.Arrays;

/**
 * Walks each row of the raster from west to east, keeping who holds the point it stands on, and has every square made on
 * the way. West of everything nobody holds it; east of everything nobody may.
 */
final class Sweep {

    private final Raster raster;
    private final Borders borders;
    private final Refinement refinement;

    Sweep(Raster raster, Refinement refinement) {
        this.raster = raster;
        this.borders = raster.borders;
        this.refinement = refinement;
    }

    int[] squares() {
        int[] squares = new int[raster.columns * raster.rows];
        for (int row = 0; row < raster.rows; row++) {
            sweep(row, squares);
        }
        return squares;
    }

    private void sweep(int row, int[] squares) {
        double y = referenceY(row);
        double previous = Double.NaN;
        int first = row * raster.columns;
        var holders = new Holders();
        for (int column = 0; column < raster.columns; column++) {
            int square = first + column;
            double west = raster.west + column * raster.width;
            double x = referenceX(square, west, y);
            if (column > 0) {
                cross(holders, square - 1, square - 1, previous, x, y);
            }
            cross(holders, square, column > 0 ? square - 1 : -1, previous, x, y);
            squares[square] = refinement.square(
                    west,
                    raster.south + row * raster.height,
                    Arrays.copyOfRange(raster.edges, raster.from[square], raster.from[square + 1]),
                    x,
                    y,
                    holders.size() == 0 ? holders : holders.copy());
            previous = x;
        }
        cross(holders, first + raster.columns - 1, -1, previous, Double.NaN, y);
        if (holders.size() > 0) {
            throw new IllegalStateException("a border is not closed near latitude " + y);
        }
    }

    /**
     * Crosses the edges through a square that the row's line meets between two points. Those through the square before it
     * have been crossed already, unless it is that square.
     *
     * @param from not a number: from the far west
     * @param to not a number: to the far east
     */
    private void cross(Holders holders, int square, int before, double from, double to, double y) {
        for (int i = raster.from[square]; i < raster.from[square + 1]; i++) {
            int edge = raster.edges[i];
            if (borders.crosses(edge, y)
                    && (Double.isNaN(from) || !borders.crossesLeftOf(edge, from, y))
                    && (Double.isNaN(to) || borders.crossesLeftOf(edge, to, y))
                    && (before < 0 || before == square || !runsThrough(edge, before))) {
                holders.cross(borders, edge);
            }
        }
    }

    private boolean runsThrough(int edge, int square) {
        return Arrays.binarySearch(raster.edges, raster.from[square], raster.from[square + 1], edge) >= 0;
    }

    /** A latitude of the row at which no edge through it begins or ends. */
    private double referenceY(int row) {
        double south = raster.south + row * raster.height;
        int from = raster.from[row * raster.columns];
        int to = raster.from[(row + 1) * raster.columns];
        for (int attempt = 0; attempt <= 2 * (to - from); attempt++) {
            double y = south + raster.height * Refinement.scattered(attempt, 0.6180339887498949);
            boolean free = true;
            for (int i = from; i < to && free; i++) {
                int at = 4 * raster.edges[i];
                free = borders.ends[at + 1] != y && borders.ends[at + 3] != y;
            }
            if (free) {
                return y;
            }
        }
        throw new IllegalStateException("no reference latitude near " + south);
    }

    /** A longitude of the square at which the row's line meets no line of its edges; each edge rules out one at most. */
    private double referenceX(int square, double west, double y) {
        int from = raster.from[square];
        int to = raster.from[square + 1];
        for (int attempt = 0; attempt <= to - from; attempt++) {
            double x = west + raster.width * Refinement.scattered(attempt, 0.6180339887498949);
            boolean free = true;
            for (int i = from; i < to && free; i++) {
                free = borders.side(raster.edges[i], x, y) != 0;
            }
            if (free) {
                return x;
            }
        }
        throw new IllegalStateException("no reference longitude near " + west);
    }
}
