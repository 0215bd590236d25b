package hongqiao.triage.subject;

import hongqiao.triage.text.Grams;
import hongqiao.triage.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of a text speak most for a subject rather than for the others. */
final class DecidingWords {

    private static final int MOST = 3;

    private record Found(int from, int to, double weight) {}

    private DecidingWords() {}

    /** At most three, none within or beside another, strongest first; single characters do not count. */
    static List<String> of(String text, int subject, Vocabulary vocabulary, Head head) {
        Map<String, Double> weights = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (var at : Grams.of(text, 2, SubjectLearner.LONGEST_GRAM)) {
            double weight = weights.computeIfAbsent(at.gram(), gram -> weight(gram, subject, vocabulary, head));
            if (weight > 0) {
                found.add(new Found(at.from(), at.from() + at.gram().length(), weight));
            }
        }
        found.sort(Comparator.comparingDouble(Found::weight).reversed().thenComparing(Found::from));
        List<Found> kept = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (var one : found) {
            var word = text.substring(one.from(), one.to());
            if (!words.contains(word)
                    && kept.stream().noneMatch(other -> one.from() <= other.to() && other.from() <= one.to())) {
                kept.add(one);
                words.add(word);
            }
            if (words.size() == MOST) {
                break;
            }
        }
        return words;
    }

    /** By how much it speaks for that subject more than for all on average. */
    private static double weight(String word, int subject, Vocabulary vocabulary, Head head) {
        var gram = vocabulary.find(word);
        if (gram == null) {
            return 0;
        }
        var weights = head.weights()[gram.number() - 1];
        double all = 0;
        for (float weight : weights) {
            all += weight;
        }
        return gram.rarity() * (weights[subject] - all / weights.length);
    }
}
