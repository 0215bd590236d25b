package hongqiao.reading.warning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answered to a warning (答复).
 *
 * @param by who wrote it
 * @param review null: it waits for one
 */
public record Answer(
        long id,
        String text,
        Instant at,
        String by,
        @Nullable Review review) {

    public enum Outcome {
        ACCEPTED,
        RETURNED
    }

    /** @param grounds @param answerBy until when it is answered again; both null where it was accepted */
    public record Review(
            Outcome outcome,
            @Nullable String grounds,
            @Nullable LocalDate answerBy,
            Instant at,
            String by) {}

    boolean isReturned() {
        return review != null && review.outcome() == Outcome.RETURNED;
    }
}
