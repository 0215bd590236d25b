package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.Function.lenient;
import static hongqiao.expression.Function.strict;

import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** And, or, not, if: with three values, as SQL has them. */
final class Logic {

    static final String AND = "_&&_";
    static final String OR = "_||_";

    private static final List<@Nullable FieldType> TWO = List.of(BOOLEAN, BOOLEAN);

    static final List<Function> ALL = List.of(
            lenient(AND, TWO, BOOLEAN, Logic::and, "({0} and {1})", new Words("并且", "and")),
            lenient(OR, TWO, BOOLEAN, Logic::or, "({0} or {1})", new Words("或者", "or")),
            strict(
                    "!_",
                    List.of(BOOLEAN),
                    BOOLEAN,
                    given -> !((Boolean) given[0]),
                    "(not {0})",
                    new Words("不是", "not")),
            lenient(
                    "_?_:_",
                    Arrays.asList(BOOLEAN, null, null),
                    null,
                    Logic::choice,
                    "(case {0} when true then {1} when false then {2} end)",
                    new Words(
                            "条件成立取前者，不成立取后者，两者同类；条件缺失则缺失",
                            "the first where the condition holds, the second where not, both of a kind; missing where the condition is")));

    private Logic() {}

    private static @Nullable Object and(Evaluator[] arguments, Values values) {
        var one = arguments[0].of(values);
        if (Boolean.FALSE.equals(one)) {
            return false;
        }
        var other = arguments[1].of(values);
        return Boolean.FALSE.equals(other) ? Boolean.FALSE : one == null || other == null ? null : Boolean.TRUE;
    }

    private static @Nullable Object or(Evaluator[] arguments, Values values) {
        var one = arguments[0].of(values);
        if (Boolean.TRUE.equals(one)) {
            return true;
        }
        var other = arguments[1].of(values);
        return Boolean.TRUE.equals(other) ? Boolean.TRUE : one == null || other == null ? null : Boolean.FALSE;
    }

    private static @Nullable Object choice(Evaluator[] arguments, Values values) {
        return switch (arguments[0].of(values)) {
            case Boolean met -> met ? arguments[1].of(values) : arguments[2].of(values);
            case null, default -> null;
        };
    }
}
