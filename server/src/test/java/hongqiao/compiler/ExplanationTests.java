package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code --explain}: every span knows the rule that read it. */
class ExplanationTests {

    private final Compiled plan = Compiled.plan("到2030年，新建公园12个，拨打8890。");

    @Test
    void tellsTheRulesOfAllSpansInOrder() {
        var all = Explanation.of(plan.draft());

        assertThat(all).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        assertThat(all)
                .extracting(e -> e.rule().id())
                .contains("section.numbered", "leftOut.date", "commitment.count", "leftOut.other");
    }

    @Test
    void tellsOnlyThoseThatTouchASpan() {
        int at = plan.source().text().indexOf("12个");

        assertThat(Explanation.touching(plan.draft(), at, at)).singleElement().returns("commitment", Explanation::kind);
    }

    @Test
    void printsBothLanguages() throws IOException {
        StringBuilder out = new StringBuilder();
        Explanation.print(plan.source(), Explanation.of(plan.draft()), out);

        assertThat(out).contains("commitment.count").contains("展望句中的数量").contains("公园12个");
    }

    @Test
    void givesEveryRuleItsOwnIdAndBothLanguages() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
        assertThat(Rule.values())
                .allMatch(rule -> !rule.zh().isBlank() && !rule.en().isBlank());
    }
}
