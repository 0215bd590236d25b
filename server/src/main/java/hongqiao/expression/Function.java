package hongqiao.expression;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing an expression can do, said once: its signature for the checker, its Java, its SQL.
 *
 * @param name as CEL's parser names it ({@code _+_}) or as one writes it ({@code year})
 * @param member written after a dot: {@code d.plusMonths(3)}
 * @param parameters null stands for any type, the same one wherever null stands
 * @param result null: the any type
 * @param postgres the first argument's SQL stands at {@code {0}}
 * @param plain the argument that must be a plain number, so that no row can ask for too much; null: none
 */
record Function(
        String name,
        boolean member,
        List<@Nullable FieldType> parameters,
        @Nullable FieldType result,
        Java java,
        String postgres,
        String spark,
        @Nullable Plain plain,
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

    /**
     * A number that is the same for every row: written out, or a value that a district sets. The checker does not know the
     * latter; beyond the bounds it counts as the bound.
     *
     * @param position of the argument, from 0
     */
    record Plain(int position, int least, int most) {

        int within(Object number) {
            return ((BigDecimal) number)
                    .max(BigDecimal.valueOf(least))
                    .min(BigDecimal.valueOf(most))
                    .intValue();
        }

        String sql() {
            return "greatest(%d, least(%d, {%d}))".formatted(least, most, position);
        }
    }

    Function {
        parameters = Collections.unmodifiableList(parameters);
    }

    static Function strict(
            String name,
            List<@Nullable FieldType> parameters,
            FieldType result,
            Java.Strict java,
            String sql,
            Words does) {
        return new Function(name, false, parameters, result, java, sql, asSpark(sql), null, does);
    }

    static Function lenient(
            String name,
            List<@Nullable FieldType> parameters,
            @Nullable FieldType result,
            Java.Lenient java,
            String sql,
            Words does) {
        return new Function(name, false, parameters, result, java, sql, asSpark(sql), null, does);
    }

    /** Written after a dot. */
    Function afterDot() {
        return new Function(name, true, parameters, result, java, postgres, spark, plain, does);
    }

    /** Where Spark says it otherwise. */
    Function spark(String sql) {
        return new Function(name, member, parameters, result, java, postgres, sql, plain, does);
    }

    Function with(Plain bounds) {
        return new Function(name, member, parameters, result, java, postgres, spark, bounds, does);
    }

    String sql(Dialect dialect) {
        return dialect == Dialect.SPARK ? spark : postgres;
    }

    /** How often the argument stands in the SQL of the dialect that repeats it most. */
    int uses(int argument) {
        var mark = "{" + argument + "}";
        return Stream.of(postgres, spark)
                .mapToInt(sql -> (sql.length() - sql.replace(mark, "").length()) / mark.length())
                .max()
                .orElseThrow();
    }

    /** Where the two differ in nothing but the name of the exact type. */
    private static String asSpark(String postgres) {
        return postgres.replace("as numeric)", "as decimal(38,12))");
    }
}
