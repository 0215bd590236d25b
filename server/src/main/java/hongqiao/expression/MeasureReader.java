package hongqiao.expression;

import hongqiao.expression.Dimension.Grain;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a measure as packs write it ({@code packs/schema/measure.schema.yaml}): {@code count}, {@code sum}, {@code avg} or
 * {@code share}, then {@code where} and {@code by}. What else stands in the file is its engine's.
 */
public final class MeasureReader {

    /** A fault, and where it stands. @param pointer JSON pointer into the measure */
    public record Finding(String pointer, Fault fault) {}

    /** Either a measure, or why there is none. */
    public record Read(@Nullable Measure measure, List<Finding> findings) {

        public boolean isSound() {
            return measure != null;
        }

        /** @throws IllegalArgumentException if it was refused: for what the program itself wrote */
        public Measure get() {
            if (measure == null) {
                throw new IllegalArgumentException(findings.toString());
            }
            return measure;
        }
    }

    private static final Pattern PERIOD = Pattern.compile("\\s*(year|quarter|month)\\s*\\((.*)\\)\\s*");

    private static final Map<String, Measure.Kind> KINDS = Map.of(
            "count", Measure.Kind.COUNT, "sum", Measure.Kind.SUM, "avg", Measure.Kind.AVG, "share", Measure.Kind.SHARE);

    private final Environment environment;
    private final List<Finding> findings = new ArrayList<>();

    private MeasureReader(Environment environment) {
        this.environment = environment;
    }

    /** @param environment its root is the row type that {@code of} names */
    public static Read read(JsonNode measure, Environment environment) {
        var reader = new MeasureReader(environment);
        var read = reader.read(measure);
        return reader.findings.isEmpty() ? new Read(read, List.of()) : new Read(null, reader.findings);
    }

    private @Nullable Measure read(JsonNode tree) {
        var kinds = KINDS.keySet().stream().filter(tree::has).sorted().toList();
        if (kinds.size() != 1) {
            refuse(
                    "",
                    "measure-kind",
                    kinds.isEmpty()
                            ? new Words("没有写明算什么", "it does not say what is worked out")
                            : new Words(
                                    "只能算一样，这里写了 " + String.join("、", kinds),
                                    "only one thing is worked out; here stand " + String.join(", ", kinds)),
                    new Words("写 count: true，或 sum、avg、share 之一", "write count: true, or one of sum, avg, share"));
        }
        var kind = kinds.size() == 1 ? KINDS.get(kinds.getFirst()) : null;
        var of = kind == null || kind == Measure.Kind.COUNT
                ? null
                : expression(
                        tree, kinds.getFirst(), kind == Measure.Kind.SHARE ? FieldType.BOOLEAN : FieldType.DECIMAL);
        var where = tree.has("where") ? expression(tree, "where", FieldType.BOOLEAN) : null;
        var by = new ArrayList<Dimension>();
        for (int i = 0; i < tree.path("by").size(); i++) {
            var dimension = dimension("/by/" + i, tree.path("by").get(i).asString(""));
            if (dimension != null && by.contains(dimension)) {
                refuse(
                        "/by/" + i,
                        "measure-dimension",
                        new Words("同一个分组写了两次", "the same group is named twice"),
                        new Words("删去一个", "take one out"));
            } else if (dimension != null) {
                by.add(dimension);
            }
        }
        return findings.isEmpty() && kind != null ? new Measure(kind, of, where, by) : null;
    }

    private @Nullable Expression expression(JsonNode tree, String key, FieldType wanted) {
        var checked = Expressions.check(tree.path(key).asString(""), environment, wanted);
        checked.faults().forEach(fault -> findings.add(new Finding("/" + key, fault)));
        return checked.expression();
    }

    private @Nullable Dimension dimension(String pointer, String text) {
        var period = PERIOD.matcher(text);
        var grain = period.matches() ? Grain.valueOf(period.group(1).toUpperCase(Locale.ROOT)) : Grain.VALUE;
        var checked = Expressions.check(period.matches() ? period.group(2) : text, environment, null);
        checked.faults().forEach(fault -> findings.add(new Finding(pointer, fault)));
        var expression = checked.expression();
        if (expression == null) {
            return null;
        }
        if (expression.path().isEmpty() || expression.type() == FieldType.TEXTS) {
            return refuse(
                    pointer,
                    "measure-dimension",
                    expression.path().isEmpty()
                            ? new Words(
                                    "分组只能是字段，或日期字段的 year、quarter、month",
                                    "groups are made by a field, or by year, quarter, month of a date")
                            : new Words("一条记录有多个值的字段不能分组", "a field with several values in a record makes no groups"),
                    new Words("先写成计算字段，再按它分组", "make a computed field of it, and group by that"));
        }
        if (grain != Grain.VALUE && expression.type() != FieldType.DATE) {
            return refuse(
                    pointer,
                    "measure-dimension",
                    new Words(
                            "%s 是%s，没有年、季、月"
                                    .formatted(
                                            expression.text(),
                                            expression.type().title().zh()),
                            "%s is %s and has no year, quarter or month"
                                    .formatted(
                                            expression.text(),
                                            expression.type().title().en())),
                    new Words("用日期字段", "use a date"));
        }
        return new Dimension(expression.path().get(), grain);
    }

    private @Nullable Dimension refuse(String pointer, String code, Words message, Words remedy) {
        findings.add(new Finding(pointer, new Fault(1, 1, code, message, remedy)));
        return null;
    }
}
