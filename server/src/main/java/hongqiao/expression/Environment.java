package hongqiao.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an expression may name.
 *
 * @param root its fields are read by their bare names
 * @param types all row types by name, so that references can be followed
 * @param variables read by their names too: {@code today}, {@code now}, a pack's {@code values}
 */
public record Environment(RowType root, Map<String, RowType> types, Map<String, FieldType> variables) {

    public static final String TODAY = "today";
    public static final String NOW = "now";

    /** Every expression can ask what day and what time it is. */
    private static final Map<String, FieldType> CLOCK = Map.of(TODAY, FieldType.DATE, NOW, FieldType.INSTANT);

    public Environment {
        var all = new LinkedHashMap<>(CLOCK);
        all.putAll(variables);
        variables = Map.copyOf(all);
        types = Map.copyOf(types);
    }

    public static Environment of(RowType root) {
        return new Environment(root, Map.of(), Map.of());
    }

    /** All bare names, with their types. */
    Map<String, FieldType> names() {
        var names = new TreeMap<>(variables);
        names.putAll(root.fields());
        return names;
    }

    Optional<RowType> type(String name) {
        return name.equals(root.name()) ? Optional.of(root) : Optional.ofNullable(types.get(name));
    }
}
