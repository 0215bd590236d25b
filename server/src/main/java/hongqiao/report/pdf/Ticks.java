package hongqiao.report.pdf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis, from below the least to above the greatest; the step is 1, 2 or 5 times a power of ten. */
final class Ticks {

    private static final int MOST = 6;
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal(5));

    private Ticks() {}

    /** At least two, ascending, evenly apart. */
    static List<BigDecimal> of(BigDecimal least, BigDecimal greatest) {
        var span = greatest.subtract(least);
        if (span.signum() <= 0) {
            span = least.signum() == 0 ? BigDecimal.ONE : least.abs();
        }
        var step = step(span);
        var first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        var ticks = new ArrayList<BigDecimal>();
        for (var at = first; ticks.size() < 2 || ticks.getLast().compareTo(greatest) < 0; at = at.add(step)) {
            ticks.add(at);
        }
        return ticks;
    }

    private static BigDecimal step(BigDecimal span) {
        var least = span.divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL64);
        var power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (var digit : STEPS) {
            if (digit.multiply(power).compareTo(least) >= 0) {
                return digit.multiply(power);
            }
        }
        return BigDecimal.TEN.multiply(power);
    }
}
