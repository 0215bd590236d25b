package hongqiao.plan.draft;

import hongqiao.plan.MadeBy;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a draft to be decided: what the compiler read, or what an officer added.
 *
 * @param id its code once adopted
 * @param start in code points of the draft's text
 * @param text {@code start..end} of it
 * @param value what it says now
 * @param read what the compiler read; null for what an officer added
 * @param rule the compiler's rule; null for what an officer added
 * @param reason of a rejection or correction
 * @param line of {@code start}, from 1
 * @param version counts changes; whoever changes it says which version he saw
 * @param by who changed it last; null where nobody did
 * @param promoted of a left-out number: the id of the commitment made of it
 */
public record Item(
        String id,
        ItemKind kind,
        ItemState state,
        int start,
        int end,
        String text,
        ItemValue value,
        @Nullable ItemValue read,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String sectionId,
        int line,
        int version,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String promoted) {

    boolean isAdded() {
        return read == null;
    }

    /** Whether it would be part of the plan. */
    boolean isLive() {
        return kind != ItemKind.LEFT_OUT && state != ItemState.REJECTED;
    }

    MadeBy madeBy() {
        return isAdded() ? MadeBy.ADDED : state == ItemState.CORRECTED ? MadeBy.CORRECTED : MadeBy.READ;
    }

    Item changed(
            ItemState newState,
            ItemValue newValue,
            @Nullable String newReason,
            @Nullable String newPromoted,
            String who,
            Instant when) {
        return new Item(
                id,
                kind,
                newState,
                start,
                end,
                text,
                newValue,
                read,
                rule,
                newReason,
                sectionId,
                line,
                version + 1,
                who,
                when,
                newPromoted);
    }

    /** The same with the officer's username replaced by what to call him. */
    Item naming(UnaryOperator<String> names) {
        return by == null
                ? this
                : new Item(
                        id,
                        kind,
                        state,
                        start,
                        end,
                        text,
                        value,
                        read,
                        rule,
                        reason,
                        sectionId,
                        line,
                        version,
                        names.apply(by),
                        at,
                        promoted);
    }

    /** As the journal keeps it. */
    Recorded recorded() {
        return new Recorded(id, kind, state, start, end, value, reason, version);
    }

    /** The part of an item that changes, for the journal; {@code item} is its id. */
    record Recorded(
            String item,
            ItemKind kind,
            ItemState state,
            int start,
            int end,
            ItemValue value,
            @Nullable String reason,
            int version) {}
}
