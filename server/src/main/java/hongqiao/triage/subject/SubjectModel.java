package hongqiao.triage.subject;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import hongqiao.meaning.Embedding;
import hongqiao.triage.text.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of subjects: weights of short runs of characters and of the meaning of a text; no text. Any thread may ask.
 *
 * @param subjects in the order of the weights
 * @param sharpness see {@link Temperature}
 * @param examples of how many it was learned
 */
public record SubjectModel(List<String> subjects, Vocabulary vocabulary, Head head, double sharpness, int examples) {

    /** Length of the meaning's part beside that of the characters, which is 1. */
    static final double MEANING_WEIGHT = 0.7;

    public SubjectModel {
        subjects = List.copyOf(subjects);
    }

    /**
     * @param meaning e.g. {@code Meaning::of}; only asked where the model {@link #knowsMeaning}; null: there is none
     * @return likeliest first, at most {@code most}; empty for a blank text
     */
    public List<Suggestion> suggest(String text, @Nullable Function<String, Embedding> meaning, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        var row = row(vocabulary, text, knowsMeaning() && meaning != null ? meaning.apply(text) : null);
        var shares = Temperature.shares(head.scores(row), sharpness);
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer subject) -> -shares[subject]))
                .limit(most)
                .map(subject -> new Suggestion(
                        subjects.get(subject), shares[subject], DecidingWords.of(text, subject, vocabulary, head)))
                .toList();
    }

    /** Whether it was learned with meanings, or by characters alone. */
    public boolean knowsMeaning() {
        return head.weights().length > vocabulary.size() + 1;
    }

    /** The features of a text: its grams, behind them its meaning. */
    static Feature[] row(Vocabulary vocabulary, String text, @Nullable Embedding meaning) {
        var row = vocabulary.vector(text);
        var values = meaning == null ? new float[0] : meaning.values();
        for (int i = 0; i < values.length; i++) {
            row.add(new FeatureNode(vocabulary.size() + 1 + i, MEANING_WEIGHT * values[i]));
        }
        return row.toArray(Feature[]::new);
    }
}
