package hongqiao.compiler.layout;

/**
 * A stretch of {@link Prose} that belongs together: {@code start..end}.
 *
 * @param number where the numbering at its head stops; {@code start} where there is none
 * @param style of the numbering; BARE where there is none
 */
public record Block(Kind kind, int start, int end, int number, Numbering.Style style) {

    /** What a block is. */
    public enum Kind {
        /** The number and title of a section. */
        HEADING,
        PARAGRAPH,
        /** One line of an indicator table. */
        CELLS,
        /** A page mark, a line of the table of contents. */
        ASIDE
    }

    public boolean isNumbered() {
        return number > start;
    }
}
