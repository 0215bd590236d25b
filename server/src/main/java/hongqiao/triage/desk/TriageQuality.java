package hongqiao.triage.desk;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import hongqiao.triage.desk.AnswerStore.Answer;
import hongqiao.triage.subject.SubjectQuality;
import hongqiao.triage.subject.SubjectQuality.OfSubject;
import hongqiao.triage.subject.SubjectQuality.Told;
import hongqiao.triage.subject.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How well triage tells, over the whole district; no case is named. */
@Component
public class TriageQuality {

    /** Of fewer answers no share is told. */
    public static final int LEAST_ANSWERS = 20;

    /** Of fewer cases of one subject likewise. */
    public static final int LEAST_OF_SUBJECT = 5;

    private final CaseCatalogue catalogue;
    private final SubjectSuggestions suggestions;
    private final LearnedSubjects learned;
    private final AnswerStore answers;
    private final Today today;

    TriageQuality(
            CaseCatalogue catalogue,
            SubjectSuggestions suggestions,
            LearnedSubjects learned,
            AnswerStore answers,
            Today today) {
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.learned = learned;
        this.answers = answers;
        this.today = today;
    }

    /**
     * Shares as {@link SubjectQuality} has them, three decimals; null: too few to tell.
     *
     * @param n how many were asked
     */
    public record TriageFigures(
            int n,
            @Nullable Double accuracy,
            @Nullable Double inThree,
            @Nullable Double macroF1,
            @Nullable Double calibrationError,
            List<SubjectFigures> subjects) {}

    /** @param n cases of that subject; null otherwise: too few, or none was told to be of it */
    public record SubjectFigures(
            String code,
            Words label,
            int n,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1) {}

    /** @param cases filed by a door; @param corrected of these the ones that somebody has put right */
    public record FiledByItself(int cases, int corrected) {}

    /**
     * Of what was told of cases opened in the last days, before it was learned from them.
     *
     * @param byItself of these, what was filed with nobody looking
     */
    public record TriageAnswers(int days, TriageFigures figures, FiledByItself byItself) {}

    /**
     * One type of case.
     *
     * @param byItself confidence from which a door may file alone; @param from examples with which it begins
     * @param learnedAt null: nothing is learned yet
     * @param examples different texts; @param simulated how many of these were made up
     * @param crossed each fifth of the examples told by what the other four teach; null: not measured yet
     */
    public record TriageOfType(
            String type,
            Words title,
            Words subject,
            double byItself,
            int from,
            @Nullable Instant learnedAt,
            int examples,
            int simulated,
            @Nullable TriageFigures crossed,
            List<TriageAnswers> answers) {}

    /** @param days of each count of answers, e.g. 30 and 90 */
    public Optional<TriageOfType> of(CaseType type, List<Integer> days) {
        var triage = type.triage();
        if (triage == null) {
            return Optional.empty();
        }
        var known = learned.of(type.key());
        return Optional.of(new TriageOfType(
                type.key(),
                type.title(),
                type.form().field(triage.subject()).title(),
                triage.byItself(),
                triage.from(),
                known.map(Known::learnedAt).orElse(null),
                known.map(Known::examples).orElse(0),
                known.map(Known::simulated).orElse(0),
                known.map(Known::quality).map(quality -> figures(type, quality)).orElse(null),
                days.stream().map(some -> answers(type, some)).toList()));
    }

    private TriageAnswers answers(CaseType type, int days) {
        var since = today.now().minus(Duration.ofDays(days));
        var all = Scopes.everything(
                "figures of triage are of the whole district and name no case", () -> answers.since(type.key(), since));
        var alone = all.stream().filter(Answer::byItself).toList();
        return new TriageAnswers(
                days,
                all.isEmpty()
                        ? new TriageFigures(0, null, null, null, null, List.of())
                        : figures(
                                type,
                                SubjectQuality.of(
                                        all.stream().map(TriageQuality::told).toList(), 0)),
                new FiledByItself(alone.size(), (int)
                        alone.stream().filter(Answer::isCorrected).count()));
    }

    private static Told told(Answer answer) {
        var suggested = new ArrayList<Suggestion>();
        for (var code : answer.suggested()) {
            suggested.add(new Suggestion(code, suggested.isEmpty() ? answer.confidence() : 0, List.of()));
        }
        return new Told(String.valueOf(answer.chosen()), suggested);
    }

    private TriageFigures figures(CaseType type, SubjectQuality quality) {
        var enough = quality.messages() >= LEAST_ANSWERS;
        return new TriageFigures(
                quality.messages(),
                enough ? rounded(quality.accuracy()) : null,
                enough ? rounded(quality.inThree()) : null,
                enough ? rounded(quality.macroF1()) : null,
                enough ? rounded(quality.calibrationError()) : null,
                quality.subjects().stream().map(one -> figures(type, one)).toList());
    }

    private SubjectFigures figures(CaseType type, OfSubject one) {
        var enough = one.examples() >= LEAST_OF_SUBJECT;
        return new SubjectFigures(
                one.subject(),
                suggestions.label(type, one.subject()),
                one.examples(),
                enough ? rounded(one.precision()) : null,
                enough ? rounded(one.recall()) : null,
                enough ? rounded(one.f1()) : null);
    }

    private static @Nullable Double rounded(@Nullable Double share) {
        return share == null ? null : Math.round(share * 1000) / 1000.0;
    }
}
