package hongqiao.plan.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.plan.PlanItem;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How well promises are matched: indicators of provincial plans, of the nation's 14th and of Hongqiao's, against those of the
 * nation's 15th plan; which belong together was read and written down by hand. The labels keep rows and numbers, no names.
 */
@DisplayName("规划对照与人工标注比")
class LabelledPairsTests {

    private static final String FOLDER = "data/plans/indicators/";
    private static final String NATION = "national_fyp15_main_indicators.csv";
    private static final Map<String, Integer> NAME_COLUMN = Map.of("provinces", 1, "midterm", 0, "hongqiao", 4);

    private record Label(String list, String group, int row, String nation) {}

    @Test
    void findsMostAndRarelyErrs() throws IOException {
        assumeTrue(Project.shared(FOLDER + NATION).isPresent(), "../shared/data/plans is not here");
        var lists = Map.of(
                "provinces",
                Files.readAllLines(
                        Project.shared(FOLDER + "provincial_fyp15_targets.csv").orElseThrow()),
                "midterm",
                Files.readAllLines(Project.shared(FOLDER + "national_fyp14_midterm_2023_status.csv")
                        .orElseThrow()),
                "hongqiao",
                Files.readAllLines(Project.file("packs/districts/hongqiao/plans/2021-2025/indicators.csv")));
        var nation = new ArrayList<Promise>();
        for (var line : Files.readAllLines(Project.shared(FOLDER + NATION).orElseThrow()).stream()
                .skip(1)
                .toList()) {
            var name = line.split(",")[1];
            var code = name.split("\\.")[0].strip();
            nation.add(promise("nation", code + "/" + nation.size(), name));
        }
        var groups = new LinkedHashMap<String, List<Label>>();
        labels().forEach(label ->
                groups.computeIfAbsent(label.group(), k -> new ArrayList<>()).add(label));

        try (var meaning = new Meaning()) {
            var with = new Score();
            var without = new Score();
            var near = near(meaning);
            groups.forEach((group, labels) -> {
                var promises = labels.stream()
                        .map(label -> promise(
                                group,
                                String.valueOf(label.row()),
                                name(Objects.requireNonNull(lists.get(label.list())), label)))
                        .toList();
                with.add(labels, Pairing.of(promises, nation, Map.of(), near));
                without.add(labels, Pairing.of(promises, nation, Map.of(), (a, b) -> 0));
            });
            System.out.println("promises matched, with meaning: " + with + "; by characters alone: " + without);
            assertThat(with.pairs).isEqualTo(120);
            assertThat(with.precision()).isGreaterThan(0.9);
            assertThat(with.recall()).isGreaterThan(0.85);
        }
    }

    private static final class Score {
        int pairs;
        int found;
        int right;
        final List<String> wrong = new ArrayList<>();

        void add(List<Label> labels, List<Pairing.Pair> matched) {
            var truth = new HashMap<String, String>();
            labels.forEach(label -> truth.put(String.valueOf(label.row()), label.nation()));
            pairs += (int)
                    labels.stream().filter(label -> !label.nation().isEmpty()).count();
            var seen = new HashSet<String>();
            for (var pair : matched) {
                found++;
                var number = pair.after().code().split("/")[0];
                if (number.equals(truth.get(pair.before().code()))) {
                    right++;
                    seen.add(pair.before().code());
                } else {
                    wrong.add(pair.before().reference() + ">" + number + " " + pair.score());
                }
            }
            labels.stream()
                    .filter(label -> !label.nation().isEmpty() && !seen.contains(String.valueOf(label.row())))
                    .forEach(label -> wrong.add("missed " + label.group() + "/" + label.row()));
        }

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / pairs;
        }

        @Override
        public String toString() {
            return "%d pairs, precision %.3f, recall %.3f %s".formatted(pairs, precision(), recall(), wrong);
        }
    }

    private static List<Label> labels() throws IOException {
        try (var file = LabelledPairsTests.class.getResourceAsStream("/plan/pairs-by-hand.csv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Label(cell[0], cell[1], Integer.parseInt(cell[2]), cell[3]))
                    .toList();
        }
    }

    private static String name(List<String> lines, Label label) {
        // Rows of the district's table are counted from its first indicator, those of the other files from the first
        // line.
        var line = lines.get(label.list().equals("hongqiao") ? label.row() : label.row() - 1);
        return line.split(",")[Objects.requireNonNull(NAME_COLUMN.get(label.list()))];
    }

    private static ToDoubleBiFunction<String, String> near(Meaning meaning) {
        var known = new HashMap<String, Embedding>();
        return (a, b) -> known.computeIfAbsent(a, meaning::of).similarity(known.computeIfAbsent(b, meaning::of));
    }

    private static Promise promise(String plan, String code, String name) {
        return new Promise(plan, code, PlanItem.Kind.INDICATOR, name, null, null, null, null, null, null, null, null);
    }
}
