package hongqiao.compiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rule read a span, as what, and why, in both languages. Places are code points into {@link SourceText#text()}.
 *
 * @param kind {@code section}, {@code indicator}, {@code commitment}, {@code action} or {@code leftOut}
 * @param detail what was made of the span: the metric, the name, the reason
 */
public record Explanation(int start, int end, String kind, Rule rule, String detail) {

    /** Everything that was read, in the order of the text. */
    public static List<Explanation> of(PlanDraft draft) {
        List<Explanation> all = new ArrayList<>();
        draft.sections()
                .forEach(s -> all.add(new Explanation(
                        s.start(),
                        s.end(),
                        "section",
                        s.rule(),
                        "level " + s.level() + " " + s.number() + " " + s.title())));
        draft.indicators()
                .forEach(i -> all.add(
                        new Explanation(i.start(), i.end(), "indicator", i.rule(), i.ordinal() + " " + i.name())));
        draft.commitments()
                .forEach(c -> all.add(new Explanation(c.start(), c.end(), "commitment", c.rule(), commitment(c))));
        draft.actions()
                .forEach(a ->
                        all.add(new Explanation(a.start(), a.end(), "action", a.rule(), a.kind() + " " + a.name())));
        draft.coverage()
                .leftOut()
                .forEach(l -> all.add(new Explanation(
                        l.start(), l.end(), "leftOut", l.rule(), l.reason().name())));
        all.sort(Comparator.comparingInt(Explanation::start).thenComparingInt(Explanation::end));
        return List.copyOf(all);
    }

    /** Those that touch {@code start..end}; a place alone is a span of one. */
    public static List<Explanation> touching(PlanDraft draft, int start, int end) {
        int last = Math.max(end, start + 1);
        return of(draft).stream()
                .filter(e -> e.start() < last && e.end() > start)
                .toList();
    }

    /** One line each: place, kind, rule, the words of the text, what became of them, why. */
    public static void print(SourceText source, List<Explanation> explanations, Appendable out) throws IOException {
        for (Explanation e : explanations) {
            String words = source.text()
                    .substring(source.index(e.start), source.index(e.end))
                    .replaceAll("\\s+", " ");
            out.append("%d-%d\t%s\t%s\t%s\t%s\t%s / %s%n"
                    .formatted(e.start, e.end, e.kind, e.rule.id(), words, e.detail, e.rule.zh(), e.rule.en()));
        }
    }

    private static String commitment(PlanDraft.Commitment c) {
        String figure = c.value() == null
                ? String.valueOf(c.relative())
                : c.value().toPlainString()
                        + (c.valueMax() == null ? "" : "—" + c.valueMax().toPlainString())
                        + c.unit();
        return "%s %s %s by %s".formatted(c.metric(), c.comparator(), figure, c.deadline());
    }
}
