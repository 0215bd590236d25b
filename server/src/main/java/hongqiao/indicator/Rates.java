package hongqiao.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic of rates. Sums, products and quotients are decimal, of 34 digits. Roots and logarithms come from
 * {@link StrictMath}, which gives the same bits on every machine, and are kept to 12 digits, so that what is exactly on the
 * path is found there.
 */
final class Rates {

    static final MathContext DIGITS = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext ROOTS = new MathContext(12, RoundingMode.HALF_UP);

    private Rates() {}

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    /** Natural logarithm of a number above zero. */
    static BigDecimal ln(BigDecimal value) {
        return new BigDecimal(StrictMath.log(value.doubleValue())).round(ROOTS);
    }

    /** @param value above zero */
    static BigDecimal power(BigDecimal value, BigDecimal exponent) {
        return new BigDecimal(StrictMath.pow(value.doubleValue(), exponent.doubleValue())).round(ROOTS);
    }

    /** 5 is 1.05. */
    static BigDecimal factor(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }

    /** 1.05 is 5. */
    static BigDecimal percent(BigDecimal factor) {
        return factor.subtract(BigDecimal.ONE).movePointRight(2);
    }
}
