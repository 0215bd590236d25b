package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.report.content.Line;

/** Writes figures of a frozen round into lines, each with its query. */
final class Told {

    private final Frozen frozen;

    Told(Frozen frozen) {
        this.frozen = frozen;
    }

    /** Where there is no such figure a dash, which has no query. */
    Line cell(String query) {
        return Figures.text(frozen, query)
                .map(text -> Line.figure(query, text))
                .orElseGet(() -> Line.of(Figures.NOT_THERE));
    }

    Line put(Line line, String query) {
        var text = Figures.text(frozen, query);
        return text.isPresent() ? line.put(query, text.get()) : line.say(Figures.NOT_THERE);
    }

    /** Words with {@code {query}} where a figure goes. */
    Line say(String words) {
        var line = new Line();
        int from = 0;
        for (int at = words.indexOf('{'); at >= 0; at = words.indexOf('{', from)) {
            int end = words.indexOf('}', at);
            if (at > from) {
                line.say(words.substring(from, at));
            }
            put(line, words.substring(at + 1, end));
            from = end + 1;
        }
        return from < words.length() ? line.say(words.substring(from)) : line;
    }
}
