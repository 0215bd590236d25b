package hongqiao.indicator.column;

import hongqiao.indicator.Frequency;
import hongqiao.indicator.ReportingPeriod;

/**
 * Periods of one length that follow each other from the first of a year on: the rows of a column.
 *
 * @param frequency not {@link Frequency#CENSUS}
 */
public record Periods(Frequency frequency, int firstYear, int count) {

    public Periods {
        if (frequency.months() == 0 || count < 0) {
            throw new IllegalArgumentException("no row of periods: %s, %d".formatted(frequency, count));
        }
    }

    public ReportingPeriod at(int row) {
        int to = toMonth(row);
        return new ReportingPeriod(year(row), to - frequency.months() + 1, to);
    }

    /** The row of a period; −1 where it is none of them. */
    public int row(ReportingPeriod period) {
        if (period.months() != frequency.months() || period.toMonth() % frequency.months() != 0) {
            return -1;
        }
        int row = (period.year() - firstYear) * perYear() + period.toMonth() / frequency.months() - 1;
        return row < count ? Math.max(row, -1) : -1;
    }

    boolean isYearly() {
        return perYear() == 1;
    }

    int perYear() {
        return 12 / frequency.months();
    }

    int year(int row) {
        return firstYear + row / perYear();
    }

    int toMonth(int row) {
        return (row % perYear() + 1) * frequency.months();
    }

    /** The first row after the end of a year; {@link #count} and more where there is none. */
    int after(int year) {
        return Math.max(0, (year + 1 - firstYear) * perYear());
    }
}
