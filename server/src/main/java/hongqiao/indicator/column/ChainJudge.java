package hongqiao.indicator.column;

import hongqiao.indicator.Course;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Measure;
import java.math.BigDecimal;
import java.util.Objects;

/** Yearly rates that multiply. Powers and logarithms of the exact rule have twelve digits; nearer than 10⁻⁹ it is asked. */
final class ChainJudge implements Statuses.Judge {

    private static final double NEAR = 1e-9;

    private final Compiled compiled;
    private final Pace pace;
    private final double goal;
    private final boolean isFall;
    private final boolean isLow;
    private final boolean isCapped;

    /** Logarithm of what all is to become. */
    private final double whole;

    private final double[] planned;
    private final double unit;

    ChainJudge(Compiled compiled) {
        this.compiled = compiled;
        var definition = compiled.definition();
        pace = new Pace(compiled.bands());
        unit = Math.pow(10, compiled.decimals());
        goal = Objects.requireNonNull(compiled.goal()) / unit;
        isFall = definition.measure() == Measure.CUMULATIVE_REDUCTION;
        isLow = definition.direction() == Direction.LOWER_BETTER;
        isCapped = goal == 0 || isLow;
        whole = isFall ? Math.log1p(-goal / 100) : compiled.years() * Math.log1p(goal / 100);
        planned = new double[compiled.periods().count()];
        for (int row = compiled.start();
                row < planned.length && !isCapped && compiled.periods().isYearly();
                row++) {
            planned[row] = Course.planned(
                            definition, BigDecimal.ZERO, compiled.periods().at(row))
                    .doubleValue();
        }
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        if (!compiled.periods().isYearly()) {
            return;
        }
        int end = compiled.end();
        boolean isBroken =
                compiled.periods().firstYear() > compiled.definition().baseYear() + 1;
        double product = 1;
        int rates = 0;
        for (int row = compiled.start(); row < own.values().length; row++) {
            if (row <= end) {
                long value = own.values()[row];
                double rate = value * compiled.lift() / unit / 100;
                isBroken |= !Column.isKnown(value) || Math.abs(rate) >= 1;
                product *= 1 + (isFall ? -rate : rate);
                rates++;
            }
            statuses[row] =
                    isBroken ? Pace.UNDETERMINED : isCapped ? capped(product, rates) : along(product, row, row >= end);
        }
    }

    private byte along(double product, int row, boolean isOver) {
        double progress = Math.log(product) / whole;
        double doubt = NEAR * (1 + Math.abs(progress)) + 1e-14 / Math.abs(whole);
        if (Math.abs(progress) < doubt || Math.abs(progress - 1) < doubt) {
            return Statuses.UNSURE;
        }
        return pace.of(progress, planned[row], isOver, doubt);
    }

    /** Only the mean against the target counts. */
    private byte capped(double product, int rates) {
        double growth = (Math.pow(product, 1.0 / rates) - 1) * 100;
        double gap = (isFall ? -growth : growth) - goal;
        return Math.abs(gap) < NEAR ? Statuses.UNSURE : Pace.met(isLow ? gap < 0 : gap > 0);
    }
}
