package hongqiao.expression;

import hongqiao.expression.Places.Place;
import hongqiao.expression.TypeWords.Operand;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a function is written, as its declaration says. */
final class Signatures {

    private static final Words ANY = new Words("任何值", "any value");

    private Signatures() {}

    /** The function is there, but takes other values, or stands elsewhere. */
    static Fault mismatch(Place place, String name, List<Operand> given, boolean afterDot) {
        var functions = Functions.named(name);
        var isMember = !functions.isEmpty() && functions.getFirst().member();
        var forms = functions.isEmpty()
                ? List.of(new Words("date('2000-12-31')", "date('2000-12-31')"))
                : functions.stream().map(Signatures::written).distinct().toList();
        var remedy = new Words(
                "写成 " + forms.stream().map(Words::zh).distinct().collect(Collectors.joining(" 或 ")),
                "write " + forms.stream().map(Words::en).distinct().collect(Collectors.joining(" or ")));
        if (isMember != afterDot) {
            return new Fault(
                    place.line(),
                    place.column(),
                    "expression-type",
                    isMember
                            ? new Words("“%s”要写在点后面".formatted(name), "“%s” is written after a dot".formatted(name))
                            : new Words(
                                    "“%s”不写在点后面".formatted(name), "“%s” is not written after a dot".formatted(name)),
                    remedy);
        }
        return new Fault(
                place.line(),
                place.column(),
                "expression-type",
                new Words(
                        given.isEmpty() || given.size() == 1 && afterDot
                                ? "“%s”的括号里缺少内容".formatted(name)
                                : "“%s”不能用于：%s".formatted(name, TypeWords.join(given, Words::zh, "、")),
                        given.isEmpty() || given.size() == 1 && afterDot
                                ? "nothing stands in the brackets of “%s”".formatted(name)
                                : "“%s” does not take %s".formatted(name, TypeWords.join(given, Words::en, " and "))),
                remedy);
    }

    /** {@code min(数值, 数值)}, {@code 日期.plusDays(整数)}; for a sign, {@code 数值 + 数值}. */
    static Words written(Function function) {
        return new Words(written(function, Words::zh), written(function, Words::en));
    }

    /** Where both kinds of number go, the wider one stands for both. */
    private static @Nullable FieldType widest(Function function, int position) {
        var type = function.parameters().get(position);
        return type == FieldType.INTEGER
                        && Functions.named(function.name()).stream()
                                .filter(other -> other.parameters().size()
                                        == function.parameters().size())
                                .anyMatch(other -> other.parameters().get(position) == FieldType.DECIMAL)
                ? FieldType.DECIMAL
                : type;
    }

    private static String written(Function function, java.util.function.Function<Words, String> language) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < function.parameters().size(); i++) {
            var type = widest(function, i);
            titles.add(language.apply(type == null ? ANY : type.title())
                    .replaceFirst("^an? ", "")
                    .replaceFirst(" ?[（(].*", ""));
        }
        if (function.member()) {
            return titles.getFirst() + "." + function.name() + "(" + String.join(", ", titles.subList(1, titles.size()))
                    + ")";
        }
        if (Character.isLetter(function.name().charAt(0))) {
            return function.name() + "(" + String.join(", ", titles) + ")";
        }
        var sign = function.name().replace("@in", "_in_").split("_", -1);
        var text = new StringBuilder();
        for (int i = 0, given = 0; i < sign.length; i++) {
            text.append(sign[i].isEmpty() || titles.size() == 1 ? sign[i] : " " + sign[i] + " ");
            if (i + 1 < sign.length && given < titles.size()) {
                text.append(titles.get(given++));
            }
        }
        return text.toString().strip();
    }
}
