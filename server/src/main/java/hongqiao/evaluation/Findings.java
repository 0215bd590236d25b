package hongqiao.evaluation;

import static hongqiao.evaluation.EvaluationProblem.FINDING_ENDED;
import static hongqiao.evaluation.EvaluationProblem.FINDING_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.PROMISE_NOT_FOUND;
import static hongqiao.evaluation.EvaluationProblem.ROUND_NOT_FROZEN;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: what a frozen round found. Each finding is handed to a revision, or closed with grounds, once. */
@Component
public class Findings {

    private final Rounds rounds;
    private final FrozenRounds frozen;
    private final FindingStore store;
    private final Journal journal;
    private final Today today;
    private final District district;

    Findings(Rounds rounds, FrozenRounds frozen, FindingStore store, Journal journal, Today today, District district) {
        this.rounds = rounds;
        this.frozen = frozen;
        this.store = store;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /** In the order in which they were noted. @throws hongqiao.shared.Problem {@code round-not-found} */
    @Transactional(readOnly = true)
    public List<Finding> list(long round) {
        return store.list(rounds.get(round).id());
    }

    /** @throws hongqiao.shared.Problem {@code finding-not-found} */
    @Transactional(readOnly = true)
    public Finding get(long id) {
        return store.find(id).orElseThrow(FINDING_NOT_FOUND::problem);
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-not-frozen}, {@code promise-not-found} */
    @Transactional
    public Finding add(long round, Finding.New finding) {
        if (rounds.get(round).state() != RoundState.FROZEN) {
            throw ROUND_NOT_FROZEN.problem();
        }
        requireThere(frozen.get(round), finding);
        var by = Scopes.current().self();
        var id = store.insert(round, finding, true, today.now(), by);
        write(id, "finding-added", finding);
        return get(id);
    }

    private static void requireThere(Frozen frozen, Finding.New finding) {
        var isThere = switch (finding.kind()) {
            case INDICATOR -> frozen.indicator(finding.code()).isPresent();
            case COMMITMENT, TASK ->
                frozen.promises().stream()
                        .anyMatch(one -> one.kind().equals(finding.kind().name())
                                && one.code().equals(finding.code()));
            case PLAN -> finding.code().isEmpty();
        };
        if (!isThere) {
            throw PROMISE_NOT_FOUND.problem().atField("code");
        }
    }

    /** @throws hongqiao.shared.Problem {@code finding-not-found}, {@code finding-ended} */
    @Transactional
    public void close(long id, String grounds) {
        end(id, null, grounds);
    }

    /** Inside the transaction that proposes the revision, or adds to it. @throws hongqiao.shared.Problem as {@link #close} */
    @Transactional
    public void hand(long id, long revision, String grounds) {
        end(id, revision, grounds);
    }

    private void end(long id, @Nullable Long revision, String grounds) {
        if (get(id).outcome() != null) {
            throw FINDING_ENDED.problem();
        }
        try {
            store.end(id, revision, grounds, today.now(), Scopes.current().self());
        } catch (DuplicateKeyException raced) {
            throw FINDING_ENDED.problem();
        }
        write(
                id,
                revision == null ? "finding-closed" : "finding-handed",
                revision == null ? Map.of("grounds", grounds) : Map.of("grounds", grounds, "revision", revision));
    }

    private void write(long id, String action, Object after) {
        journal.append(new Entry(
                new Subject(district.code(), "evaluation-finding", String.valueOf(id)),
                Scopes.current().self(),
                action,
                null,
                after));
    }
}
