package hongqiao.expression;

import dev.cel.common.CelIssue;
import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What the checker found, in words that a pack author understands. */
final class CelWords {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("undefined field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\(?(.*?)\\)?'.*", Pattern.DOTALL);

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("-_", "-"),
            Map.entry("@in", "in"),
            Map.entry("_?_:_", "? :"));

    private final Environment environment;

    CelWords(Environment environment) {
        this.environment = environment;
    }

    Fault of(CelIssue issue, String text) {
        var line = Math.max(1, issue.getSourceLocation().getLine());
        var column = Math.max(1, issue.getSourceLocation().getColumn() + 1);
        var message = issue.getMessage();
        var name = UNKNOWN_NAME.matcher(message);
        if (name.matches()) {
            return unknown(line, column, name.group(1), text);
        }
        var field = UNKNOWN_FIELD.matcher(message);
        if (field.matches()) {
            return fault(
                    line,
                    column,
                    "expression-unknown-name",
                    "没有“%s”这个字段".formatted(field.group(1)),
                    "there is no field “%s”".formatted(field.group(1)),
                    near(field.group(1), fieldsOfAll()));
        }
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return mismatch(line, column, overload.group(1), overload.group(2));
        }
        if (message.contains("recursion") || message.contains("size exceeds") || message.contains("Max depth")) {
            return Expressions.tooLarge(line, column);
        }
        return fault(
                line,
                column,
                "expression-syntax",
                "表达式写法有误：" + syntax(message),
                "this is not an expression: " + syntax(message),
                new Words("检查括号、引号和运算符", "look at brackets, quotes and operators"));
    }

    private Fault unknown(int line, int column, String name, String text) {
        if (isCalled(name, text)) {
            return fault(
                    line,
                    column,
                    "expression-unknown-function",
                    "没有“%s”这个函数".formatted(name),
                    "there is no function “%s”".formatted(name),
                    near(
                            name,
                            new TreeSet<>(Functions.ALL.stream()
                                    .map(Function::name)
                                    .filter(known -> Character.isLetter(known.charAt(0)))
                                    .toList())));
        }
        return fault(
                line,
                column,
                "expression-unknown-name",
                "没有“%s”这个字段或名称".formatted(name),
                "there is no field or name “%s”".formatted(name),
                near(name, new TreeSet<>(environment.names().keySet())));
    }

    private Fault mismatch(int line, int column, String function, String types) {
        var given = Arrays.stream(types.replaceFirst("^.*?\\.\\(", "").split(",\\s*"))
                .map(CelWords::type)
                .toList();
        var sign = SIGNS.getOrDefault(function, function);
        var zh = given.stream().map(Words::zh).collect(Collectors.joining("、"));
        var en = given.stream().map(Words::en).collect(Collectors.joining(" and "));
        return fault(
                line,
                column,
                "expression-type",
                "“%s”不能用于：%s".formatted(sign, zh),
                "“%s” does not take %s".formatted(sign, en),
                new Words(
                        "两边换成同一类值；文字加引号，日期写 date('2000-12-31')",
                        "use values of one kind; quote texts, write dates as date('2000-12-31')"));
    }

    private static Words type(String cel) {
        return switch (cel.strip()) {
            case "string" -> FieldType.TEXT.title();
            case "int" -> FieldType.INTEGER.title();
            case "double" -> FieldType.DECIMAL.title();
            case "bool" -> FieldType.BOOLEAN.title();
            case "date" -> FieldType.DATE.title();
            case "timestamp", "google.protobuf.Timestamp" -> FieldType.INSTANT.title();
            case "list(string)" -> FieldType.TEXTS.title();
            case "null" -> new Words("空值", "nothing");
            default -> new Words("一条记录（" + cel.strip() + "）", "a record (" + cel.strip() + ")");
        };
    }

    private TreeSet<String> fieldsOfAll() {
        var all = new TreeSet<>(environment.root().fields().keySet());
        environment.types().values().forEach(type -> all.addAll(type.fields().keySet()));
        return all;
    }

    private static boolean isCalled(String name, String text) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(name) + "\\s*\\(")
                .matcher(text)
                .find();
    }

    private static Words near(String name, TreeSet<String> known) {
        var nearest = known.stream()
                .sorted(Comparator.comparingInt((String one) -> LevenshteinDistance.getDefaultInstance()
                        .apply(one.toLowerCase(java.util.Locale.ROOT), name.toLowerCase(java.util.Locale.ROOT))))
                .limit(3)
                .toList();
        return nearest.isEmpty()
                ? new Words("核对拼写", "check the spelling")
                : new Words("是不是 " + String.join("、", nearest), "did you mean " + String.join(", ", nearest));
    }

    private static String syntax(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^ERROR: .*?: ", "");
    }

    private static Fault fault(int line, int column, String code, String zh, String en, Words remedy) {
        return new Fault(line, column, code, new Words(zh, en), remedy);
    }

    static List<String> signs() {
        return List.copyOf(SIGNS.values());
    }
}
