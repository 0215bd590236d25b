package hongqiao.area.route;

import java.math.BigDecimal;

/**
 * On which side of a line a point lies, exactly.
 *
 * <p>Doubles are taken as the numbers they are; nothing is rounded away. Neighbours that share an edge therefore never
 * disagree about a point beside it. Most calls end at the first comparison; the rest take a second that is exact as long
 * as differences of coordinates are doubles, which holds for vertices near each other, and what remains is worked out in
 * decimals. Source of the bound: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997, the first stage of
 * orient2d.
 */
final class Side {

    private static final double ULP = Math.ulp(1.0) / 2;
    private static final double BOUND = (3 + 16 * ULP) * ULP;

    /** Below it products lose digits to underflow, and the bound does not hold. */
    private static final double TINY = 1e-250;

    private Side() {}

    /** 1: p lies left of the line from a to b; -1: right of it; 0: on it. All numbers finite, at most 1e150 in size. */
    static int of(double ax, double ay, double bx, double by, double px, double py) {
        double left = (bx - ax) * (py - ay);
        double right = (by - ay) * (px - ax);
        double difference = left - right;
        if (Math.abs(difference) > (Math.abs(left) + Math.abs(right)) * BOUND + TINY) {
            return difference > 0 ? 1 : -1;
        }
        return closely(ax, ay, bx, by, px, py);
    }

    private static int closely(double ax, double ay, double bx, double by, double px, double py) {
        double abx = bx - ax;
        double aby = by - ay;
        double apx = px - ax;
        double apy = py - ay;
        double left = abx * apy;
        double right = aby * apx;
        boolean exact =
                lost(bx, ax, abx) == 0 && lost(by, ay, aby) == 0 && lost(px, ax, apx) == 0 && lost(py, ay, apy) == 0;
        if (!exact || underflows(left, abx, apy) || underflows(right, aby, apx)) {
            return decimally(ax, ay, bx, by, px, py);
        }
        // rounding keeps order: products that differ after rounding differ so before
        return left != right
                ? Double.compare(left, right)
                : (int) Math.signum(Math.fma(abx, apy, -left) - Math.fma(aby, apx, -right));
    }

    /** What rounding took from the difference a - b. */
    private static double lost(double a, double b, double difference) {
        double bVirtual = a - difference;
        double aVirtual = difference + bVirtual;
        return (a - aVirtual) + (bVirtual - b);
    }

    private static boolean underflows(double product, double a, double b) {
        return Math.abs(product) < TINY && a != 0 && b != 0;
    }

    private static int decimally(double ax, double ay, double bx, double by, double px, double py) {
        BigDecimal x = new BigDecimal(ax);
        BigDecimal y = new BigDecimal(ay);
        BigDecimal left = new BigDecimal(bx).subtract(x).multiply(new BigDecimal(py).subtract(y));
        BigDecimal right = new BigDecimal(by).subtract(y).multiply(new BigDecimal(px).subtract(x));
        return left.compareTo(right);
    }
}
