package hongqiao.register.edition;

import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands for the tables of registers that are only tried out: what is there, and for each column that publishing would
 * add nothing but missing values.
 */
final class NextTables {

    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("district", "text"),
            Map.entry("id", "bigint"),
            Map.entry("stage", "text"),
            Map.entry("stage_since", "timestamptz"),
            Map.entry("unit", "integer"),
            Map.entry("area", "integer"),
            Map.entry("street", "integer"),
            Map.entry("community", "integer"),
            Map.entry("grid", "integer"),
            Map.entry("areas", "integer[]"),
            Map.entry("simulated", "boolean"),
            Map.entry("merged_into", "bigint"),
            Map.entry("removed_at", "timestamptz")));

    private final Counting counting;
    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    NextTables(Counting counting) {
        this.counting = counting;
    }

    Map<String, String> columns(Register register) {
        return columns.computeIfAbsent(register.key(), counting::columns);
    }

    /** A piece of SQL that stands where the table would. */
    String of(Register register) {
        return made.computeIfAbsent(register.key(), k -> make(register));
    }

    /** Whether what is kept of a field is of another type than it wants. */
    boolean differs(Register register, Field field) {
        var had = columns(register).get(field.column());
        return had != null && !had.equals(named(Tables.type(field)));
    }

    /** Whether any field of any register is kept as something else: then nothing can be worked out of it. */
    boolean differs(Definitions definitions) {
        return definitions.stream()
                .anyMatch(register -> register.stored().stream().anyMatch(field -> differs(register, field)));
    }

    private String make(Register register) {
        var there = columns(register);
        var missing = new TreeMap<String, String>();
        register.stored().stream()
                .filter(field -> !there.containsKey(field.column()))
                .forEach(field -> missing.put(field.column(), Tables.type(field)));
        if (there.isEmpty()) {
            var all = new TreeMap<>(ALWAYS);
            all.putAll(missing);
            return "(select " + nothings(all) + " where false)";
        }
        return missing.isEmpty()
                ? register.table()
                : "(select x.*, " + nothings(missing) + " from " + register.table() + " x)";
    }

    private static String nothings(Map<String, String> columns) {
        return String.join(
                ", ",
                columns.entrySet().stream()
                        .map(column -> "cast(null as %s) as %s".formatted(column.getValue(), column.getKey()))
                        .toList());
    }

    private static String named(String type) {
        return type.equals("timestamptz") ? "timestamp with time zone" : type;
    }
}
