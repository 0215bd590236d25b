package hongqiao.search;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: width and case do not matter. One code point stays one, so that places can be told. */
final class Folded {

    private Folded() {}

    static String text(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().map(Folded::point).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int point(int point) {
        if (point < 0x80) {
            return Character.toLowerCase(point);
        }
        if (Character.isIdeographic(point) && point < 0xF900) {
            return point;
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : point;
    }
}
