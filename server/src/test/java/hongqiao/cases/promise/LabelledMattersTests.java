package hongqiao.cases.promise;

import static hongqiao.cases.promise.PairsByHand.share;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.meaning.Meaning;
import hongqiao.plan.PlanItem;
import hongqiao.shared.Words;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How often a matter that is proposed for an item is right: of Hongqiao's plan and the matters of the packs, all pairs with a
 * cosine of 0.5 and more, the eight nearest of an item at most; labelled once, by hand, by their names. The rule was looked at
 * on these same pairs, so that other plans may do worse.
 */
@DisplayName("事项与承诺：语义推荐的准确率")
class LabelledMattersTests {

    @Test
    @DisplayName("该有的大多推荐出来，推荐的少半是对的，由人认定")
    void findsMostOfThoseThatBear() throws IOException {
        var labels = PairsByHand.read("/plan/matters-by-hand.csv");
        var names = PairsByHand.namesOfItems();
        try (var meaning = new Meaning()) {
            var proposals = new MatterProposals(meaning);
            int proposed = 0;
            int right = 0;
            for (var label : labels) {
                var title = new Words(Objects.requireNonNull(names.get(label.one())), label.one());
                var item = new PlanItem("2021-2025", label.one(), PlanItem.Kind.COMMITMENT, title, null, true);
                var matter = new CaseMatter(
                        "any", new Words("案件", "case"), "1", new Words(label.other(), label.other()), null);
                if (!proposals.of(item, List.of(matter)).isEmpty()) {
                    proposed++;
                    right += label.bears() ? 1 : 0;
                }
            }
            var bearing = (int) labels.stream().filter(PairsByHand.Pair::bears).count();
            System.out.printf(
                    "matters joined to promises, %d pairs: meaning alone %.2f right; proposed %d, of them right %.2f; of those"
                            + " that bear on it %.2f are proposed%n",
                    labels.size(),
                    share(bearing, labels.size()),
                    proposed,
                    share(right, proposed),
                    share(right, bearing));
            assertThat(share(right, bearing)).isGreaterThan(0.75);
            assertThat(share(right, proposed)).isGreaterThan(share(bearing, labels.size()));
        }
    }
}
