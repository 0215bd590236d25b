package hongqiao.journal;

import org.jspecify.annotations.Nullable;

/**
 * A change to be recorded.
 *
 * @param who username of the officer, or {@code system}
 * @param action kebab-case verb, e.g. {@code item-corrected}
 * @param before anything Jackson can write; null where nothing was
 * @param after likewise; null where nothing is left
 * @param packVersion the pack version that ruled the change, where one did
 */
public record Entry(
        Subject subject,
        String who,
        String action,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String packVersion) {

    public Entry(Subject subject, String who, String action, @Nullable Object before, @Nullable Object after) {
        this(subject, who, action, before, after, null);
    }
}
