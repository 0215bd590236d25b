package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that promise nothing, and why. */
class LeftOutTests {

    @ParameterizedTest
    @CsvSource({
        "五年来新增就业30万人。,ACHIEVEMENT,30万人",
        "目前已建成充电桩120个。,ACHIEVEMENT,120个",
        "将津贴由15%提高。,ACHIEVEMENT,15%",
        "完善8890热线。,NAME,8890",
        "推进5G应用。,NAME,5G",
        "增强“四个意识”。,NAME,四",
        "建设110千伏变电站。,NAME,110千伏",
        "建设4号线。,NAME,4号线",
        "落实《水务规划（2021—2025年）》。,DOCUMENT,2021",
        "贯彻党的二十大精神。,DOCUMENT,党的二十大",
        "到2030年基本建成体系。,DATE,2030年",
        "服务60岁以上老人。,QUALIFIER,60岁以上",
        "推动投资5亿元以上项目落地。,QUALIFIER,5亿元以上",
        "改造2000年底前建成的小区。,DATE,2000年",
        "打造15分钟服务圈。,QUALIFIER,15分钟",
        "实施三年行动。,QUALIFIER,三年",
        "一是抓好落实。,ORDINAL,一是",
        "引进一批人才。,INDEFINITE,一批",
        "进一步提升水平。,INDEFINITE,进一步",
        "聚焦10个产业集群。,QUALIFIER,10个",
        "实施六大工程。,NAME,六大",
        "覆盖全市16个镇。,QUALIFIER,16个",
        "推进年产5万台电机项目。,QUALIFIER,5万台"
    })
    void carryTheirReason(String sentence, Reason reason, String words) {
        var compiled = Compiled.plan(sentence);

        assertThat(compiled.leftOut(reason)).contains(words);
        assertThat(compiled.draft().commitments()).isEmpty();
    }

    @Test
    void leavesTheSizeOfAProjectButTakesTheCount() {
        var compiled = Compiled.plan("实施总投资50亿元的30个项目，完成投资20亿元。");

        assertThat(compiled.figures()).containsExactly("30个", "20亿元");
        assertThat(compiled.leftOut(Reason.QUALIFIER)).contains("50亿元");
    }

    @Test
    void takesTheNumberOfLargeProjectsNotTheirSize() {
        var compiled = Compiled.plan("引进10亿元以上项目不少于5个。");

        assertThat(compiled.figures()).containsExactly("5个");
    }

    @Test
    void leavesTheFiguresOfTheCountryToTheCountry() {
        assertThat(Compiled.plan("全国人口14亿人。").leftOut(Reason.BACKGROUND)).containsExactly("14亿人");
    }

    @Test
    void learnsANameThatTheDocumentRepeats() {
        var compiled = Compiled.plan("保护三条石街区。修缮三条石旧厂。展示三条石历史。创建三条石示范街。");

        assertThat(compiled.draft().commitments()).isEmpty();
        assertThat(compiled.leftOut(Reason.NAME)).hasSize(4);
    }

    @Test
    @DisplayName("区里的规划写全市的数，是背景")
    void leavesOutTheFiguresOfTheCityInADistrictsPlan() {
        var compiled = Compiled.plan("全市规划到2030年轨道里程达到420公里。力争3个街道进入全市前列，全区绿道达到30公里。");

        assertThat(compiled.leftOut(Reason.BACKGROUND)).containsExactly("420公里");
        assertThat(compiled.figures()).contains("30公里").doesNotContain("420公里");
    }

    @Test
    void leavesOutWhatIsFocusedOn() {
        var compiled = Compiled.plan("聚焦10个产业集群，做强主导产业。");

        assertThat(compiled.figures()).isEmpty();
        assertThat(compiled.leftOut(Reason.QUALIFIER)).containsExactly("10个");
    }
}
