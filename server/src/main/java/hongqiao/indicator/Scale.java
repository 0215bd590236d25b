package hongqiao.indicator;

import static hongqiao.indicator.Rates.divide;
import static hongqiao.indicator.Rates.factor;
import static hongqiao.indicator.Rates.ln;
import static hongqiao.indicator.Rates.percent;
import static hongqiao.indicator.Rates.power;

import java.math.BigDecimal;

/** From base to target, for one kind of promise: which quantity is which share of the way. */
sealed interface Scale {

    /** 0 at the base, 1 at the target; below and above where it is so. */
    BigDecimal share(BigDecimal quantity);

    BigDecimal quantity(BigDecimal share);

    /** Likewise along the path that grows by the same rate each year. */
    default BigDecimal compound(BigDecimal share) {
        return quantity(share);
    }

    BigDecimal goal();

    /** What each of the years left must bring, so that the target is met: an amount, or a rate in %. */
    BigDecimal needed(BigDecimal quantity, BigDecimal yearsLeft);

    /** Whether there is no way to go, so that no share of it can be told. */
    boolean isFlat();

    record Level(BigDecimal base, BigDecimal goal) implements Scale {

        @Override
        public BigDecimal share(BigDecimal quantity) {
            return divide(quantity.subtract(base), goal.subtract(base));
        }

        @Override
        public BigDecimal quantity(BigDecimal share) {
            return base.add(goal.subtract(base).multiply(share, Rates.DIGITS));
        }

        @Override
        public BigDecimal compound(BigDecimal share) {
            return base.signum() <= 0 || goal.signum() <= 0 || share.signum() == 0
                    ? quantity(share)
                    : share.compareTo(BigDecimal.ONE) == 0 ? goal : base.multiply(power(divide(goal, base), share));
        }

        @Override
        public BigDecimal needed(BigDecimal quantity, BigDecimal yearsLeft) {
            return divide(goal.subtract(quantity), yearsLeft);
        }

        @Override
        public boolean isFlat() {
            return base.compareTo(goal) == 0;
        }
    }

    record Sum(BigDecimal goal) implements Scale {

        @Override
        public BigDecimal share(BigDecimal quantity) {
            return divide(quantity, goal);
        }

        @Override
        public BigDecimal quantity(BigDecimal share) {
            return goal.multiply(share, Rates.DIGITS);
        }

        @Override
        public BigDecimal needed(BigDecimal quantity, BigDecimal yearsLeft) {
            return divide(goal.subtract(quantity), yearsLeft);
        }

        @Override
        public boolean isFlat() {
            return goal.signum() == 0;
        }
    }

    /** Of what is left each year a part falls away. @param goal total fall in %, below 100 */
    record Fall(BigDecimal goal) implements Scale {

        @Override
        public BigDecimal share(BigDecimal quantity) {
            return divide(ln(factor(quantity.negate())), ln(factor(goal.negate())));
        }

        @Override
        public BigDecimal quantity(BigDecimal share) {
            return share.signum() == 0
                    ? BigDecimal.ZERO
                    : percent(power(factor(goal.negate()), share)).negate();
        }

        @Override
        public BigDecimal needed(BigDecimal quantity, BigDecimal yearsLeft) {
            var left = divide(factor(goal.negate()), factor(quantity.negate()));
            return percent(power(left, divide(BigDecimal.ONE, yearsLeft))).negate();
        }

        @Override
        public boolean isFlat() {
            return goal.signum() == 0;
        }
    }

    /** The quantity is the total growth since the base in %. @param rate what each year should bring on average, in % */
    record Growth(BigDecimal rate, int years) implements Scale {

        @Override
        public BigDecimal goal() {
            return percent(factor(rate).pow(years, Rates.DIGITS));
        }

        @Override
        public BigDecimal share(BigDecimal quantity) {
            return divide(ln(factor(quantity)), ln(factor(rate)).multiply(BigDecimal.valueOf(years)));
        }

        @Override
        public BigDecimal quantity(BigDecimal share) {
            return share.signum() == 0
                    ? BigDecimal.ZERO
                    : percent(power(factor(rate), share.multiply(BigDecimal.valueOf(years))));
        }

        @Override
        public BigDecimal needed(BigDecimal quantity, BigDecimal yearsLeft) {
            var left = divide(factor(goal()), factor(quantity));
            return percent(power(left, divide(BigDecimal.ONE, yearsLeft)));
        }

        @Override
        public boolean isFlat() {
            return rate.signum() == 0;
        }
    }
}
