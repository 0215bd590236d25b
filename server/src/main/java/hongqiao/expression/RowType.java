package hongqiao.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What rows of one kind hold: names and types of their fields, in order. */
public record RowType(String name, Map<String, FieldType> fields) {

    public RowType {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Not of every field: environments are made, and looked up by what they hold, many times a second. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + fields.size();
    }

    public Optional<FieldType> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
