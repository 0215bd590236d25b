package hongqiao.cases;

import hongqiao.cases.DefinitionStore.Chosen;
import hongqiao.cases.definition.CaseType;
import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets open cases go on by the definition in force, where the one who published it chose that (改按新版). Each moves in a
 * transaction of its own, and until then goes by its own definition; so it makes no difference when this is broken off, or
 * done by several processes. What cannot move stays.
 */
@Component
public class MovedCases {

    private static final Logger LOG = LoggerFactory.getLogger(MovedCases.class);
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CaseCatalogue catalogue;
    private final Definitions definitions;
    private final DefinitionStore kept;
    private final CaseStore store;
    private final CaseJournal journal;
    private final Today today;
    private final String district;

    MovedCases(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            CaseCatalogue catalogue,
            Definitions definitions,
            DefinitionStore kept,
            CaseStore store,
            CaseJournal journal,
            Today today,
            District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.kept = kept;
        this.store = store;
        this.journal = journal;
        this.today = today;
        this.district = district.code();
    }

    /** All that are to move and can. @param most of them; the rest wait for the next time @return how many have moved */
    public int move(int most) {
        var moved = Scopes.everything("cases move whoever sees them", () -> {
            var all = 0;
            for (var type : catalogue.types().types().values()) {
                var chosen = transactions.execute(status -> kept.chosen(type.key()));
                if (chosen.isPresent()
                        && chosen.get().moves()
                        && chosen.get().definition().equals(type.definition())) {
                    all += move(type, chosen.get(), most - all);
                }
            }
            return all;
        });
        definitions.refresh();
        return moved;
    }

    private int move(CaseType type, Chosen chosen, int most) {
        var states = Hindrance.states(type, chosen.states());
        var moved = 0;
        var last = 0L;
        while (moved < most) {
            var after = last;
            var ids = transactions.execute(
                    status -> ids(type, chosen, states, "f.id > ? order by f.id limit " + AT_ONCE, after));
            for (var id : ids) {
                moved += move(type, chosen, states, id) ? 1 : 0;
                last = id;
            }
            if (ids.size() < AT_ONCE) {
                break;
            }
        }
        return moved;
    }

    private List<Long> ids(CaseType type, Chosen chosen, Map<String, String> states, String which, long id) {
        var sql = new StringBuilder("select f.id from cases.case_file f where f.district = ? and f.type = ?"
                + " and f.closed_at is null and f.definition <> ?");
        var parameters = new ArrayList<@Nullable Object>(List.of(district, type.key(), type.definition()));
        if (chosen.onlyFrom() != null) {
            sql.append(" and f.definition = ?");
            parameters.add(chosen.onlyFrom());
        }
        var free = Hindrance.none(Hindrance.all(type, states));
        sql.append(" and ").append(free.text());
        parameters.addAll(free.parameters());
        parameters.add(id);
        return jdbc.query(
                sql.append(" and ").append(which).toString(), (row, n) -> row.getLong("id"), parameters.toArray());
    }

    /** One that fails keeps the others from nothing; it is tried again. */
    private boolean move(CaseType type, Chosen chosen, Map<String, String> states, long id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                if (ids(type, chosen, states, "f.id = ?", id).isEmpty()) {
                    return false; // something has happened to it meanwhile
                }
                moved(store.find(id).orElseThrow(), type, states);
                return true;
            }));
        } catch (Problem refused) {
            if (refused.type() != CaseProblem.CASE_CHANGED_MEANWHILE) { // else somebody took a step in that moment
                LOG.error("case {} could not go on by another definition", id, refused);
            }
            return false;
        } catch (RuntimeException failure) {
            LOG.error("case {} could not go on by another definition", id, failure);
            return false;
        }
    }

    private void moved(CaseFile before, CaseType type, Map<String, String> states) {
        var state = states.getOrDefault(before.state(), before.state());
        var same = store.goesBy(before, type);
        var after = store.update(same, same.in(state, today.now()));
        journal.moved(before, after);
    }
}
