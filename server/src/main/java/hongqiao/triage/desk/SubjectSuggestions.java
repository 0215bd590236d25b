package hongqiao.triage.desk;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Triage;
import hongqiao.shared.Words;
import hongqiao.triage.subject.Suggestion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a text is about, by what was learned from the district's own cases. Any thread may ask, in any scope. */
@Component
public class SubjectSuggestions {

    private static final int MOST = 3;

    private final CaseCatalogue catalogue;
    private final LearnedSubjects learned;

    SubjectSuggestions(CaseCatalogue catalogue, LearnedSubjects learned) {
        this.catalogue = catalogue;
        this.learned = learned;
    }

    /**
     * Never refuses: of a type that is not there, one that learns nothing, one that has learned nothing yet, and of a blank text
     * it says {@link Suggested#NOTHING}.
     *
     * @param caseType its key
     * @param words what was said, in the order of the type's own fields
     */
    public Suggested suggest(String caseType, String words) {
        var type = catalogue.types().find(caseType);
        var triage = type.map(CaseType::triage);
        return triage.isEmpty() || words.isBlank()
                ? Suggested.NOTHING
                : learned.of(caseType)
                        .map(known -> suggested(type.get(), triage.get(), known, words))
                        .orElse(Suggested.NOTHING);
    }

    private Suggested suggested(CaseType type, Triage triage, Known known, String words) {
        var choices = learned.suggest(known, words, MOST).stream()
                .flatMap(one -> choice(type, triage, one).stream())
                .toList();
        return new Suggested(choices, !choices.isEmpty() && isSure(choices.getFirst(), triage), known.simulated() > 0);
    }

    /** Never without a word that decided: then nothing of the text was ever learned. */
    private static boolean isSure(Suggested.Choice first, Triage triage) {
        return first.confidence() >= triage.byItself() && !first.words().isEmpty();
    }

    /** Empty: its list has no such code any more. */
    private Optional<Suggested.Choice> choice(CaseType type, Triage triage, Suggestion one) {
        return label(type, triage, one.subject())
                .map(label -> new Suggested.Choice(one.subject(), label, one.confidence(), one.words()));
    }

    /** What a code of its subject is called; the code itself where its list has it no more. */
    Words label(CaseType type, String code) {
        return Optional.ofNullable(type.triage())
                .flatMap(triage -> label(type, triage, code))
                .orElse(new Words(code, code));
    }

    private Optional<Words> label(CaseType type, Triage triage, String code) {
        return type.form()
                .find(triage.subject())
                .map(field -> field.codes())
                .flatMap(codes -> catalogue.codes().find(codes))
                .flatMap(codes -> codes.find(code))
                .map(found -> found.title());
    }
}
