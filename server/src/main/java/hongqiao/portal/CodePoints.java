package hongqiao.portal;

import java.util.function.IntPredicate;

/** A text that is counted in Unicode code points, as all offsets of ours are. */
record CodePoints(int[] all) {

    static CodePoints of(String text) {
        return new CodePoints(text.codePoints().toArray());
    }

    int length() {
        return all.length;
    }

    String slice(int start, int end) {
        return new String(all, start, end - start);
    }

    boolean is(int at, IntPredicate what) {
        return what.test(all[at]);
    }

    /** The first line break at or after that place; the end of the text if there is none. */
    int lineEnd(int at) {
        var end = at;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        return end;
    }

    int lineStart(int at) {
        var start = at;
        while (start > 0 && all[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Passes over white space of every script, the ideographic space (U+3000) included. */
    int skipSpace(int at, int end) {
        while (at < end && isSpace(all[at])) {
            at++;
        }
        return at;
    }

    int trimmedEnd(int start, int end) {
        while (end > start && isSpace(all[end - 1])) {
            end--;
        }
        return end;
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0xFEFF;
    }
}
