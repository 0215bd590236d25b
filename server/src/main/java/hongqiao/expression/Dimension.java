package hongqiao.expression;

import java.math.BigDecimal;
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
        if (value == null) {
            return null;
        }
        if (grain == Grain.VALUE) {
            return plain(value);
        }
        var day = (LocalDate) value;
        return switch (grain) {
            case VALUE -> value;
            case YEAR -> "%04d".formatted(day.getYear());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }

    /** Numbers that are equal make one group, however they were written. */
    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number when number.signum() == 0 -> BigDecimal.ZERO;
            case BigDecimal number -> number.stripTrailingZeros();
            case Integer whole -> whole.longValue();
            default -> value;
        };
    }

    /** What a statement groups by. */
    public Sql sql(Dialect dialect, Columns columns) {
        return Sql.fill(template(dialect), java.util.List.of(columns.of(path)));
    }

    private String template(Dialect dialect) {
        var spark = dialect == Dialect.SPARK;
        return switch (grain) {
            case VALUE -> "{0}";
            case YEAR -> spark ? "date_format({0}, 'yyyy')" : "to_char({0}, 'YYYY')";
            case QUARTER ->
                spark ? "concat(date_format({0}, 'yyyy'), '-Q', quarter({0}))" : "to_char({0}, 'YYYY\"-Q\"Q')";
            case MONTH -> spark ? "date_format({0}, 'yyyy-MM')" : "to_char({0}, 'YYYY-MM')";
        };
    }
}
