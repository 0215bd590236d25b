package hongqiao.register.definition;

import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A field as its file has it, before anything is known of the rest. */
record DraftField(String key, JsonNode node, JsonNode hints, FieldKind kind) {

    /** Names that every record has besides its fields. */
    static final Map<String, FieldType> ALWAYS = Map.of(
            "stage", FieldType.TEXT,
            "stageSince", FieldType.INSTANT,
            "simulated", FieldType.BOOLEAN);

    private static final Map<FieldKind, Set<String>> JSON_TYPES = Map.of(
            FieldKind.INTEGER, Set.of("integer"),
            FieldKind.RECORD, Set.of("integer"),
            FieldKind.DECIMAL, Set.of("number", "integer"),
            FieldKind.MONEY, Set.of("number", "integer"),
            FieldKind.SHARE, Set.of("number"),
            FieldKind.BOOLEAN, Set.of("boolean"),
            FieldKind.CODES, Set.of("array"),
            FieldKind.FILES, Set.of("array"),
            FieldKind.POINT, Set.of("object"),
            FieldKind.SHAPE, Set.of("object"));

    /** Those under {@code record.properties}, in the order of the file. */
    static Map<String, DraftField> all(CheckedYaml yaml) {
        var fields = new LinkedHashMap<String, DraftField>();
        yaml.tree()
                .path("record")
                .path("properties")
                .propertyStream()
                .forEach(property -> fields.put(property.getKey(), of(property.getKey(), property.getValue(), yaml)));
        return fields;
    }

    private static DraftField of(String key, JsonNode node, CheckedYaml yaml) {
        var hints = node.path("x-field");
        var kind = hints.has("kind") ? FieldKind.of(hints.path("kind").asString()) : usual(node);
        var draft = new DraftField(key, node, hints, kind);
        var type = node.path("type").asString();
        if (!JSON_TYPES.getOrDefault(kind, Set.of("string")).contains(type)) {
            yaml.refuse(
                    draft.pointer("/type"),
                    "field-type",
                    new Words(
                            "%s 类字段的 type 不能是 %s".formatted(kind.key(), type),
                            "a field of kind %s is no %s".formatted(kind.key(), type)),
                    new Words(
                            "type 写 " + String.join(" 或 ", JSON_TYPES.getOrDefault(kind, Set.of("string"))),
                            "write " + String.join(" or ", JSON_TYPES.getOrDefault(kind, Set.of("string")))));
        }
        if (ALWAYS.containsKey(key)) {
            yaml.refuse(
                    draft.pointer(""),
                    "field-reserved",
                    new Words("“%s”是每条记录自带的名称".formatted(key), "every record has “%s” already".formatted(key)),
                    new Words("换一个字段名", "give the field another name"));
        }
        return draft;
    }

    private static FieldKind usual(JsonNode node) {
        return switch (node.path("type").asString()) {
            case "integer" -> FieldKind.INTEGER;
            case "number" -> FieldKind.DECIMAL;
            case "boolean" -> FieldKind.BOOLEAN;
            case "array" -> FieldKind.CODES;
            case "object" -> FieldKind.SHAPE;
            default ->
                switch (node.path("format").asString("")) {
                    case "date" -> FieldKind.DATE;
                    case "date-time" -> FieldKind.INSTANT;
                    case "uri" -> FieldKind.WEB;
                    default -> FieldKind.TEXT;
                };
        };
    }

    /** Of something inside it. */
    String pointer(String inside) {
        return "/record/properties/" + key + inside;
    }

    /** Of documents one may know how many they are. */
    boolean isPersonal() {
        return hints.has("personal") && kind != FieldKind.FILES;
    }

    /** What expressions read of it. Documents count how many they are; points and shapes whether they are there. */
    FieldType type() {
        return switch (kind) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB, PLANITEM -> FieldType.TEXT;
            case INTEGER, AREA, UNIT, FILES -> FieldType.INTEGER;
            case DECIMAL, MONEY, SHARE -> FieldType.DECIMAL;
            case BOOLEAN, POINT, SHAPE -> FieldType.BOOLEAN;
            case DATE -> FieldType.DATE;
            case INSTANT -> FieldType.INSTANT;
            case CODES -> FieldType.TEXTS;
            case RECORD -> new FieldType.Reference(hints.path("register").asString());
        };
    }

    /** Personal fields are not in it: an expression would tell what the mask hides. */
    static RowType type(String register, JsonNode tree, Map<String, DraftField> fields) {
        var types = new LinkedHashMap<String, FieldType>();
        fields.values().stream()
                .filter(field -> !field.isPersonal())
                .forEach(field -> types.put(field.key(), field.type()));
        types.putAll(ALWAYS);
        for (var criteria : tree.path("criteria")) {
            types.put(criteria.path("criteria").asString() + "Met", FieldType.BOOLEAN);
            types.put(criteria.path("criteria").asString() + "Lacking", FieldType.INTEGER);
        }
        return new RowType(register, types);
    }
}
