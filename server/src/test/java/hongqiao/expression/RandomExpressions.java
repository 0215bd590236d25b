package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.FieldType.DATE;
import static hongqiao.expression.FieldType.DECIMAL;
import static hongqiao.expression.FieldType.INSTANT;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.FieldType.TEXT;
import static hongqiao.expression.FieldType.TEXTS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Well-typed expressions and rows, the same ones for the same seed. */
final class RandomExpressions {

    static final RowType ROW = new RowType("row", fields());
    static final RowType VALUES =
            new RowType("values", Map.of("few", INTEGER, "many", INTEGER, "below", INTEGER, "none", INTEGER));
    static final Environment WORLD =
            new Environment(ROW, Map.of("values", VALUES), Map.of("values", new FieldType.Reference("values")));

    /** What the district set, beside every row. */
    private static final Map<String, @Nullable Object> SET = set();

    private static final String[] WORDS = {
        "", "a", "B", "ab", "红桥区", "红", "桥", "西于庄街道", "'", "''", "\\", "%", "_", "--", ";", "\"", "𠮷", "￥", " ", "é",
        "0"
    };
    private static final BigDecimal[] NUMBERS = {
        BigDecimal.ZERO,
        BigDecimal.ONE,
        new BigDecimal("-1"),
        new BigDecimal("0.1"),
        new BigDecimal("-0.3"),
        new BigDecimal("2.5"),
        new BigDecimal("-2.5"),
        new BigDecimal("99999999999999.99"),
        new BigDecimal("0.000000000001"),
        new BigDecimal("-123456789012345678.123456"),
        new BigDecimal("7"),
        new BigDecimal("7.00"),
        new BigDecimal("0.000"),
        new BigDecimal("100")
    };
    private static final long[] WHOLES = {
        0, 1, -1, 2, 3, 7, -10, 100, 365, Long.MAX_VALUE, Long.MIN_VALUE, 4_611_686_018L
    };
    private static final String[] DAYS = {
        "2000-12-31", "2001-01-01", "2024-02-29", "2025-12-31", "2026-01-31", "0001-01-01", "9999-12-31"
    };

    private final Random random;

    private static Map<String, @Nullable Object> set() {
        var set = new HashMap<String, @Nullable Object>();
        set.put("values.few", 2L);
        set.put("values.many", 2_000_000_000L);
        set.put("values.below", -2_000_000_000L);
        set.put("values.none", null);
        return set;
    }

    /** Where a path stands in the table of the tests; what the district set is the same everywhere. */
    static Sql column(String path) {
        if (!path.startsWith("values.")) {
            return Sql.of("t." + path);
        }
        var value = SET.get(path);
        return value == null ? Sql.of("cast(null as bigint)") : Sql.of("cast(? as bigint)", value);
    }

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    private static Map<String, FieldType> fields() {
        var fields = new LinkedHashMap<String, FieldType>();
        for (var n : List.of("1", "2")) {
            fields.put("t" + n, TEXT);
            fields.put("i" + n, INTEGER);
            fields.put("n" + n, DECIMAL);
            fields.put("b" + n, BOOLEAN);
            fields.put("d" + n, DATE);
            fields.put("s" + n, INSTANT);
            fields.put("l" + n, TEXTS);
        }
        return fields;
    }

    String expression(FieldType type) {
        return expression(type, 4);
    }

    private String expression(FieldType type, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(type);
        }
        var next = depth - 1;
        return switch ((FieldType.Simple) type) {
            case BOOLEAN ->
                switch (random.nextInt(15)) {
                    case 0, 1 -> bracket(expression(BOOLEAN, next), " && ", expression(BOOLEAN, next));
                    case 2, 3 -> bracket(expression(BOOLEAN, next), " || ", expression(BOOLEAN, next));
                    case 4 -> "!" + expression(BOOLEAN, next);
                    case 5 ->
                        "%s in %s"
                                .formatted(expression(TEXT, next), random.nextBoolean() ? leaf(TEXTS) : texts())
                                .transform(RandomExpressions::bracket);
                    case 6 ->
                        expression(TEXT, next) + pick(".contains(", ".startsWith(", ".endsWith(")
                                + expression(TEXT, next) + ")";
                    case 7 -> pick("missing(", "known(") + expression(any(), next) + ")";
                    case 8 -> bracket(expression(any(), next), pick(" == ", " != "), "null");
                    case 9 -> "(null " + pick("== ", "!= ") + expression(any(), next) + ")";
                    case 10 -> bracket(number(next), " in ", pick("[]", "[0]", "[1, -1, 2.5]", "[7.0, 365, 0.1]"));
                    case 11 -> leaf(TEXTS) + ".contains(" + expression(TEXT, next) + ")";
                    default -> comparison(next);
                };
            case INTEGER ->
                switch (random.nextInt(7)) {
                    case 0 -> bracket(expression(INTEGER, next), pick(" + ", " - ", " * "), expression(INTEGER, next));
                    case 1 -> bracket(expression(INTEGER, next), " % ", expression(INTEGER, next));
                    case 2 -> "size(" + expression(random.nextBoolean() ? TEXT : TEXTS, next) + ")";
                    case 3 -> pick("year(", "month(") + expression(DATE, next) + ")";
                    case 4 -> bracket(expression(DATE, next), " - ", expression(DATE, next));
                    case 5 -> pick("min(", "max(") + expression(INTEGER, next) + ", " + expression(INTEGER, next) + ")";
                    default -> choice(INTEGER, next);
                };
            case DECIMAL ->
                switch (random.nextInt(8)) {
                    case 0, 1 -> bracket(number(next), pick(" + ", " - ", " * "), expression(DECIMAL, next));
                    case 2 -> bracket(number(next), " / ", number(next));
                    case 3 ->
                        "round(" + expression(DECIMAL, next) + ", "
                                + pick(
                                        "0",
                                        "1",
                                        "2",
                                        "5",
                                        "12",
                                        "values.few",
                                        "values.many",
                                        "values.below",
                                        "values.none")
                                + ")";
                    case 5 -> pick("min(", "max(") + number(next) + ", " + expression(DECIMAL, next) + ")";
                    case 6 ->
                        random.nextBoolean()
                                ? "orElse(" + number(next) + ", " + number(next) + ")"
                                : "(" + expression(BOOLEAN, next) + " ? " + number(next) + " : " + number(next) + ")";
                    case 4 -> pick("abs(", "-(") + expression(DECIMAL, next) + ")";
                    default -> choice(DECIMAL, next);
                };
            case TEXT ->
                random.nextBoolean()
                        ? bracket(expression(TEXT, next), " + ", expression(TEXT, next))
                        : choice(TEXT, next);
            case DATE ->
                random.nextBoolean()
                        ? leaf(DATE) + pick(".plusDays(", ".plusMonths(", ".plusYears(")
                                + pick(
                                        "1",
                                        "-1",
                                        "30",
                                        "13",
                                        "-13",
                                        "values.few",
                                        "values.many",
                                        "values.below",
                                        "values.none")
                                + ")"
                        : choice(DATE, next);
            case INSTANT, TEXTS -> leaf(type);
        };
    }

    private String comparison(int depth) {
        var sign = pick(" < ", " <= ", " > ", " >= ", " == ", " != ");
        return switch (random.nextInt(4)) {
            case 0 -> bracket(number(depth), sign, number(depth));
            case 1 -> bracket(expression(DATE, depth), sign, expression(DATE, depth));
            case 2 -> bracket(leaf(INSTANT), sign, leaf(INSTANT));
            default -> bracket(expression(TEXT, depth), sign, expression(TEXT, depth));
        };
    }

    private String choice(FieldType type, int depth) {
        return random.nextBoolean()
                ? "(" + expression(BOOLEAN, depth) + " ? " + expression(type, depth) + " : " + expression(type, depth)
                        + ")"
                : "orElse(" + expression(type, depth) + ", " + expression(type, depth) + ")";
    }

    private String number(int depth) {
        return expression(random.nextBoolean() ? INTEGER : DECIMAL, depth);
    }

    private FieldType any() {
        return List.of(TEXT, INTEGER, DECIMAL, BOOLEAN, DATE).get(random.nextInt(5));
    }

    private String leaf(FieldType type) {
        var field = type.toString().toLowerCase(java.util.Locale.ROOT);
        var name = switch ((FieldType.Simple) type) {
                    case TEXTS -> "l";
                    case DECIMAL -> "n";
                    case INSTANT -> "s";
                    default -> field.substring(0, 1);
                }
                + (1 + random.nextInt(2));
        if (type == TEXTS || type == INSTANT || random.nextInt(3) > 0) {
            return name;
        }
        return switch ((FieldType.Simple) type) {
            case TEXT -> quoted(WORDS[random.nextInt(WORDS.length)]);
            case INTEGER -> pick("0", "1", "-1", "7", "365", "9223372036854775807");
            case DECIMAL -> pick("0.0", "0.1", "0.6", "-2.5", "1e3", "50000000.0", "12345678901234567.123456789012");
            case BOOLEAN -> pick("true", "false");
            case DATE -> "date('" + DAYS[random.nextInt(DAYS.length)] + "')";
            default -> name;
        };
    }

    private String texts() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> quoted(WORDS[random.nextInt(WORDS.length)]))
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String bracket(String inside) {
        return "(" + inside + ")";
    }

    private static String bracket(String one, String sign, String other) {
        return "(" + one + sign + other + ")";
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    Map<String, @Nullable Object> row() {
        var row = new HashMap<String, @Nullable Object>(SET);
        ROW.fields()
                .forEach((name, type) -> row.put(name, random.nextInt(4) == 0 ? null : value((FieldType.Simple) type)));
        return row;
    }

    private Object value(FieldType.Simple type) {
        return switch (type) {
            case TEXT -> WORDS[random.nextInt(WORDS.length)];
            case INTEGER -> WHOLES[random.nextInt(WHOLES.length)];
            case DECIMAL -> NUMBERS[random.nextInt(NUMBERS.length)];
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.parse(DAYS[random.nextInt(DAYS.length)]);
            case INSTANT -> Instant.ofEpochSecond(random.nextInt(3) * 86_400L);
            case TEXTS -> {
                var list = new ArrayList<String>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(WORDS[random.nextInt(WORDS.length)]);
                }
                yield List.copyOf(list);
            }
        };
    }
}
