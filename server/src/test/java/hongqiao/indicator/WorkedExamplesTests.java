package hongqiao.indicator;

import static hongqiao.indicator.Direction.HIGHER_BETTER;
import static hongqiao.indicator.Direction.LOWER_BETTER;
import static hongqiao.indicator.Promises.*;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.indicator.Milestones.Milestone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples of five-year-plan monitoring; a plan of five years, three of them over. */
@DisplayName("规划监测的手算实例")
class WorkedExamplesTests {

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static BigDecimal rounded(@Nullable BigDecimal exact, int decimals) {
        return Objects.requireNonNull(exact).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Test
    @DisplayName("1 水平值、越高越好：养老床位 3000→4000，第三年 3650")
    void judgesALevel() {
        var beds = judged(level("张", HIGHER_BETTER, "3000", "4000"), years("-", "-", "3650"));

        assertThat(beds.targetProgress()).isEqualByComparingTo("0.65");
        assertThat(beds.timeProgress()).isEqualByComparingTo("0.6");
        assertThat(rounded(beds.consistency(), 3)).isEqualByComparingTo("1.083");
        assertThat(beds.expected()).isEqualByComparingTo("3600");
        assertThat(rounded(beds.attainment(), 3)).isEqualByComparingTo("0.913");
        assertThat(beds.needed()).isEqualByComparingTo("175");
        assertThat(beds.status()).isEqualTo(Status.AHEAD);
        assertThat(beds.explanation().zh())
                .isEqualTo("2023年为3650张，按计划应为3600张，高出50张；目标走完65.0%，时间过了60.0%，一致性1.083，超过预期进度。"
                        + "余下2年，每年须提高175.00张，才到2025年的4000张。");
        assertThat(beds.explanation().en())
                .isEqualTo(
                        "2023: 3650 against 3600 on the path, 50 above; 65.0% of the way in 60.0% of the time, "
                                + "consistency 1.083: ahead. 2 years left: each year must bring +175.00 to reach 4000 by 2025.");
    }

    @Test
    @DisplayName("2 水平值、越低越好：5.2%→4.0%，第三年 4.6%")
    void judgesALevelToGoDown() {
        var rate = judged(level("%", LOWER_BETTER, "5.2", "4.0"), years("-", "-", "4.6"));

        assertThat(rate.targetProgress()).isEqualByComparingTo("0.5");
        assertThat(rounded(rate.consistency(), 3)).isEqualByComparingTo("0.833");
        assertThat(rate.status()).isEqualTo(Status.LAGGING);
        assertThat(rate.explanation().zh()).contains("高出0.1个百分点", "每年须降低0.30个百分点");
    }

    @Test
    @DisplayName("3 年均增速 5%：6.0、4.2、5.1，几何平均 5.10，余下每年 4.85")
    void judgesGrowthByItsCompoundMean() {
        var growth = judged(growth("5"), years("6.0", "4.2", "5.1"));

        assertThat(rounded(Rates.factor(Objects.requireNonNull(growth.quantity())), 4))
                .isEqualByComparingTo("1.1609");
        assertThat(rounded(growth.average(), 2)).isEqualByComparingTo("5.10");
        assertThat(rounded(growth.needed(), 2)).isEqualByComparingTo("4.85");
        assertThat(growth.margin()).isPositive();
        assertThat(growth.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    @DisplayName("3 年均增速 5%：4.5、4.8、4.3，几何平均 4.53，走完 54.5%，余下每年 5.70")
    void seesGrowthFallBehind() {
        var growth = judged(growth("5"), years("4.5", "4.8", "4.3"));

        assertThat(rounded(growth.average(), 2)).isEqualByComparingTo("4.53");
        assertThat(rounded(growth.targetProgress(), 3)).isEqualByComparingTo("0.545");
        assertThat(growth.targetProgress()).isLessThan(growth.timeProgress());
        assertThat(rounded(growth.needed(), 2)).isEqualByComparingTo("5.70");
        // behind the path, by less than a tenth: the bands say nearly
        assertThat(growth.status()).isEqualTo(Status.NEARLY);
    }

    @Test
    @DisplayName("年均增速不是百分数的算术平均：+50、−30 是 2.47，不是 10")
    void neverAveragesPercentagesByAdding() {
        assertThat(rounded(judged(growth("5"), years("50", "-30")).average(), 2))
                .isEqualByComparingTo("2.47");
    }

    @Test
    @DisplayName("4 累计值〔50000〕：三年 32000，还差 18000，每年 9000")
    void judgesASum() {
        var jobs = judged(sum("人", "50000"), years("10000", "11000", "11000"));

        assertThat(jobs.targetProgress()).isEqualByComparingTo("0.64");
        assertThat(rounded(jobs.consistency(), 3)).isEqualByComparingTo("1.067");
        assertThat(jobs.needed()).isEqualByComparingTo("9000");
        assertThat(jobs.status()).isEqualTo(Status.AHEAD);
        assertThat(jobs.explanation().zh()).contains("还差18000人，余下每年9000人");
    }

    @Test
    @DisplayName("5 累计降幅〔14%〕：3.0、2.5、2.8，连乘 8.07，路径 8.65，余下每年 3.28")
    void judgesAFallThatCompounds() {
        var energy = judged(fall("14"), years("3.0", "2.5", "2.8"));

        assertThat(rounded(energy.quantity(), 2)).isEqualByComparingTo("8.07");
        assertThat(rounded(energy.attainment(), 3)).isEqualByComparingTo("0.577");
        assertThat(rounded(energy.targetProgress(), 3)).isEqualByComparingTo("0.558");
        assertThat(rounded(energy.expected(), 2)).isEqualByComparingTo("8.65");
        assertThat(rounded(energy.needed(), 2)).isEqualByComparingTo("3.28");
        assertThat(energy.consistency()).isLessThan(BigDecimal.ONE);
        assertThat(energy.status()).isEqualTo(Status.NEARLY);
    }

    @Test
    @DisplayName("6 比重 62%→70%，67%：5/8，相差说百分点")
    void judgesARatioInPoints() {
        var ratio = judged(
                of(Measure.RATIO, HIGHER_BETTER, "%", "62", new Target.Value(decimal("70"))), years("-", "-", "67"));

        assertThat(ratio.targetProgress()).isEqualByComparingTo("0.625");
        assertThat(ratio.explanation().zh()).contains("个百分点");
    }

    @Test
    @DisplayName("7 失业率 ≤5.5%：5.1、5.6、5.2，第二年未守住，当年守住")
    void judgesAThresholdInEveryYear() {
        var kept = of(Measure.THRESHOLD, LOWER_BETTER, "%", null, new Target.Value(decimal("5.5")));
        var unemployment = judged(kept, years("5.1", "5.6", "5.2"));

        assertThat(unemployment.status()).isEqualTo(Status.LAGGING);
        assertThat(unemployment.margin()).isEqualByComparingTo("-0.1");
        assertThat(unemployment.explanation().zh()).contains("2022年未守住", "5.6%", "2023年已守住");
        assertThat(judged(kept, years("5.1", "5.4", "5.2")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(kept, years("5.1", "?", "5.2")).status()).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    @DisplayName("8 提前完成后还会退回来")
    void keepsWatchingWhatIsCompletedEarly() {
        var beds = level("张", HIGHER_BETTER, "3000", "4000");

        assertThat(judged(beds, years("3500", "4000")).status()).isEqualTo(Status.COMPLETED_EARLY);
        assertThat(judged(beds, years("3500", "4000", "3560")).status()).isEqualTo(Status.NEARLY);
    }

    @Test
    @DisplayName("9 六个同重节点完成四个：66.7%")
    void countsMilestones() {
        var milestones = new ArrayList<Milestone>();
        for (int i = 0; i < 6; i++) {
            milestones.add(new Milestone("节点" + i, BigDecimal.ONE, i < 4));
        }

        assertThat(rounded(Milestones.done(milestones), 1)).isEqualByComparingTo("66.7");
        var reform = of(Measure.QUALITATIVE, HIGHER_BETTER, "%", null, new Target.Value(decimal("100")));
        var standing =
                judged(reform, years("-", "-", Milestones.done(milestones).toPlainString()));
        assertThat(standing.targetProgress()).isEqualByComparingTo("0.6667");
        assertThat(standing.status()).isEqualTo(Status.AHEAD);
    }

    @Test
    @DisplayName("不低于全市平均：4.9 对 4.8，高 0.1 个百分点")
    void holdsADistrictAgainstItsCity() {
        var standing =
                judged(relation(Target.Kind.NOT_BELOW, "0", false), years("-", "-", "4.9"), years("-", "-", "4.8"));

        assertThat(standing.margin()).isEqualByComparingTo("0.1");
        assertThat(standing.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    @DisplayName("与经济增长基本同步：4.6 对 5.1，δ=0.5 符合，δ=0.3 不符合；“同步”不符合")
    void allowsRoughStepsWhatIsDeclared() {
        var roughly = relation(Target.Kind.ROUGHLY_IN_STEP, "0", false);
        var own = years("-", "-", "4.6");
        var economy = years("-", "-", "5.1");

        assertThat(judged(roughly, own, economy).margin()).isEqualByComparingTo("-0.5");
        assertThat(judged(roughly, own, economy).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(within(roughly, Bands.of("1.05", "1", "0.9", "0.3", "0.3", "0")), own, economy)
                        .status())
                .isEqualTo(Status.LAGGING);
        assertThat(judged(relation(Target.Kind.IN_STEP, "0", false), own, economy)
                        .status())
                .isEqualTo(Status.LAGGING);
    }

    @Test
    @DisplayName("现价增长 7.1% 与公布的 5.0% 是两回事：增速只取输入，不由现价算出")
    void takesGrowthAsGivenOnly() {
        assertThat(List.of(Reading.class.getPermittedSubclasses()))
                .containsExactly(Reading.Measured.class, Reading.Missing.class);
        assertThat(judged(growth("5"), years("5.0")).average()).isEqualByComparingTo("5.0");
    }
}
