package hongqiao.register.record;

import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What a demonstration has left in the registers: listed, and taken away but for what real records refer to. */
@Component
public class SimulatedRecords {

    private static final String WHY = "simulated records of a demonstration, which belong to nobody";
    private static final int PAGE = 1_000;

    private final Registers registers;
    private final RecordStore store;
    private final RecordWriter writer;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Today today;
    private final String district;

    SimulatedRecords(
            Registers registers,
            RecordStore store,
            RecordWriter writer,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Today today,
            District district) {
        this.registers = registers;
        this.store = store;
        this.writer = writer;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.today = today;
        this.district = district.code();
    }

    /**
     * Those of one register.
     *
     * @param changed how many of them somebody has changed or moved since; @param needed how many a real record refers to,
     *     directly or by way of others
     */
    public record Left(Register register, int records, int changed, int needed) {}

    /** Registers that hold any, in the order of the packs. */
    public List<Left> list() {
        return Scopes.everything(
                WHY,
                () -> transactions.execute(status -> {
                    var needed = needed();
                    return registers.definitions().stream()
                            .map(register -> left(register, needed.getOrDefault(register.key(), Set.of())))
                            .filter(left -> left.records() > 0)
                            .toList();
                }));
    }

    /**
     * Takes away all that no real record refers to, whatever has become of it since; lists, figures, searches and files do not
     * have it any more, and the journal keeps that it was.
     *
     * @return as {@link #list} before: {@code records - needed} of each are gone
     */
    public List<Left> remove() {
        return Scopes.everything(
                WHY,
                () -> transactions.execute(status -> {
                    var needed = needed();
                    var all = new ArrayList<Left>();
                    registers.definitions().stream().forEach(register -> {
                        var stay = needed.getOrDefault(register.key(), Set.of());
                        var left = left(register, stay);
                        if (left.records() > 0) {
                            all.add(left);
                            remove(register, stay);
                        }
                    });
                    return all;
                }));
    }

    private Left left(Register register, Set<Long> needed) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), count(*) filter (where t.version > 1) from " + register.table()
                        + " t where t.district = ? and t.simulated and t.removed_at is null",
                (row, n) -> new Left(register, row.getInt(1), row.getInt(2), needed.size()),
                district));
    }

    private void remove(Register register, Set<Long> stay) {
        var ids = jdbc.query(
                "select t.id from " + register.table()
                        + " t where t.district = ? and t.simulated and t.removed_at is null order by t.id",
                (row, n) -> row.getLong(1),
                district);
        ids.removeAll(stay);
        for (int from = 0; from < ids.size(); from += PAGE) {
            var page = store.lock(register, ids.subList(from, Math.min(ids.size(), from + PAGE)));
            writer.write(
                    register,
                    page.stream()
                            .map(record -> new Change(
                                    record,
                                    record.recorded(
                                                    record.validFrom().isAfter(today.day())
                                                            ? record.validFrom()
                                                            : today.day(),
                                                    today.now(),
                                                    Scopes.current().self())
                                            .removed(today.now()),
                                    "record-removed",
                                    List.of(),
                                    RecordWriter.note("reason", "simulated")))
                            .toList());
        }
    }

    /** Ids by register: what real records refer to, what that refers to, and so on. */
    private Map<String, Set<Long>> needed() {
        var definitions = registers.definitions();
        var needed = new HashMap<String, Set<Long>>();
        var more = true;
        while (more) {
            more = false;
            for (var register : definitions.stream().toList()) {
                var found = referredTo(definitions, register, needed);
                more |= needed.computeIfAbsent(register.key(), key -> new HashSet<>())
                        .addAll(found);
            }
        }
        return needed;
    }

    private List<Long> referredTo(Definitions definitions, Register register, Map<String, Set<Long>> needed) {
        var found = new ArrayList<Long>();
        for (var inward : definitions.inward(register)) {
            found.addAll(referredTo(register, inward.from(), inward.field().column(), needed));
        }
        found.addAll(referredTo(register, register, "merged_into", needed));
        return found;
    }

    private List<Long> referredTo(Register register, Register from, String column, Map<String, Set<Long>> needed) {
        return jdbc.query(
                """
                    select distinct t.id from %1$s t join %2$s f on f.district = t.district and f.%3$s = t.id
                     where t.district = ? and t.simulated and t.removed_at is null
                       and f.removed_at is null and (not f.simulated or f.id = any (?))
                    """.formatted(register.table(), from.table(), column),
                (row, n) -> row.getLong(1),
                district,
                needed.getOrDefault(from.key(), Set.of()).toArray(Long[]::new));
    }
}
