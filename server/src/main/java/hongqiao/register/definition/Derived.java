package hongqiao.register.definition;

import hongqiao.expression.Expression;
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

    enum Over {
        COUNT,
        SUM,
        GREATEST,
        LEAST
    }
}
