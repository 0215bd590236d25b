package hongqiao.register.record;

import static hongqiao.register.RegisterProblem.RECORD_OVERLAPS;

import hongqiao.expression.Dialect;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.NoOverlap;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses a record that overlaps in time with another of the same thing: two bookings of one instrument. Whoever writes one
 * holds the thing's turn until commit, so of two at once the second sees the first.
 */
@Component
class Overlaps {

    private final Registers registers;
    private final Beyonds beyonds;
    private final JdbcTemplate jdbc;
    private final Today today;

    Overlaps(Registers registers, Beyonds beyonds, JdbcTemplate jdbc, Today today) {
        this.registers = registers;
        this.beyonds = beyonds;
        this.jdbc = jdbc;
        this.today = today;
    }

    void refuse(Register register, Kept record) {
        for (var rule : register.noOverlap()) {
            if (rule.where() == null || beyonds.holds(register, record, rule.where())) {
                refuse(register, record, rule);
            }
        }
    }

    private void refuse(Register register, Kept record, NoOverlap rule) {
        var by = rule.by().stream().map(record::value).toList();
        var from = record.value(rule.from());
        var to = record.value(rule.to());
        if (from == null || to == null || by.contains(null)) {
            return;
        }
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, register.key() + "/" + by);
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("select count(*) from ")
                .append(register.table())
                .append(" t where t.district = (select scope.district())");
        sql.append(" and t.id <> ? and t.merged_into is null and t.removed_at is null");
        parameters.add(record.id());
        sql.append(rule.by().stream()
                .map(key -> " and t." + register.field(key).column() + " = cast(? as "
                        + Values.column(register.field(key)) + ")")
                .collect(Collectors.joining()));
        by.forEach(value -> parameters.add(java.util.Objects.requireNonNull(Values.text(value))));
        var type = Values.column(register.field(rule.from()));
        sql.append(" and t.%s < cast(? as %s) and t.%s > cast(? as %s)"
                .formatted(
                        register.field(rule.from()).column(),
                        type,
                        register.field(rule.to()).column(),
                        type));
        parameters.add(java.util.Objects.requireNonNull(Values.text(to)));
        parameters.add(java.util.Objects.requireNonNull(Values.text(from)));
        if (rule.where() != null) {
            var where = rule.where()
                    .sql(Dialect.POSTGRESQL, new RecordColumns(register, registers, "t", today.day(), today.now()));
            sql.append(" and ").append(where.text());
            parameters.addAll(where.parameters());
        }
        var clashes = jdbc.queryForObject(sql.toString(), Long.class, parameters.toArray());
        if (clashes != null && clashes > 0) {
            throw new hongqiao.shared.Problem(RECORD_OVERLAPS, rule.message()).atField(rule.from());
        }
    }
}
