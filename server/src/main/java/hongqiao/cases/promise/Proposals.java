package hongqiao.cases.promise;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.meaning.Remembered;
import hongqiao.plan.PlanItem;
import hongqiao.shared.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which items of the plan a text is nearest to in meaning; proposals, which a person confirms or refuses. Meaning alone is right
 * once in four times, so a text must share words with the name as well: then it is six times in ten.
 */
@Component
class Proposals {

    /** Nearer than that is worth a look, if it shares words too. */
    static final double ENOUGH = 0.55;

    /** Pairs of neighbouring characters. */
    static final int SHARED = 2;

    static final int MOST = 3;

    /** Of items' names: a plan has some hundreds. */
    private static final int KEPT = 2_000;

    private final Meaning meaning;
    private final Remembered names;

    Proposals(Meaning meaning) {
        this.meaning = meaning;
        this.names = new Remembered(meaning::of, KEPT);
    }

    /** @param score cosine, rounded to hundredths; @param shared what stands in both, e.g. 养老保险 */
    record Proposal(PlanItem item, double score, List<String> shared) {}

    /** The nearest first, at most {@link #MOST}; none where the model does not run on this machine, or the text is blank. */
    List<Proposal> of(String text, Collection<PlanItem> items) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            var asked = meaning.of(text);
            return items.stream()
                    .map(item -> new Proposal(
                            item, score(asked, item), shared(text, item.title().zh())))
                    .filter(Proposals::isEnough)
                    .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                    .limit(MOST)
                    .toList();
        } catch (Problem unavailable) {
            return List.of();
        }
    }

    private double score(Embedding asked, PlanItem item) {
        return Math.round(100 * asked.similarity(names.apply(item.title().zh()))) / 100.0;
    }

    private static boolean isEnough(Proposal proposal) {
        int pairs =
                proposal.shared().stream().mapToInt(word -> word.length() - 1).sum();
        return proposal.score() >= ENOUGH && pairs >= SHARED;
    }

    /** The longest pieces of the name, of two characters or more, that stand in the text. */
    static List<String> shared(String text, String name) {
        var shared = new LinkedHashSet<String>();
        for (int from = 0; from + 1 < name.length(); ) {
            int to = from;
            while (to < name.length() && text.contains(name.substring(from, to + 1))) {
                to++;
            }
            if (to - from > 1) {
                shared.add(name.substring(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return List.copyOf(shared);
    }
}
