package hongqiao.indicator.column;

import hongqiao.indicator.Course;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import java.math.BigDecimal;
import java.util.Objects;

/** Levels, shares and milestones toward one number. The base may differ from column to column; the path goes with it. */
final class LevelJudge implements Statuses.Judge {

    private final Compiled compiled;
    private final Pace pace;
    private final long goal;
    private final boolean isLow;
    private final boolean isStraight;
    private final boolean isCompound;

    /** By row: the share planned on a straight line. */
    private final double[] straight;

    /** By row: what the path says is {@code fixed + slope × base}. */
    private final double[] fixed;

    private final double[] slope;

    /** Largest number on the path. */
    private final double largest;

    LevelJudge(Compiled compiled) {
        this.compiled = compiled;
        var definition = compiled.definition();
        pace = new Pace(compiled.bands());
        goal = Objects.requireNonNull(compiled.goal());
        isLow = definition.direction() == Direction.LOWER_BETTER;
        isStraight = definition.path().kind() == Path.Kind.LINEAR;
        isCompound = definition.path().kind() == Path.Kind.COMPOUND;
        int rows = compiled.periods().count();
        straight = new double[rows];
        fixed = new double[rows];
        slope = new double[rows];
        double most = Math.abs(goal);
        int all = compiled.years() * 12;
        for (int row = compiled.start(); row < rows; row++) {
            straight[row] = (double) Math.min(compiled.months(row), all) / all;
            if (!isStraight && !isCompound) {
                var period = compiled.periods().at(row);
                var atZero = Course.expected(ofAnyBase(), BigDecimal.ZERO, period);
                var atOne = Course.expected(ofAnyBase(), BigDecimal.ONE, period);
                slope[row] = atOne.subtract(atZero).doubleValue();
                fixed[row] = atZero.movePointRight(compiled.decimals()).doubleValue();
                most = Math.max(most, Math.abs(fixed[row]));
            }
        }
        largest = most;
    }

    /** Milestones always begin at nothing; asked of a level, the path takes any base. */
    private Definition ofAnyBase() {
        var of = compiled.definition();
        return new Definition(
                Measure.LEVEL,
                of.direction(),
                of.binding(),
                of.unit(),
                of.baseYear(),
                of.base(),
                of.targetYear(),
                of.target(),
                of.path(),
                of.bands());
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        long base = compiled.definition().measure() == Measure.QUALITATIVE ? 0 : compiled.base(own);
        if (!Column.isKnown(base)) {
            withoutBase(own.values(), statuses);
        } else if (base == goal || reaches(base)) {
            long[] values = own.values();
            for (int row = compiled.start(); row < values.length; row++) {
                statuses[row] = Pace.met(reaches(values[row] * compiled.lift()));
            }
        } else {
            along(own.values(), base, statuses);
        }
    }

    private boolean reaches(long value) {
        return isLow ? value <= goal : value >= goal;
    }

    private void withoutBase(long[] values, byte[] statuses) {
        for (int row = compiled.start(); row < values.length; row++) {
            boolean isThere = reaches(values[row] * compiled.lift());
            statuses[row] = row >= compiled.end() ? Pace.met(isThere) : isThere ? Pace.EARLY : Pace.UNDETERMINED;
        }
    }

    private void along(long[] values, long base, byte[] statuses) {
        double way = goal - base;
        double doubt = 0;
        double[] planned = straight;
        if (!isStraight) {
            planned = planned(base, way);
            // the exact rule keeps twelve digits of a power; a path by hand loses some where it is near to the base
            double size = (largest + Math.abs(base)) / Math.abs(way);
            doubt = (isCompound ? 1e-11 : 1e-14) * size;
        }
        long lift = compiled.lift();
        int end = compiled.end();
        for (int row = compiled.start(); row < values.length; row++) {
            statuses[row] = pace.of((values[row] * lift - base) / way, planned[row], row >= end, doubt);
        }
    }

    private double[] planned(long base, double way) {
        double[] planned = new double[fixed.length];
        if (isCompound) {
            compound(base, planned);
            return planned;
        }
        for (int row = compiled.start(); row < planned.length; row++) {
            planned[row] = (fixed[row] + (slope[row] - 1) * base) / way;
        }
        return planned;
    }

    /** Powers of one root, one after another. Numbers of two signs have none: there it goes straight. */
    private void compound(long base, double[] planned) {
        if (base <= 0 || goal <= 0) {
            System.arraycopy(straight, 0, planned, 0, planned.length);
            return;
        }
        double ratio = (double) goal / base;
        int perYear = compiled.periods().perYear();
        double root = Math.pow(ratio, 1.0 / (compiled.years() * perYear));
        int first = compiled.start();
        if (first == planned.length) {
            return;
        }
        double power = Math.pow(ratio, straight[first]);
        for (int row = first; row < planned.length; row++, power *= root) {
            planned[row] = straight[row] == 1 ? 1 : (power - 1) / (ratio - 1);
        }
    }
}
