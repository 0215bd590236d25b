package hongqiao.compiler.promise;

import hongqiao.compiler.words.Figure;

/**
 * The clause round a figure: between commas, semicolons or colons, those in brackets and quotation marks not counted.
 *
 * @param item where the words for this figure begin: behind the figure before it in the clause
 */
record Clause(int start, int item, int end) {

    /** No clause of a document is longer; a text without borders must not cost its square. */
    private static final int LONGEST = 600;

    private static final String BORDERS = "，；：。！？,\n";

    static Clause around(CharSequence text, Sentence sentence, Figure figure, int figureBefore) {
        int start = left(text, Math.max(sentence.from(), figure.start() - LONGEST), figure.start());
        int end = right(text, figure.end(), Math.min(sentence.end(), figure.end() + LONGEST));
        int item = Math.max(start, figureBefore);
        for (int i = item; figureBefore > start && i < figure.start(); i++) {
            if ("、和及与或".indexOf(text.charAt(i)) >= 0) {
                item = i + 1;
                break;
            }
        }
        return new Clause(start, item, end);
    }

    static int left(CharSequence text, int from, int at) {
        int depth = 0;
        for (int i = at - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '）' || c == '”' || c == '》') {
                depth++;
            } else if (c == '（' || c == '“' || c == '《') {
                if (depth == 0) {
                    return i + 1;
                }
                depth--;
            } else if (depth == 0 && BORDERS.indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    static int right(CharSequence text, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '“' || c == '《') {
                depth++;
            } else if (c == '）' || c == '”' || c == '》') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (depth == 0 && BORDERS.indexOf(c) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Whether nothing but a border follows the figure in its item: the end, a comma, a list mark, 和. */
    boolean closesAt(CharSequence text, int at) {
        return at >= end || isBorder(text.charAt(at));
    }

    static boolean isBorder(char c) {
        return "、，。；：）！？,和与及或并\n ”".indexOf(c) >= 0;
    }
}
