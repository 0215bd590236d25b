package hongqiao.triage.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import hongqiao.meaning.Meaning;
import hongqiao.shared.Problem;
import hongqiao.triage.same.SamenessQuality.Judged;
import hongqiao.triage.text.TextTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Neighbours of one estate tell of a mixing plant, those of another of their own (模拟). */
@DisplayName("是否同一件事")
class SamenessTests {

    private static final List<String> SAID =
            List.of("红旗花园旁边的搅拌站噪音太大，夜里睡不着", "红旗花园附近建了搅拌站，粉尘和噪声扰民", "咸阳里小区旁边的搅拌站噪音太大，夜里睡不着", "咸阳里小区路灯不亮", "红旗花园物业乱收费");

    @Test
    @DisplayName("同一处同一事，换了说法也认得")
    void tellsTheSameFromTheSimilar() {
        try (var meaning = new Meaning()) {
            var sameness = new Sameness(SAID, meaning::of, _ -> Set.of());
            var read = SAID.stream().map(sameness::read).toList();

            assertThat(sameness.of(read.get(0), read.get(1)))
                    .isGreaterThan(sameness.of(read.get(0), read.get(4)))
                    .isGreaterThan(sameness.of(read.get(1), read.get(3)));
            assertThat(sameness.of(read.get(0), read.get(0))).isEqualTo(1, within(1e-6));
        }
    }

    @Test
    @DisplayName("话一样而地方不同，不是同一件")
    void whatIsElsewhereIsNotTheSame() {
        var sameness = new Sameness(SAID, null, text -> Set.of(text.substring(0, 4)));
        var here = sameness.read(SAID.get(0));
        var there = sameness.read(SAID.get(2));

        assertThat(sameness.of(here, there)).isZero();
        assertThat(new Sameness(SAID, null, _ -> Set.of()).of(here, sameness.read(SAID.get(1))))
                .isPositive();
    }

    @Test
    void aThresholdIsMeasuredOnTheOtherHalfOnly() {
        // even: 0.9 same, 0.5 other, 0.4 same; odd: 0.8 same, 0.6 other, 0.3 same
        var judged = List.of(
                new Judged(0.9, true), new Judged(0.8, true),
                new Judged(0.5, false), new Judged(0.6, false),
                new Judged(0.4, true), new Judged(0.3, true));

        var quality = SamenessQuality.of(judged, 0.9);

        assertThat(quality.thresholds()).containsExactly(0.8, 0.9);
        // even by 0.8: one, right; odd by 0.9: none
        assertThat(quality.precision()).isEqualTo(1.0);
        assertThat(quality.recall()).isEqualTo(0.25);
    }

    @Test
    void namesTheMessageThatIsMissing() {
        var messages = table("id,text\n1,路灯不亮\n");
        var pairs = table("one,other,same\n1,2,true\n");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> JudgedPairs.read(pairs, messages, "id", List.of("text")))
                .returns("triage-message-missing", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> JudgedPairs.read(pairs, messages, "number", List.of("text")))
                .returns("triage-column-missing", Problem::code);
    }

    /** The list of 300 pairs that were judged by hand; the messages themselves are not the project's to give. */
    @Test
    void theListOfJudgedPairsIsWhole() throws IOException {
        try (var file = SamenessTests.class.getResourceAsStream("/triage/same-pairs.csv")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines).hasSize(301).first().isEqualTo("one,other,same");
            assertThat(lines.stream().skip(1)).allMatch(line -> line.matches("\\d+,\\d+,(true|false)"));
            assertThat(lines.stream().filter(line -> line.endsWith("true"))).hasSize(113);
            assertThat(lines.stream().distinct()).hasSize(301);
        }
    }

    private static TextTable table(String csv) {
        return TextTable.read(csv.getBytes(StandardCharsets.UTF_8), "made-up.csv");
    }
}
