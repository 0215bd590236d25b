package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.FieldType;
import hongqiao.pack.PackValues.Value;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Named values: {@code values.yaml} of a pack, and what a district says instead. Nothing else of a pack can be overridden. */
@Component
public final class ValueKind implements PackKind<PackValues> {

    @Override
    public String folder() {
        return "values.yaml";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public PackValues read(PackContent content) {
        var packs = new LinkedHashMap<String, Map<String, Value>>();
        for (var file : content.named(folder())) {
            var yaml = content.yaml(file, "values");
            if (yaml == null || !yaml.isSound()) {
                continue;
            }
            var set = content.overrides().get(file.pack());
            var values = new LinkedHashMap<String, Value>();
            yaml.tree().path("values").propertyStream().forEach(entry -> {
                var own = set == null ? null : set.get(entry.getKey());
                var value = value(entry.getKey(), entry.getValue(), own);
                if (value == null && own != null && value(entry.getKey(), entry.getValue(), null) != null) {
                    content.refuseOverride(
                            file.pack(),
                            entry.getKey(),
                            "value-type",
                            new Words(
                                    "“%s”的值与类型不符".formatted(entry.getKey()),
                                    "the value of “%s” is not of its type".formatted(entry.getKey())),
                            new Words(
                                    "应为 " + entry.getValue().path("type").asString(),
                                    "write one of type "
                                            + entry.getValue().path("type").asString()));
                } else if (value == null) {
                    yaml.refuse(
                            "/values/" + entry.getKey(),
                            "value-type",
                            new Words(
                                    "“%s”的值与类型不符".formatted(entry.getKey()),
                                    "the value of “%s” is not of its type".formatted(entry.getKey())),
                            new Words("改正 type 或 value", "put type or value right"));
                } else {
                    values.put(value.key(), value);
                }
            });
            if (set != null) {
                set.propertyNames().stream()
                        .filter(key -> !yaml.tree().path("values").has(key))
                        .forEach(key -> content.refuseOverride(
                                file.pack(),
                                key,
                                "unknown-value",
                                new Words(
                                        "district.yaml 设置了本包没有的值“%s”".formatted(key),
                                        "district.yaml sets “%s”, which the pack does not have".formatted(key)),
                                NearNames.of(key, values.keySet(), new Words("可设置的有", "there are"))));
            }
            packs.put(file.pack(), values);
        }
        return new PackValues(packs);
    }

    private static @Nullable Value value(String key, JsonNode node, @Nullable JsonNode set) {
        var type = FieldType.Simple.valueOf(node.path("type").asString().toUpperCase(java.util.Locale.ROOT));
        var standard = typed(type, node.path("value"));
        var value = set == null ? standard : typed(type, set);
        return standard == null || value == null
                ? null
                : new Value(
                        key,
                        words(node.path("title")),
                        type,
                        value,
                        standard,
                        node.has("unit") ? words(node.path("unit")) : null);
    }

    private static @Nullable Object typed(FieldType.Simple type, JsonNode node) {
        try {
            return switch (type) {
                case INTEGER -> node.isIntegralNumber() ? (Object) node.asLong() : null;
                case DECIMAL -> node.isNumber() ? new BigDecimal(node.asString()) : null;
                case TEXT -> node.isString() ? node.asString() : null;
                case BOOLEAN -> node.isBoolean() ? (Object) node.asBoolean() : null;
                case DATE -> node.isString() ? LocalDate.parse(node.asString()) : null;
                case INSTANT, TEXTS -> null;
            };
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
