package hongqiao.register.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records, in which order.
 *
 * @param view key of a view of the pack
 * @param where a condition in the language of packs
 * @param words to find them by
 * @param area code; with all below it
 * @param sort field, with {@code -} in front downwards; null: newest first
 * @param link only those whose field refers to that record, or waits for it
 * @param merged whether those that were merged into others are in it
 */
public record Question(
        @Nullable String view,
        @Nullable String where,
        @Nullable String words,
        @Nullable String area,
        @Nullable String sort,
        boolean merged,
        @Nullable Linking link) {

    public static final Question ALL = new Question(null, null, null, null, null, false);

    public Question(
            @Nullable String view,
            @Nullable String where,
            @Nullable String words,
            @Nullable String area,
            @Nullable String sort,
            boolean merged) {
        this(view, where, words, area, sort, merged, null);
    }

    boolean hasWords() {
        return words != null && !words.isBlank();
    }

    /** A field of kind record, and the id it holds; or, where the id is null, the key whose record it waits for. */
    public record Linking(
            String field, @Nullable Long id, @Nullable String key) {}

    /** Where a list goes on: what the last row had in the column it is sorted by, and its id. */
    public record Cursor(@Nullable String value, long id) {}

    /** @param next null: that was all */
    public record Page<T>(List<T> rows, @Nullable Cursor next) {}
}
