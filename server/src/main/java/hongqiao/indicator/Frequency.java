package hongqiao.indicator;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often a figure comes (频率). */
public enum Frequency {
    MONTHLY("每月", "Monthly", 1),
    QUARTERLY("每季", "Quarterly", 3),
    ANNUAL("每年", "Yearly", 12),
    /** Only when people or firms are counted; nothing is due in between. */
    CENSUS("普查", "By census", 0);

    private final Words words;
    private final int months;

    Frequency(String zh, String en, int months) {
        this.words = new Words(zh, en);
        this.months = months;
    }

    public Words words() {
        return words;
    }

    /** The periods of those years that had ended before that day, in order; none where none is due. */
    public List<ReportingPeriod> ended(int firstYear, int lastYear, LocalDate day) {
        var ended = new ArrayList<ReportingPeriod>();
        for (int year = firstYear; year <= lastYear && months > 0; year++) {
            for (int from = 1; from <= 12; from += months) {
                var period = new ReportingPeriod(year, from, from + months - 1);
                if (period.end().isBefore(day)) {
                    ended.add(period);
                }
            }
        }
        return ended;
    }

    /** The period that a day lies in; the year where none is due. */
    public ReportingPeriod running(LocalDate day) {
        int length = months == 0 ? 12 : months;
        int from = (day.getMonthValue() - 1) / length * length + 1;
        return new ReportingPeriod(day.getYear(), from, from + length - 1);
    }

    /** From one figure to the next; 0 where none is due. */
    public int months() {
        return months;
    }
}
