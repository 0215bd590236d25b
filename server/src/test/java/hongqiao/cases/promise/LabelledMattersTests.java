package hongqiao.cases.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How often a matter that is proposed for an item is right: of Hongqiao's plan and the matters of the packs, all pairs with a
 * cosine of 0.5 and more, the eight nearest of an item at most; labelled once, by hand, by their names. The rule was looked at
 * on these same pairs, so that other plans may do worse.
 */
@DisplayName("事项与承诺：语义推荐的准确率")
class LabelledMattersTests {

    private record Label(String item, String matter, boolean bears) {}

    @Test
    @DisplayName("该有的大多推荐出来，推荐的少半是对的，由人认定")
    void findsMostOfThoseThatBear() throws IOException {
        var labels = labels();
        var names = names();
        try (var meaning = new Meaning()) {
            var proposals = new MatterProposals(meaning);
            int proposed = 0;
            int right = 0;
            for (var label : labels) {
                var title = new Words(Objects.requireNonNull(names.get(label.item())), label.item());
                var item = new PlanItem("2021-2025", label.item(), PlanItem.Kind.COMMITMENT, title, null, true);
                var matter = new CaseMatter(
                        "any", new Words("案件", "case"), "1", new Words(label.matter(), label.matter()), null);
                if (!proposals.of(item, List.of(matter)).isEmpty()) {
                    proposed++;
                    right += label.bears() ? 1 : 0;
                }
            }
            var bearing = (int) labels.stream().filter(Label::bears).count();
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

    private static double share(int part, int whole) {
        return (double) part / whole;
    }

    private static List<Label> labels() throws IOException {
        try (var file = LabelledMattersTests.class.getResourceAsStream("/plan/matters-by-hand.csv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new Label(cell[0], cell[1], cell[2].equals("1")))
                    .toList();
        }
    }

    private static Map<String, String> names() throws IOException {
        var names = new HashMap<String, String>();
        for (var table : Map.of("indicators.csv", 4, "commitments.csv", 2).entrySet()) {
            Files.readAllLines(Project.file("packs/districts/hongqiao/plans/2021-2025/" + table.getKey())).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cell -> names.put(cell[0], cell[table.getValue()]));
        }
        return names;
    }
}
