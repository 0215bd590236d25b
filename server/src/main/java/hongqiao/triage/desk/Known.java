package hongqiao.triage.desk;

import hongqiao.triage.subject.SubjectModel;
import hongqiao.triage.subject.SubjectQuality;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of one type of case; no text is in it.
 *
 * @param cases ids of those it was learned from
 * @param examples different texts among them; @param simulated how many of these were made up
 * @param corrections how many suggestions were known by then to have been put right
 * @param quality each fifth of them in turn told by what the other four teach; null: not measured yet
 */
record Known(
        SubjectModel model,
        Set<Long> cases,
        int examples,
        int simulated,
        int corrections,
        Instant learnedAt,
        @Nullable SubjectQuality quality) {

    Known {
        cases = Set.copyOf(cases);
    }

    Known measured(SubjectQuality measured) {
        return new Known(model, cases, examples, simulated, corrections, learnedAt, measured);
    }
}
