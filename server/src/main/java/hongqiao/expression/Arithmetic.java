package hongqiao.expression;

import static hongqiao.expression.FieldType.DECIMAL;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.Function.strict;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic: of whole numbers and of numbers with a fraction. */
final class Arithmetic {

    static final List<Function> ALL = List.copyOf(build());

    private Arithmetic() {}

    private static List<Function> build() {
        var all = new ArrayList<Function>();
        for (var pair : Comparisons.NUMBERS) {
            all.add(numeric("_+_", pair, "+", BigDecimal::add, new Words("加", "plus")));
            all.add(numeric("_-_", pair, "-", BigDecimal::subtract, new Words("减", "minus")));
            all.add(numeric("_*_", pair, "*", BigDecimal::multiply, new Words("乘", "times")));
            all.add(quotient(pair));
        }
        all.add(strict(
                        "_%_",
                        List.of(INTEGER, INTEGER),
                        INTEGER,
                        given -> remainder((BigDecimal) given[0], (BigDecimal) given[1]),
                        "mod(cast({0} as numeric), nullif(cast({1} as numeric), 0))",
                        new Words(
                                "余数，与被除数同号；除以零得缺失", "remainder, with the sign of what is divided; by zero is missing"))
                .spark("try_mod({0}, {1})"));
        for (var type : List.of(INTEGER, DECIMAL)) {
            all.add(strict(
                    "-_",
                    List.of(type),
                    type,
                    given -> ((BigDecimal) given[0]).negate(),
                    "(- cast({0} as numeric))",
                    new Words("负", "negative")));
            all.add(strict(
                    "abs",
                    List.of(type),
                    type,
                    given -> ((BigDecimal) given[0]).abs(),
                    "abs(cast({0} as numeric))",
                    new Words("绝对值", "without its sign")));
            all.add(round(type));
        }
        for (var pair : Comparisons.NUMBERS) {
            all.add(extreme("min", pair, "<=", new Words("较小者；有一个缺失则缺失", "the smaller; missing where one is")));
            all.add(extreme("max", pair, ">=", new Words("较大者；有一个缺失则缺失", "the greater; missing where one is")));
        }
        return all;
    }

    private static FieldType kind(List<FieldType> pair) {
        return pair.contains(DECIMAL) ? DECIMAL : INTEGER;
    }

    private static Function numeric(
            String name, List<FieldType> pair, String sign, BinaryOperator<BigDecimal> operation, Words does) {
        return strict(
                name,
                List.copyOf(pair),
                kind(pair),
                given -> operation.apply((BigDecimal) given[0], (BigDecimal) given[1]),
                "(cast({0} as numeric) " + sign + " {1})",
                does);
    }

    private static Function quotient(List<FieldType> pair) {
        return strict(
                        "_/_",
                        List.copyOf(pair),
                        DECIMAL,
                        given -> quotient((BigDecimal) given[0], (BigDecimal) given[1]),
                        "(div(cast({0} as numeric) * 1000000000000, nullif(cast({1} as numeric), 0)) * 0.000000000001)",
                        new Words(
                                "除；除以零得缺失，十二位小数以后截去", "divided by; by zero is missing; cut off after twelve decimals"))
                .spark("try_divide(cast({0} as decimal(38,12)), cast({1} as decimal(38,12)))");
    }

    /** Cut off, never rounded; null by zero. */
    static @Nullable BigDecimal quotient(BigDecimal one, BigDecimal by) {
        return by.signum() == 0 ? null : one.divide(by, Functions.DECIMALS, RoundingMode.DOWN);
    }

    private static @Nullable BigDecimal remainder(BigDecimal one, BigDecimal by) {
        return by.signum() == 0 ? null : one.remainder(by);
    }

    private static Function round(FieldType type) {
        var places = new Function.Plain(1, 0, Functions.DECIMALS);
        return strict(
                        "round",
                        List.of(type, INTEGER),
                        type,
                        given -> ((BigDecimal) given[0]).setScale(places.within(given[1]), RoundingMode.HALF_UP),
                        "(case when {1} is not null then round(cast({0} as numeric), cast(" + places.sql()
                                + " as integer)) end)",
                        new Words("四舍五入到几位小数（0 到 12）", "rounded half up to so many decimals, 0 to 12"))
                .spark("(case when {1} is not null then round({0}, cast(" + places.sql() + " as int)) end)")
                .with(places);
    }

    private static Function extreme(String name, List<FieldType> pair, String sign, Words does) {
        return strict(
                name,
                List.copyOf(pair),
                kind(pair),
                given -> (Evaluator.compare(given[0], given[1]) < 0) == name.equals("min") ? given[0] : given[1],
                "(case {0} " + sign + " {1} when true then cast({0} as numeric) when false then {1} end)",
                does);
    }
}
