package hongqiao.register.record;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.search.Findable;
import hongqiao.search.Findables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records are found by the fields that their register says one searches in; those that went into others are not. */
@Component
class RecordFindables implements Findables {

    private static final int TOGETHER = 2_000;

    private final Registers registers;
    private final RecordStore store;
    private final RecordView view;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RecordFindables(
            Registers registers,
            RecordStore store,
            RecordView view,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.registers = registers;
        this.store = store;
        this.view = view;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return RecordWriter.SUBJECT;
    }

    @Override
    public String edition() {
        return registers.definitions().stream()
                .map(register -> "%s %s %s %s"
                        .formatted(
                                register.key(),
                                register.titleField(),
                                register.place().shared(),
                                searched(register).stream().map(Field::key).toList()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Findable> read(Collection<String> ids) {
        Map<String, List<Long>> byRegister = new HashMap<>();
        for (var id : ids) {
            var cut = id.indexOf(':');
            byRegister
                    .computeIfAbsent(id.substring(0, cut), key -> new ArrayList<>())
                    .add(Long.valueOf(id.substring(cut + 1)));
        }
        var found = new ArrayList<Findable>();
        byRegister.forEach((key, numbers) -> registers
                .definitions()
                .find(key)
                .ifPresent(register ->
                        found.addAll(rows(register, " and t.id = any (?)", (Object) numbers.toArray(Long[]::new)))));
        return found;
    }

    @Override
    public void readAll(Consumer<List<Findable>> some) {
        registers.definitions().stream().forEach(register -> {
            var last = 0L;
            while (true) {
                var page = rows(register, " and t.id > ? order by t.id limit " + TOGETHER, last);
                if (page.isEmpty()) {
                    return;
                }
                some.accept(page);
                last = page.getLast().no();
            }
        });
    }

    private List<Findable> rows(Register register, String which, Object value) {
        var sql = "select " + store.selected(register) + " from " + register.table()
                + " t where t.district = (select scope.district()) and t.removed_at is null and t.merged_into is null"
                + which;
        return Objects.requireNonNull(transactions.execute(status -> jdbc.query(sql, store.reader(register), value)))
                .stream()
                .map(record -> findable(register, record))
                .toList();
    }

    private Findable findable(Register register, Kept record) {
        return new Findable(
                register.key() + ":" + record.id(),
                record.id(),
                register.key(),
                null,
                register.field(register.titleField()).isPersonal() ? "" : view.title(register, record),
                searched(register).stream()
                        .map(field -> record.value(field.key()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList(),
                new Findable.Place(
                        register.place().shared(),
                        record.place().area(),
                        record.place().unit() == null
                                ? List.of()
                                : List.of(record.place().unit()),
                        null));
    }

    static List<Field> searched(Register register) {
        return register.stored().stream()
                .filter(field ->
                        field.search() && !field.isPersonal() && field.kind().isText())
                .toList();
    }
}
