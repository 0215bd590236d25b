package hongqiao.indicator.column;

import hongqiao.indicator.Direction;
import hongqiao.indicator.Target;

/** What is to be kept in every year: broken once is broken; a year without a figure leaves it open. */
final class ThresholdJudge implements Statuses.Judge {

    private final Compiled compiled;
    private final long low;
    private final long high;

    ThresholdJudge(Compiled compiled) {
        this.compiled = compiled;
        switch (compiled.definition().target()) {
            case Target.Value goal -> {
                boolean isLow = compiled.definition().direction() == Direction.LOWER_BETTER;
                low = isLow ? Long.MIN_VALUE : compiled.whole(goal.value());
                high = isLow ? compiled.whole(goal.value()) : Long.MAX_VALUE;
            }
            case Target.Range range -> {
                low = compiled.whole(range.low());
                high = compiled.whole(range.high());
            }
            case Target.Relation _, Target.AsAssigned _ -> throw new IllegalStateException("no threshold");
        }
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        long[] values = own.values();
        int perYear = compiled.periods().perYear();
        boolean hasGap = compiled.periods().firstYear() > compiled.definition().baseYear() + 1;
        boolean isBroken = false;
        boolean isYearKnown = true;
        for (int row = compiled.start(); row < values.length; row++) {
            if (row % perYear == 0) {
                hasGap |= !isYearKnown;
                isYearKnown = false;
            }
            if (Column.isKnown(values[row])) {
                long value = values[row] * compiled.lift();
                isBroken |= value < low || value > high;
                isYearKnown = true;
            }
            statuses[row] = isBroken ? Pace.LAGGING : hasGap ? Pace.UNDETERMINED : Pace.ON_TRACK;
        }
    }
}
