package hongqiao.compiler.layout;

import hongqiao.compiler.layout.Numbering.Style;
import hongqiao.compiler.words.Numerals;

/** How far the title of a section reaches in its line: to the end, or to where a paragraph is glued on. */
final class Title {

    private static final int LONGEST = 50;
    private static final int PARAGRAPH = 30;
    private static final String COUNTED = "%％‰万亿个家所座条项公亩人户名张件千百倍元吨平";

    private Title() {}

    /**
     * The end of the title in {@code from..line.end()}, or -1 where the line is a paragraph that only bears a number:
     * too long, or a promise with its figure.
     */
    static int end(String text, Line line, Style style, int from) {
        int limit = Math.min(line.end(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = Prose.fold(text.charAt(i));
            if (c == '。' || c == '！' || c == '？' || c == '；') {
                return closed(text, line, style, from, i);
            }
            if (c == '：' && i - from <= 20) {
                return i + 1 < line.end() && !holdsFigure(text, from, i) ? i : -1;
            }
            if (Prose.isSpace(text.charAt(i)) && gapEndsTitle(text, line, from, i)) {
                return i;
            }
        }
        boolean open = line.end() <= from + LONGEST + 10;
        return open && (style.compareTo(Style.DIGIT) < 0 || !holdsFigure(text, from, line.end())) ? line.end() : -1;
    }

    private static int closed(String text, Line line, Style style, int from, int stop) {
        boolean only = stop + 1 >= line.end();
        if (holdsFigure(text, from, stop) || only && stop - from > 20 && style.compareTo(Style.HAN) >= 0) {
            return -1;
        }
        return only && style.compareTo(Style.DIGIT) >= 0 && stop - from > 20 ? -1 : stop;
    }

    /** White space after a Chinese character, with a paragraph behind it. */
    private static boolean gapEndsTitle(String text, Line line, int from, int gap) {
        int after = gap;
        while (after < line.end() && Prose.isSpace(text.charAt(after))) {
            after++;
        }
        boolean wide = after - gap >= 2 && line.end() - after > 12;
        boolean paragraph = line.end() - after > PARAGRAPH * 2;
        paragraph |=
                isSentence(text, after, line.end()) && text.substring(from, gap).indexOf('，') < 0;
        boolean promise = line.isClosed(text)
                && line.end() - after >= 8
                && holdsFigure(text, after, line.end())
                && text.substring(from, gap).indexOf('，') < 0;
        boolean chinese = gap > from && text.charAt(gap - 1) > 0x2E80;
        return chinese
                && (gap - from >= 4 && (wide || paragraph) || gap - from >= 2 && promise)
                && "年月日".indexOf(text.charAt(after)) < 0;
    }

    /** A long sentence with a comma in it, not the rest of a title that was set with gaps. */
    private static boolean isSentence(String text, int from, int end) {
        int stop = text.indexOf('。', from);
        int comma = text.indexOf('，', from);
        return stop > from + 15 && stop < end && comma > from && comma < stop;
    }

    private static boolean holdsFigure(String text, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean digit = Numerals.isDigit(Prose.fold(text.charAt(i - 1)));
            if (digit && COUNTED.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
