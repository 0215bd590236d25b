package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.FieldType.DATE;
import static hongqiao.expression.FieldType.DECIMAL;
import static hongqiao.expression.FieldType.INSTANT;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.FieldType.TEXT;
import static hongqiao.expression.FieldType.TEXTS;
import static hongqiao.expression.Function.lenient;
import static hongqiao.expression.Function.strict;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What is equal, less, greater, one of: numbers of both kinds with each other, the rest each with its own. */
final class Comparisons {

    /** Pairs of numbers of either kind. */
    static final List<List<FieldType>> NUMBERS = List.of(
            List.of(INTEGER, INTEGER), List.of(INTEGER, DECIMAL), List.of(DECIMAL, INTEGER), List.of(DECIMAL, DECIMAL));

    private static final Words ONE_OF = new Words("是其中之一", "is one of");

    static final List<Function> ALL = List.copyOf(build());

    private Comparisons() {}

    private static List<Function> build() {
        var pairs = new ArrayList<>(NUMBERS);
        List.of(TEXT, DATE, INSTANT).forEach(type -> pairs.add(List.of(type, type)));
        var all = new ArrayList<Function>();
        for (var pair : pairs) {
            all.add(order("_<_", pair, "<", n -> n < 0, new Words("小于；早于", "less than; before")));
            all.add(order("_<=_", pair, "<=", n -> n <= 0, new Words("小于等于；不晚于", "at most; not after")));
            all.add(order("_>_", pair, ">", n -> n > 0, new Words("大于；晚于", "greater than; after")));
            all.add(order("_>=_", pair, ">=", n -> n >= 0, new Words("大于等于；不早于", "at least; not before")));
        }
        pairs.add(List.of(BOOLEAN, BOOLEAN));
        for (var pair : pairs) {
            all.add(equality("_==_", pair, "({0} = {1})", true, new Words("等于", "equals")));
            all.add(equality("_!=_", pair, "({0} <> {1})", false, new Words("不等于", "differs from")));
        }
        all.add(lenient(
                        "@in",
                        List.of(TEXT, TEXTS),
                        BOOLEAN,
                        (given, values) -> in(given[1], given[0], values),
                        "({0} = any ({1}))",
                        ONE_OF)
                .spark("(case when size({1}) = 0 then false else array_contains({1}, {0}) end)"));
        all.add(lenient(
                        "contains",
                        List.of(TEXTS, TEXT),
                        BOOLEAN,
                        (given, values) -> in(given[0], given[1], values),
                        "({1} = any ({0}))",
                        new Words("其中有", "has it among them"))
                .spark("(case when size({0}) = 0 then false else array_contains({0}, {1}) end)")
                .afterDot());
        return all;
    }

    /** Nothing is in an empty list, not even what is missing. */
    private static @Nullable Object in(Evaluator texts, Evaluator text, Values values) {
        var list = (List<?>) texts.of(values);
        if (list == null || list.isEmpty()) {
            return list == null ? null : Boolean.FALSE;
        }
        var one = text.of(values);
        return one == null ? null : (Object) list.contains(one);
    }

    private static Function equality(String name, List<FieldType> pair, String sql, boolean wanted, Words does) {
        return strict(
                name, List.copyOf(pair), BOOLEAN, given -> Evaluator.same(given[0], given[1]) == wanted, sql, does);
    }

    private static Function order(String name, List<FieldType> pair, String sign, IntPredicate is, Words does) {
        var collation = pair.getFirst() == TEXT ? " collate \"C\"" : "";
        return strict(
                        name,
                        List.copyOf(pair),
                        BOOLEAN,
                        given -> is.test(Evaluator.compare(given[0], given[1])),
                        "({0} " + sign + " {1}" + collation + ")",
                        does)
                .spark("({0} " + sign + " {1})");
    }
}
