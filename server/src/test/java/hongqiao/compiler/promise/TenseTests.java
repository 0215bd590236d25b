package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report looks back, then ahead; the same words mean an achievement in one part and a promise in the other. */
class TenseTests {

    private static final String SAME = "新建学校5所，改造老旧小区12个，新增就业1.2万人。\n";

    @Test
    void tellsReviewFromPlanByTheHeadings() {
        var compiled = Compiled.text("一、2025年工作回顾\n" + SAME + "二、2026年工作安排\n" + SAME);

        assertThat(compiled.figures()).containsExactly("5所", "12个", "1.2万人");
        assertThat(compiled.leftOut(Reason.ACHIEVEMENT)).containsExactly("5所", "12个", "1.2万人");
        assertThat(compiled.draft().commitments().getFirst().start())
                .isGreaterThan(compiled.source().text().indexOf("二、"));
    }

    @Test
    void tellsThemByTheirWordsWhereThereAreNoHeadings() {
        var compiled = Compiled.text("各位代表，现在，我代表区人民政府向大会报告工作。\n2025年，全区上下团结奋斗，取得了来之不易的成绩。\n" + SAME
                + "成功创建国家卫生区，荣获全市第一。\n" + "2026年是关键一年，主要预期目标是：地区生产总值增长5%。\n" + SAME);

        assertThat(compiled.figures()).containsExactly("5%", "5所", "12个", "1.2万人");
    }

    @Test
    void letsAStrongWordDecideItsOwnSentence() {
        var compiled = Compiled.plan("五年来，累计建成公园30个。到2030年，再新建公园12个。");

        assertThat(compiled.figures()).containsExactly("12个");
        assertThat(compiled.leftOut(Reason.ACHIEVEMENT)).contains("30个");
    }

    @Test
    void keepsTheReviewOfAPlanApart() {
        var compiled = Compiled.text(
                "柳溪区第十五个五年规划纲要\n第一章 “十四五”时期发展成就\n新认定科技企业168家，引进各类人才1.9万人。生态环境明显改善，森林覆盖率达到39%。\n第二章 主要目标\n森林覆盖率达到41%。\n");

        assertThat(compiled.figures()).containsExactly("41%");
    }

    @Test
    @DisplayName("同一句里，今后的算，五年来的不算")
    void turnsWithinASentence() {
        var compiled = Compiled.plan("五年来新增停车位3000个，今后五年计划新增4500个。");

        assertThat(compiled.figures()).containsExactly("4500个");
        assertThat(compiled.metrics()).containsExactly("新增停车位");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年末床位180张，2030年达到260张。",
                "“十四五”时期建成床位180张，“十五五”时期达到260张。",
                "继2025年新增床位180张后，2030年底前达到260张。",
                "2025年，床位有180张，到2030年达到260张。",
                "床位比2025年的180张多，2030年达到260张。"
            })
    void takesWhatStandsAtAYearBeforeThePeriodForABase(String sentence) {
        assertThat(Compiled.plan(sentence).figures()).containsExactly("260张");
    }

    @Test
    void keepsAPromiseBehindAYearThatOnlySaysWhich() {
        assertThat(Compiled.plan("对2025年启动的工程跟踪到底，新增床位260张。能耗比2025年降低13%。").figures())
                .containsExactly("260张", "13%");
    }
}
