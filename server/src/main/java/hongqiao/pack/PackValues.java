package hongqiao.pack;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named values of each pack, as the district has set them. */
public record PackValues(Map<String, Map<String, Value>> packs) {

    /**
     * @param key camelCase; expressions of the pack read it as {@code values.KEY}
     * @param value as {@link FieldType.Simple} says
     * @param standard what the pack itself says
     */
    public record Value(
            String key,
            Words title,
            FieldType type,
            Object value,
            Object standard,
            @Nullable Words unit) {

        public boolean isOverridden() {
            return !value.equals(standard);
        }
    }

    public Map<String, Value> of(String pack) {
        return packs.getOrDefault(pack, Map.of());
    }

    public RowType type(String pack) {
        var fields = new LinkedHashMap<String, FieldType>();
        of(pack).values().forEach(value -> fields.put(value.key(), value.type()));
        return new RowType(typeName(pack), fields);
    }

    public static String typeName(String pack) {
        return "values-of-" + pack;
    }

    /**
     * A number, or an expression over the values of a pack and nothing else.
     *
     * @param at pointer to it
     * @return null where it was refused
     */
    public @Nullable Expression number(CheckedYaml yaml, String at, String pack) {
        var type = typeName(pack);
        var world = new Environment(
                new RowType("nothing", Map.of()),
                Map.of(type, type(pack)),
                Map.of("values", new FieldType.Reference(type)));
        var checked = Expressions.check(yaml.tree().at(at).asString(), world, FieldType.DECIMAL);
        checked.faults().forEach(fault -> yaml.refuse(at, fault));
        return checked.expression();
    }

    /** What such an expression comes to; empty where what it is worked out from is missing. */
    public Optional<BigDecimal> number(String pack, Expression expression) {
        var values = of(pack);
        return Optional.ofNullable(
                        expression.evaluate(path -> Optional.ofNullable(values.get(path.replaceFirst("^values\\.", "")))
                                .map(Value::value)
                                .orElse(null)))
                .map(value -> new BigDecimal(value.toString()));
    }
}
