package hongqiao.triage.subject;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Remembered;
import hongqiao.triage.subject.SubjectQuality.Told;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures how well subjects are told. What is asked for is never learned from, nor is any setting chosen by it. */
public final class SubjectEvaluation {

    private static final int SUGGESTIONS = 3;
    private static final long SEED = 7;

    /** What others do on the same machine does not count; a suggestion has no other thread. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SubjectEvaluation() {}

    /** @param meaning null: by characters alone, the plain model beside which the other stands */
    public static SubjectQuality of(
            List<Example> train, List<Example> test, @Nullable Function<String, Embedding> meaning) {
        return evaluate(List.of(new Split(train, test)), meaning, meaning);
    }

    /** Each part in turn is asked for, and learned from by the others. @param meaning as above */
    public static SubjectQuality folds(
            List<Example> examples, int parts, @Nullable Function<String, Embedding> meaning) {
        return evaluate(
                splits(examples, parts), meaning == null ? null : new Remembered(meaning, examples.size()), meaning);
    }

    /**
     * How well that model's like tells: each part in turn by one that has learned from the others and is as sharp as it is, which
     * alone was fitted on all of them. Meanings are remembered, so that the time of a message tells nothing.
     */
    public static SubjectQuality crossed(
            SubjectModel model, List<Example> examples, int parts, @Nullable Function<String, Embedding> meaning) {
        var told = new ArrayList<Told>();
        for (var split : splits(examples, parts)) {
            var like = new SubjectLearner(meaning).learn(split.train(), model.sharpness());
            split.test()
                    .forEach(one -> told.add(new Told(one.subject(), like.suggest(one.text(), meaning, SUGGESTIONS))));
        }
        return SubjectQuality.of(told, 0);
    }

    private static List<Split> splits(List<Example> examples, int parts) {
        var part = Folds.of(examples, parts, SEED);
        var splits = new ArrayList<Split>();
        for (int held = 0; held < parts; held++) {
            var split = new Split(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < part.length; i++) {
                (part[i] == held ? split.test() : split.train()).add(examples.get(i));
            }
            splits.add(split);
        }
        return splits;
    }

    private record Split(List<Example> train, List<Example> test) {}

    /** @param asking works each text out anew, so that the time is what it takes */
    private static SubjectQuality evaluate(
            List<Split> splits,
            @Nullable Function<String, Embedding> learning,
            @Nullable Function<String, Embedding> asking) {
        var told = new ArrayList<Told>();
        long nanos = 0;
        for (var split : splits) {
            var model = new SubjectLearner(learning).learn(split.train());
            for (var one : split.test()) {
                long start = THREAD.getCurrentThreadCpuTime();
                var suggested = model.suggest(one.text(), asking, SUGGESTIONS);
                nanos += THREAD.getCurrentThreadCpuTime() - start;
                told.add(new Told(one.subject(), suggested));
            }
        }
        return SubjectQuality.of(told, nanos / 1e6 / told.size());
    }
}
