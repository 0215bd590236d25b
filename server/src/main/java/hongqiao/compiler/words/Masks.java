package hongqiao.compiler.words;

import java.util.Arrays;

/**
 * Where a number can only be part of a name: in quotation marks (a slogan), in book marks (a document). Long quotations
 * and those with a sentence in them are speech, not names.
 */
final class Masks {

    static final byte OPEN = 0;
    static final byte QUOTED = 1;
    static final byte TITLED = 2;

    private static final int LONGEST_QUOTE = 24;
    private static final int LONGEST_TITLE = 90;

    private final byte[] mask;

    private Masks(byte[] mask) {
        this.mask = mask;
    }

    static Masks of(CharSequence folded) {
        byte[] mask = new byte[folded.length()];
        for (int i = 0; i < mask.length; i++) {
            char c = folded.charAt(i);
            if (c == '《') {
                int end = closing(folded, i, '《', '》', LONGEST_TITLE);
                if (end > 0) {
                    Arrays.fill(mask, i, afterBrackets(folded, end), TITLED);
                }
            } else if (c == '“' && mask[i] == OPEN) {
                int end = closing(folded, i, '“', '”', LONGEST_QUOTE);
                if (end > 0) {
                    Arrays.fill(mask, i, end, QUOTED);
                }
            } else if (c == '‘' && mask[i] == OPEN) {
                int end = closing(folded, i, '‘', '’', LONGEST_QUOTE);
                if (end > 0) {
                    Arrays.fill(mask, i, end, QUOTED);
                }
            }
        }
        return new Masks(mask);
    }

    byte at(int i) {
        return mask[i];
    }

    /** The end of the masked stretch that holds {@code i}. */
    int end(int i) {
        int end = i;
        while (end < mask.length && mask[end] == mask[i]) {
            end++;
        }
        return end;
    }

    private static int closing(CharSequence text, int open, char opens, char closes, int longest) {
        int depth = 0;
        int limit = Math.min(text.length(), open + longest);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return i + 1;
            } else if (c == '。' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** {@code 《…规划》（2021—2025年）}: the brackets belong to the title. */
    private static int afterBrackets(CharSequence text, int end) {
        if (end >= text.length() || text.charAt(end) != '（') {
            return end;
        }
        int close = closing(text, end, '（', '）', 30);
        for (int i = end; i < close; i++) {
            if (Numerals.isDigit(text.charAt(i))) {
                return close;
            }
        }
        return end;
    }
}
