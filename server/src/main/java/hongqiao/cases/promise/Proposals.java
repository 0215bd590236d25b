package hongqiao.cases.promise;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.plan.PlanItem;
import hongqiao.shared.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which items of the plan a text is nearest to in meaning; proposals, which a person confirms or refuses. */
@Component
class Proposals {

    /** Nearer than that is worth a look. */
    static final double ENOUGH = 0.55;

    static final int MOST = 3;

    private final Meaning meaning;
    private final Map<String, Embedding> known = new ConcurrentHashMap<>();

    Proposals(Meaning meaning) {
        this.meaning = meaning;
    }

    /** @param score cosine, rounded to hundredths */
    record Proposal(PlanItem item, double score) {}

    /** The nearest first, at most {@link #MOST}; none where the model does not run on this machine, or the text is blank. */
    List<Proposal> of(String text, Collection<PlanItem> items) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            var asked = meaning.of(text);
            return items.stream()
                    .map(item -> new Proposal(item, score(asked, item)))
                    .filter(proposal -> proposal.score() >= ENOUGH)
                    .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                    .limit(MOST)
                    .toList();
        } catch (Problem unavailable) {
            return List.of();
        }
    }

    private double score(Embedding asked, PlanItem item) {
        var title = known.computeIfAbsent(item.title().zh(), meaning::of);
        return Math.round(100 * asked.similarity(title)) / 100.0;
    }
}
