package hongqiao.reading.warning;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A warning about an indicator (预警).
 *
 * @param period of the reading that was judged
 * @param says how it stood when the warning was given
 * @param unit who leads it and answers; null: nobody, and nobody can be pressed
 * @param firstBy the last day for the first answer
 * @param answers the first first; each after it took the place of one that was sent back
 * @param orders of supervision that came of it, the first first
 */
public record Warning(
        long id,
        String indicator,
        ReportingPeriod period,
        Cause cause,
        Words says,
        @Nullable Integer unit,
        LocalDate firstBy,
        boolean simulated,
        Instant recordedAt,
        List<Answer> answers,
        List<Order> orders) {

    public Warning {
        answers = List.copyOf(answers);
        orders = List.copyOf(orders);
    }

    public enum State {
        /** Nobody has answered. */
        OPEN,
        /** The answer waits for its review. */
        ANSWERED,
        RETURNED,
        ACCEPTED
    }

    /** @param returned id of the answer that was sent back and not given again; null: none was ever given */
    public record Order(String caseNumber, @Nullable Long returned) {}

    public State state() {
        var last = last();
        if (last == null) {
            return State.OPEN;
        }
        var review = last.review();
        return review == null
                ? State.ANSWERED
                : switch (review.outcome()) {
                    case ACCEPTED -> State.ACCEPTED;
                    case RETURNED -> State.RETURNED;
                };
    }

    /** Null: nobody has answered. */
    public @Nullable Answer last() {
        return answers.isEmpty() ? null : answers.getLast();
    }

    /** Whether its unit has something to say. */
    public boolean waitsForAnswer() {
        return state() == State.OPEN || state() == State.RETURNED;
    }

    /** The last day for the answer that is to come, or came; sent back, its clock starts again. */
    public LocalDate answerBy() {
        return answers.stream()
                .filter(Answer::isReturned)
                .map(answer -> Objects.requireNonNull(
                        Objects.requireNonNull(answer.review()).answerBy()))
                .reduce(firstBy, (earlier, later) -> later);
    }

    public boolean isOverdue(LocalDate today) {
        return waitsForAnswer() && answerBy().isBefore(today);
    }

    /** The answer whose place another is to take; null: none was sent back. */
    @Nullable
    Long returned() {
        var last = last();
        return last != null && last.isReturned() ? last.id() : null;
    }

    /** Whether somebody presses already for the answer that it waits for. */
    boolean isPressed() {
        return orders.stream().anyMatch(order -> Objects.equals(order.returned(), returned()));
    }

    /** Of the last order of supervision; null: none. */
    public @Nullable String caseNumber() {
        return orders.isEmpty() ? null : orders.getLast().caseNumber();
    }
}
