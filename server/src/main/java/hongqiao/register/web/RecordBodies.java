package hongqiao.register.web;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Derivations;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Placings;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordView;
import hongqiao.register.record.WireWriter;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes records ready to be shown: masked, with what they name called by its name. */
@Component
class RecordBodies {

    private final Registers registers;
    private final RecordStore store;
    private final RecordView view;
    private final Derivations derivations;
    private final Placings places;

    RecordBodies(Registers registers, RecordStore store, RecordView view, Derivations derivations, Placings places) {
        this.registers = registers;
        this.store = store;
        this.view = view;
        this.derivations = derivations;
        this.places = places;
    }

    @Transactional(readOnly = true)
    public RecordBody one(Register register, Kept record) {
        return list(register, List.of(record), register.fields().keySet()).getFirst();
    }

    /** What records are called, by id; those out of scope are not in it. */
    @Transactional(readOnly = true)
    public Map<Long, String> titles(Register register, Collection<Long> ids) {
        var titles = new HashMap<Long, String>();
        store.list(register, ids).forEach(record -> titles.put(record.id(), view.title(register, record)));
        return titles;
    }

    /** @param fields those to show; the rest is left out */
    @Transactional(readOnly = true)
    public List<RecordBody> list(Register register, List<Kept> records, Collection<String> fields) {
        var shown = fields.stream().flatMap(key -> register.find(key).stream()).toList();
        var derived = derivations.of(register, records, shown);
        var titles = titles(register, records, shown);
        return records.stream()
                .map(record -> body(register, record, shown, derived.getOrDefault(record.id(), Map.of()), titles))
                .toList();
    }

    private RecordBody body(
            Register register,
            Kept record,
            List<Field> shown,
            Map<String, Object> derived,
            Map<String, Map<Long, String>> titles) {
        var node = JsonNodeFactory.instance.objectNode();
        derived.forEach((key, value) -> node.set(key, WireWriter.plain(value)));
        return new RecordBody(
                record.id(),
                record.version(),
                view.title(register, record),
                record.stage(),
                record.stageSince(),
                record.simulated(),
                record.validFrom(),
                record.recordedAt(),
                record.recordedBy(),
                record.origin(),
                record.mergedInto(),
                view.masked(register, record, shown.stream().map(Field::key).toList()),
                node,
                named(record, shown, titles));
    }

    private Map<String, Words> named(Kept record, List<Field> shown, Map<String, Map<Long, String>> titles) {
        var named = new HashMap<String, Words>();
        for (var field : shown) {
            var value = record.value(field.key());
            places.named(field, value).ifPresent(words -> named.put(field.key(), words));
            if (value instanceof Long id && field.kind() == FieldKind.RECORD) {
                var title = titles.getOrDefault(field.key(), Map.of()).get(id);
                if (title != null) {
                    named.put(field.key(), new Words(title, title));
                }
            }
        }
        return named;
    }

    /** Of all records that the page refers to, one statement a field. */
    private Map<String, Map<Long, String>> titles(Register register, List<Kept> records, List<Field> shown) {
        var titles = new HashMap<String, Map<Long, String>>();
        for (var field : shown) {
            if (field.kind() == FieldKind.RECORD) {
                var ids = new TreeSet<Long>();
                records.forEach(record -> {
                    if (record.value(field.key()) instanceof Long id) {
                        ids.add(id);
                    }
                });
                if (!ids.isEmpty()) {
                    var other = registers.definitions().get(Objects.requireNonNull(field.register()));
                    var named = new HashMap<Long, String>();
                    store.list(other, ids).forEach(found -> named.put(found.id(), view.title(other, found)));
                    titles.put(field.key(), named);
                }
            }
        }
        return titles;
    }
}
