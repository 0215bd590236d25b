package hongqiao.portal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text made ready for searching: NFKC (so that ⽉, ６ and ％ are 月, 6 and %), lower case, without white space (a title
 * may be broken over lines). Remembers which code point of the original each character came from.
 */
record Folded(String text, int[] origins) {

    static Folded of(String original) {
        var text = new StringBuilder(original.length());
        var origins = new int[original.length() + 16];
        var codePoints = original.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            var folded = fold(codePoints[i]);
            text.append(folded);
            if (text.length() > origins.length) {
                origins = Arrays.copyOf(origins, text.length() * 2);
            }
            Arrays.fill(origins, text.length() - folded.length(), text.length(), i);
        }
        return new Folded(text.toString(), Arrays.copyOf(origins, text.length()));
    }

    private static String fold(int codePoint) {
        if (CodePoints.isSpace(codePoint)) {
            return "";
        }
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return Character.toString(codePoint);
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
