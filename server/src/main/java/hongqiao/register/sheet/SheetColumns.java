package hongqiao.register.sheet;

import static hongqiao.register.RegisterProblem.FIELD_NOT_AGREED;
import static hongqiao.register.RegisterProblem.FILE_HEADER_NOT_VALID;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Exchange;
import hongqiao.register.record.RecordFault;
import hongqiao.register.record.RecordWords;
import hongqiao.table.Cell;
import hongqiao.table.UploadedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which column of a file is which field: by key, by name in either language, or as an officer has mapped it. */
public final class SheetColumns {

    /** As other systems write a moment of the district's own clock: 2026-03-02 08:50, with seconds or without. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("[yyyy-M-d][yyyy/M/d]['T'][' ']H:mm[:ss]")
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);

    private static final int SECONDS_OF_DAY = 86_400;

    private final Map<Integer, Field> fields = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final boolean from1904;
    private final @Nullable ZoneId zone;

    /**
     * @param mapping from a heading to the key of a field, or to an empty text for a column to pass over
     * @param exchange null: no agreement
     * @throws hongqiao.shared.Problem {@code file-header-not-valid}, {@code field-not-agreed}
     */
    SheetColumns(Register register, UploadedTable table, Map<String, String> mapping, @Nullable Exchange exchange) {
        this(register, table, mapping, exchange, null, null);
    }

    private SheetColumns(
            Register register,
            UploadedTable table,
            Map<String, String> mapping,
            @Nullable Exchange exchange,
            @Nullable Set<String> only,
            @Nullable ZoneId zone) {
        this.zone = zone;
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
            if (field == null
                    || !field.isStored()
                    || field.kind() == FieldKind.FILES
                    || only != null && !only.contains(field.key())) {
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

    /**
     * Of a form that is filled in by each row.
     *
     * @param only fields that it may fill; columns of others are passed over
     * @param zone in which moments are meant that name none
     * @throws hongqiao.shared.Problem {@code file-header-not-valid}
     */
    public static SheetColumns of(
            Register form, UploadedTable table, Map<String, String> mapping, Set<String> only, ZoneId zone) {
        return new SheetColumns(form, table, mapping, null, only, zone);
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

    public List<String> ignored() {
        return ignored;
    }

    /** A row as the engine takes it; an empty cell is not in it, so what we hold stays. */
    public ObjectNode body(UploadedTable.Row row) {
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach((at, field) -> {
            var value = value(field, row.cell(at));
            if (value != null) {
                body.set(field.key(), value);
            }
        });
        return body;
    }

    /** Where a fault stands, {@code C17}; that of no column in the first. */
    public RecordCell cell(UploadedTable.Row row, RecordFault fault) {
        var address = UploadedTable.address(row.number(), places.getOrDefault(fault.field(), 0));
        return new RecordCell(row.number(), address, fault.field(), fault.code(), fault.message());
    }

    private @Nullable JsonNode value(Field field, Cell cell) {
        var nodes = JsonNodeFactory.instance;
        return switch (cell) {
            case Cell.Empty _ -> null;
            case Cell.Truth truth -> nodes.booleanNode(truth.value());
            case Cell.Text text ->
                text.text().isBlank() ? null : nodes.stringNode(isMoment(field) ? moment(text.text()) : text.text());
            case Cell.Broken broken -> nodes.stringNode(broken.shown());
            case Cell.Figure figure when figure.isDate() && isMoment(field) -> nodes.stringNode(moment(figure.value()));
            case Cell.Figure figure
            when figure.isDate() -> nodes.stringNode(day((long) figure.value()).toString());
            case Cell.Figure figure
            when field.kind().isNumber() -> nodes.numberNode(BigDecimal.valueOf(figure.value()));
            case Cell.Figure figure -> nodes.stringNode(figure.shown());
        };
    }

    private boolean isMoment(Field field) {
        return zone != null && field.kind() == FieldKind.INSTANT;
    }

    /** What is no moment stays as it is, for the form to refuse. */
    private String moment(String text) {
        try {
            return LocalDateTime.parse(text.strip(), MOMENT)
                    .atZone(Objects.requireNonNull(zone))
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    /** A spreadsheet's day and share of a day, to the second. */
    private String moment(double serial) {
        var seconds = Math.round((serial - Math.floor(serial)) * SECONDS_OF_DAY);
        return day((long) Math.floor(serial))
                .atStartOfDay(Objects.requireNonNull(zone))
                .plusSeconds(seconds)
                .toOffsetDateTime()
                .toString();
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
