package hongqiao.expression;

import static hongqiao.expression.FieldType.BOOLEAN;
import static hongqiao.expression.FieldType.DATE;
import static hongqiao.expression.FieldType.DECIMAL;
import static hongqiao.expression.FieldType.INSTANT;
import static hongqiao.expression.FieldType.INTEGER;
import static hongqiao.expression.FieldType.TEXT;
import static hongqiao.expression.FieldType.TEXTS;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Everything an expression can do. A template's {@code {0}} is the first argument's SQL. */
final class Functions {

    static final int DECIMALS = 12;

    private static final List<FieldType> ORDERED = List.of(TEXT, DATE, INSTANT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(1_000);

    static final List<Function> ALL = List.copyOf(build());

    private Functions() {}

    static Optional<Function> find(String name, boolean member, List<FieldType> arguments) {
        return ALL.stream()
                .filter(function ->
                        function.name().equals(name) && function.member() == member && fits(function, arguments))
                .findFirst();
    }

    private static boolean fits(Function function, List<FieldType> arguments) {
        if (function.parameters().size() != arguments.size()) {
            return false;
        }
        FieldType any = null;
        for (int i = 0; i < arguments.size(); i++) {
            var wanted = function.parameters().get(i);
            if (wanted == null) {
                if (any != null
                        && !any.equals(arguments.get(i))
                        && !(any.isNumber() && arguments.get(i).isNumber())) {
                    return false;
                }
                any = any == null || any == INTEGER ? arguments.get(i) : any;
            } else if (!wanted.equals(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Function> build() {
        var all = new ArrayList<Function>();
        logic(all);
        comparisons(all);
        arithmetic(all);
        texts(all);
        dates(all);
        missing(all);
        return all;
    }

    private static void logic(List<Function> all) {
        all.add(lenient("_&&_", List.of(BOOLEAN, BOOLEAN), BOOLEAN, Functions::and, "({0} and {1})", "并且", "and"));
        all.add(lenient("_||_", List.of(BOOLEAN, BOOLEAN), BOOLEAN, Functions::or, "({0} or {1})", "或者", "or"));
        all.add(strict("!_", List.of(BOOLEAN), BOOLEAN, given -> !((Boolean) given[0]), "(not {0})", "不是", "not"));
        all.add(lenient(
                "_?_:_",
                Arrays.asList(BOOLEAN, null, null),
                null,
                (arguments, values) -> switch (arguments[0].of(values)) {
                    case Boolean met -> met ? arguments[1].of(values) : arguments[2].of(values);
                    case null, default -> null;
                },
                "(case when {0} then {1} when not {0} then {2} end)",
                "条件 ? 成立时的值 : 不成立时的值",
                "condition ? value if so : value if not"));
    }

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

    private static void comparisons(List<Function> all) {
        for (var pair : pairs()) {
            var text = pair.getFirst() == TEXT;
            all.add(equality("_==_", pair, "({0} = {1})", true, "等于", "equals"));
            all.add(equality("_!=_", pair, "({0} <> {1})", false, "不等于", "differs from"));
            all.add(order("_<_", pair, "<", text, n -> n < 0, "小于（早于）", "less than, before"));
            all.add(order("_<=_", pair, "<=", text, n -> n <= 0, "小于等于", "at most"));
            all.add(order("_>_", pair, ">", text, n -> n > 0, "大于（晚于）", "greater than, after"));
            all.add(order("_>=_", pair, ">=", text, n -> n >= 0, "大于等于", "at least"));
        }
        var truths = List.<FieldType>of(BOOLEAN, BOOLEAN);
        all.add(equality("_==_", truths, "({0} = {1})", true, "等于", "equals"));
        all.add(equality("_!=_", truths, "({0} <> {1})", false, "不等于", "differs from"));
        all.add(new Function(
                "@in",
                false,
                List.of(TEXT, TEXTS),
                BOOLEAN,
                (Function.Java.Lenient) Functions::in,
                "({0} = any ({1}))",
                "array_contains({1}, {0})",
                List.of(),
                new Words("在其中", "is one of")));
    }

    /** Nothing is in an empty list, not even what is missing. */
    private static @Nullable Object in(Evaluator[] arguments, Values values) {
        var list = (List<?>) arguments[1].of(values);
        if (list == null || list.isEmpty()) {
            return list == null ? null : Boolean.FALSE;
        }
        var one = arguments[0].of(values);
        return one == null ? null : (Object) list.contains(one);
    }

    /** Numbers of both kinds with each other; the rest each with its own. */
    private static List<List<FieldType>> pairs() {
        var pairs = new ArrayList<>(numbers());
        ORDERED.forEach(type -> pairs.add(List.of(type, type)));
        return pairs;
    }

    private static List<List<FieldType>> numbers() {
        return List.of(
                List.of(INTEGER, INTEGER),
                List.of(INTEGER, DECIMAL),
                List.of(DECIMAL, INTEGER),
                List.of(DECIMAL, DECIMAL));
    }

    private static Function equality(
            String name, List<FieldType> pair, String sql, boolean wanted, String zh, String en) {
        return strict(name, pair, BOOLEAN, given -> Evaluator.same(given[0], given[1]) == wanted, sql, zh, en);
    }

    private static Function order(
            String name, List<FieldType> pair, String sign, boolean text, IntPredicate is, String zh, String en) {
        return new Function(
                name,
                false,
                List.copyOf(pair),
                BOOLEAN,
                (Function.Java.Strict) given -> is.test(Evaluator.compare(given[0], given[1])),
                "({0} " + sign + " {1}" + (text ? " collate \"C\"" : "") + ")",
                "({0} " + sign + " {1})",
                List.of(),
                new Words(zh, en));
    }

    private static void arithmetic(List<Function> all) {
        for (var pair : numbers()) {
            var whole = pair.getFirst() == INTEGER && pair.getLast() == INTEGER ? INTEGER : DECIMAL;
            all.add(numeric("_+_", pair, whole, "+", (a, b) -> a.add(b), "加", "plus"));
            all.add(numeric("_-_", pair, whole, "-", (a, b) -> a.subtract(b), "减", "minus"));
            all.add(numeric("_*_", pair, whole, "*", (a, b) -> a.multiply(b), "乘", "times"));
            all.add(strict2(
                    "_/_",
                    pair,
                    DECIMAL,
                    given -> quotient((BigDecimal) given[0], (BigDecimal) given[1]),
                    "(div(cast({0} as numeric) * 1000000000000, nullif(cast({1} as numeric), 0)) * 0.000000000001)",
                    "try_divide(cast({0} as decimal(38,12)), cast({1} as decimal(38,12)))",
                    "除；除以零得缺失，保留十二位小数",
                    "divided by; by zero is missing; cut off after twelve decimals"));
            all.add(extreme("min", pair, whole, "<=", "较小者", "the smaller"));
            all.add(extreme("max", pair, whole, ">=", "较大者", "the greater"));
        }
        all.add(strict2(
                "_%_",
                List.of(INTEGER, INTEGER),
                INTEGER,
                given -> ((BigDecimal) given[1]).signum() == 0
                        ? null
                        : ((BigDecimal) given[0]).remainder((BigDecimal) given[1]),
                "mod(cast({0} as numeric), nullif(cast({1} as numeric), 0))",
                "try_mod({0}, {1})",
                "余数",
                "remainder"));
        for (var type : List.of(INTEGER, DECIMAL)) {
            all.add(strict(
                    "-_",
                    List.of(type),
                    type,
                    given -> ((BigDecimal) given[0]).negate(),
                    "(- cast({0} as numeric))",
                    "负",
                    "negative"));
            all.add(strict(
                    "abs",
                    List.of(type),
                    type,
                    given -> ((BigDecimal) given[0]).abs(),
                    "abs(cast({0} as numeric))",
                    "绝对值",
                    "without its sign"));
            all.add(new Function(
                    "round",
                    false,
                    List.of(type, INTEGER),
                    type,
                    (Function.Java.Strict) given ->
                            ((BigDecimal) given[0]).setScale(places((BigDecimal) given[1]), RoundingMode.HALF_UP),
                    "round(cast({0} as numeric), cast({1} as integer))",
                    "round({0}, cast({1} as int))",
                    List.of(1),
                    new Words("四舍五入到几位小数", "rounded to so many decimals, half up")));
        }
    }

    private static int places(BigDecimal wanted) {
        return wanted.max(BigDecimal.ZERO).min(BigDecimal.valueOf(DECIMALS)).intValue();
    }

    private static @Nullable BigDecimal quotient(BigDecimal one, BigDecimal by) {
        return by.signum() == 0 ? null : one.divide(by, DECIMALS, RoundingMode.DOWN);
    }

    private interface Operation {
        BigDecimal of(BigDecimal one, BigDecimal other);
    }

    private static Function numeric(
            String name,
            List<FieldType> pair,
            FieldType result,
            String sign,
            Operation operation,
            String zh,
            String en) {
        return strict(
                name,
                pair,
                result,
                given -> operation.of((BigDecimal) given[0], (BigDecimal) given[1]),
                "(cast({0} as numeric) " + sign + " {1})",
                zh,
                en);
    }

    private static Function extreme(
            String name, List<FieldType> pair, FieldType result, String sign, String zh, String en) {
        return strict(
                name,
                pair,
                result,
                given -> (Evaluator.compare(given[0], given[1]) < 0) == name.equals("min") ? given[0] : given[1],
                "(case when {0} " + sign
                        + " {1} then cast({0} as numeric) when {1} is not null and {0} is not null then {1} end)",
                zh,
                en);
    }

    private static void texts(List<Function> all) {
        all.add(strict(
                "_+_",
                List.of(TEXT, TEXT),
                TEXT,
                given -> (String) given[0] + given[1],
                "({0} || {1})",
                "连接",
                "joined"));
        all.add(strict(
                "size",
                List.of(TEXT),
                INTEGER,
                given -> length((String) given[0]),
                "char_length({0})",
                "字数",
                "number of characters"));
        all.add(strict2(
                "size",
                List.of(TEXTS),
                INTEGER,
                given -> BigDecimal.valueOf(((List<?>) given[0]).size()),
                "cardinality({0})",
                "size({0})",
                "个数",
                "how many"));
        all.add(member(
                "contains",
                List.of(TEXT, TEXT),
                BOOLEAN,
                given -> ((String) given[0]).contains((String) given[1]),
                "(position({1} in {0}) > 0)",
                "contains({0}, {1})",
                "含有",
                "holds"));
        all.add(member(
                "startsWith",
                List.of(TEXT, TEXT),
                BOOLEAN,
                given -> ((String) given[0]).startsWith((String) given[1]),
                "starts_with({0}, {1})",
                "startswith({0}, {1})",
                "以其开头",
                "begins with"));
        all.add(member(
                "endsWith",
                List.of(TEXT, TEXT),
                BOOLEAN,
                given -> ((String) given[0]).endsWith((String) given[1]),
                "(right({0}, char_length({1})) = {1})",
                "endswith({0}, {1})",
                "以其结尾",
                "ends with"));
    }

    private static BigDecimal length(String text) {
        return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }

    private static void dates(List<Function> all) {
        all.add(strict2(
                "_-_",
                List.of(DATE, DATE),
                INTEGER,
                given -> BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) given[1], (LocalDate) given[0])),
                "({0} - {1})",
                "datediff({0}, {1})",
                "相隔天数",
                "days between"));
        all.add(strict2(
                "year",
                List.of(DATE),
                INTEGER,
                given -> BigDecimal.valueOf(((LocalDate) given[0]).getYear()),
                "cast(extract(year from {0}) as integer)",
                "year({0})",
                "年份",
                "its year"));
        all.add(strict2(
                "month",
                List.of(DATE),
                INTEGER,
                given -> BigDecimal.valueOf(((LocalDate) given[0]).getMonthValue()),
                "cast(extract(month from {0}) as integer)",
                "month({0})",
                "月份",
                "its month"));
        all.add(shift(
                "plusDays",
                (day, n) -> day.plusDays(n),
                "days",
                "date_add({0}, cast({1} as int))",
                "加若干天",
                "so many days on"));
        all.add(shift(
                "plusMonths",
                (day, n) -> day.plusMonths(n),
                "months",
                "add_months({0}, cast({1} as int))",
                "加若干月",
                "so many months on"));
        all.add(shift(
                "plusYears",
                (day, n) -> day.plusYears(n),
                "years",
                "add_months({0}, cast({1} as int) * 12)",
                "加若干年",
                "so many years on"));
    }

    private interface Shift {
        LocalDate of(LocalDate day, long n);
    }

    private static Function shift(String name, Shift shift, String unit, String spark, String zh, String en) {
        return new Function(
                name,
                true,
                List.of(DATE, INTEGER),
                DATE,
                (Function.Java.Strict) given -> later(
                        FIRST_DAY,
                        shift.of(
                                (LocalDate) given[0],
                                bounded((BigDecimal) given[1]).longValue())),
                "(case when {0} is not null then greatest(date '0001-01-01', cast({0} + make_interval(" + unit
                        + " => cast({1} as integer)) as date)) end)",
                spark,
                List.of(1),
                new Words(zh, en));
    }

    /** Years before the first are counted differently by everybody. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static BigDecimal bounded(BigDecimal n) {
        return n.max(MOST_YEARS.negate()).min(MOST_YEARS);
    }

    private static void missing(List<Function> all) {
        all.add(lenient(
                "missing",
                Arrays.asList((FieldType) null),
                BOOLEAN,
                (arguments, values) -> arguments[0].of(values) == null,
                "({0} is null)",
                "缺失",
                "is missing"));
        all.add(lenient(
                "known",
                Arrays.asList((FieldType) null),
                BOOLEAN,
                (arguments, values) -> arguments[0].of(values) != null,
                "({0} is not null)",
                "有值",
                "is known"));
        all.add(lenient(
                "orElse",
                Arrays.asList(null, null),
                null,
                (arguments, values) -> {
                    var one = arguments[0].of(values);
                    return one != null ? one : arguments[1].of(values);
                },
                "coalesce({0}, {1})",
                "缺失时取后者",
                "the second where the first is missing"));
    }

    private static Function strict(
            String name,
            List<FieldType> parameters,
            FieldType result,
            Function.Java.Strict java,
            String sql,
            String zh,
            String en) {
        return new Function(
                name, false, List.copyOf(parameters), result, java, sql, spark(sql), List.of(), new Words(zh, en));
    }

    private static Function strict2(
            String name,
            List<FieldType> parameters,
            FieldType result,
            Function.Java.Strict java,
            String postgres,
            String spark,
            String zh,
            String en) {
        return new Function(
                name, false, List.copyOf(parameters), result, java, postgres, spark, List.of(), new Words(zh, en));
    }

    private static Function member(
            String name,
            List<FieldType> parameters,
            FieldType result,
            Function.Java.Strict java,
            String postgres,
            String spark,
            String zh,
            String en) {
        return new Function(
                name, true, List.copyOf(parameters), result, java, postgres, spark, List.of(), new Words(zh, en));
    }

    private static Function lenient(
            String name,
            List<@Nullable FieldType> parameters,
            @Nullable FieldType result,
            Function.Java.Lenient java,
            String sql,
            String zh,
            String en) {
        return new Function(
                name,
                false,
                Collections.unmodifiableList(parameters),
                result,
                java,
                sql,
                spark(sql),
                List.of(),
                new Words(zh, en));
    }

    /** Where the two differ in nothing but the name of the exact type. */
    private static String spark(String postgres) {
        return postgres.replace("as numeric)", "as decimal(38,12))");
    }
}
