package hongqiao.triage.desk;

import hongqiao.cases.AlikeTexts;
import hongqiao.cases.definition.CaseType;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.springframework.stereotype.Component;

/** How likely two cases tell of the same, by meaning and by words that are rare among cases of their type. */
@Component
class LearnedSameness implements AlikeTexts {

    private final LearnedSubjects learned;

    LearnedSameness(LearnedSubjects learned) {
        this.learned = learned;
    }

    @Override
    public Optional<ToDoubleBiFunction<String, String>> of(CaseType type) {
        return learned.of(type.key())
                .map(Known::sameness)
                .map(sameness -> (one, other) -> sameness.of(sameness.read(one), sameness.read(other)));
    }
}
