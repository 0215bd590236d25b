package hongqiao.triage.desk;

import hongqiao.cases.definition.Triage;
import hongqiao.triage.same.Sameness;
import hongqiao.triage.subject.SubjectModel;
import hongqiao.triage.subject.SubjectQuality;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of one type of case; no text is in it.
 *
 * @param sameness which words are rare among these
 * @param by what the pack said then
 * @param cases ids of those it was learned from
 * @param examples different texts among them; @param simulated how many of these were made up
 * @param settled how many cases had closed by then; @param corrections how many suggestions had been put right
 * @param quality each fifth of the examples told by what the other four teach; null: not measured yet
 */
record Known(
        SubjectModel model,
        Sameness sameness,
        Triage by,
        Set<Long> cases,
        int examples,
        int simulated,
        int settled,
        int corrections,
        Instant learnedAt,
        @Nullable SubjectQuality quality) {

    Known {
        cases = Set.copyOf(cases);
    }

    Known measured(SubjectQuality measured) {
        return new Known(model, sameness, by, cases, examples, simulated, settled, corrections, learnedAt, measured);
    }
}
