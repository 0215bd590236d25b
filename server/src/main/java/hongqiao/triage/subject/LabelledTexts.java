package hongqiao.triage.subject;

import static hongqiao.triage.TriageProblem.TRIAGE_TOO_FEW_EXAMPLES;

import hongqiao.triage.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** Examples from a table that somebody sends. */
public final class LabelledTexts {

    private LabelledTexts() {}

    /**
     * Rows without a text or without a label are passed over.
     *
     * @param text headings of the columns whose contents are joined, in that order
     * @param label heading of the column of the subject
     * @throws hongqiao.shared.Problem {@code table-not-readable}, {@code triage-column-missing},
     *     {@code triage-too-few-examples}: there is none, or to be learned from fewer than
     *     {@link SubjectLearner#LEAST_EXAMPLES} or one subject only
     */
    public static List<Example> read(byte[] file, String name, List<String> text, String label, boolean toLearn) {
        var table = TextTable.read(file, name);
        var examples = new ArrayList<Example>();
        for (var row : table.rows()) {
            var words = table.joined(row, text);
            var subject = table.value(row, label);
            if (!words.isEmpty() && !subject.isEmpty()) {
                examples.add(new Example(words, subject));
            }
        }
        if (examples.isEmpty()
                || toLearn
                        && (examples.size() < SubjectLearner.LEAST_EXAMPLES
                                || examples.stream()
                                                .map(Example::subject)
                                                .distinct()
                                                .count()
                                        < 2)) {
            throw TRIAGE_TOO_FEW_EXAMPLES.because("%s 只有 %d 个例子", "%s has %d examples", name, examples.size());
        }
        return examples;
    }
}
