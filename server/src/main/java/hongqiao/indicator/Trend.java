package hongqiao.indicator;

import static hongqiao.indicator.Rates.DIGITS;
import static hongqiao.indicator.Rates.divide;

import java.math.BigDecimal;
import java.util.List;

/**
 * The straight line of least squares, or the mean, through a few figures.
 *
 * @param squares sum of squares of x around its middle; zero for a mean
 * @param scatter standard deviation of the figures around it
 * @param freedom figures less what was fitted
 */
record Trend(
        int figures,
        BigDecimal middleX,
        BigDecimal middleY,
        BigDecimal slope,
        BigDecimal squares,
        BigDecimal scatter,
        int freedom) {

    /** Student's t, two-sided, for 1, 2, … degrees of freedom; the last for all above. */
    private static final String[] HALF = {
        "1.000", "0.816", "0.765", "0.741", "0.727", "0.718", "0.711", "0.706", "0.703", "0.700", "0.697", "0.695",
        "0.694", "0.692", "0.691", "0.690", "0.689", "0.688", "0.688", "0.687"
    };

    private static final String[] FOUR_FIFTHS = {
        "3.078", "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397", "1.383", "1.372", "1.363", "1.356",
        "1.350", "1.345", "1.341", "1.337", "1.333", "1.330", "1.328", "1.325"
    };

    /** @param percent 50 or 80 */
    static BigDecimal student(int freedom, int percent) {
        var table = percent == 50 ? HALF : FOUR_FIFTHS;
        return new BigDecimal(table[Math.min(freedom, table.length) - 1]);
    }

    static Trend through(List<BigDecimal> x, List<BigDecimal> y) {
        var middleX = middle(x);
        var middleY = middle(y);
        var squares = BigDecimal.ZERO;
        var products = BigDecimal.ZERO;
        for (int i = 0; i < x.size(); i++) {
            var fromX = x.get(i).subtract(middleX);
            squares = squares.add(fromX.multiply(fromX, DIGITS));
            products = products.add(fromX.multiply(y.get(i).subtract(middleY), DIGITS));
        }
        var slope = divide(products, squares);
        var rest = BigDecimal.ZERO;
        for (int i = 0; i < x.size(); i++) {
            var off =
                    y.get(i).subtract(middleY).subtract(slope.multiply(x.get(i).subtract(middleX), DIGITS));
            rest = rest.add(off.multiply(off, DIGITS));
        }
        return new Trend(x.size(), middleX, middleY, slope, squares, scatter(rest, x.size() - 2, y), x.size() - 2);
    }

    static Trend mean(List<BigDecimal> y) {
        var middle = middle(y);
        var rest =
                y.stream().map(value -> value.subtract(middle).pow(2, DIGITS)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var freedom = y.size() - 1;
        return new Trend(
                y.size(),
                BigDecimal.ZERO,
                middle,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                scatter(rest, freedom, y),
                freedom);
    }

    private static BigDecimal middle(List<BigDecimal> values) {
        return divide(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(values.size()));
    }

    /** Figures that lie on a line by chance are not known better than they are printed. */
    private static BigDecimal scatter(BigDecimal rest, int freedom, List<BigDecimal> y) {
        var decimals =
                y.stream().mapToInt(value -> Math.max(0, value.scale())).max().orElse(0);
        var rounding = new BigDecimal("0.5").movePointLeft(decimals);
        return divide(rest, BigDecimal.valueOf(freedom)).sqrt(DIGITS).max(rounding);
    }

    BigDecimal at(BigDecimal x) {
        return middleY.add(slope.multiply(x.subtract(middleX), DIGITS));
    }

    /** Of a single figure at x: its own scatter, and that of line or mean. */
    BigDecimal error(BigDecimal x) {
        var far = x.subtract(middleX).pow(2, DIGITS);
        var tilt = squares.signum() == 0 ? BigDecimal.ZERO : divide(far, squares);
        var spread = BigDecimal.ONE
                .add(divide(BigDecimal.ONE, BigDecimal.valueOf(figures)))
                .add(tilt);
        return scatter.multiply(spread.sqrt(DIGITS), DIGITS);
    }

    /** Of the sum of so many figures to come around a mean: each scatters, and all share its error. */
    BigDecimal errorOfSum(int count) {
        var many = BigDecimal.valueOf(count);
        var spread = many.add(divide(many.multiply(many), BigDecimal.valueOf(figures)));
        return scatter.multiply(spread.sqrt(DIGITS), DIGITS);
    }
}
