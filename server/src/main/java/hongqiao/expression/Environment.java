package hongqiao.expression;

import hongqiao.shared.Recent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may name.
 *
 * @param root its fields are read by their bare names
 * @param types all row types by name, so that references can be followed
 * @param variables read by their names too: {@code today}, {@code now}, a pack's {@code values}
 */
public final class Environment {

    public static final String TODAY = "today";
    public static final String NOW = "now";

    /** Every expression can ask what day and what time it is. */
    private static final Map<String, FieldType> CLOCK = Map.of(TODAY, FieldType.DATE, NOW, FieldType.INSTANT);

    /** Of the registers and case types of some editions. */
    private static final Map<Environment, Environment> KNOWN = Recent.map(256);

    private final RowType root;
    private final Map<String, RowType> types;
    private final Map<String, FieldType> variables;
    private final int hash;
    private volatile @Nullable Environment known;

    public Environment(RowType root, Map<String, RowType> types, Map<String, FieldType> variables) {
        var all = new LinkedHashMap<>(CLOCK);
        all.putAll(variables);
        this.root = root;
        this.types = Map.copyOf(types);
        this.variables = Map.copyOf(all);
        this.hash = Objects.hash(root, this.types, this.variables);
    }

    public RowType root() {
        return root;
    }

    public Map<String, RowType> types() {
        return types;
    }

    public Map<String, FieldType> variables() {
        return variables;
    }

    /** One for all that are equal, so that two are compared field by field once and not for each expression. */
    Environment known() {
        var one = known;
        if (one == null) {
            one = KNOWN.computeIfAbsent(this, first -> first);
            known = one;
        }
        return one;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Environment that
                        && hash == that.hash
                        && root.equals(that.root)
                        && types.equals(that.types)
                        && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return hash;
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
