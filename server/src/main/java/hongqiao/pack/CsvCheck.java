package hongqiao.pack;

import com.networknt.schema.Schema;
import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a CSV file against the schema of its rows: the columns' names, order and types all come from there. */
final class CsvCheck {

    private final String file;
    private final JsonNode rowSchema;
    private final Schema schema;
    private final List<String> columns;
    private final Words seeSchema;
    private final List<PackError> errors;

    CsvCheck(String file, String kind, String definition, PackSchemas schemas, List<PackError> errors) {
        this.file = file;
        this.rowSchema = schemas.row(kind, definition);
        this.schema = schemas.ofRow(kind, definition);
        this.columns = JsonMapper.shared()
                .convertValue(
                        rowSchema.get("required"),
                        JsonMapper.shared().getTypeFactory().constructCollectionType(List.class, String.class));
        this.seeSchema = new Words(
                "见 packs/schema/%s.schema.yaml 中该列的说明".formatted(kind),
                "see the column in packs/schema/%s.schema.yaml".formatted(kind));
        this.errors = errors;
    }

    /** A row with its values typed, and where its cells stand. */
    record TypedRow(ObjectNode values, Csv.Row source, List<String> columns) {
        Csv.Cell cell(String column) {
            return source.cells().get(columns.indexOf(column));
        }
    }

    /** Rows that are sound in themselves; what is not is reported. */
    List<TypedRow> read(byte[] bytes) {
        var rows = Csv.read(bytes).rows();
        var sound = new ArrayList<TypedRow>();
        if (rows.isEmpty() || !texts(rows.getFirst()).equals(columns)) {
            report(
                    new Csv.Cell("", 1, 1),
                    "csv-bad-header",
                    new Words("表头不符", "the header is not right"),
                    new Words("表头应为 " + String.join(",", columns), "it must be " + String.join(",", columns)));
            return sound;
        }
        for (var row : rows.subList(1, rows.size())) {
            var typed = typed(row);
            if (typed != null && isValid(typed)) {
                sound.add(typed);
            }
        }
        return sound;
    }

    /** Reports values of a column that stand twice. */
    void requireUnique(List<TypedRow> rows, String column) {
        Set<String> seen = new HashSet<>();
        for (var row : rows) {
            var cell = row.cell(column);
            if (!seen.add(cell.text())) {
                report(
                        cell,
                        "duplicate-code",
                        new Words("“%s”重复".formatted(cell.text()), "“%s” stands twice".formatted(cell.text())),
                        new Words("每行用不同的标识，不要重新编号", "give each line one of its own; never renumber"));
            }
        }
    }

    void report(Csv.Cell cell, String code, Words message, Words remedy) {
        errors.add(new PackError(file, cell.line(), cell.column(), code, message, remedy));
    }

    void badCell(Csv.Cell cell, String zh, String en) {
        report(cell, "csv-bad-cell", new Words(zh, en), seeSchema);
    }

    private static List<String> texts(Csv.Row row) {
        return row.cells().stream().map(Csv.Cell::text).toList();
    }

    private @Nullable TypedRow typed(Csv.Row row) {
        if (row.cells().size() != columns.size()) {
            badCell(
                    row.cells().getFirst(),
                    "这一行有 %d 格，应为 %d 格".formatted(row.cells().size(), columns.size()),
                    "the line has %d cells and must have %d"
                            .formatted(row.cells().size(), columns.size()));
            return null;
        }
        var values = JsonNodeFactory.instance.objectNode();
        var whole = true;
        for (int i = 0; i < columns.size(); i++) {
            var value = typed(columns.get(i), row.cells().get(i));
            whole &= value != null;
            if (value != null) {
                values.set(columns.get(i), value);
            }
        }
        return whole ? new TypedRow(values, row, columns) : null;
    }

    private @Nullable JsonNode typed(String column, Csv.Cell cell) {
        var types = types(column);
        var text = cell.text();
        try {
            if (text.isEmpty()) {
                return JsonNodeFactory.instance.nullNode();
            } else if (types.contains("integer")) {
                return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
            } else if (types.contains("number")) {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            } else if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
                return JsonNodeFactory.instance.booleanNode(text.equals("true"));
            } else if (!types.contains("boolean")) {
                return JsonNodeFactory.instance.stringNode(text);
            }
        } catch (NumberFormatException noNumber) {
            // told below, as for anything else that is not of its column's type
        }
        badCell(cell, "“%s”列不能是“%s”".formatted(column, text), "“%s” cannot be “%s”".formatted(column, text));
        return null;
    }

    /** The JSON types a column may have, followed through one {@code $ref}. */
    private Set<String> types(String column) {
        var property = rowSchema.get("properties").get(column);
        var reference = property.path("$ref").asString("");
        var type = reference.isEmpty()
                ? property.path("type")
                : definition(reference).path("type");
        var types = new HashSet<String>();
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else {
            types.add(type.asString(""));
        }
        return types;
    }

    private JsonNode definition(String reference) {
        return schema.getSchemaNode().at(reference.substring(1));
    }

    private boolean isValid(TypedRow row) {
        var found = schema.validate(row.values());
        for (var error : found) {
            var column = YamlCheck.pointer(error).replaceFirst("^/", "");
            var cell = columns.contains(column)
                    ? row.cell(column)
                    : row.source().cells().getFirst();
            badCell(
                    cell,
                    "“%s”列：%s".formatted(column, error.getMessage()),
                    "“%s”: %s".formatted(column, error.getMessage()));
        }
        return found.isEmpty();
    }
}
