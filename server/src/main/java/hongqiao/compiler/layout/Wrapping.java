package hongqiao.compiler.layout;

import java.util.List;

/**
 * Whether the lines of a text were broken at a fixed width, as a PDF leaves them, and so must be rejoined. Texts with
 * one sentence a line and no full stops also have open lines, but of all widths.
 */
final class Wrapping {

    private static final int NARROWEST = 10;
    private static final int FEW_LINES = 12;

    private final String text;
    private final int width;
    private final boolean wrapped;
    private final boolean few;
    private final int lastStop;

    Wrapping(String text, List<Line> lines) {
        this.text = text;
        int[] widths = lines.stream()
                .filter(line -> !line.isClosed(text) && line.width(text) >= NARROWEST)
                .mapToInt(line -> line.width(text))
                .sorted()
                .toArray();
        this.few = lines.size() <= FEW_LINES;
        this.width = widths.length == 0 ? 0 : widths[(int) (widths.length * 0.9)];
        this.lastStop = lines.stream()
                .filter(line -> line.isClosed(text))
                .mapToInt(Line::end)
                .max()
                .orElse(0);
        long full =
                java.util.Arrays.stream(widths).filter(w -> w * 10 >= width * 8).count();
        long wider =
                lines.stream().filter(line -> line.width(text) > width * 1.15).count();
        this.wrapped = widths.length > 0
                && full * 10 >= widths.length * 6L
                && full * 4 >= lines.size()
                && wider * 20 <= lines.size();
    }

    /** Whether {@code next} continues {@code line} in one sentence. */
    boolean joins(Line line, Line next) {
        char last = line.last(text);
        if (line.isClosed(text) || beginsAnew(next)) {
            return false;
        }
        if ("，、,（(“《".indexOf(last) >= 0) {
            return true;
        }
        int at = line.width(text);
        if (wrapped && !few) {
            return at * 10 >= width * 8;
        }
        boolean prose = line.holds(text, "，、；。");
        boolean cut = Character.isDigit(last) && next.holds(text, "，。");
        boolean fits = at >= NARROWEST && at * 10 >= width * 5 || cut;
        return few && prose && fits && next.start() < lastStop && !next.holds(text, "\t");
    }

    /** Whether a paragraph without an end goes on behind a page mark, however short its last line is. */
    boolean runsOn(List<Line> paragraph, Line next) {
        return paragraph.stream().anyMatch(line -> line.holds(text, "，、；。"))
                && !paragraph.getLast().isClosed(text)
                && !beginsAnew(next);
    }

    /** Whether lines are broken at a width and {@code line} fills it. */
    boolean fills(Line line) {
        return wrapped && !few && line.width(text) + 3 >= width;
    }

    private boolean beginsAnew(Line next) {
        Numbering number = Numbering.at(text, next.start(), next.end());
        boolean bullet = "●•■◆▪★".indexOf(text.charAt(next.start())) >= 0;
        return bullet || number != null && (number.style() != Numbering.Style.DIGIT || !wrapped);
    }
}
