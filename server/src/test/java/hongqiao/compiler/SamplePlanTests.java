package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.PlanDraft.Period;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample plan of 澄河区, a district that does not exist, against what its writers counted in it. */
class SamplePlanTests {

    private static Compiled plan = Compiled.text("");

    @BeforeAll
    static void compile() throws IOException {
        plan = Samples.compiled(Samples.file("chenghe/plan-2026-2030.txt"));
    }

    @Test
    void readsTheTitleOverTwoLinesAndThePeriod() {
        assertThat(plan.draft().title()).isEqualTo("澄河区国民经济和社会发展第十五个五年规划纲要");
        assertThat(plan.draft().period()).isEqualTo(new Period(2026, 2030));
    }

    @Test
    void agreesWithTheHandCount() throws IOException {
        HandCount.Score score =
                HandCount.read(Samples.file("chenghe/count.csv")).score(plan);

        assertThat(score.f1()).as("%s", score).isGreaterThanOrEqualTo(0.97);
        assertThat(score.comparator()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.metric()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.deadline()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void findsExactlyTheSectionsCounted() throws IOException {
        assertThat(Samples.sectionsRead(plan.draft()))
                .containsExactlyElementsOf(Samples.sectionsCounted(Samples.file("chenghe/sections.csv")));
    }

    @Test
    void readsEveryFieldOfTheIndicators() throws IOException {
        assertThat(plan.draft().indicators().stream().map(Samples::indicator))
                .containsExactlyElementsOf(Samples.indicatorsCounted(Samples.file("chenghe/indicators.csv")));
    }

    @Test
    void findsTheProjectsAndAreasCounted() throws IOException {
        for (Map<String, String> row : Samples.rows(Samples.file("chenghe/actions.csv"))) {
            List<Action> named = plan.draft().actions().stream()
                    .filter(action -> action.name().equals(row.get("name")))
                    .toList();
            assertThat(named).as("%s", row).hasSize(1);
            Action found = named.getFirst();
            assertThat(found.kind().name()).isEqualTo(row.get("kind"));
            assertThat(found.place()).isEqualTo(row.get("place"));
            assertThat(found.deadline() == null ? "" : found.deadline()).isEqualTo(row.get("deadline"));
            assertThat(Integer.parseInt(row.getOrDefault("start", ""))).isBetween(found.start(), found.end() - 1);
        }
    }

    @Test
    void hasNothingToWarnOf() {
        assertThat(plan.draft().diagnostics()).isEmpty();
    }

    @Test
    void accountsForEveryNumeral() {
        Accounted.in(plan);
    }
}
