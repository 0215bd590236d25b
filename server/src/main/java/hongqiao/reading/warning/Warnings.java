package hongqiao.reading.warning;

import static hongqiao.reading.ReadingProblem.ANSWER_MISSING;
import static hongqiao.reading.ReadingProblem.WARNING_ANSWERED;
import static hongqiao.reading.ReadingProblem.WARNING_NOT_FOUND;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.warning.Warning.Answer;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: warnings, and what units answer to them. */
@Component
public class Warnings {

    private static final int LONGEST = 2_000;

    private final WarningStore store;
    private final Journal journal;
    private final Today today;
    private final District district;
    private final int answerDays;

    Warnings(
            WarningStore store,
            Journal journal,
            Today today,
            District district,
            @Value("${hongqiao.reading.answer-days:10}") int answerDays) {
        this.store = store;
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

    /** Warns of what is to be warned of and was not for that period. Needs the whole district. @return how many are new */
    @Transactional
    public int raise(String plan, List<Judged> all) {
        var raised = 0;
        for (var judged : all) {
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
                Objects.requireNonNull(judged.standing().period()),
                cause,
                judged.standing().explanation(),
                rule == null ? null : rule.leadUnit(),
                today.day().plusDays(answerDays),
                judged.simulated(),
                today.now(),
                null,
                null);
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
        if (warning.answer() != null) {
            throw WARNING_ANSWERED.problem();
        }
        try {
            store.answer(id, new Answer(text.strip(), today.now(), scope.self()));
        } catch (DuplicateKeyException raced) {
            throw WARNING_ANSWERED.problem();
        }
        var answered = get(plan, id);
        journal.append(
                new Entry(subject(plan, warning.indicator()), scope.self(), "warning-answered", warning, answered));
        return answered;
    }

    private Warning get(String plan, long id) {
        return store.find(plan, id).orElseThrow(WARNING_NOT_FOUND::problem);
    }

    private Subject subject(String plan, String code) {
        return new Subject(district.code(), "indicator", plan + "/" + code);
    }
}
