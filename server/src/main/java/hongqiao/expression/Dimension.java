package hongqiao.expression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is told apart by.
 *
 * @param path a field; for {@code PERIOD}s one of a date
 */
public record Dimension(String path, Grain grain) {

    public enum Grain {
        /** The value itself. */
        VALUE,
        /** {@code 2026} */
        YEAR,
        /** {@code 2026-Q1} */
        QUARTER,
        /** {@code 2026-03} */
        MONTH
    }

    @Nullable
    Object of(Values values) {
        var value = values.get(path);
        if (value == null || grain == Grain.VALUE) {
            return value;
        }
        var day = (LocalDate) value;
        return switch (grain) {
            case VALUE -> value;
            case YEAR -> "%04d".formatted(day.getYear());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }

    String template(Dialect dialect) {
        var spark = dialect == Dialect.SPARK;
        return switch (grain) {
            case VALUE -> "{0}";
            case YEAR -> spark ? "date_format({0}, 'yyyy')" : "to_char({0}, 'YYYY')";
            case QUARTER -> spark ? "date_format({0}, \"yyyy-'Q'Q\")" : "to_char({0}, 'YYYY\"-Q\"Q')";
            case MONTH -> spark ? "date_format({0}, 'yyyy-MM')" : "to_char({0}, 'YYYY-MM')";
        };
    }
}
