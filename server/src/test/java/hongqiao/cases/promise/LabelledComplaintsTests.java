package hongqiao.cases.promise;

import static hongqiao.cases.promise.PairsByHand.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.meaning.Meaning;
import hongqiao.plan.PlanItem;
import hongqiao.shared.Words;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How often a proposal by meaning is right. Of 2,137 messages of another city's residents those 200 whose title is nearest to
 * an item of Hongqiao's plan; whether each bears on that item was read and written down by hand. The labels keep numbers, no
 * texts. The rule was looked at on all rows before it was settled, so that a fresh set would count for more.
 */
@DisplayName("诉求与承诺：语义推荐的准确率")
class LabelledComplaintsTests {

    private static final String FOLDER = "data/complaints/taidi2020/";
    private static final Pattern MESSAGE =
            Pattern.compile("^(\\d+),(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*)),\\d{4}[-/]", Pattern.MULTILINE);

    @Test
    void isRightMoreOftenThanMeaningAlone() throws IOException {
        assumeTrue(
                Project.shared(FOLDER + "labelled_messages.csv").isPresent(), "../shared/data/complaints is not here");
        var labels = PairsByHand.read("/plan/complaints-by-hand.csv");
        var titles = titles();
        var names = PairsByHand.namesOfItems();
        assertThat(labels).hasSize(200);
        try (var meaning = new Meaning()) {
            var proposals = new Proposals(meaning);
            int[] proposed = new int[2];
            int[] right = new int[2];
            int[] bearing = new int[2];
            for (int i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                var words = new Words(Objects.requireNonNull(names.get(label.other())), label.other());
                var item = new PlanItem("2021-2025", label.other(), PlanItem.Kind.COMMITMENT, words, null, true);
                boolean found = !proposals
                        .of(Objects.requireNonNull(titles.get(label.one())), List.of(item))
                        .isEmpty();
                proposed[i % 2] += found ? 1 : 0;
                right[i % 2] += found && label.bears() ? 1 : 0;
                bearing[i % 2] += label.bears() ? 1 : 0;
            }
            System.out.printf(
                    "complaints joined to promises, 200 pairs: meaning alone %.2f right; proposed %d, of them right %.2f (odd"
                            + " rows %.2f); of those that bear on it %.2f are proposed%n",
                    (bearing[0] + bearing[1]) / 200.0,
                    proposed[0] + proposed[1],
                    share(right[0] + right[1], proposed[0] + proposed[1]),
                    share(right[1], proposed[1]),
                    share(right[0] + right[1], bearing[0] + bearing[1]));
            assertThat(share(right[1], proposed[1])).isGreaterThan(0.5);
            assertThat(share(right[1], proposed[1])).isGreaterThan(1.8 * share(bearing[1], 100));
        }
    }

    private static Map<String, String> titles() throws IOException {
        var titles = new HashMap<String, String>();
        for (var name : List.of("messages_with_replies.csv", "labelled_messages.csv")) {
            var found = MESSAGE.matcher(
                    Files.readString(Project.shared(FOLDER + name).orElseThrow()));
            while (found.find()) {
                var title = found.group(2) == null ? found.group(3) : found.group(2);
                titles.putIfAbsent(found.group(1), title.strip());
            }
        }
        return titles;
    }
}
