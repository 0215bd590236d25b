package hongqiao.compiler.layout;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title empty where none is printed
 * @param titleStart place in the prose; equal to {@code titleEnd} where there is no title
 * @param from first year of the period; null where the document does not tell
 * @param to last year of the period
 * @param report whether it is a report on one year's work
 * @param national whether the whole country speaks
 */
public record Head(
        String title,
        int titleStart,
        int titleEnd,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean report,
        boolean national) {

    /** The years of the five-year plan {@code ordinal}: the third began in 1966, after three years without one. */
    public static int firstYear(int ordinal) {
        return ordinal >= 3 ? 1966 + 5 * (ordinal - 3) : 1953 + 5 * (ordinal - 1);
    }
}
