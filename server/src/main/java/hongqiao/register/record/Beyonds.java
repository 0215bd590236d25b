package hongqiao.register.record;

import hongqiao.expression.Expression;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a record does not hold itself: computed fields, figures over the records that refer to it. */
@Component
public class Beyonds implements RecordValues.Beyond {

    private final RecordStore store;
    private final Registers registers;
    private final JdbcTemplate jdbc;
    private final Today today;

    Beyonds(RecordStore store, Registers registers, JdbcTemplate jdbc, Today today) {
        this.store = store;
        this.registers = registers;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Optional<Kept> find(Register register, long id) {
        return store.find(register, id);
    }

    @Override
    public @Nullable Object linked(Register register, Kept record, Field field) {
        if (record.id() == 0) {
            return field.kind() == FieldKind.INTEGER ? (Object) 0L : null;
        }
        var sql = new RecordColumns(register, registers, "t", today.day(), today.now()).of(field.key());
        var parameters = new ArrayList<>(sql.parameters());
        parameters.add(record.id());
        var found = jdbc.query(
                "select " + sql.text() + " as v from " + register.table()
                        + " t where t.district = (select scope.district()) and t.id = ?",
                (row, n) -> Optional.ofNullable(row.getObject("v")),
                parameters.toArray());
        return found.isEmpty() ? null : RecordColumns.javaValue(found.getFirst().orElse(null));
    }

    RecordValues values(Register register, Kept record) {
        return new RecordValues(register, record, registers, this, today.day(), today.now());
    }

    FormColumns columns(Register form, String alias, String data) {
        return new FormColumns(
                form, registers, alias, data, new RecordColumns(form, registers, alias, today.day(), today.now()));
    }

    /** By key; a missing value is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Object> derived(Register register, Kept record) {
        var values = values(register, record);
        var derived = new LinkedHashMap<String, Object>();
        for (var field : register.all()) {
            if (!field.isStored()) {
                var value = values.get(field.key());
                if (value != null) {
                    derived.put(field.key(), value);
                }
            }
        }
        return derived;
    }

    /** How a record stands to one condition: met, lacking, or unknown for want of a value. */
    public record Standing(
            String criterion,
            @Nullable Boolean met,
            @Nullable Object shows) {}

    @Transactional(readOnly = true)
    public List<Standing> standings(Register register, Register.Criteria criteria, Kept record) {
        var values = values(register, record);
        return criteria.items().stream()
                .map(item -> new Standing(
                        item.key(),
                        (Boolean) item.must().evaluate(values),
                        item.shows() == null ? null : item.shows().evaluate(values)))
                .toList();
    }

    public boolean holds(Register register, Kept record, Expression condition) {
        return condition.holds(values(register, record));
    }
}
