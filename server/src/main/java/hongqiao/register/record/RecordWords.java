package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The words a record is found by, and their grams: neighbouring letters, digits or Chinese characters. */
public final class RecordWords {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RecordWords() {}

    /** Texts of all searchable fields, folded; personal ones never. */
    static String of(Register register, Kept record) {
        var words = new StringJoiner("\n");
        for (var field : register.all()) {
            if (field.search()
                    && field.isStored()
                    && !field.isPersonal()
                    && record.value(field.key()) instanceof String text) {
                words.add(folded(text));
            }
        }
        return words.toString();
    }

    /** As texts are compared: width, case and blanks do not matter. */
    public static String folded(String text) {
        var plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var lower = plain.toLowerCase(Locale.ROOT);
        return hasBlanks(lower) ? BLANKS.matcher(lower).replaceAll(" ").strip() : lower;
    }

    private static boolean hasBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }

    /**
     * Every two neighbours of which one is no Latin letter or digit; of those every three, since two of them are in every
     * code there is. Empty where the text is too short to have any.
     */
    public static List<String> grams(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        int first = -1;
        int before = -1;
        for (int i = 0; i < folded.length(); ) {
            var point = folded.codePointAt(i);
            var next = i + Character.charCount(point);
            if (!Character.isLetter(point) && !Character.isDigit(point)) {
                first = -1;
                before = -1;
            } else {
                var isLatin = point < 128;
                if (before >= 0 && !(isLatin && folded.charAt(before) < 128)) {
                    grams.add(folded.substring(before, next));
                } else if (first >= 0 && before >= 0 && folded.charAt(first) < 128) {
                    grams.add(folded.substring(first, next));
                }
                first = before;
                before = i;
            }
            i = next;
        }
        return List.copyOf(grams);
    }
}
