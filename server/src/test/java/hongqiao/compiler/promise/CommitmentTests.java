package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence that looks ahead promises: how much of what, in which direction. */
class CommitmentTests {

    @ParameterizedTest
    @CsvSource({
        "科技企业达到140家。,AT_LEAST,140家", "科技企业不少于140家。,AT_LEAST,140家", "科技企业140家以上。,AT_LEAST,140家",
        "覆盖率不低于50%。,AT_LEAST,50%", "失业率控制在5.5%以内。,AT_MOST,5.5%", "失业率控制在5.5%左右。,ABOUT,5.5%",
        "生产总值增长6%左右。,ABOUT,6%", "生产总值年均增长6%。,INCREASE_BY,6%", "新增就业3万人。,INCREASE_BY,3万人",
        "单位能耗下降13%。,DECREASE_BY,13%", "办理时限压缩至3个工作日。,AT_MOST,3个工作日", "失业率降到4%。,AT_MOST,4%",
        "城镇化率提高到75%。,AT_LEAST,75%", "垃圾分类覆盖率100%。,EXACTLY,100%", "改造老旧小区28个。,EXACTLY,28个",
        "新建幼儿园一百二十所。,EXACTLY,120所", "经济总量翻一番。,INCREASE_BY,100%", "安全感保持在98%。,AT_LEAST,98%",
        "城镇化率提高2.5个百分点。,INCREASE_BY,2.5个百分点", "平均受教育年限达到12年。,AT_LEAST,12年", "产值突破百分之三十。,AT_LEAST,30%",
        "新增绿化面积11.8万平方米。,INCREASE_BY,11.8万平方米", "力争培育上市企业3家。,AT_LEAST,3家"
    })
    void hasADirectionAndAFigure(String sentence, Comparator comparator, String figure) {
        var compiled = Compiled.plan("到2030年，" + sentence);

        assertThat(compiled.figures()).containsExactly(figure);
        assertThat(compiled.only().comparator()).isEqualTo(comparator);
    }

    @ParameterizedTest
    @CsvSource({
        "研发投入强度提高到2.6%以上。,研发投入强度",
        "改造老旧小区28个。,老旧小区",
        "新建5所养老院。,养老院",
        "全区轨道交通站点600米覆盖率不低于50%。,轨道交通站点600米覆盖率",
        "年均新增就业1.7万人。,年均新增就业",
        "加快推进东门片、北市场等49个重点项目建设。,重点项目",
        "打造3个百亿级产业集群。,百亿级产业集群",
        "开展补贴性培训13万人次。,补贴性培训",
        "（1）新增城镇就业6万人。,新增城镇就业",
        "为7万名35岁以上妇女免费检查。,35岁以上妇女免费",
        "每千名老人拥有养老床位数达到35张。,每千名老人拥有养老床位数"
    })
    void namesWhatIsMeasured(String sentence, String metric) {
        assertThat(Compiled.plan(sentence).only().metric()).isEqualTo(metric);
    }

    @Test
    @DisplayName("“分别达到100家和6家”是两项")
    void handsOutFiguresToMeasures() {
        var compiled = Compiled.plan("到2030年，种子、领军企业分别达到100家和6家。");

        assertThat(compiled.figures()).containsExactly("100家", "6家");
        assertThat(compiled.metrics()).containsExactly("种子企业", "领军企业");
        assertThat(compiled.draft().commitments()).allMatch(c -> c.comparator() == Comparator.AT_LEAST);
        assertThat(compiled.draft().commitments()).extracting(c -> c.text()).containsExactly("种子、领军企业分别达到100家", "6家");
    }

    @Test
    void letsAListShareItsBoundAndItsVerb() {
        var bound = Compiled.plan("力争工业投资、技改投资分别增长30%、15%以上。");
        var verb = Compiled.plan("新增农场5个、示范村40个。");

        assertThat(bound.draft().commitments()).allMatch(c -> c.comparator() == Comparator.AT_LEAST);
        assertThat(verb.draft().commitments()).allMatch(c -> c.comparator() == Comparator.INCREASE_BY);
        assertThat(verb.metrics()).containsExactly("新增农场", "示范村");
    }

    @Test
    void endsAVerbsReachAtTheNextVerb() {
        assertThat(Compiled.plan("新增绿地5公顷、改造公园3个。").draft().commitments())
                .extracting(c -> c.comparator())
                .containsExactly(Comparator.INCREASE_BY, Comparator.EXACTLY);
    }

    @Test
    void keepsBothEndsOfARange() {
        assertThat(Compiled.plan("地区生产总值年均增长5%—6%。").figures()).containsExactly("5—6%");
    }

    @Test
    void takesTheGoalAndLeavesTheBase() {
        var compiled = Compiled.plan("将班主任津贴由15%提高到30%。");

        assertThat(compiled.figures()).containsExactly("30%");
        assertThat(compiled.only().metric()).isEqualTo("班主任津贴");
    }

    @Test
    void takesARankForATarget() {
        assertThat(Compiled.plan("综合实力进入全市前三。").only())
                .returns(Comparator.AT_MOST, c -> c.comparator())
                .returns("名", c -> c.unit())
                .returns(Rule.COMMITMENT_RANK, c -> c.rule());
    }

    @ParameterizedTest
    @CsvSource({
        "居民收入与经济增长同步。,与经济增长同步",
        "民生支出占比不低于全市平均水平。,不低于全市平均水平",
        "单位能耗降低完成市下达任务。,完成市下达任务",
        "地表水水质达到国家考核要求。,达到国家考核要求",
        "工业投资增速高于全省平均。,高于全省平均"
    })
    void readsATargetThatNamesAnotherMeasure(String sentence, String words) {
        assertThat(Compiled.plan(sentence).only()).returns(null, c -> c.value()).returns(words, c -> c.relative());
    }

    @Test
    void takesANumberAgainstAnotherMeasureForANumber() {
        assertThat(Compiled.plan("工业投资增速高于全省平均5个百分点。").figures()).containsExactly("5个百分点");
    }

    @ParameterizedTest
    @CsvSource({"各项工作位居全省前列。", "治理水平大幅提升。", "推动新型工业化与信息化同步发展。"})
    void takesPraiseForNoTarget(String sentence) {
        assertThat(Compiled.plan(sentence).draft().commitments()).isEmpty();
    }

    @Test
    void slicesTheTextExactly() {
        var compiled = Compiled.plan("到2030年，𠮷庄新建公园１２个，绿地率达到３６．３％以上。");

        assertThat(compiled.figures()).containsExactly("12个", "36.3%");
        assertThat(compiled.draft().commitments())
                .allSatisfy(c -> assertThat(compiled.slice(c.start(), c.end())).isEqualTo(c.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "研发支出与地区生产总值之比达到2.6%。,研发支出与地区生产总值之比",
        "床位由2025年的620张增加到2030年的900张。,床位",
        "满意率比2025年提高3个百分点。,满意率",
        "收入增速高于全市平均1个百分点。,收入增速",
        "抽检量不少于每千人6批次。,抽检量",
        "议事活动每年不少于1500场。,议事活动",
        "就业五年累计7.5万人。,就业",
        "设立规模为5亿元的引导基金。,引导基金",
        "实施总投资64亿元的6个更新项目。,更新项目"
    })
    void leavesOutOfTheMeasureWhatOnlySaysFromWhereOrHowOften(String sentence, String metric) {
        assertThat(Compiled.plan(sentence).metrics()).containsExactly(metric);
    }

    @Test
    void startsAtTheMeasureThoughABaseStandsBetween() {
        assertThat(Compiled.plan("工业企业由186家增加到240家。").only().text()).isEqualTo("工业企业由186家增加到240家");
    }

    @Test
    void measuresWithASecondFigureWhatTheFirstDid() {
        var compiled = Compiled.plan("在现有幼儿园14所的基础上，到2030年再建6所。技改投资达到40亿元、增长10%。");

        assertThat(compiled.figures()).containsExactly("6所", "40亿元", "10%");
        assertThat(compiled.metrics().getFirst()).contains("幼儿园");
        assertThat(compiled.metrics().getLast()).isEqualTo("技改投资增长");
    }

    @Test
    void givesTheThingThatIsMadeToAllWhoMakeIt() {
        assertThat(Compiled.plan("东片、西片分别新建公园3个和5个。").metrics()).containsExactly("公园", "公园");
    }
}
