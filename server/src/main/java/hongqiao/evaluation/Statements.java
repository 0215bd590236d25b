package hongqiao.evaluation;

import static hongqiao.evaluation.EvaluationProblem.PROMISE_IS_MEASURED;
import static hongqiao.evaluation.EvaluationProblem.PROMISE_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.STATEMENT_CHANGED_MEANWHILE;
import static hongqiao.evaluation.EvaluationProblem.STATEMENT_CONTRADICTS;
import static hongqiao.evaluation.EvaluationProblem.UNIT_NOT_ASKED;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.plan.Plans;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in for a unit that says in a round how a promise stands that no indicator measures (自评). */
@Component
public class Statements {

    private final Rounds rounds;
    private final RoundStore roundStore;
    private final StatementStore store;
    private final Plans plans;
    private final Journal journal;
    private final Today today;
    private final District district;

    Statements(
            Rounds rounds,
            RoundStore roundStore,
            StatementStore store,
            Plans plans,
            Journal journal,
            Today today,
            District district) {
        this.rounds = rounds;
        this.roundStore = roundStore;
        this.store = store;
        this.plans = plans;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /** Those that count, and are in scope. @throws hongqiao.shared.Problem {@code round-not-found} */
    @Transactional(readOnly = true)
    public List<Statement> list(long round) {
        return store.current(rounds.get(round).id());
    }

    /**
     * @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-closed}, {@code out-of-scope}: for another unit,
     *     {@code unit-not-asked}, {@code promise-not-found}, {@code promise-is-measured}, {@code statement-contradicts},
     *     {@code statement-changed-meanwhile}
     */
    @Transactional
    public void state(long id, Statement.New statement) {
        if (!Scopes.current().hasUnit(statement.unit())) {
            throw CommonProblem.OUT_OF_SCOPE.problem();
        }
        roundStore.waitForTurn();
        var round = rounds.requireOpen(id);
        if (!roundStore.asked(id).contains(statement.unit())) {
            throw UNIT_NOT_ASKED.problem();
        }
        var promise = Promises.of(plans.get(round.plan())).stream()
                .filter(one ->
                        one.kind().equals(statement.kind().name()) && one.code().equals(statement.code()))
                .findFirst()
                .orElseThrow(PROMISE_NOT_FOUND::problem);
        if (promise.measuredBy() != null) {
            throw PROMISE_IS_MEASURED.because("由指标%s评定", "%s measures it", promise.measuredBy());
        }
        var wrong =
                Judgement.contradiction(statement.rating(), promise.comparator(), promise.value(), statement.value());
        if (wrong != null) {
            throw STATEMENT_CONTRADICTS.because(wrong.zh(), wrong.en()).atField("value");
        }
        var before = store.current(id).stream()
                .filter(one -> one.kind() == statement.kind() && one.code().equals(statement.code()))
                .findFirst();
        var by = Scopes.current().self();
        try {
            store.insert(id, statement, before.map(Statement::id).orElse(null), today.now(), by);
        } catch (DuplicateKeyException raced) {
            throw STATEMENT_CHANGED_MEANWHILE.problem();
        }
        journal.append(new Entry(
                new Subject(district.code(), "evaluation-round", String.valueOf(id)),
                by,
                "promise-stated",
                before.orElse(null),
                statement));
    }
}
