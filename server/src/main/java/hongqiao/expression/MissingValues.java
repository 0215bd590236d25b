package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.Function.lenient;

import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Asks whether there is a value. {@code x == null} becomes {@code missing(x)}. */
final class MissingValues {

    static final List<Function> ALL = List.of(
            lenient(
                    "missing",
                    Collections.singletonList(null),
                    BOOLEAN,
                    (arguments, values) -> arguments[0].of(values) == null,
                    "({0} is null)",
                    new Words("缺失；同 x == null", "is missing; the same as x == null")),
            lenient(
                    "known",
                    Collections.singletonList(null),
                    BOOLEAN,
                    (arguments, values) -> arguments[0].of(values) != null,
                    "({0} is not null)",
                    new Words("有值；同 x != null", "has a value; the same as x != null")),
            lenient(
                    "orElse",
                    Arrays.asList(null, null),
                    null,
                    (arguments, values) -> {
                        var one = arguments[0].of(values);
                        return one != null ? one : arguments[1].of(values);
                    },
                    "coalesce({0}, {1})",
                    new Words("缺失时取后者", "the second where the first is missing")));

    private MissingValues() {}
}
