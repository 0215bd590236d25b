package hongqiao.reading.filing;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.reading.NewReading;
import hongqiao.reading.SeriesKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was filed on a form (填报).
 *
 * @param value null: there is none, and {@code missing} says why
 * @param unit who leads the indicator; null: the district
 * @param verifier the unit that approves; null: the planning office
 * @param corrects the approved reading whose place it takes once it is approved
 * @param follows the filing of the same period before it
 * @param questions what was asked at entry @param confirmed the word that was given; null where nothing was asked
 * @param decision null: none yet
 * @param replaced whether another was filed after it
 */
public record Filing(
        long id,
        String indicator,
        ReportingPeriod period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        Vintage vintage,
        @Nullable LocalDate publishedOn,
        String source,
        @Nullable String note,
        boolean simulated,
        @Nullable Integer unit,
        @Nullable Integer verifier,
        @Nullable Long corrects,
        @Nullable Long follows,
        List<Question> questions,
        @Nullable String confirmed,
        Instant recordedAt,
        String recordedBy,
        @Nullable Decision decision,
        boolean replaced) {

    public Filing {
        questions = List.copyOf(questions);
    }

    /** @param grounds of a return; may be null where it was approved */
    public record Decision(Outcome outcome, @Nullable String grounds, Instant at, String by) {}

    public enum Outcome {
        APPROVED,
        RETURNED
    }

    /** Where it stands. A decided one stays what it is, whatever is filed after it. */
    public enum State {
        WAITING,
        APPROVED,
        RETURNED,
        /** Nobody decided of it before another took its place. */
        WITHDRAWN
    }

    public State state() {
        if (decision == null) {
            return replaced ? State.WITHDRAWN : State.WAITING;
        }
        return switch (decision.outcome()) {
            case APPROVED -> State.APPROVED;
            case RETURNED -> State.RETURNED;
        };
    }

    NewReading reading() {
        return new NewReading(
                SeriesKind.OWN, period, value, missing, vintage, publishedOn, source, null, null, note, simulated);
    }
}
