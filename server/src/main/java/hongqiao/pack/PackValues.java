package hongqiao.pack;

import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
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
}
