package hongqiao.indicator.column;

import hongqiao.indicator.Course;
import hongqiao.indicator.Direction;
import java.math.BigDecimal;
import java.util.Objects;

/** Totals since the base year. Within a year nothing counts behind a gap; years that have one are not whole. */
final class SumJudge implements Statuses.Judge {

    private static final double NEAR = 1e-9;

    private final Compiled compiled;
    private final Pace pace;
    private final long goal;
    private final boolean isLow;
    private final double[] planned;

    SumJudge(Compiled compiled) {
        this.compiled = compiled;
        pace = new Pace(compiled.bands());
        goal = Objects.requireNonNull(compiled.goal());
        isLow = compiled.definition().direction() == Direction.LOWER_BETTER;
        planned = new double[compiled.periods().count()];
        for (int row = compiled.start(); row < planned.length && goal != 0; row++) {
            planned[row] = Course.planned(
                            compiled.definition(),
                            BigDecimal.ZERO,
                            compiled.periods().at(row))
                    .doubleValue();
        }
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        long[] values = own.values();
        int perYear = compiled.periods().perYear();
        int end = compiled.end();
        boolean hasGap = compiled.periods().firstYear() > compiled.definition().baseYear() + 1;
        boolean isWhole = true;
        long total = 0;
        for (int row = compiled.start(); row < values.length; row++) {
            if (row <= end) {
                if (row % perYear == 0) {
                    hasGap |= !isWhole;
                    isWhole = true;
                }
                isWhole &= Column.isKnown(values[row]);
                total += isWhole ? values[row] * compiled.lift() : 0;
            }
            statuses[row] = status(total, hasGap || !isWhole, row, end);
        }
    }

    private byte status(long total, boolean hasGap, int row, int end) {
        if (goal == 0 || hasGap && (isLow || total < goal)) {
            return Pace.UNDETERMINED;
        }
        if (isLow) {
            double expected = planned[row] * goal;
            double gap = total - expected;
            return Math.abs(gap) <= NEAR * (Math.abs(total) + Math.abs(expected)) ? Statuses.UNSURE : Pace.met(gap < 0);
        }
        return pace.of((double) total / goal, planned[row], row >= end, 0);
    }
}
