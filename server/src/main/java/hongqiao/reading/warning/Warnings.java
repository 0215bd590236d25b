package hongqiao.reading.warning;

import static hongqiao.reading.ReadingProblem.ANSWER_MISSING;
import static hongqiao.reading.ReadingProblem.ANSWER_REVIEWED;
import static hongqiao.reading.ReadingProblem.GROUNDS_MISSING;
import static hongqiao.reading.ReadingProblem.OWN_ANSWER;
import static hongqiao.reading.ReadingProblem.WARNING_ANSWERED;
import static hongqiao.reading.ReadingProblem.WARNING_NOT_ANSWERED;
import static hongqiao.reading.ReadingProblem.WARNING_NOT_FOUND;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.warning.Answer.Outcome;
import hongqiao.reading.warning.Answer.Review;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: warnings, what units answer to them, and what the planning office says to that. */
@Component
public class Warnings {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_GROUNDS = 400;

    private final WarningStore store;
    private final WarningAnswerStore answers;
    private final Journal journal;
    private final Today today;
    private final District district;
    private final int answerDays;

    Warnings(
            WarningStore store,
            WarningAnswerStore answers,
            Journal journal,
            Today today,
            District district,
            @Value("${hongqiao.reading.answer-days:10}") int answerDays) {
        this.store = store;
        this.answers = answers;
        this.journal = journal;
        this.today = today;
        this.district = district;
        this.answerDays = answerDays;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Warning> list(String plan) {
        return store.list(plan);
    }

    /**
     * Warns of what is to be warned of and was not for that period. Needs the whole district. Statuses go by columns; a sentence
     * is written for a new warning only.
     *
     * @return how many are new
     */
    @Transactional
    public int raise(String plan, List<Judged> all) {
        var given = store.given(plan);
        var raised = 0;
        for (var judged : all) {
            var period = judged.period();
            if (period == null
                    || given.contains(new WarningStore.About(judged.indicator().code(), period))) {
                continue;
            }
            var cause = Cause.of(judged, today.day());
            raised += cause.isPresent() && raise(plan, judged, cause.get()) ? 1 : 0;
        }
        return raised;
    }

    private boolean raise(String plan, Judged judged, Cause cause) {
        var rule = judged.rule();
        var warning = new Warning(
                0,
                judged.indicator().code(),
                Objects.requireNonNull(judged.period()),
                cause,
                judged.standing().explanation(),
                rule == null ? null : rule.leadUnit(),
                today.day().plusDays(answerDays),
                judged.simulated(),
                today.now(),
                List.of(),
                List.of());
        if (!store.insert(plan, warning)) {
            return false;
        }
        journal.append(new Entry(subject(plan, warning.indicator()), Scope.SYSTEM, "warning-raised", null, warning));
        return true;
    }

    /**
     * Says why it is late and what is done about it.
     *
     * @throws hongqiao.shared.Problem {@code warning-not-found}, {@code out-of-scope}: another unit answers,
     *     {@code warning-answered}, {@code answer-missing}
     */
    @Transactional
    public Warning answer(String plan, long id, String text) {
        var warning = get(plan, id);
        var scope = Scopes.current();
        var unit = warning.unit();
        if (!scope.all() && (unit == null || !scope.hasUnit(unit))) {
            throw OUT_OF_SCOPE.because("这条预警由其他单位答复", "Another unit answers this warning");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw ANSWER_MISSING.problem().atField("text");
        }
        if (!warning.waitsForAnswer()) {
            throw WARNING_ANSWERED.problem();
        }
        try {
            answers.answer(id, text.strip(), warning.returned(), today.now(), scope.self());
        } catch (DuplicateKeyException raced) {
            throw WARNING_ANSWERED.problem();
        }
        return noted(plan, warning, "warning-answered");
    }

    /**
     * The planning office accepts an answer, or sends it back: then the unit has as many days again.
     *
     * @param answer the one that was read
     * @param grounds needed where it goes back
     * @throws hongqiao.shared.Problem {@code warning-not-found}, {@code out-of-scope}: of the whole district only, {@code
     *     warning-not-answered}: or with another answer, {@code answer-reviewed}, {@code own-answer}, {@code grounds-missing}
     */
    @Transactional
    public Warning review(String plan, long id, long answer, Outcome outcome, @Nullable String grounds) {
        var warning = get(plan, id);
        var scope = Scopes.current();
        if (!scope.all()) {
            throw OUT_OF_SCOPE.because("预警答复由发改部门审核", "The planning office reviews answers to warnings");
        }
        var last = warning.last();
        if (last == null || last.id() != answer) {
            throw WARNING_NOT_ANSWERED.problem();
        }
        if (last.by().equals(scope.self())) {
            throw OWN_ANSWER.problem();
        }
        var why = outcome == Outcome.ACCEPTED || grounds == null || grounds.isBlank() ? null : grounds.strip();
        if (outcome == Outcome.RETURNED && (why == null || why.length() > LONGEST_GROUNDS)) {
            throw GROUNDS_MISSING
                    .because("退回须说明理由，最多 %d 字", "Say why it goes back, in %d characters at most", LONGEST_GROUNDS)
                    .atField("grounds");
        }
        if (last.review() != null) {
            throw ANSWER_REVIEWED.problem();
        }
        var again = outcome == Outcome.RETURNED ? today.day().plusDays(answerDays) : null;
        try {
            answers.review(id, answer, new Review(outcome, why, again, today.now(), scope.self()));
        } catch (DuplicateKeyException raced) {
            throw ANSWER_REVIEWED.problem();
        }
        return noted(
                plan, warning, outcome == Outcome.ACCEPTED ? "warning-answer-accepted" : "warning-answer-returned");
    }

    /** Whether who asks reviews its last answer: it waits, he has the whole district, and another wrote it. */
    public static boolean mayReview(Warning warning) {
        var last = warning.last();
        var scope = Scopes.current();
        return last != null
                && last.review() == null
                && scope.all()
                && !last.by().equals(scope.self());
    }

    private Warning noted(String plan, Warning before, String action) {
        var now = get(plan, before.id());
        var self = Scopes.current().self();
        journal.append(new Entry(subject(plan, before.indicator()), self, action, before, now));
        return now;
    }

    private Warning get(String plan, long id) {
        return store.find(plan, id).orElseThrow(WARNING_NOT_FOUND::problem);
    }

    private Subject subject(String plan, String code) {
        return new Subject(district.code(), "indicator", plan + "/" + code);
    }
}
