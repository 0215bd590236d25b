package hongqiao.expression;

import org.jspecify.annotations.Nullable;

/** The values an expression is worked out over. */
@FunctionalInterface
public interface Values {

    /**
     * @param path a field or a variable, e.g. {@code staff}, {@code today}, {@code firm.name}
     * @return as {@link FieldType.Simple} says, whole numbers also as Long or Integer; null: missing
     */
    @Nullable
    Object get(String path);
}
