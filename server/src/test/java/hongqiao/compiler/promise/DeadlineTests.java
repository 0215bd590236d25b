package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import org.junit.jupiter.api.Test;

/** By when: what the sentence says, else the one before it in the paragraph, else the end of the period. */
class DeadlineTests {

    @Test
    void takesTheTimeBeforeTheFigure() {
        assertThat(Compiled.plan("2027年6月底前新建公园5个，2028年建成学校3所。").deadlines()).containsExactly("2027-06", "2028");
    }

    @Test
    void inheritsFromTheSentenceBeforeInTheParagraph() {
        assertThat(Compiled.plan("到2028年，新建公园5个。改造小区12个。\n建成桥梁3座。\n").deadlines())
                .containsExactly("2028", "2028", "2030");
    }

    @Test
    void endsWithThePlanItNames() {
        assertThat(Compiled.plan("“十五五”期间，新建道路33条。").deadlines()).containsExactly("2030");
    }

    @Test
    void takesAComparisonForNoDeadline() {
        assertThat(Compiled.plan("单位能耗较2025年下降13%，比2028年计划提前完成5%。").deadlines()).containsOnly("2030");
    }

    @Test
    void readsTheMonthsOfAReport() {
        assertThat(Compiled.report("6月底前改造小区12个，9月底前建成公园5个。年底前新增床位200张。明年建成学校3所。")
                        .deadlines())
                .containsExactly("2026-06", "2026-09", "2026", "2027");
    }

    @Test
    void saysNothingWhereNothingTells() {
        assertThat(Compiled.text("新建公园5个。").only().deadline()).isNull();
    }

    @Test
    void keepsTheTimeOfAPartToThatPart() {
        assertThat(Compiled.plan("新增泊位1.2万个，其中2028年底前完成7000个。改造小区12个。").deadlines())
                .containsExactly("2030", "2028", "2030");
    }
}
