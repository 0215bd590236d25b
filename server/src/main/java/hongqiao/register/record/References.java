package hongqiao.register.record;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * References to other records: by id, or by the key that a file has. A key whose record is not there yet is kept, and
 * resolved on the day it comes.
 */
@Component
class References {

    private final Registers registers;
    private final RecordStore store;

    References(Registers registers, RecordStore store) {
        this.registers = registers;
        this.store = store;
    }

    WireReader.Read resolve(Register register, WireReader.Read read) {
        return resolveAll(register, List.of(read)).getFirst();
    }

    /** In the same order; what refers to nothing is a fault. One statement a field. */
    List<WireReader.Read> resolveAll(Register register, List<WireReader.Read> reads) {
        var fields = register.stored().stream()
                .filter(field -> field.kind() == FieldKind.RECORD)
                .toList();
        if (fields.isEmpty()) {
            return reads;
        }
        var byKey = new HashMap<Field, Map<String, Kept>>();
        var byId = new HashMap<Field, Map<Long, Kept>>();
        for (var field : fields) {
            var other = registers.definitions().get(Objects.requireNonNull(field.register()));
            var keys = reads.stream()
                    .map(read -> read.keys().get(field.key()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var found = new HashMap<String, Kept>();
            if (field.by() != null) {
                var by = List.of(other.field(field.by()));
                store.byKeys(other, by, keys.stream().map(List::of).toList())
                        .forEach((key, record) -> found.put(key.getFirst(), record));
                // A file may know a record by what it was called before it went into another.
                var unknown = keys.stream()
                        .filter(key -> !found.containsKey(key))
                        .map(List::of)
                        .toList();
                store.mergedByKeys(other, by, unknown)
                        .forEach((key, record) -> found.put(key.getFirst(), store.survivor(other, record)));
            }
            byKey.put(field, found);
            var ids = reads.stream()
                    .map(read -> read.values().get(field.key()))
                    .filter(Long.class::isInstance)
                    .map(Long.class::cast)
                    .distinct()
                    .toList();
            var known = new HashMap<Long, Kept>();
            if (!ids.isEmpty()) {
                store.list(other, ids).forEach(one -> known.put(one.id(), one));
            }
            byId.put(field, known);
        }
        return reads.stream().map(read -> resolve(read, fields, byKey, byId)).toList();
    }

    private static WireReader.Read resolve(
            WireReader.Read read,
            List<Field> fields,
            Map<Field, Map<String, Kept>> byKey,
            Map<Field, Map<Long, Kept>> byId) {
        var values = new HashMap<>(read.values());
        var faults = new ArrayList<>(read.faults());
        for (var field : fields) {
            var key = read.keys().get(field.key());
            var found = key == null
                    ? null
                    : Objects.requireNonNull(byKey.get(field)).get(key);
            if (found != null) {
                values.put(field.key(), found.id());
            }
            if (values.get(field.key()) instanceof Long id
                    && found == null
                    && !Objects.requireNonNull(byId.get(field)).containsKey(id)) {
                values.remove(field.key());
                faults.add(new RecordFault(
                        field.key(), "record-not-known", new Words("没有所引用的记录", "there is no such record")));
            }
        }
        return new WireReader.Read(values, read.keys(), read.given(), faults, read.warnings());
    }
}
