package hongqiao.compiler.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the source, or the part of one from a section number on: {@code start..end} without the white space
 * around it.
 *
 * @param begins whether it begins a line of the source
 * @param indent how many white characters stand before it
 */
public record Line(int start, int end, boolean begins, int indent) {

    private static final int WIDE_GAP = 4;
    private static final String STOPS = "。！？!?…";

    /** All lines that hold something. Lines with sections run together are cut before each section's number. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            addTrimmed(text, at, end, lines);
            at = end + 1;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static void addTrimmed(String text, int from, int to, List<Line> lines) {
        int start = from;
        int end = to;
        while (start < end && Prose.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Prose.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        boolean begins = true;
        int piece = start;
        for (int i = start + 1; i < end; i++) {
            if (beginsSection(text, i, piece, end)) {
                lines.add(trimmed(text, piece, i, begins, start - from));
                piece = i;
                begins = false;
            }
        }
        lines.add(trimmed(text, piece, end, begins, start - from));
    }

    private static Line trimmed(String text, int start, int end, boolean begins, int indent) {
        int last = end;
        while (last > start && Prose.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Line(start, last, begins, indent);
    }

    /** A strong number after a full stop, or after a gap of two or more white characters. */
    private static boolean beginsSection(String text, int at, int lineStart, int end) {
        char c = text.charAt(at);
        if (c != '第' && c != '（' && c != '(' && !hongqiao.compiler.words.Numerals.isHan(c)) {
            return false;
        }
        int before = at;
        while (before > lineStart && Prose.isSpace(text.charAt(before - 1))) {
            before--;
        }
        boolean gap = at - before >= 2;
        boolean stop = before > lineStart && STOPS.indexOf(text.charAt(before - 1)) >= 0;
        boolean mark = at > before && before > lineStart && "—：".indexOf(text.charAt(before - 1)) >= 0;
        boolean under = text.startsWith("（一）", at) && at - lineStart < 40 && Numbering.at(text, lineStart, end) != null;
        if (!gap && !stop && !mark && !under) {
            return false;
        }
        Numbering number = Numbering.at(text, at, end);
        return number != null && number.style().strong();
    }

    /** Width in full characters; two Latin ones make one. */
    int width(String text) {
        int half = 0;
        for (int i = start; i < end; i++) {
            half += text.charAt(i) < 0x80 ? 1 : 2;
        }
        return (half + 1) / 2;
    }

    char last(String text) {
        return text.charAt(end - 1);
    }

    /** Whether it ends as a sentence does, also behind a closing quote or bracket. */
    boolean isClosed(String text) {
        int i = end - 1;
        while (i > start && "”’」』）)".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return "。！？；：!?;:…".indexOf(text.charAt(i)) >= 0;
    }

    boolean holds(String text, String anyOf) {
        for (int i = start; i < end; i++) {
            if (anyOf.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A row of some table: at least three pieces with wide gaps between them, and no sentence. */
    boolean isRow(String text) {
        int gaps = 0;
        int white = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ("，。；！？".indexOf(c) >= 0) {
                return false;
            }
            boolean space = Prose.isSpace(c);
            gaps += !space && white >= WIDE_GAP ? 1 : 0;
            white = c == '\t' ? WIDE_GAP : space ? white + 1 : 0;
        }
        return gaps >= 2;
    }

    /** A page number of its own: {@code — 12 —}, {@code ·307·}, {@code 第3页}. */
    boolean isPageMark(String text) {
        boolean digit = false;
        boolean mark = false;
        for (int i = start; i < end; i++) {
            char c = Prose.fold(text.charAt(i));
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c == '-' || c == '·' || c == '第' || c == '页' || c == '•') {
                mark = true;
            } else if (!Prose.isSpace(c)) {
                return false;
            }
        }
        return digit && mark && end - start <= 10;
    }
}
