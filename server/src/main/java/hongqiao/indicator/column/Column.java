package hongqiao.indicator.column;

import hongqiao.indicator.Reading;
import hongqiao.indicator.Series;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Figures of one indicator in one place, one a row of {@link Periods}, as whole numbers of the last decimal. The array is not
 * copied: who fills it does not change it while it is judged.
 *
 * @param values {@link #MISSING} where it was said that there is none, {@link #UNSAID} where nothing was
 * @param base that a reading of the base year restates; {@link #UNSAID} where none does, {@link #MISSING} is not one. Of yearly
 *     rows that hold the base year it is the figure there, and this is not looked at
 */
public record Column(long[] values, long base) {

    public static final long MISSING = Long.MIN_VALUE;
    public static final long UNSAID = Long.MIN_VALUE + 1;

    static final Column NONE = new Column(new long[0], UNSAID);

    static boolean isKnown(long value) {
        return value > UNSAID;
    }

    /** Whether there is a figure in that row; beyond the last there is none. */
    boolean isKnown(int row) {
        return row < values.length && isKnown(values[row]);
    }

    /**
     * The readings that count, one a row. Empty where they do not fit: one is of another length, or of no row, or has more
     * decimals or digits.
     */
    static Optional<Column> of(Series series, Periods periods, int decimals, int baseYear) {
        var values = new long[periods.count()];
        Arrays.fill(values, UNSAID);
        long base = UNSAID;
        for (var reading : series.current()) {
            var period = reading.period();
            int row = periods.row(period);
            boolean isBase = period.isWholeYear() && period.year() == baseYear;
            if (row < 0 && !isBase) {
                return Optional.empty();
            }
            long value = switch (reading) {
                case Reading.Missing _ -> MISSING;
                case Reading.Measured measured -> whole(measured.value(), decimals);
            };
            if (value == UNSAID) {
                return Optional.empty();
            }
            if (row >= 0) {
                values[row] = value;
            } else {
                base = value == MISSING ? UNSAID : value;
            }
        }
        return Optional.of(new Column(values, base));
    }

    /** {@link #UNSAID} where it has more digits than a number of this machine keeps exactly. */
    static long whole(BigDecimal value, int decimals) {
        try {
            long whole = value.setScale(decimals, java.math.RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            return isKnown(whole) ? whole : UNSAID;
        } catch (ArithmeticException tooLong) {
            return UNSAID;
        }
    }
}
