package hongqiao.cases.promise;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.meaning.Remembered;
import hongqiao.plan.PlanItem;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which subject codes are near in meaning to an item of the plan; proposals, which a person confirms or refuses. Names of matters
 * are short, and one in three that is proposed is right; but four in five of those that bear on an item are among them, and a
 * plan has some two to look at for each item.
 */
@Component
class MatterProposals {

    /** Nearer than that is worth a look; with a word in common a little less is enough. */
    private static final double NEAR = 0.53;

    private static final double NEAR_IN_WORDS = 0.5;

    static final int MOST = 5;

    /** Of names of matters and of items: some hundreds each. */
    private static final int KEPT = 4_000;

    private final Meaning meaning;
    private final Remembered names;

    MatterProposals(Meaning meaning) {
        this.meaning = meaning;
        this.names = new Remembered(meaning::of, KEPT);
    }

    /** @param score cosine, rounded to hundredths; @param shared what stands in both names; often nothing */
    record Proposal(CaseMatter matter, double score, List<String> shared) {

        Words why() {
            var words = String.join("、", shared);
            return words.isEmpty()
                    ? new Words("语义相近", "near in meaning")
                    : new Words("语义相近，都说到" + words, "near in meaning; both say " + words);
        }
    }

    /** Whether the model runs on this machine. */
    boolean areToBeHad() {
        try {
            names.apply("承诺");
            return true;
        } catch (Problem unavailable) {
            return false;
        }
    }

    /** The nearest first, at most {@link #MOST}; none where the model does not run. */
    List<Proposal> of(PlanItem item, Collection<CaseMatter> matters) {
        if (!areToBeHad()) {
            return List.of();
        }
        var name = item.title().zh();
        var asked = names.apply(name);
        return matters.stream()
                .map(matter -> proposal(name, asked, matter))
                .filter(MatterProposals::isEnough)
                .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                .limit(MOST)
                .toList();
    }

    private Proposal proposal(String name, Embedding asked, CaseMatter matter) {
        var title = matter.title().zh();
        double score = Math.round(100 * asked.similarity(names.apply(title))) / 100.0;
        return new Proposal(matter, score, Proposals.shared(title, name));
    }

    private static boolean isEnough(Proposal one) {
        return one.score() >= (one.shared().isEmpty() ? NEAR : NEAR_IN_WORDS);
    }
}
