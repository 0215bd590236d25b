package hongqiao.triage.desk;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseTexts;
import hongqiao.cases.definition.CaseType;
import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.triage.desk.AnswerStore.Answer;
import hongqiao.triage.subject.Suggestion;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds what triage said of a case against what somebody settled. Each case is answered once, by a model that has not learned
 * from it; what it is about in the end is looked up until it has closed.
 */
@Component
public class SubjectAnswers {

    private static final String WHY = "figures of triage are of the whole district and name no case";

    /** Cases opened before are not answered any more, e.g. after the server stood still. */
    private static final Duration BACK = Duration.ofDays(2);

    private static final int SUGGESTIONS = 3;
    private static final int MOST_AT_ONCE = 1_000;

    private final CaseCatalogue catalogue;
    private final CaseTexts texts;
    private final LearnedSubjects learned;
    private final AnswerStore store;
    private final Today today;

    SubjectAnswers(CaseCatalogue catalogue, CaseTexts texts, LearnedSubjects learned, AnswerStore store, Today today) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.learned = learned;
        this.store = store;
        this.today = today;
    }

    /**
     * Notes that a door has filed a case by itself, so that its share and its faults are told. Outside a transaction; anybody's
     * scope.
     *
     * @param caseId of the case that was opened with the first of them
     * @throws IllegalArgumentException it was not sure enough, or says nothing
     */
    public void filedByItself(String caseType, long caseId, Suggested suggested) {
        if (!suggested.byItself() || suggested.choices().isEmpty()) {
            throw new IllegalArgumentException("not sure enough to be filed by itself: " + suggested);
        }
        var first = suggested.choices().getFirst();
        Scopes.everything(
                WHY,
                () -> store.add(
                        caseType,
                        new Answer(
                                caseId,
                                suggested.choices().stream()
                                        .map(Suggested.Choice::code)
                                        .toList(),
                                first.confidence(),
                                true,
                                today.now(),
                                null)));
    }

    /** Answers what was opened since it last looked, and sees what became of the rest. In the system's scope. */
    void look() {
        for (var type : catalogue.types().types().values()) {
            if (type.triage() != null) {
                answer(type);
                settle(type);
            }
        }
    }

    private void answer(CaseType type) {
        var known = learned.of(type.key());
        if (known.isEmpty()) {
            return;
        }
        var since = today.now().minus(BACK);
        var answered = store.answered(type.key(), since);
        for (var told : texts.openedSince(type, since, MOST_AT_ONCE)) {
            if (answered.contains(told.id())
                    || known.get().cases().contains(told.id())
                    || told.text().isBlank()) {
                continue;
            }
            var suggested = learned.suggest(known.get(), told.text(), SUGGESTIONS);
            if (!suggested.isEmpty()) {
                store.add(
                        type.key(),
                        new Answer(
                                told.id(),
                                suggested.stream().map(Suggestion::subject).toList(),
                                suggested.getFirst().confidence(),
                                false,
                                told.openedAt(),
                                null));
            }
        }
    }

    private void settle(CaseType type) {
        List<Long> open = store.open(type.key(), MOST_AT_ONCE);
        for (var told : texts.among(type, open)) {
            store.settle(told.id(), told.subject(), today.now(), told.closedAt() != null);
        }
    }
}
