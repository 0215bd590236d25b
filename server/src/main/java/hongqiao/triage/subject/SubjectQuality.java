package hongqiao.triage.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well subjects were told, by texts whose subject is known and that were not learned from.
 *
 * @param messages how many were asked
 * @param accuracy share of first suggestions that were right, 0..1
 * @param inThree share of texts whose subject was among the first three
 * @param macroF1 mean of the subjects' F1, each counting alike
 * @param calibrationError expected calibration error, 0..1: |share that was right − mean confidence| over ten classes of
 *     confidence of the same width, weighted by how many fall in each
 * @param msAMessage mean time of one core for one suggestion, the meaning of the text included
 */
public record SubjectQuality(
        int messages,
        double accuracy,
        double inThree,
        double macroF1,
        double calibrationError,
        double msAMessage,
        List<OfSubject> subjects) {

    private static final int CLASSES = 10;

    /**
     * @param examples texts of that subject
     * @param precision of those told to be of it the share that is; null: none was
     * @param recall of its texts the share that was found; null: there is none
     * @param f1 2 × right / (told + texts)
     */
    public record OfSubject(
            String subject,
            int examples,
            @Nullable Double precision,
            @Nullable Double recall,
            double f1) {}

    /** One text that was asked for. @param suggested as the model has them, at least one */
    public record Told(String truth, List<Suggestion> suggested) {

        String first() {
            return suggested.getFirst().subject();
        }

        boolean isRight() {
            return first().equals(truth);
        }
    }

    /** @throws IllegalArgumentException nothing was asked */
    public static SubjectQuality of(List<Told> told, double msAMessage) {
        if (told.isEmpty()) {
            throw new IllegalArgumentException("nothing was asked");
        }
        var names = new TreeSet<String>();
        told.forEach(one -> names.addAll(List.of(one.truth(), one.first())));
        var subjects = names.stream().map(name -> ofSubject(name, told)).toList();
        return new SubjectQuality(
                told.size(),
                share(told.stream().filter(Told::isRight).count(), told.size()),
                share(
                        told.stream()
                                .filter(one -> one.suggested().stream()
                                        .limit(3)
                                        .anyMatch(suggestion ->
                                                suggestion.subject().equals(one.truth())))
                                .count(),
                        told.size()),
                subjects.stream().mapToDouble(OfSubject::f1).average().orElseThrow(),
                calibrationError(told),
                msAMessage,
                subjects);
    }

    private static OfSubject ofSubject(String name, List<Told> told) {
        int texts = 0;
        int found = 0;
        int right = 0;
        for (var one : told) {
            texts += one.truth().equals(name) ? 1 : 0;
            found += one.first().equals(name) ? 1 : 0;
            right += one.isRight() && one.truth().equals(name) ? 1 : 0;
        }
        return new OfSubject(
                name,
                texts,
                found == 0 ? null : share(right, found),
                texts == 0 ? null : share(right, texts),
                2.0 * right / (texts + found));
    }

    private static double calibrationError(List<Told> told) {
        List<List<Told>> classes = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            classes.add(new ArrayList<>());
        }
        for (var one : told) {
            var confidence = one.suggested().getFirst().confidence();
            classes.get(Math.min(CLASSES - 1, (int) (confidence * CLASSES))).add(one);
        }
        double error = 0;
        for (var some : classes) {
            if (!some.isEmpty()) {
                double right = share(some.stream().filter(Told::isRight).count(), some.size());
                double sure = some.stream()
                        .mapToDouble(one -> one.suggested().getFirst().confidence())
                        .average()
                        .orElseThrow();
                error += Math.abs(right - sure) * some.size() / told.size();
            }
        }
        return error;
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
