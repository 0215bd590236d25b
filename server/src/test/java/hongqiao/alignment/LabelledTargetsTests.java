package hongqiao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.plan.pair.TargetName;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Targets of provincial plans for 2030 and the nation's, as they were published; which are the same a person labelled, by line
 * (0: none). Names alone decide here, for the summaries do not tell units apart.
 */
@DisplayName("省级规划指标与国家指标：同一指标认得准不准")
class LabelledTargetsTests {

    private static final String FOLDER = "data/plans/indicators/";

    private record Measured(int right, int found, int labelled) {

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / labelled;
        }
    }

    private static List<String> lines(String file) throws IOException {
        var path = Project.shared(FOLDER + file);
        assumeTrue(path.isPresent(), "../shared/" + FOLDER + file + " is not here");
        return Files.readAllLines(path.orElseThrow());
    }

    private static List<String> names(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.split(",", 3)[1].replaceFirst("^[0-9]+[.] *", ""))
                .toList();
    }

    private static Measured measure(Predicate<TargetName> taken) throws IOException {
        var provinces = names("provincial_fyp15_targets.csv");
        var nation = names("national_fyp15_main_indicators.csv");
        var labels = Files.readAllLines(
                Path.of(LabelledTargetsTests.class
                        .getResource("/alignment/targets-by-hand.csv")
                        .getPath()),
                StandardCharsets.UTF_8);
        int right = 0;
        int found = 0;
        int labelled = 0;
        for (var label : labels.subList(1, labels.size())) {
            int line = Integer.parseInt(label.split(",")[0]);
            int same = Integer.parseInt(label.split(",")[1]);
            labelled += same > 0 ? 1 : 0;
            for (int other = 2; other <= nation.size(); other++) {
                var name = TargetName.of(provinces.get(line - 1), null, nation.get(other - 1), null);
                found += taken.test(name) ? 1 : 0;
                right += taken.test(name) && other == same ? 1 : 0;
            }
        }
        return new Measured(right, found, labelled);
    }

    @Test
    @DisplayName("直接比较的，名称必须真是同一指标")
    void comparesOnlyTheSame() throws IOException {
        var same = measure(TargetName::isSame);
        // 66 of 68 are right, of 70 that are the same
        assertThat(same.precision()).isGreaterThan(0.95);
        assertThat(same.recall()).isGreaterThan(0.9);
    }

    @Test
    @DisplayName("留给人核的，不漏掉多少")
    void leavesTheRestToAPerson() throws IOException {
        var near = measure(TargetName::isNear);
        // all 70, among 113
        assertThat(near.recall()).isGreaterThan(0.98);
    }
}
