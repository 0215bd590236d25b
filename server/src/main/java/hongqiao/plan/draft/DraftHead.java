package hongqiao.plan.draft;

import hongqiao.plan.Period;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A draft as lists show it.
 *
 * @param period null where the document does not say
 * @param planKey of the plan it became
 * @param version counts changes of title, period and state
 * @param foreignTitle the title does not name this district
 */
public record DraftHead(
        DraftId id,
        String title,
        String fileName,
        @Nullable Period period,
        DraftState state,
        Instant uploadedAt,
        String uploadedBy,
        Progress progress,
        @Nullable String planKey,
        int version,
        boolean foreignTitle) {

    /** @param items indicators, commitments and actions; numbers left out are not counted */
    public record Progress(int items, int decided) {}

    DraftHead naming(UnaryOperator<String> names) {
        return new DraftHead(
                id,
                title,
                fileName,
                period,
                state,
                uploadedAt,
                names.apply(uploadedBy),
                progress,
                planKey,
                version,
                foreignTitle);
    }
}
