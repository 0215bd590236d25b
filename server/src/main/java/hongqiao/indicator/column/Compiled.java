package hongqiao.indicator.column;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Target;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a definition, once for all its columns: whole numbers of one last decimal, fine enough for the columns and for
 * whatever the definition names.
 *
 * @param decimals of the numbers here
 * @param lift what a figure of a column is multiplied with to have them
 * @param start the first row that is judged
 */
record Compiled(Definition definition, Periods periods, int decimals, long lift, int start) {

    /** Up to here a double keeps every whole number. */
    private static final long EXACT = 1L << 53;

    private static final int MOST_DECIMALS = 12;

    static Compiled of(Definition definition, Periods periods, int decimals) {
        int finest = named(definition)
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        int all = Math.max(finest, decimals);
        if (all > MOST_DECIMALS) {
            throw new ArithmeticException("more than %d decimals".formatted(MOST_DECIMALS));
        }
        return new Compiled(
                definition,
                periods,
                all,
                BigDecimal.TEN.pow(all - decimals).longValueExact(),
                Math.min(periods.count(), periods.after(definition.baseYear())));
    }

    private static Stream<BigDecimal> named(Definition definition) {
        var of = switch (definition.target()) {
            case Target.Value goal -> Stream.of(goal.value());
            case Target.Range range -> Stream.of(range.low(), range.high());
            case Target.Relation relation -> Stream.of(relation.by());
            case Target.AsAssigned _ -> Stream.<BigDecimal>empty();
        };
        return Stream.concat(
                Stream.concat(of, Stream.ofNullable(definition.base())),
                Stream.of(definition.bands().steady(), definition.bands().inStep()));
    }

    /** @throws ArithmeticException it is too long */
    long whole(BigDecimal number) {
        long whole = number.setScale(decimals).unscaledValue().longValueExact();
        if (Math.abs(whole) > limit()) {
            throw new ArithmeticException("too long: " + number);
        }
        return whole;
    }

    /** So large a number may be that sums of all rows are still exact. */
    private long limit() {
        return EXACT / Math.max(1, periods.count());
    }

    /** Whether all its figures are small enough to be counted with exactly. */
    boolean fits(Column column) {
        long limit = limit() / lift;
        boolean fits = !Column.isKnown(column.base()) || Math.abs(column.base()) <= limit;
        for (long value : column.values()) {
            fits &= !Column.isKnown(value) || value <= limit && value >= -limit;
        }
        return fits;
    }

    /** As last restated; else as the plan prints it; {@link Column#UNSAID} where it prints none. */
    long base(Column column) {
        int row = definition.baseYear() - periods.firstYear();
        long restated =
                !periods.isYearly() || row < 0 || row >= column.values().length ? column.base() : column.values()[row];
        return Column.isKnown(restated) ? restated * lift : printedBase();
    }

    private long printedBase() {
        var printed = definition.base();
        return printed == null ? Column.UNSAID : whole(printed);
    }

    int years() {
        return definition.targetYear() - definition.baseYear();
    }

    /** Months from the end of the base year to the end of the period. */
    int months(int row) {
        return (periods.year(row) - definition.baseYear() - 1) * 12 + periods.toMonth(row);
    }

    /** The row with which the plan's time is over. */
    int end() {
        return periods.after(definition.targetYear()) - 1;
    }

    Bands bands() {
        return definition.bands();
    }

    /** One number of the target, if it is one. */
    @Nullable
    Long goal() {
        return definition.target() instanceof Target.Value goal ? whole(goal.value()) : null;
    }
}
