package hongqiao.triage.subject;

import de.bwaldvogel.liblinear.Feature;
import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.triage.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Learns what texts are about from examples: from the same examples always the same. Its confidence is set by parts of the
 * examples that were held back, never by a text it is then asked for.
 */
public final class SubjectLearner {

    /** Fewer tell nothing. */
    public static final int LEAST_EXAMPLES = 20;

    static final int SHORTEST_GRAM = 1;
    static final int LONGEST_GRAM = 2;
    private static final int PARTS = 4;
    private static final long SEED = 20_260_101;

    private final @Nullable Function<String, Embedding> meaning;
    private final Map<String, Embedding> known = new HashMap<>();

    /**
     * One thread at a time learns.
     *
     * @param meaning asked once for each text, e.g. {@code Meaning::of}; null: by characters alone
     */
    public SubjectLearner(@Nullable Function<String, Embedding> meaning) {
        this.meaning = meaning;
    }

    /** @throws IllegalArgumentException fewer than {@link #LEAST_EXAMPLES}, one subject only, or a blank text */
    public SubjectModel learn(List<Example> examples) {
        var subjects = List.copyOf(
                new TreeSet<>(examples.stream().map(Example::subject).toList()));
        if (examples.size() < LEAST_EXAMPLES || subjects.size() < 2) {
            throw new IllegalArgumentException(
                    "%d examples of %d subjects".formatted(examples.size(), subjects.size()));
        }
        var model = learn(examples, subjects, 1);
        return new SubjectModel(
                subjects, model.vocabulary(), model.head(), sharpness(examples, subjects), examples.size());
    }

    /** Likewise, as sharp as another model: a quarter of the work, where only one of several parts is to be told by the rest. */
    SubjectModel learn(List<Example> examples, double sharpness) {
        var subjects = List.copyOf(
                new TreeSet<>(examples.stream().map(Example::subject).toList()));
        return learn(examples, subjects, sharpness);
    }

    private double sharpness(List<Example> examples, List<String> subjects) {
        var parts = Folds.of(examples, PARTS, SEED);
        var scores = new ArrayList<double[]>();
        var truth = new ArrayList<Integer>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> seen = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                (parts[i] == part ? held : seen).add(examples.get(i));
            }
            var model = learn(seen, subjects, 1);
            for (var one : held) {
                scores.add(model.head().scores(row(model.vocabulary(), one)));
                truth.add(subjects.indexOf(one.subject()));
            }
        }
        return Temperature.fit(
                scores, truth.stream().mapToInt(Integer::intValue).toArray());
    }

    private SubjectModel learn(List<Example> examples, List<String> subjects, double sharpness) {
        var vocabulary = Vocabulary.of(examples.stream().map(Example::text).toList(), SHORTEST_GRAM, LONGEST_GRAM);
        List<Feature[]> rows =
                examples.stream().map(one -> row(vocabulary, one)).toList();
        var numbers = examples.stream()
                .mapToInt(one -> subjects.indexOf(one.subject()))
                .toArray();
        var features = vocabulary.size() + (meaning == null ? 0 : Meaning.DIMENSIONS);
        var head = Head.learn(rows, numbers, subjects.size(), features);
        return new SubjectModel(subjects, vocabulary, head, sharpness, examples.size());
    }

    private Feature[] row(Vocabulary vocabulary, Example one) {
        return SubjectModel.row(
                vocabulary, one.text(), meaning == null ? null : known.computeIfAbsent(one.text(), meaning));
    }
}
