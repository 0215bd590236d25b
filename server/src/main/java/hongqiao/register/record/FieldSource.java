package hongqiao.register.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the present value of a field comes from; of a field that was emptied, where that comes from.
 *
 * @param since day from which the value holds without a break; null: a computed one, which holds at this moment
 * @param recordedAt since when it is known; @param recordedBy by whom; null: a computed one
 * @param exchange through which another body's file it came; null: it did not
 * @param move key of the move that wrote it; null: none did
 * @param other the record whose move wrote it, or that had it before it was merged into this one, {@code REGISTER:ID}; null: none
 */
public record FieldSource(
        String field,
        Through through,
        @Nullable LocalDate since,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String exchange,
        @Nullable String move,
        @Nullable String other) {

    /** What wrote it. */
    public enum Through {
        /** An officer typed it in. */
        HAND,
        /** A file. */
        IMPORT,
        /** A move of this record. */
        MOVE,
        /** A move of another record. */
        OTHER,
        /** Another record that was merged into this one. */
        MERGE,
        /** The demonstration's made-up records. */
        SIMULATED,
        /** Worked out whenever it is asked for. */
        COMPUTED
    }
}
