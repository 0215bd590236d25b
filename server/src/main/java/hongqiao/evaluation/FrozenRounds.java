package hongqiao.evaluation;

import static hongqiao.evaluation.EvaluationProblem.ROUND_NOT_FROZEN;

import hongqiao.organisation.Today;
import hongqiao.plan.Plans;
import hongqiao.reading.Monitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: what a frozen round holds, whether it still recomputes to the same bits, and what is known differently now. */
@Component
public class FrozenRounds {

    private final Rounds rounds;
    private final RoundStore store;
    private final Composer composer;
    private final Monitor monitor;
    private final Plans plans;
    private final Today today;

    FrozenRounds(Rounds rounds, RoundStore store, Composer composer, Monitor monitor, Plans plans, Today today) {
        this.rounds = rounds;
        this.store = store;
        this.composer = composer;
        this.monitor = monitor;
        this.plans = plans;
        this.today = today;
    }

    /**
     * How a recount came out.
     *
     * @param sha256 of what was recomputed
     * @param sameText whether the stored text has the hash that was noted
     * @param sameJudgement whether judging its evidence again gives the same text
     * @param sameEvidence whether the database still holds each reading and assignment just as it was frozen
     * @param samePlan whether the edition of the plan has the hash that was noted
     */
    public record Recount(
            String sha256, boolean sameText, boolean sameJudgement, boolean sameEvidence, boolean samePlan) {

        public boolean identical() {
            return sameText && sameJudgement && sameEvidence && samePlan;
        }
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-not-frozen}: or out of scope */
    @Transactional(readOnly = true)
    public Frozen get(long round) {
        return FrozenText.read(text(round));
    }

    private String text(long round) {
        return store.text(rounds.get(round).id()).orElseThrow(ROUND_NOT_FROZEN::problem);
    }

    /** Recomputes it. @throws hongqiao.shared.Problem as {@link #get} */
    @Transactional(readOnly = true)
    public Recount recount(long round) {
        var text = text(round);
        var noted = Objects.requireNonNull(rounds.get(round).frozen()).sha256();
        var frozen = FrozenText.read(text);
        var again = FrozenText.write(Judgement.of(frozen));
        return new Recount(
                FrozenText.sha256(again),
                FrozenText.sha256(text).equals(noted),
                again.equals(text),
                evidence(stored(frozen)).entrySet().containsAll(evidence(frozen).entrySet()),
                plans.sha256(frozen.plan().key()).equals(frozen.plan().sha256()));
    }

    /** Of what the database holds today, those rows that were frozen, as they are there now. */
    private Frozen stored(Frozen frozen) {
        var now = monitor.list(frozen.plan().key(), monitor.asked(frozen.round().cutOff(), frozen.knownAt()));
        var measured = new ArrayList<Frozen.Measured>();
        for (var one : now) {
            measured.add(new Frozen.Measured(
                    Freezing.row(one.indicator()),
                    null,
                    one.readings().stream().map(Freezing::reading).toList(),
                    one.assignments().stream().map(Freezing::assignment).toList(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    false));
        }
        return frozen.with(measured, frozen.promises());
    }

    /** Rows by id, in one spelling. */
    private static Map<String, String> evidence(Frozen frozen) {
        var rows = new LinkedHashMap<String, String>();
        for (var one : frozen.indicators()) {
            one.readings().forEach(known -> rows.put(one.code() + " r" + known.id(), FrozenText.row(known)));
            one.assignments().forEach(told -> rows.put(one.code() + " a" + told.id(), FrozenText.row(told)));
        }
        return rows;
    }

    /** What is known differently today. @throws hongqiao.shared.Problem as {@link #get} */
    @Transactional(readOnly = true)
    public List<KnownNow> knownNow(long round) {
        var frozen = get(round);
        return KnownNow.between(
                frozen,
                composer.rated(rounds.get(round), today.now()),
                plans.find(frozen.plan().key()).orElseThrow());
    }

    /** The same question asked today: same cut-off, same edition, by all that is known now. It is not kept. */
    @Transactional(readOnly = true)
    public Frozen now(long round) {
        return composer.compose(rounds.get(round), List.of(), today.now());
    }
}
