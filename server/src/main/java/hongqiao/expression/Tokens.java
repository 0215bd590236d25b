package hongqiao.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words and signs of a text that is no expression, to tell its author which of them is at fault. */
final class Tokens {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        /** A text whose closing quote is not there. */
        OPEN_TEXT,
        /** A run of Chinese characters. */
        HAN,
        SIGN
    }

    /** @param offset in code points */
    record Token(Kind kind, String text, int offset) {
        boolean is(String... signs) {
            return List.of(signs).contains(text) && kind != Kind.TEXT;
        }
    }

    /** Longest first. */
    private static final List<String> LONG_SIGNS = List.of(
            "===", "!==", "&&", "||", "==", "!=", "<=", ">=", "<>", "=>", "=<", "＞＝", "＜＝", "＝＝", "！＝", "＆＆", "｜｜");

    private final int[] text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(int[] text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        var reader = new Tokens(text.codePoints().toArray());
        reader.read();
        return reader.tokens;
    }

    private void read() {
        int at = 0;
        while (at < text.length) {
            int point = text[at];
            if (Character.isWhitespace(point) || point == '\u3000') {
                at++;
            } else if (point == '/' && at + 1 < text.length && text[at + 1] == '/') {
                at = end(at, next -> next != '\n');
            } else if (point == '\'' || point == '"') {
                at = quoted(at);
            } else if (point == '_' || isLatin(point)) {
                at = add(Kind.WORD, at, end(at, next -> next == '_' || isLatin(next) || isDigit(next)));
            } else if (isDigit(point)) {
                at = add(Kind.NUMBER, at, end(at, next -> isDigit(next) || next == '.'));
            } else if (Character.isLetter(point)) {
                at = add(Kind.HAN, at, end(at, next -> Character.isLetter(next) && !isLatin(next)));
            } else {
                at = add(Kind.SIGN, at, at + sign(at));
            }
        }
    }

    private int add(Kind kind, int start, int end) {
        tokens.add(new Token(kind, new String(text, start, end - start), start));
        return end;
    }

    private int quoted(int start) {
        for (int at = start + 1; at < text.length; at++) {
            if (text[at] == '\n') {
                return add(Kind.OPEN_TEXT, start, at);
            } else if (text[at] == '\\') {
                at++;
            } else if (text[at] == text[start]) {
                return add(Kind.TEXT, start, at + 1);
            }
        }
        return add(Kind.OPEN_TEXT, start, text.length);
    }

    private int sign(int at) {
        for (var sign : LONG_SIGNS) {
            if (new String(text, at, Math.min(sign.length(), text.length - at)).equals(sign)) {
                return sign.length();
            }
        }
        return 1;
    }

    private int end(int start, java.util.function.IntPredicate is) {
        int at = start + 1;
        while (at < text.length && is.test(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isLatin(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z';
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    /** The one that stands at or behind an offset; null at the end. */
    static @Nullable Token from(List<Token> tokens, int offset) {
        return tokens.stream()
                .filter(token -> token.offset()
                                + token.text().codePointCount(0, token.text().length())
                        > offset)
                .findFirst()
                .orElse(null);
    }
}
