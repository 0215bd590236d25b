package hongqiao.register.record;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Java type of each kind's value: {@code String} for texts, codes, and sealed personal fields; {@code Long} for integers
 * and references; {@code BigDecimal} without trailing zeros; {@code Boolean}; {@code LocalDate}; {@code Instant};
 * {@code List<String>} for codes; {@code Integer} for ids of areas and units; {@code JsonNode} for points, shapes and files.
 */
final class Values {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Values() {}

    /** The type of the field's column; of a personal one that of its seal. */
    static String column(Field field) {
        return field.isPersonal() ? "text" : field.kind().column();
    }

    static @Nullable Object read(ResultSet row, Field field) throws SQLException {
        var column = field.column();
        if (field.isPersonal()) {
            return row.getString(column);
        }
        return switch (field.kind()) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB, PLANITEM -> row.getString(column);
            case INTEGER, RECORD -> row.getObject(column, Long.class);
            case AREA, UNIT -> row.getObject(column, Integer.class);
            case DECIMAL, MONEY, SHARE -> plain(row.getBigDecimal(column));
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> Instants.find(row, column);
            case CODES -> texts(row.getArray(column));
            case POINT, SHAPE, FILES -> json(row.getString(column));
        };
    }

    /** As PostgreSQL reads it from text. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                list.stream()
                        .map(item ->
                                "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** All values of a version that is past, as {@link #kept} reads them again. */
    static String past(Kept record) {
        var node = JSON.createObjectNode();
        record.values().forEach((key, value) -> node.set(key, WireWriter.plain(value)));
        return node.toString();
    }

    static Map<String, Object> kept(Register register, String past) {
        var values = new HashMap<String, Object>();
        JSON.readTree(past)
                .propertyStream()
                .forEach(entry -> register.find(entry.getKey())
                        .filter(Field::isStored)
                        .ifPresent(field -> values.put(field.key(), value(field, entry.getValue()))));
        return values;
    }

    private static Object value(Field field, JsonNode node) {
        if (field.isPersonal()) {
            return node.asString();
        }
        return switch (field.kind()) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB, PLANITEM -> node.asString();
            case INTEGER, RECORD -> node.asLong();
            case AREA, UNIT -> node.asInt();
            case DECIMAL, MONEY, SHARE -> java.util.Objects.requireNonNull(plain(node.decimalValue()));
            case BOOLEAN -> node.asBoolean();
            case DATE -> LocalDate.parse(node.asString());
            case INSTANT -> Instant.parse(node.asString());
            case CODES -> {
                var list = new java.util.ArrayList<String>();
                node.forEach(one -> list.add(one.asString()));
                yield List.copyOf(list);
            }
            case POINT, SHAPE, FILES -> node;
        };
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isPlaced(FieldKind kind) {
        return kind == FieldKind.AREA || kind == FieldKind.UNIT;
    }

    private static @Nullable List<String> texts(java.sql.@Nullable Array array) throws SQLException {
        return array == null ? null : List.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
