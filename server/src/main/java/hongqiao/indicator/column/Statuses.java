package hongqiao.indicator.column;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Status;
import hongqiao.indicator.Vintage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges columns: how one indicator stood at the end of each row's period, by what the column holds up to it. The same statuses
 * as {@link Standings#judge}, some thousand times faster: numbers are whole, shares are doubles, nothing is said. A share too
 * near to an edge for doubles, and numbers too long for them, are judged there. Safe for threads.
 */
public final class Statuses {

    /** Not to be told by doubles; never in an answer. */
    static final byte UNSURE = -1;

    private static final Status[] ALL = Status.values();

    private final Definition definition;
    private final Periods periods;
    private final int decimals;
    private final List<Assignment> assignments;
    private final Judge judge;

    /** Fills in the rows from {@link Compiled#start} on in which there is a figure. */
    interface Judge {
        void judge(Column own, Column other, byte[] statuses);
    }

    private Statuses(Definition definition, Periods periods, int decimals, List<Assignment> assignments, Judge judge) {
        this.definition = definition;
        this.periods = periods;
        this.decimals = decimals;
        this.assignments = List.copyOf(assignments);
        this.judge = judge;
    }

    /**
     * @param decimals of the figures in the columns
     * @param assignments the same for all columns
     */
    public static Statuses of(Definition definition, Periods periods, int decimals, List<Assignment> assignments) {
        Judge judge;
        try {
            judge = judge(Compiled.of(definition, periods, decimals));
        } catch (ArithmeticException tooLong) {
            judge = (own, other, statuses) -> unsure(own, statuses);
        }
        return new Statuses(definition, periods, decimals, assignments, judge);
    }

    private static Judge judge(Compiled compiled) {
        Judge of = switch (compiled.definition().measure()) {
            case LEVEL, RATIO, QUALITATIVE ->
                compiled.goal() == null ? new RangeJudge(compiled) : new LevelJudge(compiled);
            case CUMULATIVE -> new SumJudge(compiled);
            case AVG_GROWTH, CUMULATIVE_REDUCTION -> new ChainJudge(compiled);
            case THRESHOLD -> new ThresholdJudge(compiled);
            case RELATIVE -> RelationJudge.of(compiled);
            case ASSIGNED -> (own, other, statuses) -> {};
        };
        return (own, other, statuses) -> {
            if (compiled.fits(own) && compiled.fits(other)) {
                of.judge(own, other, statuses);
            } else {
                unsure(own, statuses);
            }
        };
    }

    private static void unsure(Column own, byte[] statuses) {
        java.util.Arrays.fill(statuses, 0, own.values().length, UNSURE);
    }

    /** Without another figure to be held against. */
    public int judge(Column own, byte[] statuses) {
        return judge(own, Column.NONE, statuses);
    }

    /**
     * @param own as many rows as there are periods, or fewer
     * @param other what a relative target is held against, of the same vintage
     * @param statuses filled in for the rows of {@code own}, by {@link #status}
     * @return how many rows were judged by decimals
     */
    public int judge(Column own, Column other, byte[] statuses) {
        judge.judge(own, other, statuses);
        int start = Math.min(own.values().length, periods.after(definition.baseYear()));
        java.util.Arrays.fill(statuses, 0, start, Pace.UNDETERMINED);
        boolean chained =
                definition.measure() == Measure.AVG_GROWTH || definition.measure() == Measure.CUMULATIVE_REDUCTION;
        int asked = 0;
        byte last = Pace.UNDETERMINED;
        for (int row = start; row < own.values().length; row++) {
            if (definition.measure() == Measure.ASSIGNED) {
                last = exactly(Column.NONE, Column.NONE, row);
            } else if (own.values()[row] != Column.UNSAID) {
                last = statuses[row];
                if (!Column.isKnown(own.values()[row]) || chained && !periods.isYearly()) {
                    last = Pace.UNDETERMINED;
                } else if (last == UNSURE) {
                    last = exactly(own, other, row);
                    asked++;
                }
            }
            statuses[row] = last;
        }
        return asked;
    }

    public static Status status(byte code) {
        return ALL[code];
    }

    private byte exactly(Column own, Column other, int row) {
        var evidence = new Evidence(series(own, row), series(other, row), assignments);
        return (byte) Standings.judge(definition, evidence, periods.at(row).end())
                .status()
                .ordinal();
    }

    private Series series(Column column, int last) {
        var readings = new ArrayList<Reading>();
        int base = periods.row(ReportingPeriod.year(definition.baseYear()));
        if (Column.isKnown(column.base()) && base < 0) {
            readings.add(reading(ReportingPeriod.year(definition.baseYear()), column.base()));
        }
        for (int row = 0; row <= last && row < column.values().length; row++) {
            if (column.values()[row] != Column.UNSAID) {
                readings.add(reading(periods.at(row), column.values()[row]));
            }
        }
        return new Series(readings);
    }

    private Reading reading(ReportingPeriod period, long value) {
        return value == Column.MISSING
                ? new Reading.Missing(period, Vintage.FINAL, "缺数")
                : new Reading.Measured(period, Vintage.FINAL, BigDecimal.valueOf(value, decimals));
    }
}
