package hongqiao.report.content;

import java.util.List;

/** A piece of a report that follows the one before it. */
public sealed interface Block {

    record Paragraph(Style style, Line line) implements Block {}

    /** The first row is its head, repeated on each page. @param widths parts of the whole */
    record Table(List<Integer> widths, List<List<Line>> rows) implements Block {

        /** Rows that a table has at most to stay on one page. */
        private static final int SMALL = 9;

        public Table {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether it is short enough to be kept together. */
        public boolean isSmall() {
            return rows.size() <= SMALL;
        }

        public int wholeWidth() {
            return widths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    record Drawn(Chart chart) implements Block {}

    record PageBreak() implements Block {}

    /** Headings of the first two levels. */
    record Contents() implements Block {}
}
