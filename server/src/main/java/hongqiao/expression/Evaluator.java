package hongqiao.expression;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node made ready to be worked out many times; safe for threads. */
@FunctionalInterface
interface Evaluator {

    @Nullable
    Object of(Values values);

    static Evaluator of(Node node) {
        return switch (node) {
            case Node.Literal literal -> _ -> literal.value();
            case Node.Path path
            when path.type().isNumber() -> {
                var text = path.text();
                yield values -> number(values.get(text));
            }
            case Node.Path path -> {
                var text = path.text();
                yield values -> values.get(text);
            }
            case Node.Texts texts -> {
                var list = texts.items().stream()
                        .map(item -> (String) item.value())
                        .toList();
                yield _ -> list;
            }
            case Node.Call call -> call(call);
        };
    }

    private static Evaluator call(Node.Call call) {
        var arguments = call.arguments().stream().map(Evaluator::of).toArray(Evaluator[]::new);
        return switch (call.function().java()) {
            case Function.Java.Strict strict ->
                values -> {
                    var given = new Object[arguments.length];
                    for (int i = 0; i < arguments.length; i++) {
                        var argument = arguments[i].of(values);
                        if (argument == null) {
                            return null;
                        }
                        given[i] = argument;
                    }
                    return strict.of(given);
                };
            case Function.Java.Lenient lenient -> values -> lenient.of(arguments, values);
        };
    }

    private static @Nullable Object number(@Nullable Object value) {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole);
            case Integer whole -> BigDecimal.valueOf(whole);
            case null, default -> value;
        };
    }

    /** Texts by code point, as PostgreSQL's collation C; UTF-16 would put rare characters elsewhere. */
    static int compare(Object one, Object other) {
        if (one instanceof String a && other instanceof String b) {
            return codePoints(a, b);
        }
        @SuppressWarnings("unchecked") // the checker lets only values of one type come here
        var comparable = (Comparable<Object>) one;
        return comparable.compareTo(other);
    }

    static boolean same(Object one, Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b ? a.compareTo(b) == 0 : one.equals(other);
    }

    private static int codePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }

    static boolean contains(List<?> list, Object item) {
        return list.contains(item);
    }
}
