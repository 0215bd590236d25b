package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Placings;
import hongqiao.register.record.RecordColumns;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordView;
import hongqiao.register.record.WireWriter;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What people call the groups of a figure: codes, stages, states, areas, units, items of plans, other records. */
@Component
public class GroupNames {

    /** @param key null: the rows that have no value here; @param title null: the key says it all */
    public record Group(@Nullable JsonNode key, @Nullable Words title) {}

    private static final Group NONE = new Group(null, null);

    /** What a record is called. */
    public record Named(String title, boolean simulated) {}

    private final Registers registers;
    private final Placings places;
    private final RecordStore store;
    private final RecordView view;

    GroupNames(Registers registers, Placings places, RecordStore store, RecordView view) {
        this.registers = registers;
        this.places = places;
        this.store = store;
        this.view = view;
    }

    /** Records by id; those out of scope are not in it. */
    @Transactional(readOnly = true)
    public Map<Long, Named> records(Register register, Collection<Long> ids) {
        var named = new HashMap<Long, Named>();
        store.list(register, ids)
                .forEach(record -> named.put(record.id(), new Named(view.title(register, record), record.simulated())));
        return named;
    }

    /** @param groups of each line a value for each dimension */
    @Transactional(readOnly = true)
    public List<List<Group>> of(Countable over, List<Dimension> by, List<List<@Nullable Object>> groups) {
        var named = new ArrayList<Map<Object, Group>>();
        for (int i = 0; i < by.size(); i++) {
            named.add(named(over, by.get(i), i, groups));
        }
        return groups.stream()
                .map(group -> IntStream.range(0, by.size())
                        .mapToObj(i -> group(group.get(i), named.get(i)))
                        .toList())
                .toList();
    }

    private static Group group(@Nullable Object value, Map<Object, Group> named) {
        return value == null ? NONE : Objects.requireNonNull(named.get(value));
    }

    /** Each value of a dimension once: tens of thousands of lines have a thousand grids and some dozens of months. */
    private Map<Object, Group> named(Countable over, Dimension by, int at, List<List<@Nullable Object>> groups) {
        var values = new HashSet<Object>();
        groups.forEach(group -> Optional.ofNullable(group.get(at)).ifPresent(values::add));
        var titles = titles(over.form(), by, values);
        var named = new HashMap<Object, Group>();
        values.forEach(value -> named.put(value, group(over, by, value, titles)));
        return named;
    }

    private Group group(Countable over, Dimension by, Object value, Map<Long, Words> titles) {
        var key = WireWriter.plain(RecordColumns.javaValue(value));
        return switch (kind(over, by.path())) {
            case UNIT ->
                places.unit((Integer) value)
                        .map(unit -> new Group(
                                WireWriter.plain(unit.code()), unit.name().words()))
                        .orElse(new Group(key, null));
            case AREA ->
                places.area((Integer) value)
                        .map(area -> new Group(
                                WireWriter.plain(area.code()), area.name().words()))
                        .orElse(new Group(key, null));
            case PLANITEM -> new Group(key, places.planTitle(value.toString()).orElse(null));
            case null, default -> named(over, by.path(), value, key, titles);
        };
    }

    private @Nullable FieldKind kind(Countable over, String path) {
        return over.placed(path)
                .or(() -> field(over.form(), path).map(Field::kind))
                .orElse(null);
    }

    private Group named(Countable over, String path, Object value, @Nullable JsonNode key, Map<Long, Words> titles) {
        return new Group(
                key,
                over.named(path, value)
                        .orElseGet(() -> value instanceof Long id ? titles.get(id) : code(over.form(), path, value)));
    }

    private @Nullable Words code(Register form, String path, Object value) {
        return field(form, path)
                .filter(field -> field.kind() == FieldKind.CODE)
                .flatMap(field -> registers.codes().find(Objects.requireNonNull(field.codes())))
                .flatMap(list -> list.find(value.toString()))
                .map(code -> code.title())
                .orElse(null);
    }

    /** Of the records that a dimension refers to; those out of scope have none. */
    private Map<Long, Words> titles(Register register, Dimension by, Collection<?> ids) {
        var other = field(register, by.path())
                .filter(field -> field.kind() == FieldKind.RECORD)
                .map(field -> registers.definitions().get(Objects.requireNonNull(field.register())));
        if (other.isEmpty()) {
            return Map.of();
        }
        var wanted = ids.stream().map(Long.class::cast).collect(Collectors.toSet());
        var titles = new HashMap<Long, Words>();
        store.list(other.get(), wanted).forEach(record -> {
            var title = view.title(other.get(), record);
            titles.put(record.id(), new Words(title, title));
        });
        return titles;
    }

    /** The field at the end of a path such as {@code firm.size}. */
    private Optional<Field> field(Register register, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return register.find(path);
        }
        return register.find(path.substring(0, dot))
                .filter(field -> field.register() != null)
                .flatMap(field -> registers.definitions().find(Objects.requireNonNull(field.register())))
                .flatMap(other -> field(other, path.substring(dot + 1)));
    }
}
