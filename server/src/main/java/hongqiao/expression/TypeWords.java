package hongqiao.expression;

import dev.cel.common.ast.CelExpr;
import hongqiao.expression.Places.Place;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why two values do not go together, naming both as their author wrote them. */
final class TypeWords {

    /** A sign, and what it does with two values. */
    private record Sign(String text, String zh) {
        boolean isComparison() {
            return zh.equals("比较");
        }
    }

    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("_==_", new Sign("==", "比较")),
            Map.entry("_!=_", new Sign("!=", "比较")),
            Map.entry("_<_", new Sign("<", "比较")),
            Map.entry("_<=_", new Sign("<=", "比较")),
            Map.entry("_>_", new Sign(">", "比较")),
            Map.entry("_>=_", new Sign(">=", "比较")),
            Map.entry("_+_", new Sign("+", "相加")),
            Map.entry("_-_", new Sign("-", "相减")),
            Map.entry("_*_", new Sign("*", "相乘")),
            Map.entry("_/_", new Sign("/", "相除")),
            Map.entry("_%_", new Sign("%", "取余数")),
            Map.entry("@in", new Sign("in", "用 in 对照")));

    private static final Map<String, String> LOGIC = Map.of("_&&_", "&&", "_||_", "||", "!_", "!");

    /** @param written a name or a value as it stands there; null for anything longer */
    record Operand(@Nullable String written, boolean isValue, String cel) {

        Words title() {
            return TypeWords.title(cel);
        }

        boolean is(String... types) {
            return List.of(types).contains(cel);
        }
    }

    private final Places places;

    TypeWords(Places places) {
        this.places = places;
    }

    Fault mismatch(Place place, String function, String types, @Nullable CelExpr part) {
        var operands = operands(types, part);
        if (LOGIC.containsKey(function)) {
            return logic(place, LOGIC.get(function), operands);
        }
        if (function.equals("_?_:_") && operands.size() == 3) {
            return choice(place, operands);
        }
        var sign = SIGNS.get(function);
        if (sign != null && operands.size() == 2) {
            return two(place, sign, operands.getFirst(), operands.getLast());
        }
        if (function.equals("-_")) {
            return fault(
                    place,
                    "%s，前面不能加负号".formatted(left(operands.getFirst()).zh()),
                    "%s and has no negative".formatted(left(operands.getFirst()).en()),
                    new Words("只有数前面能加负号", "only a number has one"));
        }
        return Signatures.mismatch(
                place, function, operands, part != null && part.call().target().isPresent());
    }

    private Fault two(Place place, Sign sign, Operand one, Operand other) {
        return fault(
                place,
                "%s，不能与%s%s".formatted(left(one).zh(), right(other).zh(), sign.zh()),
                sign.isComparison()
                        ? "%s and cannot be compared with %s"
                                .formatted(left(one).en(), right(other).en())
                        : "%s, %s; “%s” does not take the two"
                                .formatted(left(one).en(), rightIs(other), sign.text()),
                TypeRemedies.of(sign.text(), one, other));
    }

    private static Fault logic(Place place, String sign, List<Operand> operands) {
        var wrong = operands.stream()
                .filter(operand -> !operand.is("bool"))
                .findFirst()
                .orElse(operands.getFirst());
        var name = wrong.written() == null || wrong.isValue() ? "…" : wrong.written();
        var remedy =
                wrong.is("string") ? name + " == '…'" : wrong.is("int", "double") ? name + " > 0" : name + " != null";
        return fault(
                place,
                "%s，不是条件，不能用于 %s".formatted(left(wrong).zh(), sign),
                "%s, not a condition, and does not go with %s"
                        .formatted(left(wrong).en(), sign),
                new Words("写成条件，如 " + remedy, "write a condition, as in " + remedy));
    }

    private static Fault choice(Place place, List<Operand> operands) {
        return operands.getFirst().is("bool")
                ? fault(
                        place,
                        "? 后面的两个值一个是%s，一个是%s"
                                .formatted(
                                        operands.get(1).title().zh(),
                                        operands.get(2).title().zh()),
                        "of the two values behind ? one is %s, the other %s"
                                .formatted(
                                        operands.get(1).title().en(),
                                        operands.get(2).title().en()),
                        new Words("两个值要是同一类", "both must be of one kind"))
                : fault(
                        place,
                        "? 前面要写条件，这里是%s".formatted(operands.getFirst().title().zh()),
                        "a condition stands before ?, not %s"
                                .formatted(operands.getFirst().title().en()),
                        new Words("如 sales > 0 ? 1 : 0", "as in sales > 0 ? 1 : 0"));
    }

    private static Words left(Operand operand) {
        var what = operand.written() == null
                ? new Words("左边", "what stands to the left")
                : new Words(operand.written() + " ", operand.written());
        return new Words(
                what.zh() + "是" + operand.title().zh(),
                what.en() + " is " + operand.title().en());
    }

    private static Words right(Operand operand) {
        return operand.written() == null
                ? operand.title()
                : new Words(
                        operand.title().zh() + " " + operand.written() + " ",
                        operand.written() + ", which is " + operand.title().en());
    }

    private static String rightIs(Operand operand) {
        return (operand.written() == null ? "what stands to the right" : operand.written()) + " is "
                + operand.title().en();
    }

    private List<Operand> operands(String types, @Nullable CelExpr part) {
        var kinds = split(types);
        var parts = part == null ? List.<CelExpr>of() : children(part);
        var operands = new ArrayList<Operand>();
        for (int i = 0; i < kinds.size(); i++) {
            var written = parts.size() == kinds.size() ? written(parts.get(i)) : null;
            operands.add(new Operand(
                    written,
                    written != null && parts.get(i).getKind() == CelExpr.ExprKind.Kind.CONSTANT,
                    kinds.get(i)));
        }
        return operands;
    }

    private @Nullable String written(CelExpr part) {
        if (part.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            var constant = part.constant();
            return switch (constant.getKind()) {
                case STRING_VALUE -> "'" + shortened(constant.stringValue()) + "'";
                case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
                case INT64_VALUE, DOUBLE_VALUE -> places.number(part).isEmpty() ? null : places.number(part);
                case NULL_VALUE -> "null";
                default -> null;
            };
        }
        return AstReader.pathOf(part).orElse(null);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    /** {@code (int, list(string))} or, after a dot, {@code string.(int)}. */
    private static List<String> split(String types) {
        var plain = types.replaceFirst("^(.*?)\\.\\((.*)\\)$", "($1, $2)").replaceFirst(", \\)$", ")");
        var inside = plain.startsWith("(") ? plain.substring(1, plain.length() - 1) : plain;
        var kinds = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= inside.length(); i++) {
            char c = i < inside.length() ? inside.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 || i == inside.length()) {
                kinds.add(inside.substring(start, i).strip());
                start = i + 1;
            }
        }
        return kinds.equals(List.of("")) ? List.of() : kinds;
    }

    static List<CelExpr> children(CelExpr part) {
        return switch (part.getKind()) {
            case SELECT -> List.of(part.select().operand());
            case CALL -> {
                var all = new ArrayList<CelExpr>();
                part.call().target().ifPresent(all::add);
                all.addAll(part.call().args());
                yield all;
            }
            case LIST -> part.list().elements();
            case MAP ->
                part.map().entries().stream()
                        .flatMap(entry -> List.of(entry.key(), entry.value()).stream())
                        .toList();
            case STRUCT ->
                part.struct().entries().stream().map(entry -> entry.value()).toList();
            default -> List.of();
        };
    }

    static Words title(String cel) {
        return switch (cel.replaceFirst("^wrapper\\((.*)\\)$", "$1")) {
            case "string" -> FieldType.TEXT.title();
            case "int" -> FieldType.INTEGER.title();
            case "double" -> FieldType.DECIMAL.title();
            case "bool" -> FieldType.BOOLEAN.title();
            case "date" -> FieldType.DATE.title();
            case "timestamp", "google.protobuf.Timestamp" -> FieldType.INSTANT.title();
            case "null", "null_type" -> new Words("空值", "nothing");
            case "list(string)" -> FieldType.TEXTS.title();
            case "list(int)", "list(double)" -> new Words("一组数", "a list of numbers");
            default ->
                cel.startsWith("list(")
                        ? new Words("一组不同类的值", "a list of values of several kinds")
                        : cel.matches("(map|type)\\(.*|u?int|bytes|dyn|%.*")
                                ? new Words("这里不用的一类值", "a kind of value not used here")
                                : new Words("另一条记录", "another record");
        };
    }

    private static Fault fault(Place place, String zh, String en, Words remedy) {
        return new Fault(place.line(), place.column(), "expression-type", new Words(zh, en), remedy);
    }

    static String join(List<Operand> operands, java.util.function.Function<Words, String> language, String between) {
        return operands.stream().map(Operand::title).map(language).collect(Collectors.joining(between));
    }
}
