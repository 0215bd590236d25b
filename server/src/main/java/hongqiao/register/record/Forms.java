package hongqiao.register.record;

import static hongqiao.register.RegisterProblem.FIELD_NOT_PERSONAL;

import hongqiao.expression.Columns;
import hongqiao.expression.Expression;
import hongqiao.expression.Values;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms of other engines, filled in, checked and shown as records are. What is filled in is kept by who asks, as text: values
 * by field as on the wire, personal ones sealed.
 */
@Component
public class Forms {

    private final Registers registers;
    private final RecordStore store;
    private final RecordView view;
    private final Records records;
    private final RecordCheck check;
    private final References references;
    private final Beyonds beyonds;
    private final Placings places;
    private final Seals seals;
    private final RecordFiles files;
    private final Today today;

    Forms(
            Registers registers,
            RecordStore store,
            RecordView view,
            Records records,
            RecordCheck check,
            References references,
            Beyonds beyonds,
            Placings places,
            Seals seals,
            RecordFiles files,
            Today today) {
        this.registers = registers;
        this.store = store;
        this.view = view;
        this.records = records;
        this.check = check;
        this.references = references;
        this.beyonds = beyonds;
        this.places = places;
        this.seals = seals;
        this.files = files;
        this.today = today;
    }

    /** A form that nobody has filled in yet. */
    public Kept empty(Register form) {
        return records.fresh(form, 0, Map.of(), Map.of(), today.day(), false);
    }

    /**
     * Takes what was filled in over what was there, and holds the whole against the form's rules.
     *
     * @param only fields that may be filled in now; null: any
     * @throws hongqiao.shared.Problem {@code record-not-valid} with all faults
     */
    public Kept fill(
            Register form, Kept before, @Nullable JsonNode body, @Nullable Collection<String> only, boolean whole) {
        var filled = before;
        if (body != null && !body.isEmpty()) {
            var read = records.reader(form).read(body);
            var faults = new ArrayList<>(read.faults());
            read.given().stream()
                    .filter(field -> only != null && !only.contains(field))
                    .forEach(field -> faults.add(new RecordFault(
                            field, "field-not-asked", new Words("此操作不填这个字段", "this step does not ask for it"))));
            if (!faults.isEmpty()) {
                throw Records.refused(faults);
            }
            var resolved = references.resolve(form, read);
            if (!resolved.faults().isEmpty()) {
                throw Records.refused(resolved.faults());
            }
            resolved = files.resolve(form, before, resolved);
            if (!resolved.faults().isEmpty()) {
                throw Records.refused(resolved.faults());
            }
            var replaced = records.replaced(form, before, Records.merged(before, resolved));
            filled = isMoved(form, resolved.given())
                    ? replaced
                    : replaced.with(replaced.values(), replaced.keys(), before.place());
        }
        return whole ? checked(form, filled) : filled;
    }

    /** Where it belongs stays as it was, whatever becomes of the map, until somebody fills in another place. */
    private static boolean isMoved(Register form, Collection<String> given) {
        return given.contains(form.place().area())
                || given.contains(form.place().point());
    }

    /** @throws hongqiao.shared.Problem {@code record-not-valid} */
    public Kept checked(Register form, Kept filled) {
        var checked = check.check(form, filled);
        if (!checked.faults().isEmpty()) {
            throw Records.refused(checked.faults());
        }
        return checked.record();
    }

    /** @throws hongqiao.shared.Problem {@code record-not-valid}: one of them has no value */
    public void require(Kept filled, Collection<String> fields) {
        var missing = fields.stream()
                .filter(field -> filled.value(field) == null)
                .map(field -> new RecordFault(field, "required", new Words("此时必填", "needed by now")))
                .toList();
        if (!missing.isEmpty()) {
            throw Records.refused(missing);
        }
    }

    /** With what expressions give; a missing value empties its field. */
    public Kept with(Register form, Kept filled, Map<String, @Nullable Object> values) {
        var all = new HashMap<>(filled.values());
        values.forEach((key, value) -> Moves.put(all, form.field(key), value));
        return filled.with(
                all, filled.keys(), isMoved(form, values.keySet()) ? places.placing(form, all) : filled.place());
    }

    /**
     * Files that its documents name now and did not before; by whether they say something of a person.
     *
     * @param before null: nothing was filled in
     */
    public Map<Boolean, Set<UUID>> added(Register form, @Nullable Kept before, Kept after) {
        var added = new HashMap<Boolean, Set<UUID>>();
        for (var field : form.stored()) {
            if (field.kind() == FieldKind.FILES && after.value(field.key()) instanceof Object documents) {
                var ids = new LinkedHashSet<>(Documents.files(documents).keySet());
                ids.removeAll(Documents.files(before == null ? null : before.value(field.key()))
                        .keySet());
                added.computeIfAbsent(field.isConfidential(), k -> new LinkedHashSet<>())
                        .addAll(ids);
            }
        }
        return added;
    }

    /** As text, to be kept. */
    public String stored(Kept filled) {
        var node = hongqiao.register.record.Values.JSON.createObjectNode();
        filled.values().forEach((key, value) -> node.set(key, WireWriter.plain(value)));
        filled.keys().forEach((key, value) -> {
            if (key.startsWith("#")) {
                node.put(key, value);
            }
        });
        return node.toString();
    }

    /** What {@link #stored} has written. @param place where it belonged then */
    public Kept kept(Register form, String stored, Kept.Placing place) {
        var values = hongqiao.register.record.Values.kept(form, stored);
        var keys = new HashMap<String, String>();
        hongqiao.register.record.Values.JSON
                .readTree(stored)
                .propertyStream()
                .filter(entry -> entry.getKey().startsWith("#"))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue().asString()));
        return empty(form).with(values, keys, place);
    }

    /** Personal fields masked; computed ones are not in it. */
    public ObjectNode masked(Register form, Kept filled) {
        return WireWriter.masking(form, places, seals)
                .write(filled, form.stored().stream().map(Field::key).toList());
    }

    /** What its areas and units are called, by field. */
    public Map<String, Words> named(Register form, Kept filled) {
        var named = new HashMap<String, Words>();
        form.stored()
                .forEach(field -> places.named(field, filled.value(field.key()))
                        .or(() -> record(field, filled.value(field.key())))
                        .ifPresent(words -> named.put(field.key(), words)));
        return named;
    }

    /** What the record is called that a field names; empty where it is out of scope. */
    private Optional<Words> record(Field field, @Nullable Object value) {
        if (field.kind() != FieldKind.RECORD || !(value instanceof Long id)) {
            return Optional.empty();
        }
        var other = registers.definitions().get(Objects.requireNonNull(field.register()));
        return store.list(other, List.of(id)).stream()
                .findFirst()
                .map(record -> view.title(other, record))
                .map(title -> new Words(title, title));
    }

    /** Personal fields sealed: for the journal. */
    public ObjectNode sealed(Register form, Kept filled, Collection<String> fields) {
        return WireWriter.sealed(form, places).write(filled, fields);
    }

    /** As expressions over the form read them. @param facts what they may read besides its fields; null: missing */
    public Values values(Register form, Kept filled, Map<String, @Nullable Object> facts) {
        var own = beyonds.values(form, filled);
        return path -> facts.containsKey(path) ? facts.get(path) : own.get(path);
    }

    /** What expressions give, by name, as on the wire: texts, numbers, dates and codes; what is missing is left out. */
    public ObjectNode plain(Map<String, Expression> expressions, Values values) {
        var node = hongqiao.register.record.Values.JSON.createObjectNode();
        expressions.forEach((name, expression) -> {
            var value = expression.evaluate(values);
            if (value != null) {
                node.set(name, WireWriter.plain(value));
            }
        });
        return node;
    }

    /** The same in SQL. @param alias of the table, which has a {@code district}; @param data its column with what {@link #stored} says */
    public Columns columns(Register form, String alias, String data) {
        return beyonds.columns(form, alias, data);
    }

    /** What finds a sealed value of that personal field, as it is found from now on. */
    public String hash(Register form, String field, String sealed) {
        var personal = form.field(field);
        return seals.hash(form, personal, seals.open(form, personal, sealed));
    }

    /** Personal, whole. The caller has written down who asked and why. @throws hongqiao.shared.Problem {@code field-not-personal} */
    public @Nullable String open(Register form, Kept filled, String field) {
        var personal = form.find(field).filter(Field::isPersonal).orElseThrow(FIELD_NOT_PERSONAL::problem);
        return filled.value(field) instanceof String sealed ? seals.open(form, personal, sealed) : null;
    }
}
