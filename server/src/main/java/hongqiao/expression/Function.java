package hongqiao.expression;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an expression can do, said once: its signature for the checker, its Java, its SQL.
 *
 * @param name as CEL's parser names it ({@code _+_}) or as one writes it ({@code year})
 * @param member written after a dot: {@code d.plusMonths(3)}
 * @param parameters null stands for any type, the same one wherever null stands
 * @param result null: the any type
 * @param literals positions of arguments that must be plain numbers, so that no row can ask for too much
 */
record Function(
        String name,
        boolean member,
        List<@Nullable FieldType> parameters,
        @Nullable FieldType result,
        Java java,
        String postgres,
        String spark,
        List<Integer> literals,
        Words does) {

    sealed interface Java {

        /** Missing as soon as one argument is. */
        @FunctionalInterface
        non-sealed interface Strict extends Java {
            @Nullable
            Object of(Object[] arguments);
        }

        /** Sees missing arguments, and asks only for those it needs. */
        @FunctionalInterface
        non-sealed interface Lenient extends Java {
            @Nullable
            Object of(Evaluator[] arguments, Values values);
        }
    }

    String sql(Dialect dialect) {
        return dialect == Dialect.SPARK ? spark : postgres;
    }
}
