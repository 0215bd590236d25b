package hongqiao.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a plan's text, as a page sets it.
 *
 * @param n from 1, in the order of the text
 * @param level of a heading, 1 to 3; null otherwise
 * @param sectionId the section it stands in; null before the first heading
 * @param start in code points; white space around is left out
 * @param text {@code start..end} of the document, line breaks inside a broken heading included
 * @param rows of the indicator table; null otherwise
 */
public record Block(
        int n,
        Kind kind,
        @Nullable Integer level,
        @Nullable String sectionId,
        int start,
        int end,
        String text,
        @Nullable List<List<Cell>> rows) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        TABLE
    }

    /** @param code of the indicator whose row it is in; null in the table's head */
    public record Cell(String text, @Nullable String code) {}
}
