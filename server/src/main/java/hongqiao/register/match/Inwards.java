package hongqiao.register.match;

import hongqiao.register.Registers;
import hongqiao.register.definition.Definitions.Inward;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordWriter;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.register.record.Records;
import hongqiao.shared.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** References to a record, of all registers: found, and led to another record. Sees what the one who asks sees. */
@Component
class Inwards {

    private static final int AT_ONCE = 1_000;

    private final Registers registers;
    private final Records records;
    private final RecordStore store;
    private final RecordWriter writer;
    private final JdbcTemplate jdbc;
    private final String district;

    Inwards(
            Registers registers,
            Records records,
            RecordStore store,
            RecordWriter writer,
            JdbcTemplate jdbc,
            District district) {
        this.registers = registers;
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param stayed those that the new record could not take: it has its own, or would refer to itself */
    record Led(List<Reference> moved, List<Reference> stayed) {}

    /** In the order of registers, fields and ids. */
    List<Reference> to(Register register, long id) {
        var references = new ArrayList<Reference>();
        for (var inward : registers.definitions().inward(register)) {
            ids(inward, id)
                    .forEach(record -> references.add(
                            new Reference(inward.from().key(), inward.field().key(), record)));
        }
        return references;
    }

    /** All that refer to one record refer to another of the same register from now on; each is a change of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Led lead(Register register, long from, long to) {
        var moved = new ArrayList<Reference>();
        var stayed = new ArrayList<Reference>();
        for (var inward : registers.definitions().inward(register)) {
            var ids = ids(inward, from);
            for (int i = 0; i < ids.size(); i += AT_ONCE) {
                var page = store.lock(inward.from(), ids.subList(i, Math.min(ids.size(), i + AT_ONCE)));
                var clashing = clashing(inward, page, to);
                var free = new ArrayList<Kept>();
                for (var record : page) {
                    var isOneOfThem = inward.from() == register && (record.id() == from || record.id() == to);
                    var stays = isOneOfThem || clashing.contains(record.id());
                    (stays ? stayed : moved)
                            .add(new Reference(
                                    inward.from().key(), inward.field().key(), record.id()));
                    if (!stays) {
                        free.add(record);
                    }
                }
                write(inward.from(), inward.field(), free, to, "reference-moved");
            }
        }
        return new Led(moved, stayed);
    }

    /** Those of the references that still lead to a record lead back. @return those that do not any more */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Reference> leadBack(List<Reference> references, long from, long to) {
        var changed = new ArrayList<Reference>();
        var byField = new java.util.LinkedHashMap<Map.Entry<String, String>, List<Long>>();
        references.forEach(
                one -> byField.computeIfAbsent(Map.entry(one.register(), one.field()), k -> new ArrayList<>())
                        .add(one.record()));
        byField.forEach((where, ids) -> {
            var register = registers.get(where.getKey());
            var field = register.field(where.getValue());
            var found = store.lock(register, ids);
            var still = found.stream()
                    .filter(record -> Objects.equals(record.value(field.key()), from))
                    .toList();
            var back = new HashSet<>(still.stream().map(Kept::id).toList());
            ids.stream()
                    .filter(id -> !back.contains(id))
                    .forEach(id -> changed.add(new Reference(register.key(), field.key(), id)));
            write(register, field, still, to, "reference-restored");
        });
        return changed;
    }

    private void write(Register register, Field field, List<Kept> referring, long to, String action) {
        writer.write(
                register,
                referring.stream()
                        .map(record -> {
                            var values = new HashMap<>(record.values());
                            values.put(field.key(), to);
                            return new Change(
                                    record,
                                    records.next(record.with(values, record.keys(), record.place())),
                                    action,
                                    List.of(),
                                    JsonNodeFactory.instance.objectNode().put("field", field.key()));
                        })
                        .toList());
    }

    /** Ids of those that may not refer to the new record, since another one like them does already. */
    private Set<Long> clashing(Inward inward, List<Kept> page, long to) {
        var clashing = new HashSet<Long>();
        for (var unique : inward.from().stored()) {
            if (unique.with() == null) {
                continue;
            }
            var fields = new ArrayList<>(List.of(unique));
            unique.with().forEach(other -> fields.add(inward.from().field(other)));
            if (!fields.contains(inward.field())) {
                continue;
            }
            var keys = new HashMap<Long, List<String>>();
            page.forEach(
                    record -> key(fields, record, inward.field(), to).ifPresent(key -> keys.put(record.id(), key)));
            var taken = store.byKeys(inward.from(), fields, keys.values());
            keys.forEach((id, key) -> {
                if (taken.containsKey(key)) {
                    clashing.add(id);
                }
            });
        }
        return clashing;
    }

    private static java.util.Optional<List<String>> key(List<Field> fields, Kept record, Field reference, long to) {
        var key = new ArrayList<String>();
        for (var field : fields) {
            var text = field == reference ? String.valueOf(to) : RecordStore.keyText(field, record);
            if (text == null) {
                return java.util.Optional.empty();
            }
            key.add(text);
        }
        return java.util.Optional.of(key);
    }

    private List<Long> ids(Inward inward, long id) {
        return jdbc.query(
                "select t.id from %s t where t.district = ? and t.%s = ? and t.removed_at is null order by t.id"
                        .formatted(inward.from().table(), inward.field().column()),
                (row, n) -> row.getLong("id"),
                district,
                id);
    }
}
