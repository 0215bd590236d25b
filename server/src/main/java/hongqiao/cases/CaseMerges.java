package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CASE_CHANGED_MEANWHILE;
import static hongqiao.cases.CaseProblem.CASE_MERGED;
import static hongqiao.cases.CaseProblem.CASE_NOT_FOUND;
import static hongqiao.cases.CaseProblem.HANDLER_MAY_NOT_CLOSE;
import static hongqiao.cases.CaseProblem.MERGE_CIRCLE;
import static hongqiao.cases.CaseProblem.MERGE_NOT_POSSIBLE;
import static hongqiao.cases.CaseProblem.STEP_NOT_YOURS;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType;
import hongqiao.organisation.Today;
import hongqiao.shared.Problem;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges cases that are one into a main case (并案), and parts them again. What later becomes of the main case {@link
 * MergedCases} tells those merged into it.
 */
@Component
public class CaseMerges {

    private final CaseStore store;
    private final CaseJournal journal;
    private final Players players;
    private final Clocks clocks;
    private final Confidences confidences;
    private final Today today;

    CaseMerges(
            CaseStore store,
            CaseJournal journal,
            Players players,
            Clocks clocks,
            Confidences confidences,
            Today today) {
        this.store = store;
        this.journal = journal;
        this.players = players;
        this.clocks = clocks;
        this.confidences = confidences;
        this.today = today;
    }

    /**
     * Merges one into another, or into the main case of that. Its clocks stand still from now on.
     *
     * @param version the one the officer has seen
     * @param into number of the other
     * @param reader who acts, with the roles that read
     * @return the one that was merged
     * @throws Problem {@code case-not-found} at {@code into}, {@code case-changed-meanwhile}, {@code case-merged}, {@code
     *     merge-circle}, {@code merge-not-possible}, {@code step-not-yours}, {@code handler-may-not-close}
     */
    @Transactional
    public CaseFile merge(
            CaseType type,
            String number,
            int version,
            String into,
            @Nullable String reason,
            Actor actor,
            Actor reader) {
        var why = Reason.required(reason);
        var before = seen(type, number, version);
        var main = main(into, reader);
        if (before.isMerged()) {
            throw CASE_MERGED.problem();
        }
        if (main.id() == before.id()) {
            throw MERGE_CIRCLE.problem().atField("into");
        }
        requirePossible(before, main, actor);
        var now = today.now();
        var held = Clocks.ticking(before);
        var after = clocks.held(before.in(before.state(), now), held, now)
                .with(before.merged().into(main.id(), held));
        var took = main.with(main.merged().taking(handlers(before)));
        // In the order of their ids, so that two who merge at once never wait for each other.
        var kept = before.id() < main.id() ? store.update(before, after) : null;
        store.update(main, took);
        kept = kept == null ? store.update(before, after) : kept;
        journal.linked(before, kept, actor, CaseJournal.MERGED, main.id(), why);
        journal.linked(main.id(), actor, CaseJournal.TOOK_IN, kept.id());
        return kept;
    }

    /**
     * Parts one from its main case: it goes on where it was, with the rest of its clocks.
     *
     * @throws Problem {@code case-not-found}, {@code case-changed-meanwhile}, {@code merge-not-possible}, {@code step-not-yours}
     */
    @Transactional
    public CaseFile part(CaseType type, String number, int version, @Nullable String reason, Actor actor) {
        var why = Reason.required(reason);
        var before = seen(type, number, version);
        var main = before.merged().into();
        if (!before.isMerged() || main == null) {
            throw MERGE_NOT_POSSIBLE.because("案件没有并入别的案件", "the case is not merged into another");
        }
        if (!plays(before, actor)) {
            throw STEP_NOT_YOURS.problem();
        }
        var now = today.now();
        var after = clocks.letGo(before.in(before.state(), now), before.merged().held(), now)
                .with(before.merged().alone());
        var kept = store.update(before, after);
        journal.linked(before, kept, actor, CaseJournal.PARTED, main, why);
        journal.linked(main, actor, CaseJournal.LET_GO, kept.id());
        return kept;
    }

    /** Whether he may merge it into another, or part it from its main case. */
    @Transactional(readOnly = true)
    public boolean may(CaseFile file, Actor actor) {
        return file.closedAt() == null && plays(file, actor) && !players.handled(file, actor);
    }

    private CaseFile seen(CaseType type, String number, int version) {
        var file = store.find(number).filter(one -> one.type().is(type)).orElseThrow(CASE_NOT_FOUND::problem);
        if (file.version() != version) {
            throw CASE_CHANGED_MEANWHILE.problem().with("version", file.version());
        }
        return file;
    }

    /** Chains are flat: what is merged already gives its own main case. */
    private CaseFile main(String number, Actor reader) {
        var named = store.find(number)
                .filter(reader::reads)
                .orElseThrow(() -> CASE_NOT_FOUND.problem().atField("into"));
        if (!named.isMerged()) {
            return named;
        }
        return store.find(Objects.requireNonNull(named.merged().into()))
                .filter(reader::reads)
                .orElseThrow(() -> MERGE_NOT_POSSIBLE
                        .because("该案已并入您看不到的案件", "that case stands with one that you may not see")
                        .atField("into"));
    }

    private void requirePossible(CaseFile file, CaseFile main, Actor actor) {
        var merging = file.type().merging();
        if (merging == null
                || main.type().merging() == null
                || !merging.into().contains(main.type().key())) {
            throw MERGE_NOT_POSSIBLE
                    .because(
                            "“%s”不能并入“%s”",
                            "the types do not allow it (%s, %s)",
                            file.type().title().zh(),
                            main.type().title().zh())
                    .atField("into");
        }
        if (confidences.isConfidential(main) && !confidences.isConfidential(file)) {
            throw MERGE_NOT_POSSIBLE
                    .because("主案保密，结果不能带到不保密的案件", "the main case is confidential, and its result stays in it")
                    .atField("into");
        }
        if (file.closedAt() != null || main.closedAt() != null) {
            throw MERGE_NOT_POSSIBLE
                    .because("已结的案件不能并案", "a closed case is not merged")
                    .atField("into");
        }
        if (!plays(file, actor) || !plays(main, actor)) {
            throw STEP_NOT_YOURS.problem();
        }
        if (players.handled(file, actor)) {
            throw HANDLER_MAY_NOT_CLOSE.problem();
        }
    }

    private boolean plays(CaseFile file, Actor actor) {
        var merging = file.type().merging();
        return merging != null && players.part(file, merging.by(), actor).isPresent();
    }

    private static Collection<Integer> handlers(CaseFile file) {
        var units = new TreeSet<>(file.merged().handlers());
        file.assignments().stream()
                .filter(one -> one.standing() != Standing.RELEASED)
                .forEach(one -> units.add(one.unit()));
        return units;
    }
}
