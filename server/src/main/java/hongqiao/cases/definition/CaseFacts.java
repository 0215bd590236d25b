package hongqiao.cases.definition;

import hongqiao.expression.Environment;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What measures read of a case besides its form and what conditions read; docs/cases.md says what each means. */
public final class CaseFacts {

    public static final String CLOCKS = "clocks";
    public static final String STEPS = "steps";
    public static final String ASSIGNMENT = "assignment";
    public static final String REPEATED = "repeated";

    private static final Map<String, FieldType> OF_CASE = Map.of(
            "closedAt", FieldType.INSTANT,
            "openedOn", FieldType.DATE,
            "openedHour", FieldType.INTEGER,
            "closedOn", FieldType.DATE,
            "open", FieldType.BOOLEAN,
            "overdue", FieldType.BOOLEAN,
            "late", FieldType.BOOLEAN,
            "hoursTaken", FieldType.DECIMAL,
            "meanScore", FieldType.DECIMAL);

    private static final Map<String, FieldType> OF_CLOCK =
            Map.of("late", FieldType.BOOLEAN, "hours", FieldType.DECIMAL);

    private static final Map<String, FieldType> OF_ASSIGNMENT = Map.ofEntries(
            Map.entry("unit", FieldType.INTEGER),
            Map.entry("relation", FieldType.TEXT),
            Map.entry("standing", FieldType.TEXT),
            Map.entry("askedAt", FieldType.INSTANT),
            Map.entry("askedOn", FieldType.DATE),
            Map.entry("answeredAt", FieldType.INSTANT),
            Map.entry("arrivedAt", FieldType.INSTANT),
            Map.entry("endedAt", FieldType.INSTANT),
            Map.entry("answered", FieldType.BOOLEAN),
            Map.entry("arrived", FieldType.BOOLEAN),
            Map.entry("hoursToAnswer", FieldType.DECIMAL),
            Map.entry("hoursToArrive", FieldType.DECIMAL),
            Map.entry("hoursTaken", FieldType.DECIMAL),
            Map.entry("score", FieldType.INTEGER));

    private CaseFacts() {}

    /** No field of a form may have such a name. */
    static Set<String> names() {
        var names = new TreeSet<>(OF_CASE.keySet());
        names.addAll(List.of(CLOCKS, STEPS, ASSIGNMENT, REPEATED));
        return names;
    }

    /** @param each whether every assignment of a case is counted by itself */
    public static Environment environment(CaseType type, boolean each) {
        var own = type.environment();
        var fields = new LinkedHashMap<>(own.root().fields());
        fields.keySet().removeAll(List.of("stage", "stageSince", "whose"));
        fields.putAll(OF_CASE);
        if (!type.repeats().isEmpty()) {
            fields.put(REPEATED, FieldType.BOOLEAN);
        }
        var types = new HashMap<>(own.types());
        if (!type.clocks().isEmpty()) {
            var clock = new RowType(type.key() + "-clock", OF_CLOCK);
            add(
                    fields,
                    types,
                    CLOCKS,
                    all(type, CLOCKS, type.clocks().keySet(), new FieldType.Reference(clock.name())));
            types.put(clock.name(), clock);
        }
        add(fields, types, STEPS, all(type, STEPS, type.steps().keySet(), FieldType.INTEGER));
        if (each) {
            add(fields, types, ASSIGNMENT, new RowType(type.key() + "-" + ASSIGNMENT, OF_ASSIGNMENT));
        }
        return new Environment(new RowType(type.key(), fields), types, own.variables());
    }

    private static RowType all(CaseType type, String what, Collection<String> keys, FieldType each) {
        var fields = new LinkedHashMap<String, FieldType>();
        keys.forEach(key -> fields.put(key, each));
        return new RowType(type.key() + "-" + what, fields);
    }

    private static void add(Map<String, FieldType> fields, Map<String, RowType> types, String name, RowType type) {
        fields.put(name, new FieldType.Reference(type.name()));
        types.put(type.name(), type);
    }
}
