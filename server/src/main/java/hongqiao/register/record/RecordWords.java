package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words a record is found by, and their grams: every two neighbouring letters, digits or Chinese characters. */
public final class RecordWords {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private RecordWords() {}

    /** Texts of all searchable fields, folded; personal ones never. */
    static String of(Register register, Kept record) {
        return register.stored().stream()
                .filter(field -> field.search() && !field.isPersonal())
                .map(field -> record.value(field.key()))
                .filter(String.class::isInstance)
                .map(text -> folded((String) text))
                .collect(Collectors.joining("\n"));
    }

    /** As texts are compared: width, case and blanks do not matter. */
    public static String folded(String text) {
        var plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Empty where the text is too short to have any. */
    public static List<String> grams(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        for (var run : BETWEEN.split(folded)) {
            var points = run.codePoints().toArray();
            for (int i = 0; i + 1 < points.length; i++) {
                grams.add(new String(points, i, 2));
            }
        }
        return List.copyOf(grams);
    }
}
