package hongqiao.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message, as its row has it.
 *
 * @param about number of a case
 * @param adapter by which it was sent; null: it was not
 * @param failure why the last try failed
 */
record Outgoing(
        long id,
        String about,
        String who,
        byte[] recipient,
        String masked,
        String text,
        State state,
        @Nullable String adapter,
        int tries,
        @Nullable String failure,
        Instant madeAt,
        @Nullable Instant settledAt) {

    /** What became of it. */
    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
