package hongqiao.triage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of neighbouring characters (n-gram): small letters, any digit as 0, nothing across a space. */
public final class Grams {

    /** Where a gram begins in the text it was taken from. */
    public record At(String gram, int from) {}

    private Grams() {}

    /** How often each is in a text. */
    public static Map<String, Integer> counted(String text, int shortest, int longest) {
        Map<String, Integer> counts = new HashMap<>();
        of(text, shortest, longest).forEach(at -> counts.merge(at.gram(), 1, Integer::sum));
        return counts;
    }

    /** By where they begin, the shorter first. */
    public static List<At> of(String text, int shortest, int longest) {
        var folded = folded(text);
        List<At> grams = new ArrayList<>();
        for (int from = 0; from < folded.length; from++) {
            for (int to = from + 1; to <= Math.min(from + longest, folded.length); to++) {
                if (folded[to - 1] == ' ') {
                    break;
                }
                if (to - from >= shortest) {
                    grams.add(new At(new String(folded, from, to - from), from));
                }
            }
        }
        return grams;
    }

    private static char[] folded(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char letter = letters[i];
            letters[i] = Character.isDigit(letter)
                    ? '0'
                    : Character.isWhitespace(letter) ? ' ' : Character.toLowerCase(letter);
        }
        return letters;
    }
}
