package hongqiao.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over rows: count, sum, average or share, of those that meet a condition, by some dimensions. Compiles to one
 * SELECT and is worked out in memory to the same result.
 *
 * @param of what is added up, averaged, or (for a share) held to be true or not; null for a count
 * @param where only these rows; null: all
 */
public record Measure(
        Kind kind, @Nullable Expression of, @Nullable Expression where, List<Dimension> by) {

    public Measure {
        by = List.copyOf(by);
        if ((kind == Kind.COUNT) != (of == null)) {
            throw new IllegalArgumentException(kind + " of " + of);
        }
    }

    public enum Kind {
        COUNT,
        SUM,
        AVG,
        /** Rows that meet {@code of}, among those of which it is known whether they do. 0..1, twelve decimals. */
        SHARE
    }

    /**
     * One line of the result.
     *
     * @param group a value for each dimension; null: rows that have none
     * @param rows how many it is made of
     * @param missing how many of them had no value and do not count; 0 for a count
     * @param value null: there is nothing to make it of, which is never 0
     */
    public record Line(List<@Nullable Object> group, long rows, long missing, java.math.@Nullable BigDecimal value) {}
}
