package hongqiao.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small world for tests: patents, and the firms that hold them. */
final class Patents {

    static final RowType FIRM = new RowType("firm", firm());
    static final RowType PATENT = new RowType("patent", patent());
    static final RowType VALUES = new RowType("values", Map.of("threshold", FieldType.DECIMAL));

    static final Environment WORLD = new Environment(
            PATENT, Map.of("firm", FIRM, "values", VALUES), Map.of("values", new FieldType.Reference("values")));

    /** A column for each path, as an engine would have it. */
    static final Columns COLUMNS = path -> Sql.of("f_" + path.replace(".", "_"));

    private Patents() {}

    private static Map<String, FieldType> firm() {
        var fields = new LinkedHashMap<String, FieldType>();
        fields.put("name", FieldType.TEXT);
        fields.put("sales", FieldType.DECIMAL);
        return fields;
    }

    private static Map<String, FieldType> patent() {
        var fields = new LinkedHashMap<String, FieldType>();
        fields.put("sales", FieldType.DECIMAL);
        fields.put("staff", FieldType.INTEGER);
        fields.put("stage", FieldType.TEXT);
        fields.put("active", FieldType.BOOLEAN);
        fields.put("since", FieldType.DATE);
        fields.put("seen", FieldType.INSTANT);
        fields.put("tags", FieldType.TEXTS);
        fields.put("firm", new FieldType.Reference("firm"));
        return fields;
    }
}
