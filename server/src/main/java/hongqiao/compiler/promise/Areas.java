package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Action.Kind;
import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Prose;
import hongqiao.compiler.promise.Metrics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds stretches of land by their boundaries: {@code （一）老城片。东至…，南至…，西至…，北至…}. */
final class Areas {

    private static final String[] SIDES = {"东至", "南至", "西至", "北至", "东起", "南起", "西起", "北起", "东到", "南到", "西到", "北到"};
    private static final String[] SCOPES = {"范围", "四至", "规划范围", "具体范围", "以", "位于", "面积", "规划面积", "占地"};
    private static final List<String> TAILS = List.of("开发建设", "规划建设", "建设", "范围");

    private final Prose prose;
    private final CharSequence text;
    private final Near near;
    private final Metrics metrics;

    Areas(Prose prose, Metrics metrics) {
        this.prose = prose;
        this.text = prose.folded();
        this.near = new Near(text);
        this.metrics = metrics;
    }

    /**
     * An area with at least two of its sides, or null.
     *
     * @param heading what the sentence stands under: the area's name where the sentence itself gives none
     */
    @Nullable
    Deed read(Sentence sentence, Span heading, @Nullable String deadline) {
        int first = -1;
        int last = -1;
        int sides = 0;
        for (int i = sentence.from(); i + 1 < sentence.end(); i++) {
            if (near.startsWithAny(i, sentence.end(), SIDES)) {
                first = first < 0 ? i : first;
                last = i;
                sides++;
            }
        }
        if (sides < 2) {
            return null;
        }
        int end = Clause.right(text, last, sentence.end());
        while (end > first && "。；！ 的".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        Span own = ownName(sentence, first);
        Span name = own == null ? metrics.trimmed(heading) : own;
        // A name out of the heading stays outside: the span must lie in one paragraph.
        int start = own == null || own.isEmpty() ? first : Math.min(own.start(), first);
        return new Deed(start, end, stripped(name), Kind.AREA, prose.printed(first, end), deadline, Rule.ACTION_AREA);
    }

    /** The words before the first side, or the clause before them, where they name the area. */
    private @Nullable Span ownName(Sentence sentence, int first) {
        int clause = Clause.left(text, sentence.from(), first);
        Span words = metrics.trimmed(new Span(clause, first));
        if (words.end() - words.start() > 2 && !isScope(words)) {
            return words;
        }
        if (clause <= sentence.from() + 3) {
            return null;
        }
        Span before = metrics.trimmed(new Span(Clause.left(text, sentence.from(), clause - 1), clause - 1));
        return before.end() - before.start() > 3 && !isScope(before) ? before : null;
    }

    private boolean isScope(Span words) {
        return near.startsWithAny(words.start(), words.end(), SCOPES);
    }

    private String stripped(Span name) {
        String printed = name.isEmpty() ? "" : prose.printed(name.start(), name.end());
        for (String tail : TAILS) {
            if (printed.endsWith(tail) && printed.length() > tail.length() + 2) {
                return printed.substring(0, printed.length() - tail.length());
            }
        }
        return printed;
    }
}
