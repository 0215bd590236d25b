package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.FieldType.TEXT;
import static hongqiao.expression.FieldType.TEXTS;
import static hongqiao.expression.Function.strict;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, by code point. Patterns are left out: Java and PostgreSQL read them differently, and one row can cost a minute. */
final class TextFunctions {

    private static final List<@Nullable FieldType> TWO = List.of(TEXT, TEXT);

    static final List<Function> ALL = List.of(
            strict(
                    "_+_",
                    TWO,
                    TEXT,
                    given -> (String) given[0] + given[1],
                    "({0} || {1})",
                    new Words("连接文字", "joined")),
            strict(
                    "size",
                    List.of(TEXT),
                    INTEGER,
                    given -> length((String) given[0]),
                    "char_length({0})",
                    new Words("字数", "number of characters")),
            strict(
                            "size",
                            List.of(TEXTS),
                            INTEGER,
                            given -> BigDecimal.valueOf(((List<?>) given[0]).size()),
                            "cardinality({0})",
                            new Words("个数", "how many there are"))
                    .spark("size({0})"),
            strict(
                            "contains",
                            TWO,
                            BOOLEAN,
                            given -> ((String) given[0]).contains((String) given[1]),
                            "(position({1} in {0}) > 0)",
                            new Words("含有", "holds"))
                    .spark("contains({0}, {1})")
                    .afterDot(),
            strict(
                            "startsWith",
                            TWO,
                            BOOLEAN,
                            given -> ((String) given[0]).startsWith((String) given[1]),
                            "starts_with({0}, {1})",
                            new Words("以其开头", "begins with"))
                    .spark("startswith({0}, {1})")
                    .afterDot(),
            strict(
                            "endsWith",
                            TWO,
                            BOOLEAN,
                            given -> ((String) given[0]).endsWith((String) given[1]),
                            "(right({0}, char_length({1})) = {1})",
                            new Words("以其结尾", "ends with"))
                    .spark("endswith({0}, {1})")
                    .afterDot());

    private TextFunctions() {}

    private static BigDecimal length(String text) {
        return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }
}
