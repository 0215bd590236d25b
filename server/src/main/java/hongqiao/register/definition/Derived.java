package hongqiao.register.definition;

import hongqiao.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a field that nobody types gets its value; it is worked out whenever it is asked for, so it is never stale. */
public sealed interface Derived {

    /** From the other fields of the record. */
    record Computed(Expression expression) implements Derived {}

    /**
     * From the records of another register that refer to this one.
     *
     * @param of that register
     * @param via its field that refers here
     * @param where only these; null: all
     * @param value what is added up or compared; null for a count
     */
    record Linked(
            Over over,
            String of,
            String via,
            @Nullable Expression where,
            @Nullable Expression value) implements Derived {}

    /**
     * How many other records of this register have the same values and a period that meets this one's; the last day counts.
     * A record that lacks one of the values meets none.
     *
     * @param from field of the first day; @param to of the last
     * @param where only these; null: all
     */
    record Overlapping(
            List<String> by,
            String from,
            String to,
            @Nullable Expression where) implements Derived {}

    enum Over {
        COUNT,
        SUM,
        GREATEST,
        LEAST
    }
}
