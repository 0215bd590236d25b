package hongqiao.register.measure;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Dimension;
import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.Measure;
import hongqiao.expression.MeasureReader;
import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackValues;
import hongqiao.register.measure.PackMeasure.Target;
import hongqiao.register.measure.PackMeasure.Years;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one measure's file, and says what in it cannot be worked out or is odd. */
final class MeasureFile {

    private final String pack;
    private final CheckedYaml yaml;
    private final JsonNode tree;
    private final Countable over;
    private final PackValues values;
    private boolean sound = true;

    MeasureFile(String pack, CheckedYaml yaml, Countable over, PackValues values) {
        this.pack = pack;
        this.yaml = yaml;
        this.tree = yaml.tree();
        this.over = over;
        this.values = values;
    }

    @Nullable
    PackMeasure read() {
        var whole = measure(without(tree, "by"), Map.of());
        var by = by();
        var targets = targets(tree.has("share"));
        var years = whole == null ? null : years(whole);
        warn(whole);
        if (!sound || whole == null) {
            return null;
        }
        return new PackMeasure(
                tree.path("measure").asString(),
                pack,
                words(tree.path("title")),
                tree.has("description") ? words(tree.path("description")) : null,
                tree.has("unit") ? words(tree.path("unit")) : null,
                over,
                whole,
                by,
                targets,
                years,
                words(tree.path("source").path("document")));
    }

    private List<Dimension> by() {
        var by = new ArrayList<Dimension>();
        for (int i = 0; i < tree.path("by").size(); i++) {
            var text = tree.path("by").get(i).asString().strip();
            if (over.places().contains(text)) {
                by.add(new Dimension(text, Dimension.Grain.VALUE));
            } else {
                var dimension = dimension(tree.path("by").get(i), "/by/" + i);
                if (dimension != null) {
                    by.add(dimension);
                }
            }
        }
        return by;
    }

    private @Nullable Dimension dimension(JsonNode text, String pointer) {
        var alone = JsonNodeFactory.instance.objectNode().put("count", true);
        alone.putArray("by").add(text.asString());
        var read = measure(alone, Map.of("/by/0", pointer));
        return read == null ? null : read.by().getFirst();
    }

    /** @param places where what stands in the tree stands in the file, if elsewhere */
    private @Nullable Measure measure(JsonNode measure, Map<String, String> places) {
        var read = MeasureReader.read(measure, over.environment());
        read.findings().forEach(finding -> {
            sound = false;
            yaml.refuse(places.getOrDefault(finding.pointer(), finding.pointer()), finding.fault());
        });
        return read.measure();
    }

    private List<Target> targets(boolean share) {
        var targets = new ArrayList<Target>();
        var seen = new HashSet<Integer>();
        for (int i = 0; i < tree.path("targets").size(); i++) {
            var node = tree.path("targets").get(i);
            var at = "/targets/" + i;
            var value = number(node.path("value").asString(), at + "/value");
            var year = node.path("year").asInt();
            if (!seen.add(year)) {
                refuse(
                        at + "/year",
                        "measure-target",
                        new Words("%d 年写了两个目标".formatted(year), "%d has two targets".formatted(year)),
                        new Words("删去一个", "take one out"));
            } else if (value != null && share && !isShare(value)) {
                refuse(
                        at + "/value",
                        "measure-target",
                        new Words("占比的目标应在 0 和 1 之间", "the target of a share is between 0 and 1"),
                        new Words("60% 写作 0.6", "write 60% as 0.6"));
            } else if (value != null) {
                targets.add(new Target(
                        year,
                        value,
                        node.path("at").asString("least").equals("most"),
                        words(node.path("source").path("document"))));
            }
        }
        return targets.stream().sorted(Comparator.comparingInt(Target::year)).toList();
    }

    private boolean isShare(Expression value) {
        var known = value.evaluate(path -> Optional.ofNullable(values.of(pack).get(path.replaceFirst("^values\\.", "")))
                .map(PackValues.Value::value)
                .orElse(null));
        return known == null
                || new BigDecimal(known.toString()).abs().compareTo(BigDecimal.ONE) <= 0
                        && !known.toString().startsWith("-");
    }

    /** Over the pack's values only: a target does not depend on a record. */
    private @Nullable Expression number(String text, String pointer) {
        var type = PackValues.typeName(pack);
        var world = new Environment(
                new RowType("nothing", Map.of()),
                Map.of(type, values.type(pack)),
                Map.of("values", new FieldType.Reference(type)));
        var checked = Expressions.check(text, world, FieldType.DECIMAL);
        checked.faults().forEach(fault -> yaml.refuse(pointer, fault));
        sound &= checked.faults().isEmpty();
        return checked.expression();
    }

    private @Nullable Years years(Measure whole) {
        var node = tree.path("years");
        if (!node.isObject()) {
            return null;
        }
        if (whole.kind() == Measure.Kind.AVG) {
            refuse(
                    "/years",
                    "measure-years",
                    new Words("平均数不能按年累计", "an average does not add up over the years"),
                    new Words("删去 years，或改用 count、sum、share", "take years out, or use count, sum or share"));
            return null;
        }
        var reached = node.has("reached") ? year(node.path("reached"), "/years/reached") : null;
        var ends = node.has("ends") ? year(node.path("ends"), "/years/ends") : null;
        var stays = node.path("stays").asBoolean(false);
        if (!node.has("expected")) {
            return new Years(reached, ends, null, stays);
        }
        var expected = node.path("expected");
        var year = year(expected.path("year"), "/years/expected/year");
        var coming = ((ObjectNode) without(tree, "by")).deepCopy();
        coming.set("where", expected.path("where"));
        if (whole.kind() == Measure.Kind.SHARE) {
            coming.remove("share");
            coming.put("count", true);
        }
        var measure = measure(coming, Map.of("/where", "/years/expected/where"));
        return measure == null || year == null
                ? null
                : new Years(
                        reached,
                        ends,
                        new Measure(measure.kind(), measure.of(), measure.where(), List.of(year)),
                        stays);
    }

    /** A field that holds a year, or {@code year( )} of a date. */
    private @Nullable Dimension year(JsonNode text, String pointer) {
        var dimension = dimension(text, pointer);
        if (dimension == null
                || dimension.grain() == Dimension.Grain.YEAR
                || dimension.grain() == Dimension.Grain.VALUE && isWhole(text.asString())) {
            return dimension;
        }
        refuse(
                pointer,
                "measure-years",
                new Words("“%s”不是年份".formatted(text.asString()), "“%s” is not a year".formatted(text.asString())),
                new Words("写一个整数字段，或日期字段的 year( )", "name a field of whole numbers, or year( ) of a date"));
        return null;
    }

    private boolean isWhole(String text) {
        var checked = Expressions.check(text, over.environment(), null).expression();
        return checked != null && checked.type() == FieldType.INTEGER;
    }

    private void warn(@Nullable Measure whole) {
        if (whole != null && whole.kind() != Measure.Kind.SHARE && !tree.has("unit")) {
            yaml.warn(
                    "/measure",
                    "measure-without-unit",
                    new Words("没有写计量单位", "it has no unit"),
                    new Words("加一行 unit", "add unit"));
        }
    }

    private void refuse(String pointer, String code, Words message, Words remedy) {
        sound = false;
        yaml.refuse(pointer, code, message, remedy);
    }

    private static JsonNode without(JsonNode tree, String key) {
        var copy = (ObjectNode) tree.deepCopy();
        copy.remove(key);
        return copy;
    }
}
