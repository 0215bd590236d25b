package hongqiao.indicator;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The months a figure is about (报告期), within one year, both inclusive. Written {@code 2023}, {@code 2023-Q3},
 * {@code 2023-09}, or from the beginning of the year on {@code 2023-01~09}, as statistics count.
 */
public record ReportingPeriod(int year, int fromMonth, int toMonth) implements Comparable<ReportingPeriod> {

    private static final Pattern TEXT =
            Pattern.compile("((?:19|20)\\d\\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:~(0[1-9]|1[0-2]))?))?");

    /** By its end; of two that end together the longer one last. */
    private static final Comparator<ReportingPeriod> ORDER =
            Comparator.comparingInt(ReportingPeriod::lastMonth).thenComparingInt(ReportingPeriod::months);

    public ReportingPeriod {
        if (year < 1900 || year > 2099 || fromMonth < 1 || toMonth > 12 || fromMonth > toMonth) {
            throw new IllegalArgumentException("no period: %d, %d to %d".formatted(year, fromMonth, toMonth));
        }
    }

    public static ReportingPeriod year(int year) {
        return new ReportingPeriod(year, 1, 12);
    }

    /** @throws IllegalArgumentException if the text names no period */
    public static ReportingPeriod of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Empty if the text names no period. */
    public static Optional<ReportingPeriod> find(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            var quarter = Integer.parseInt(match.group(2));
            return Optional.of(new ReportingPeriod(year, quarter * 3 - 2, quarter * 3));
        }
        if (match.group(3) == null) {
            return Optional.of(year(year));
        }
        var from = Integer.parseInt(match.group(3));
        var to = match.group(4) == null ? from : Integer.parseInt(match.group(4));
        return from > to ? Optional.empty() : Optional.of(new ReportingPeriod(year, from, to));
    }

    public LocalDate end() {
        return YearMonth.of(year, toMonth).atEndOfMonth();
    }

    /** Counted from year 0; compares as {@link #end} does, and costs nothing. */
    private int lastMonth() {
        return year * 12 + toMonth;
    }

    public boolean endsBy(LocalDate day) {
        int month = day.getYear() * 12 + day.getMonthValue();
        return lastMonth() < month || lastMonth() == month && day.getDayOfMonth() == day.lengthOfMonth();
    }

    public int months() {
        return toMonth - fromMonth + 1;
    }

    public boolean isWholeYear() {
        return months() == 12;
    }

    public ReportingPeriod yearBefore() {
        return new ReportingPeriod(year - 1, fromMonth, toMonth);
    }

    public Words words() {
        if (isWholeYear()) {
            return new Words(year + "年", String.valueOf(year));
        }
        if (months() == 3 && toMonth % 3 == 0) {
            var quarter = toMonth / 3;
            return new Words("%d年%s季度".formatted(year, "一二三四".charAt(quarter - 1)), "Q%d %d".formatted(quarter, year));
        }
        return months() == 1
                ? new Words("%d年%d月".formatted(year, toMonth), toString())
                : new Words("%d年%d—%d月".formatted(year, fromMonth, toMonth), toString());
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (isWholeYear()) {
            return String.valueOf(year);
        }
        if (months() == 3 && toMonth % 3 == 0) {
            return "%d-Q%d".formatted(year, toMonth / 3);
        }
        return months() == 1 ? "%d-%02d".formatted(year, toMonth) : "%d-%02d~%02d".formatted(year, fromMonth, toMonth);
    }
}
