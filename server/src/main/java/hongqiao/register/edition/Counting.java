package hongqiao.register.edition;

import hongqiao.expression.Sql;
import hongqiao.identity.Authority;
import hongqiao.identity.Officer;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackEffect.Sample;
import hongqiao.pack.Packs;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordView;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts live records that meet a condition, each time in a short transaction of its own, and names some of those that the
 * asker may see: the count is of the whole district, the names are not.
 */
@Component
class Counting {

    /** @param records null: it took longer than allowed */
    record Counted(@Nullable Long records, List<Sample> samples) {

        static final Counted NOT_ASKED = new Counted(null, List.of());
    }

    private static final String CANCELLED = "57014";

    private static final String ALIVE =
            " t where t.district = (select scope.district()) and t.removed_at is null and t.merged_into is null and (";

    private final Packs packs;
    private final RecordStore store;
    private final RecordView view;
    private final Authority authority;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    Counting(
            Packs packs,
            RecordStore store,
            RecordView view,
            Authority authority,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.packs = packs;
        this.store = store;
        this.view = view;
        this.authority = authority;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** Columns of a register's table in the database, with their types; empty where there is none. */
    Map<String, String> columns(String register) {
        var columns = new HashMap<String, String>();
        jdbc.query(
                "select name, type from register.columns_of(?)",
                row -> {
                    columns.put(row.getString("name"), row.getString("type"));
                },
                register);
        return columns;
    }

    /**
     * @param register as {@code now} has it
     * @param table what stands for its table
     * @param condition over {@code t}
     * @param shown what of a record to show, as a text; null: nothing
     */
    Counted count(Pack now, Register register, String table, Sql condition, @Nullable Sql shown, Duration atMost) {
        if (atMost.isNegative() || atMost.isZero()) {
            return Counted.NOT_ASKED;
        }
        var scope = readersScope(register);
        try {
            return Objects.requireNonNull(apart.execute(status -> {
                jdbc.queryForObject(
                        "select set_config('statement_timeout', ?, true)",
                        String.class,
                        String.valueOf(Math.max(1, atMost.toMillis())));
                var records = jdbc.queryForObject(
                        "select count(*) from " + table + ALIVE + condition.text() + ")",
                        Long.class,
                        condition.parameters().toArray());
                var samples = records == null || records == 0 || scope.isEmpty()
                        ? List.<Sample>of()
                        : samples(now, register, table, condition, shown, scope.get());
                return new Counted(records, samples);
            }));
        } catch (DataAccessException refused) {
            if (refused.getRootCause() instanceof SQLException tooLong && CANCELLED.equals(tooLong.getSQLState())) {
                return Counted.NOT_ASKED;
            }
            throw refused;
        }
    }

    /** All that are there. */
    Counted all(Pack now, Register register) {
        return count(now, register, register.table(), Sql.of("true"), null, Duration.ofSeconds(5));
    }

    /** Where the asker may read records of it; not the scope in which he publishes. */
    private Optional<Scope> readersScope(Register register) {
        return Officer.current()
                .map(officer -> authority.scopeFor(officer, Permission.RECORDS_READ, register.key()))
                .orElseGet(Scopes::find);
    }

    private List<Sample> samples(
            Pack now, Register register, String table, Sql condition, @Nullable Sql shown, Scope scope) {
        var parameters = new ArrayList<Object>();
        if (shown != null) {
            parameters.addAll(shown.parameters());
        }
        parameters.addAll(condition.parameters());
        var within = "";
        if (!scope.all() && !register.place().shared()) {
            within = " and (t.unit = any (?) or t.area = any (?))";
            parameters.add(scope.units().toArray(Integer[]::new));
            parameters.add(scope.areas().toArray(Integer[]::new));
        }
        parameters.add(PackEffect.SAMPLES);
        record Found(long id, @Nullable String shown) {}
        var found = jdbc.query(
                "select t.id, " + (shown == null ? "null" : shown.text()) + " as shown from " + table + ALIVE
                        + condition.text() + ")" + within + " order by t.id limit ?",
                (row, n) -> new Found(row.getLong("id"), row.getString("shown")),
                parameters.toArray());
        return packs.during(now, () -> {
            var titles = new HashMap<Long, String>();
            for (Kept kept : store.list(register, found.stream().map(Found::id).toList())) {
                titles.put(kept.id(), view.title(register, kept));
            }
            return found.stream()
                    .filter(one -> titles.containsKey(one.id()))
                    .map(one -> new Sample(one.id(), Objects.requireNonNull(titles.get(one.id())), one.shown()))
                    .toList();
        });
    }
}
