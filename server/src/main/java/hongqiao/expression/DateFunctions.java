package hongqiao.expression;

import static hongqiao.expression.FieldType.DATE;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.Function.strict;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days and the time between them. */
final class DateFunctions {

    /** Years before the first are counted differently by everybody. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Months and years. */
    private static final int MOST_STEPS = 1_000;

    /** A century. */
    private static final int MOST_DAYS = 36_525;

    private interface Shift {
        LocalDate of(LocalDate day, long n);
    }

    static final List<Function> ALL = List.of(
            strict(
                            "_-_",
                            List.of(DATE, DATE),
                            INTEGER,
                            given -> whole(ChronoUnit.DAYS.between((LocalDate) given[1], (LocalDate) given[0])),
                            "({0} - {1})",
                            new Words("相隔天数", "days from the second to the first"))
                    .spark("datediff({0}, {1})"),
            strict(
                            "year",
                            List.of(DATE),
                            INTEGER,
                            given -> whole(((LocalDate) given[0]).getYear()),
                            "cast(extract(year from {0}) as integer)",
                            new Words("年份", "its year"))
                    .spark("year({0})"),
            strict(
                            "month",
                            List.of(DATE),
                            INTEGER,
                            given -> whole(((LocalDate) given[0]).getMonthValue()),
                            "cast(extract(month from {0}) as integer)",
                            new Words("月份（1 到 12）", "its month, 1 to 12"))
                    .spark("month({0})"),
            shift(
                    "plusDays",
                    LocalDate::plusDays,
                    "days",
                    "date_add({0}, cast({1} as int))",
                    new Words("若干天后；负数为若干天前", "so many days on; a negative number goes back")),
            shift(
                    "plusMonths",
                    LocalDate::plusMonths,
                    "months",
                    "add_months({0}, cast({1} as int))",
                    new Words("若干月后；没有这一天则取月末", "so many months on; the month's last day where it has no such day")),
            shift(
                    "plusYears",
                    LocalDate::plusYears,
                    "years",
                    "add_months({0}, cast({1} as int) * 12)",
                    new Words("若干年后", "so many years on")));

    private DateFunctions() {}

    private static Function shift(String name, Shift shift, String unit, String spark, Words does) {
        var most = unit.equals("days") ? MOST_DAYS : MOST_STEPS;
        var steps = new Function.Plain(1, -most, most);
        var first = "(case when {0} is not null and {1} is not null then greatest(date '0001-01-01', ";
        return strict(
                        name,
                        List.of(DATE, INTEGER),
                        DATE,
                        given -> later(FIRST_DAY, shift.of((LocalDate) given[0], steps.within(given[1]))),
                        first + "cast({0} + make_interval(" + unit + " => cast(" + steps.sql()
                                + " as integer)) as date)) end)",
                        does)
                .spark(first + spark.replace("{1}", steps.sql()) + ") end)")
                .with(steps)
                .afterDot();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static BigDecimal whole(long number) {
        return BigDecimal.valueOf(number);
    }
}
