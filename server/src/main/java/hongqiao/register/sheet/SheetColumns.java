package hongqiao.register.sheet;

import static hongqiao.register.RegisterProblem.FIELD_NOT_AGREED;
import static hongqiao.register.RegisterProblem.FILE_HEADER_NOT_VALID;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Exchange;
import hongqiao.register.record.RecordWords;
import hongqiao.table.Cell;
import hongqiao.table.UploadedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which column of a file is which field: by key, by name in either language, or as an officer has mapped it. */
final class SheetColumns {

    private final Map<Integer, Field> fields = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final boolean from1904;

    /**
     * @param mapping from a heading to the key of a field, or to an empty text for a column to pass over
     * @param exchange null: no agreement
     * @throws hongqiao.shared.Problem {@code file-header-not-valid}, {@code field-not-agreed}
     */
    SheetColumns(Register register, UploadedTable table, Map<String, String> mapping, @Nullable Exchange exchange) {
        this.from1904 = table.from1904();
        if (table.rows().isEmpty()) {
            throw FILE_HEADER_NOT_VALID.because("文件是空的", "The file is empty");
        }
        var heading = table.rows().getFirst().cells();
        for (int i = 0; i < heading.size(); i++) {
            var text = text(heading.get(i)).strip();
            if (text.isEmpty()) {
                continue;
            }
            var field =
                    mapping.containsKey(text) ? register.find(mapping.get(text)).orElse(null) : field(register, text);
            // Documents do not come by a table, which only counts them.
            if (field == null || !field.isStored() || field.kind() == FieldKind.FILES) {
                if (exchange != null) {
                    throw notAgreed(text);
                }
                ignored.add(text);
            } else if (exchange != null && !exchange.fields().contains(field.key())) {
                throw notAgreed(text);
            } else if (places.putIfAbsent(field.key(), i) != null) {
                throw FILE_HEADER_NOT_VALID.because(
                        "“%s”列出现两次",
                        "there are two columns for “%s”", field.title().zh());
            } else {
                fields.put(i, field);
            }
        }
        if (fields.isEmpty()) {
            throw FILE_HEADER_NOT_VALID.because("第一行没有一个认得的列名", "No heading in the first row is known");
        }
    }

    private static RuntimeException notAgreed(String heading) {
        return FIELD_NOT_AGREED.because(
                "“%s”不在约定字段之内，整份文件未收", "“%s” is not agreed on; nothing of the file was taken", heading);
    }

    /** The field that a heading names by itself, by key or by name in either language. */
    static @Nullable Field field(Register register, String heading) {
        var wanted = RecordWords.folded(heading);
        return register.stored().stream()
                .filter(field -> RecordWords.folded(field.key()).equals(wanted)
                        || RecordWords.folded(field.title().zh()).equals(wanted)
                        || RecordWords.folded(field.title().en()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    List<String> ignored() {
        return ignored;
    }

    /** A row as the engine takes it; an empty cell is not in it, so what we hold stays. */
    ObjectNode body(UploadedTable.Row row) {
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach((at, field) -> {
            var value = value(field, row.cell(at));
            if (value != null) {
                body.set(field.key(), value);
            }
        });
        return body;
    }

    /** {@code C17}; of no column the first. */
    String address(int row, String field) {
        return UploadedTable.address(row, places.getOrDefault(field, 0));
    }

    private @Nullable JsonNode value(Field field, Cell cell) {
        var nodes = JsonNodeFactory.instance;
        return switch (cell) {
            case Cell.Empty _ -> null;
            case Cell.Truth truth -> nodes.booleanNode(truth.value());
            case Cell.Text text -> text.text().isBlank() ? null : nodes.stringNode(text.text());
            case Cell.Broken broken -> nodes.stringNode(broken.shown());
            case Cell.Figure figure
            when figure.isDate() -> nodes.stringNode(day((long) figure.value()).toString());
            case Cell.Figure figure
            when field.kind().isNumber() -> nodes.numberNode(BigDecimal.valueOf(figure.value()));
            case Cell.Figure figure -> nodes.stringNode(figure.shown());
        };
    }

    private LocalDate day(long serial) {
        return (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(serial);
    }

    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Figure figure -> figure.shown();
            case Cell.Truth _, Cell.Empty _, Cell.Broken _ -> "";
        };
    }
}
