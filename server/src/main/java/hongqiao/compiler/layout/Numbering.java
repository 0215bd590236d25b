package hongqiao.compiler.layout;

import hongqiao.compiler.words.Numerals;
import org.jspecify.annotations.Nullable;

/** The number at the head of a section as printed (第一章, 一、, （一）, 1., ——), and where the title may begin. */
public record Numbering(Style style, int start, int end) {

    /** From the outermost inwards; the order decides the level. */
    public enum Style {
        PART,
        CHAPTER,
        SECTION,
        BARE,
        HAN,
        HAN_BRACKETS,
        DIGIT,
        DIGIT_BRACKETS,
        CIRCLE,
        DASH,
        BOX;

        /** Strong enough to begin a section in the middle of a line, after a full stop or a wide gap. */
        boolean strong() {
            return this == PART || this == CHAPTER || this == SECTION || this == HAN || this == HAN_BRACKETS;
        }
    }

    /** The numbering that begins at {@code at}, or null. Reads at most some twenty characters. */
    static @Nullable Numbering at(CharSequence text, int at, int end) {
        if (at >= end) {
            return null;
        }
        char c = Prose.fold(text.charAt(at));
        if (c == '第') {
            return ordinal(text, at, end);
        }
        if (c == '专' && at + 2 < end && text.charAt(at + 1) == '栏') {
            return box(text, at, end);
        }
        if (Numerals.isHan(c) && c != '两') {
            int stop = Numerals.hanEnd(text, at, Math.min(end, at + 5));
            boolean comma = stop < end && (text.charAt(stop) == '、' || Prose.fold(text.charAt(stop)) == '.');
            return comma && Numerals.hanValue(text, at, stop) != null ? new Numbering(Style.HAN, at, stop + 1) : null;
        }
        if (c == '（') {
            return bracketed(text, at, end);
        }
        if (Numerals.isDigit(c)) {
            return arabic(text, at, end);
        }
        if (c >= '①' && c <= '⑳') {
            return new Numbering(Style.CIRCLE, at, at + 1);
        }
        boolean dash = c == '-' && at + 2 < end && Prose.fold(text.charAt(at + 1)) == '-' && text.charAt(at) != '-';
        return dash && Prose.fold(text.charAt(at + 2)) != '-' ? new Numbering(Style.DASH, at, at + 2) : null;
    }

    private static @Nullable Numbering ordinal(CharSequence text, int at, int end) {
        int i = skipSpace(text, at + 1, end);
        int digits = i;
        while (i < end && i < at + 8 && (Numerals.isHan(text.charAt(i)) || foldedDigit(text.charAt(i)))) {
            i++;
        }
        if (i == digits || i == end) {
            return null;
        }
        int unit = skipSpace(text, i, end);
        if (unit == end) {
            return null;
        }
        Style style = switch (text.charAt(unit)) {
            case '篇', '编' -> Style.PART;
            case '章' -> Style.CHAPTER;
            case '节' -> Style.SECTION;
            case '部' -> unit + 1 < end && text.charAt(unit + 1) == '分' ? Style.PART : null;
            default -> null;
        };
        if (style == null) {
            return null;
        }
        int after = unit + (text.charAt(unit) == '部' ? 2 : 1);
        return after < end && "的里中课、，".indexOf(text.charAt(after)) >= 0 ? null : new Numbering(style, at, after);
    }

    private static @Nullable Numbering box(CharSequence text, int at, int end) {
        int i = skipSpace(text, at + 2, end);
        int digits = i;
        while (i < end && i < digits + 3 && (Numerals.isHan(text.charAt(i)) || foldedDigit(text.charAt(i)))) {
            i++;
        }
        return i == digits ? null : new Numbering(Style.BOX, at, i);
    }

    private static @Nullable Numbering bracketed(CharSequence text, int at, int end) {
        int i = at + 1;
        int han = Numerals.hanEnd(text, i, Math.min(end, i + 4));
        int digits = i;
        while (digits < end && digits < i + 2 && foldedDigit(text.charAt(digits))) {
            digits++;
        }
        int stop = Math.max(han, digits);
        if (stop == i || stop >= end || Prose.fold(text.charAt(stop)) != '）') {
            return null;
        }
        return new Numbering(han > i ? Style.HAN_BRACKETS : Style.DIGIT_BRACKETS, at, stop + 1);
    }

    private static @Nullable Numbering arabic(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && i < at + 2 && foldedDigit(text.charAt(i))) {
            i++;
        }
        if (i >= end) {
            return null;
        }
        char mark = Prose.fold(text.charAt(i));
        boolean follows = i + 1 < end && !foldedDigit(text.charAt(i + 1));
        if (mark == '）') {
            return new Numbering(Style.DIGIT_BRACKETS, at, i + 1);
        }
        boolean letter =
                follows && Prose.fold(text.charAt(i + 1)) < 0x80 && mark == '.' && !Prose.isSpace(text.charAt(i + 1));
        return (mark == '.' || mark == '、') && follows && !letter ? new Numbering(Style.DIGIT, at, i + 1) : null;
    }

    private static boolean foldedDigit(char c) {
        return Numerals.isDigit(Prose.fold(c));
    }

    private static int skipSpace(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '\n' && Prose.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
