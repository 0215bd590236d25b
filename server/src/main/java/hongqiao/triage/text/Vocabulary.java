package hongqiao.triage.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The grams that stand in two texts at least, each with its number from 1 and how rare it is: ln((1 + texts) / (1 + texts with
 * it)) + 1. A text becomes the grams it has, (1 + ln times) × rarity, as a vector of length 1.
 */
public final class Vocabulary {

    private static final int LEAST_TEXTS = 2;

    /** @param number from 1, as liblinear counts */
    public record Gram(int number, float rarity) {}

    private final Map<String, Gram> grams;
    private final int shortest;
    private final int longest;

    private Vocabulary(Map<String, Gram> grams, int shortest, int longest) {
        this.grams = grams;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** @param shortest of a gram, in characters; @param longest likewise */
    public static Vocabulary of(Collection<String> texts, int shortest, int longest) {
        Map<String, Integer> found = new TreeMap<>();
        for (var text : texts) {
            Grams.counted(text, shortest, longest).keySet().forEach(gram -> found.merge(gram, 1, Integer::sum));
        }
        Map<String, Gram> kept = new HashMap<>();
        found.forEach((gram, times) -> {
            if (times >= LEAST_TEXTS) {
                var rarity = Math.log((1.0 + texts.size()) / (1.0 + times)) + 1;
                kept.put(gram, new Gram(kept.size() + 1, (float) rarity));
            }
        });
        return new Vocabulary(kept, shortest, longest);
    }

    public int size() {
        return grams.size();
    }

    public @Nullable Gram find(String gram) {
        return grams.get(gram);
    }

    /** By number, ascending; empty where no gram is known. */
    public List<Feature> vector(String text) {
        List<Feature> vector = new ArrayList<>();
        double squares = 0;
        for (var counted : Grams.counted(text, shortest, longest).entrySet()) {
            var gram = grams.get(counted.getKey());
            if (gram != null) {
                double value = (1 + Math.log(counted.getValue())) * gram.rarity();
                squares += value * value;
                vector.add(new FeatureNode(gram.number(), value));
            }
        }
        double length = Math.sqrt(squares);
        vector.forEach(feature -> feature.setValue(feature.getValue() / length));
        vector.sort(Comparator.comparingInt(Feature::getIndex));
        return vector;
    }
}
