package hongqiao.compiler.layout;

import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Layout.Aside;
import hongqiao.compiler.layout.Numbering.Style;
import hongqiao.compiler.words.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines to blocks: rejoins wrapped lines and broken headings, cuts headings off the paragraph glued to them. */
public final class LayoutReader {

    private static final Lexicon TOPICS = Lexicon.load("section-cues.txt");
    private static final int BARE_LONGEST = 24;
    private static final int CONTINUATION_LONGEST = 30;

    private final String text;
    private final List<Line> lines;
    private final BitSet cells;
    private final Wrapping wrapping;
    private final boolean punctuated;
    private final Prose prose = new Prose();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private boolean begun;

    private LayoutReader(String text, List<Line> lines, BitSet cells) {
        this.text = text;
        this.lines = lines;
        this.cells = cells;
        List<Line> prosaic = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!cells.get(i)) {
                prosaic.add(lines.get(i));
            }
        }
        this.wrapping = new Wrapping(text, prosaic);
        long closed = prosaic.stream().filter(line -> line.isClosed(text)).count();
        this.punctuated = closed * 4 >= prosaic.size();
    }

    /** @param cells the lines, by place in {@code lines}, that belong to indicator tables */
    public static Layout read(String text, List<Line> lines, BitSet cells) {
        LayoutReader reader = new LayoutReader(text, lines, cells);
        int at = 0;
        while (at < lines.size()) {
            at = reader.readAt(at);
        }
        return new Layout(reader.prose, Contents.set(reader.prose, reader.blocks), reader.asides);
    }

    private int readAt(int at) {
        Line line = lines.get(at);
        if (cells.get(at) || line.isRow(text)) {
            addBlock(Kind.CELLS, line.start(), line.start(), Style.BARE, List.of(line));
            return at + 1;
        }
        if (line.isPageMark(text)) {
            addBlock(Kind.ASIDE, line.start(), line.start(), Style.BARE, List.of(line));
            return at + 1;
        }
        Numbering number = Numbering.at(text, line.start(), line.end());
        if (number != null && !isDateline(line, number)) {
            int from = number.end();
            while (from < line.end() && Prose.isSpace(text.charAt(from))) {
                from++;
            }
            int titleEnd = Title.end(text, line, number.style(), from);
            if (titleEnd >= 0) {
                return readHeading(at, number, from, titleEnd);
            }
            return readParagraph(at, line.start(), number.end(), number.style());
        }
        if (isBareHeading(at)) {
            addBlock(Kind.HEADING, line.start(), line.start(), Style.BARE, List.of(line));
            return at + 1;
        }
        return readParagraph(at, line.start(), line.start(), Style.BARE);
    }

    private int readHeading(int at, Numbering number, int titleStart, int titleEnd) {
        Line line = lines.get(at);
        List<Line> pieces = new ArrayList<>();
        pieces.add(new Line(line.start(), titleEnd, true, line.indent()));
        int next = at + 1;
        boolean whole = titleEnd == line.end();
        while (whole && next < lines.size() && pieces.size() < 4 && continues(pieces.getLast(), titleStart, next)) {
            pieces.add(lines.get(next++));
        }
        addBlock(Kind.HEADING, line.start(), number.end(), number.style(), pieces);
        if (whole) {
            return next;
        }
        int rest = titleEnd;
        while (rest < line.end() && (Prose.isSpace(text.charAt(rest)) || "。！？；：:;".indexOf(text.charAt(rest)) >= 0)) {
            rest++;
        }
        return rest < line.end() ? readParagraph(at, rest, rest, Style.BARE) : at + 1;
    }

    /** Whether line {@code next} is the rest of a title broken over lines. */
    private boolean continues(Line title, int titleStart, int next) {
        Line line = lines.get(next);
        int width = line.width(text);
        if (cells.get(next)
                || width > CONTINUATION_LONGEST
                || line.holds(text, "。；：！？:;")
                || Numbering.at(text, line.start(), line.end()) != null
                || line.isPageMark(text)
                || line.width(text) < 2) {
            return false;
        }
        if (title.end() - titleStart <= 1 || dangles(title) || isFragment(next)) {
            return true;
        }
        boolean before = next + 1 >= lines.size()
                || lines.get(next + 1).isClosed(text)
                || Numbering.at(
                                text,
                                lines.get(next + 1).start(),
                                lines.get(next + 1).end())
                        != null;
        boolean shorter = width <= 16 && title.width(text) >= 18 && width < title.width(text);
        return before && !line.holds(text, "，,") && (shorter || wrapping.fills(title)) && !isTopic(line);
    }

    /** A short line that ends in a conjunction is no paragraph of its own, but a piece of the title above it. */
    private boolean isFragment(int at) {
        Line line = lines.get(at);
        return at + 1 < lines.size()
                && line.begins()
                && "和与及暨".indexOf(line.last(text)) >= 0
                && !line.holds(text, "，,")
                && Numbering.at(
                                text,
                                lines.get(at + 1).start(),
                                lines.get(at + 1).end())
                        == null
                && lines.get(at + 1).width(text) <= CONTINUATION_LONGEST;
    }

    private boolean dangles(Line title) {
        int open = 0;
        for (int i = title.start(); i < title.end(); i++) {
            char c = Prose.fold(text.charAt(i));
            open += "“《（".indexOf(c) >= 0 ? 1 : "”》）".indexOf(c) >= 0 ? -1 : 0;
        }
        boolean bracketed = open > 0 && Prose.fold(text.charAt(title.start())) != '（';
        return bracketed || "和与及、的并暨以对为“（《—，,".indexOf(title.last(text)) >= 0;
    }

    private boolean isBareHeading(int at) {
        Line line = lines.get(at);
        if (!begun && !isTopic(line)
                || !punctuated
                || !line.begins()
                || line.width(text) > BARE_LONGEST
                || line.width(text) < 4
                || line.holds(text, "。，；：！？、,;:!?|\t")) {
            return false;
        }
        if (wrapping.fills(line) || at + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(at + 1);
        if ("告划要案知".indexOf(line.last(text)) >= 0) {
            return false;
        }
        boolean numbered = Numbering.at(text, next.start(), next.end()) != null;
        return isTopic(line) || numbered || next.width(text) > 40 && next.holds(text, "，。");
    }

    private boolean isTopic(Line line) {
        return TOPICS.occursIn(text, line.start(), line.end());
    }

    /** {@code ——2024年1月16日在…会议上}: under the title, no section. */
    private boolean isDateline(Line line, Numbering number) {
        if (number.style() != Style.DASH) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        return !begun && (words.contains("会议") || words.contains("大会")) && words.contains("月");
    }

    private int readParagraph(int at, int from, int numberEnd, Style style) {
        Line line = lines.get(at);
        List<Line> pieces = new ArrayList<>();
        pieces.add(new Line(from, line.end(), true, line.indent()));
        int last = at;
        int next = at + 1;
        boolean turned = false;
        while (next < lines.size() && !cells.get(next)) {
            Line candidate = lines.get(next);
            if (candidate.isPageMark(text) && !lines.get(last).isClosed(text)) {
                asides.add(new Aside(candidate.start(), candidate.end()));
                turned = true;
                next++;
                continue;
            }
            boolean joins = wrapping.joins(lines.get(last), candidate) || turned && wrapping.runsOn(pieces, candidate);
            if (!candidate.begins() || !joins) {
                break;
            }
            pieces.add(candidate);
            last = next++;
            turned = false;
        }
        addBlock(Kind.PARAGRAPH, from, numberEnd, style, pieces);
        begun |= pieces.getLast().isClosed(text) && line.width(text) > CONTINUATION_LONGEST;
        return next;
    }

    private void addBlock(Kind kind, int from, int numberEnd, Style style, List<Line> pieces) {
        prose.breakBlock(from);
        int start = prose.length();
        prose.add(text, from, numberEnd);
        int number = prose.length();
        for (int i = 0; i < pieces.size(); i++) {
            int pieceStart = i == 0
                    ? Math.max(pieces.get(i).start(), numberEnd)
                    : pieces.get(i).start();
            addWithoutPageMarks(pieceStart, pieces.get(i).end());
        }
        if (prose.length() > start) {
            blocks.add(new Block(kind, start, prose.length(), number, style));
        }
    }

    /** A text run together keeps its page marks between spaces: {@code 一 — 1 — 般公共预算收入}. */
    private void addWithoutPageMarks(int from, int end) {
        int at = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '—' || c == '-' || c == '－') && i > from && Prose.isSpace(text.charAt(i - 1))) {
                int stop = pageMarkEnd(i, end);
                if (stop > 0) {
                    prose.add(text, at, i);
                    asides.add(new Aside(i, stop));
                    at = stop;
                    i = stop - 1;
                }
            }
        }
        prose.add(text, at, end);
    }

    private int pageMarkEnd(int dash, int end) {
        int i = dash + 1;
        while (i < end && Prose.isSpace(text.charAt(i))) {
            i++;
        }
        int digits = i;
        while (i < end && i < digits + 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        int after = i;
        while (i < end && Prose.isSpace(text.charAt(i))) {
            i++;
        }
        boolean closes =
                i < end && text.charAt(i) == text.charAt(dash) && i + 1 < end && Prose.isSpace(text.charAt(i + 1));
        return after > digits && closes ? i + 1 : -1;
    }
}
