package hongqiao.indicator.column;

import hongqiao.indicator.Target;

/** Toward a range one goes straight: what is left is the distance to its nearer end. */
final class RangeJudge implements Statuses.Judge {

    private final Compiled compiled;
    private final Pace pace;
    private final long low;
    private final long high;

    RangeJudge(Compiled compiled) {
        this.compiled = compiled;
        pace = new Pace(compiled.bands());
        var range = (Target.Range) compiled.definition().target();
        low = compiled.whole(range.low());
        high = compiled.whole(range.high());
    }

    private long distance(long value) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        long base = compiled.base(own);
        long from = Column.isKnown(base) ? distance(base) : 0;
        double all = compiled.years() * 12;
        long[] values = own.values();
        for (int row = compiled.start(); row < values.length; row++) {
            long distance = distance(values[row] * compiled.lift());
            if (distance == 0 || from == 0) {
                statuses[row] = Pace.met(distance == 0);
            } else {
                double planned = Math.min(1, compiled.months(row) / all);
                statuses[row] = pace.of((double) (from - distance) / from, planned, row >= compiled.end(), 0);
            }
        }
    }
}
