package hongqiao.compiler.words;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every numeral of a text, Arabic or Chinese, in order and without overlap, and says what each is as a word. No
 * numeral is passed over: what is no quantity comes out as a name, a date, an ordinal and so on.
 */
public final class FigureReader {

    private static final Lexicon WORDS = Lexicon.load("numeral-words.txt");

    private final CharSequence text;
    private final Masks masks;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(CharSequence folded) {
        this.text = folded;
        this.masks = Masks.of(folded);
    }

    /** @param folded text with one form for each sign, blocks separated by line breaks */
    public static List<Figure> read(CharSequence folded) {
        FigureReader reader = new FigureReader(folded);
        int at = 0;
        while (at < folded.length()) {
            at = reader.readAt(at);
        }
        return reader.figures;
    }

    private int readAt(int at) {
        char c = text.charAt(at);
        boolean digit = Numerals.isDigit(c);
        if (!digit && c < 0x4E00 && c != '〇' && !(c >= '①' && c <= '⑳')) {
            return latinAt(at, c);
        }
        if (masks.at(at) != Masks.OPEN) {
            return readMasked(at);
        }
        if (digit && isItemNumber(at)) {
            return addWord(Sense.ORDINAL, at, Numerals.digitsEnd(text, at, text.length()));
        }
        if (digit && isFootnote(at)) {
            return addWord(Sense.ORDINAL, at, Numerals.digitsEnd(text, at, text.length()));
        }
        if (digit) {
            return add(ArabicReader.read(text, at, lineEnd(at)));
        }
        Lexicon.Match word = WORDS.longest(text, at, text.length());
        if (word != null && !runsOn(at, word.end()) && !isDecimal(at)) {
            return addWord(Sense.valueOf(word.tag()), at, word.end());
        }
        if (c >= '①' && c <= '⑳') {
            return addWord(Sense.ORDINAL, at, at + 1);
        }
        return Numerals.isHan(c) ? add(HanReader.read(text, at, lineEnd(at))) : at + 1;
    }

    /** {@code （1）} and, at the head of a sentence, {@code 8.}. */
    private boolean isItemNumber(int at) {
        int end = Numerals.digitsEnd(text, at, text.length());
        if (end - at > 2 || end >= text.length()) {
            return false;
        }
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = text.charAt(end);
        boolean head = "\n。；！：".indexOf(before) >= 0;
        boolean point = after == '.' && end + 1 < text.length() && !Numerals.isDigit(text.charAt(end + 1));
        return before == '（' && after == '）'
                || head
                        && (point
                                || after == '、'
                                        && !Numerals.isDigit(text.charAt(Math.min(end + 1, text.length() - 1))));
    }

    /** {@code [26]} behind a word is the number of a note. */
    private boolean isFootnote(int at) {
        int end = Numerals.digitsEnd(text, at, text.length());
        boolean bracketed = at > 1 && text.charAt(at - 1) == '[' && end < text.length() && text.charAt(end) == ']';
        return bracketed && end - at <= 3 && text.charAt(at - 2) != '\n' && !Numerals.isDigit(text.charAt(at - 2));
    }

    /** A numeral that ends the word may be the head of a longer number: 十一 in 十一个. */
    private boolean runsOn(int at, int end) {
        return Numerals.isHan(text.charAt(at))
                && Numerals.hanEnd(text, at, text.length()) > end
                && Numerals.isHan(text.charAt(end - 1));
    }

    /** {@code 一点二亿元}: the word 一点 is the head of a quantity. */
    private boolean isDecimal(int at) {
        int point = Numerals.hanEnd(text, at, text.length());
        boolean places = point > at
                && point + 1 < text.length()
                && text.charAt(point) == '点'
                && Numerals.placesEnd(text, point + 1, text.length()) > point + 1;
        return places && HanReader.read(text, at, lineEnd(at)).isQuantity();
    }

    private int latinAt(int at, char c) {
        boolean letter = c < 0x80 && Character.isLetter(c);
        if (!letter || masks.at(at) != Masks.OPEN) {
            return at + 1;
        }
        int end = LatinNames.latinEnd(text, at, lineEnd(at));
        int digits = at;
        while (digits < end && !Numerals.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == end) {
            return end;
        }
        if (LatinNames.isMeasureName(text, at, digits)) {
            return digits;
        }
        return addWord(Sense.NAME, at, end);
    }

    private int readMasked(int at) {
        Sense sense = masks.at(at) == Masks.TITLED ? Sense.DOCUMENT : Sense.NAME;
        char c = text.charAt(at);
        if (!Numerals.isDigit(c) && !Numerals.isHan(c)) {
            return at + 1;
        }
        int limit = masks.end(at);
        int end = at;
        while (end < limit && (Numerals.isDigit(text.charAt(end)) || Numerals.isHan(text.charAt(end)))) {
            end++;
        }
        return addWord(sense, at, end);
    }

    private int addWord(Sense sense, int start, int end) {
        figures.add(Figure.word(sense, start, end));
        return end;
    }

    private int add(Figure figure) {
        figures.add(figure);
        return Math.max(figure.end(), figure.number() + 1);
    }

    private int lineEnd(int at) {
        int end = at;
        int limit = Math.min(text.length(), at + 60);
        while (end < limit && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** After the unit: 以上, 左右 and the like. */
    record Bounded(Bound bound, int end) {}

    static Bounded bound(CharSequence text, int at, int end) {
        if (at + 1 < end) {
            char a = text.charAt(at);
            char b = text.charAt(at + 1);
            if (a == '以' && b == '上') {
                return new Bounded(Bound.AT_LEAST, at + 2);
            }
            if (a == '以' && (b == '内' || b == '下') || a == '之' && b == '内') {
                return new Bounded(Bound.AT_MOST, at + 2);
            }
            if (a == '左' && b == '右' || a == '上' && b == '下' && !startsVerb(text, at + 2, end)) {
                return new Bounded(Bound.ABOUT, at + 2);
            }
            if ((a == '及' || a == '或') && b == '以' && at + 2 < end && text.charAt(at + 2) == '上') {
                return new Bounded(Bound.AT_LEAST, at + 3);
            }
            if ((a == '余' || a == '多') && !isWordOf(a, b)) {
                return new Bounded(Bound.AT_LEAST, at + 1);
            }
        } else if (at < end && (text.charAt(at) == '余' || text.charAt(at) == '多')) {
            return new Bounded(Bound.AT_LEAST, at + 1);
        }
        if (at < end && text.charAt(at) == '+') {
            return new Bounded(Bound.AT_LEAST, at + 1);
        }
        return new Bounded(Bound.NONE, at);
    }

    /** 上下 before a verb phrase means the two ends, not a bound; it rarely follows a figure. */
    private static boolean startsVerb(CharSequence text, int at, int end) {
        return at < end && (text.charAt(at) == '游' || text.charAt(at) == '联');
    }

    private static boolean isWordOf(char first, char second) {
        return first == '余' ? "热额杭姚".indexOf(second) >= 0 : "元式式部种样维层数方功点重".indexOf(second) >= 0;
    }

    static @Nullable BigDecimal decimal(CharSequence text, int from, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (Numerals.isDigit(c) || c == '.') {
                digits.append(c);
            } else if (c == '·') {
                digits.append('.');
            }
        }
        return digits.isEmpty() || digits.length() > 30 ? null : new BigDecimal(digits.toString());
    }
}
