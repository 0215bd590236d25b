package hongqiao.area.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Points a hair beside a line, where rounding would put them on it or beyond. */
class SideTests {

    @Test
    void isExactWhereRoundingIsNot() {
        // the line through (0, 0) and (3, 1e-20) and a point that is above it by less than a double near 1 can tell
        assertThat(Side.of(0, 0, 3, 1e-20, 1, 1e-20 / 3 * 1.0000001)).isEqualTo(1);
        assertThat(Side.of(0.1, 0.1, 0.3, 0.3, 0.2, 0.2)).isZero();
        assertThat(Side.of(12, 12, 24, 24, 0.5, 0.5)).isZero();
        assertThat(Side.of(12, 12, 24, 24, 0.5, Math.nextUp(0.5))).isEqualTo(1);
        assertThat(Side.of(12, 12, 24, 24, Math.nextUp(0.5), 0.5)).isEqualTo(-1);
        assertThat(Side.of(0, 0, Double.MIN_VALUE, 1, 0, Double.MIN_VALUE)).isEqualTo(1);
    }

    @Test
    void saysWhatDecimalsSay() {
        var random = Tiling.random(3);
        for (int i = 0; i < 200_000; i++) {
            double scale = Math.pow(10, random.nextInt(-12, 3));
            double offset = random.nextInt(3) * 58.5;
            double[] p = random.doubles(4, -1, 1).map(v -> offset + v * scale).toArray();
            double along = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextDouble(-1, 2);
            double x = p[0] + (p[2] - p[0]) * along;
            double y = p[1] + (p[3] - p[1]) * along + random.nextInt(-2, 3) * Math.ulp(p[1]);

            assertThat(Side.of(p[0], p[1], p[2], p[3], x, y)).isEqualTo(decimally(p, x, y));
        }
    }

    private static int decimally(double[] p, double x, double y) {
        BigDecimal left = difference(p[2], p[0]).multiply(difference(y, p[1]));
        return left.compareTo(difference(p[3], p[1]).multiply(difference(x, p[0])));
    }

    private static BigDecimal difference(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
