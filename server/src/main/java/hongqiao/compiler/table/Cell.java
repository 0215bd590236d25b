package hongqiao.compiler.table;

import hongqiao.compiler.layout.Line;
import hongqiao.compiler.layout.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * One printed piece of a table: a cell, or part of a broken one.
 *
 * @param text without white space, signs folded
 * @param start place in the source (UTF-16)
 * @param firm whether a tab, a bar or a line break stands before it, not only a space
 */
record Cell(String text, int start, int end, boolean firm) {

    /** The pieces of a line, cut at tabs, bars and spaces; brackets are kept whole. */
    static List<Cell> of(String source, Line line) {
        List<Cell> cells = new ArrayList<>();
        int start = -1;
        int depth = 0;
        boolean firm = true;
        for (int i = line.start(); i <= line.end(); i++) {
            char c = i < line.end() ? source.charAt(i) : '\t';
            boolean bar = c == '|' || c == '｜' || c == '\t';
            boolean gap = bar || Prose.isSpace(c) && depth <= 0;
            if (gap && start >= 0) {
                cells.add(new Cell(fold(source, start, i), start, i, firm));
                start = -1;
                firm = false;
                depth = 0;
            }
            firm |= bar;
            if (!gap && start < 0) {
                start = i;
            }
            char folded = Prose.fold(c);
            depth += folded == '[' || folded == '（' ? 1 : folded == ']' || folded == '）' ? -1 : 0;
        }
        cells.removeIf(cell -> cell.text.isEmpty() || cell.text.matches("[-：+=]{3,}"));
        return cells;
    }

    private static String fold(String source, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!Prose.isSpace(source.charAt(i))) {
                text.append(Prose.fold(source.charAt(i)));
            }
        }
        return text.toString();
    }

    /** As printed, without white space at the ends and line breaks. */
    static String printed(String source, List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            String piece = source.substring(cell.start, cell.end)
                    .replaceAll("[\\s\\u3000\\u00A0]+", cell.text.contains("[") ? "" : " ")
                    .strip();
            boolean latin = !text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(piece.charAt(0));
            text.append(latin ? " " : "").append(piece);
        }
        return text.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
