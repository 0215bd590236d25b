package hongqiao.register.sheet;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Derivations;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordView;
import hongqiao.table.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Writes records to a file, a few thousand at a time, however many there are; personal fields stay masked. */
@Component
public class RecordExport {

    private static final int PAGE = 2_000;

    private final Registers registers;
    private final Lists lists;
    private final Derivations derivations;
    private final RecordStore store;
    private final RecordView view;

    RecordExport(Registers registers, Lists lists, Derivations derivations, RecordStore store, RecordView view) {
        this.registers = registers;
        this.lists = lists;
        this.derivations = derivations;
        this.store = store;
        this.view = view;
    }

    /** @param format {@code xlsx}, else CSV; @param fields in this order */
    @Transactional(readOnly = true)
    public void write(Register register, Question question, String format, List<String> fields, OutputStream out)
            throws IOException {
        var shown = fields.stream().flatMap(key -> register.find(key).stream()).toList();
        try (var sheet = SheetWriter.to(out, format, register.title().zh())) {
            sheet.row(heading(register, shown));
            lists.each(register, question, PAGE, page -> rows(register, page, shown, sheet));
        }
    }

    private static List<@Nullable String> heading(Register register, List<Field> shown) {
        var heading = new ArrayList<@Nullable String>();
        shown.forEach(field -> heading.add(field.title().zh()));
        if (register.stages() != null) {
            heading.add("阶段");
        }
        heading.add("模拟");
        return heading;
    }

    private void rows(Register register, List<Kept> page, List<Field> shown, SheetWriter sheet) {
        var derived = derivations.of(register, page, shown);
        var keys = keys(page, shown);
        try {
            for (var record : page) {
                var cells = new ArrayList<@Nullable String>();
                for (var field : shown) {
                    cells.add(cell(register, record, field, derived.getOrDefault(record.id(), Map.of()), keys));
                }
                if (register.stages() != null) {
                    cells.add(
                            record.stage() == null
                                    ? null
                                    : register.stageTitle(record.stage()).zh());
                }
                cells.add(record.simulated() ? "模拟" : null);
                sheet.row(cells);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private @Nullable String cell(
            Register register,
            Kept record,
            Field field,
            Map<String, Object> derived,
            Map<String, Map<Long, String>> keys) {
        if (!field.isStored()) {
            var value = derived.get(field.key());
            return value == null
                    ? null
                    : value instanceof java.math.BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value.toString();
        }
        if (field.kind() == FieldKind.RECORD) {
            return record.value(field.key()) instanceof Long id
                    ? keys.getOrDefault(field.key(), Map.of()).getOrDefault(id, id.toString())
                    : record.keys().get(field.key());
        }
        if (field.kind() == FieldKind.CODE && record.value(field.key()) instanceof String code) {
            return registers
                    .codes()
                    .find(Objects.requireNonNull(field.codes()))
                    .flatMap(list -> list.find(code))
                    .map(found -> found.title().zh())
                    .orElse(code);
        }
        if (field.kind() == FieldKind.FILES) {
            return record.value(field.key()) instanceof JsonNode documents ? String.valueOf(documents.size()) : null;
        }
        var text = view.text(register, record, field);
        return text.isEmpty() ? null : text;
    }

    /** By which other registers' records are known in files. */
    private Map<String, Map<Long, String>> keys(List<Kept> page, List<Field> shown) {
        var keys = new HashMap<String, Map<Long, String>>();
        for (var field : shown) {
            if (field.kind() == FieldKind.RECORD && field.by() != null) {
                var ids = new TreeSet<Long>();
                page.forEach(record -> {
                    if (record.value(field.key()) instanceof Long id) {
                        ids.add(id);
                    }
                });
                var other = registers.definitions().get(Objects.requireNonNull(field.register()));
                var known = new HashMap<Long, String>();
                store.list(other, ids).forEach(one -> known.put(one.id(), String.valueOf(one.value(field.by()))));
                keys.put(field.key(), known);
            }
        }
        return keys;
    }
}
