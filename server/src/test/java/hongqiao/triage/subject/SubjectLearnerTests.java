package hongqiao.triage.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import hongqiao.meaning.Meaning;
import hongqiao.triage.subject.SubjectQuality.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Made-up calls about lamps, noise and pay (模拟): 54 of them, each in its own words. */
@DisplayName("诉求类别")
class SubjectLearnerTests {

    private static final List<String> PLACES = List.of("丁字沽一号路", "西于庄街边", "光荣道口", "小区门口", "学校后面", "桥下");

    private static final List<Example> CALLS = calls();

    @Test
    @DisplayName("三个建议，最像的在前，并说出依据的词")
    void suggestsWithWordsThatDecided() {
        var model = new SubjectLearner(null).learn(CALLS);

        var suggested = model.suggest("勤俭道上的路灯坏了好几天", null, 3);

        assertThat(suggested).extracting(Suggestion::subject).first().isEqualTo("路灯");
        assertThat(suggested).hasSize(3);
        assertThat(suggested.getFirst().words()).isNotEmpty().allMatch("勤俭道上的路灯坏了好几天"::contains);
        assertThat(suggested.getLast().words())
                .doesNotContainAnyElementsOf(suggested.getFirst().words());
        assertThat(suggested.stream().mapToDouble(Suggestion::confidence).sum()).isEqualTo(1, within(1e-6));
        assertThat(model.knowsMeaning()).isFalse();
    }

    @Test
    void knowsWhatIsMeantInWordsItHasNotSeen() {
        try (var meaning = new Meaning()) {
            var model = new SubjectLearner(meaning::of).learn(CALLS);

            var first = model.suggest("包工头欠我们血汗钱", meaning::of, 1).getFirst();

            assertThat(model.knowsMeaning()).isTrue();
            assertThat(first.subject()).isEqualTo("工资");
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        var once = new SubjectLearner(null).learn(CALLS);
        var again = new SubjectLearner(null).learn(CALLS);

        assertThat(again.sharpness()).isEqualTo(once.sharpness());
        assertThat(again.suggest("夜里太吵", null, 3)).isEqualTo(once.suggest("夜里太吵", null, 3));
    }

    @Test
    void nothingIsSuggestedForNothing() {
        assertThat(new SubjectLearner(null).learn(CALLS).suggest(" \n", null, 3))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectLearner(null).learn(CALLS.subList(0, 5)));
    }

    @Test
    void asksEachCallOfAModelThatHasNotSeenIt() {
        var quality = SubjectEvaluation.folds(CALLS, 3, null);

        assertThat(quality.messages()).isEqualTo(CALLS.size());
        assertThat(quality.macroF1()).isBetween(0.8, 1.0);
        assertThat(quality.subjects()).hasSize(3);
    }

    @Test
    void theSameWordsAreNeverInTwoParts() {
        var twice = new ArrayList<>(CALLS);
        twice.addAll(CALLS);

        var parts = Folds.of(twice, 5, 1);

        for (int i = 0; i < CALLS.size(); i++) {
            assertThat(parts[i]).isEqualTo(parts[i + CALLS.size()]);
        }
    }

    @Test
    void countsByHand() {
        var told = List.of(told("甲", "甲", 0.9), told("甲", "乙", 0.6), told("乙", "乙", 0.6), told("丙", "甲", 0.9));

        var quality = SubjectQuality.of(told, 1);

        assertThat(quality.accuracy()).isEqualTo(0.5);
        assertThat(quality.subjects())
                .containsExactly(
                        new SubjectQuality.OfSubject("丙", 1, null, 0.0, 0),
                        new SubjectQuality.OfSubject("乙", 1, 0.5, 1.0, 2.0 / 3),
                        new SubjectQuality.OfSubject("甲", 2, 0.5, 0.5, 0.5));
        assertThat(quality.macroF1()).isEqualTo((0 + 2.0 / 3 + 0.5) / 3, within(1e-9));
        // of two at 0.9 one was right, of two at 0.6 one: (0.4 + 0.1) / 2
        assertThat(quality.calibrationError()).isEqualTo(0.25, within(1e-9));
    }

    private static Told told(String truth, String said, double confidence) {
        return new Told(truth, List.of(new Suggestion(said, confidence, List.of())));
    }

    private static List<Example> calls() {
        var calls = new ArrayList<Example>();
        for (var place : PLACES) {
            for (var says : List.of("的路灯不亮", "路灯坏了，晚上看不清", "有一盏灯一直闪")) {
                calls.add(new Example(place + says, "路灯"));
            }
            for (var says : List.of("夜里施工噪音大", "太吵，睡不着觉", "音响扰民")) {
                calls.add(new Example(place + says, "噪声"));
            }
            for (var says : List.of("工地拖欠工资三个月", "老板不发工资", "讨薪没有结果")) {
                calls.add(new Example(place + says, "工资"));
            }
        }
        return calls;
    }
}
