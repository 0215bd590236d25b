package hongqiao.indicator;

import static hongqiao.indicator.Direction.HIGHER_BETTER;
import static hongqiao.indicator.Direction.LOWER_BETTER;
import static hongqiao.indicator.Direction.RANGE;
import static hongqiao.indicator.Promises.*;
import static hongqiao.indicator.Reading.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("监测的边角情形")
class EdgeCasesTests {

    private static final Definition BEDS = level("张", HIGHER_BETTER, "3000", "4000");

    @Test
    @DisplayName("缺数不是零：不评价，说明为何缺")
    void doesNotTakeMissingForZero() {
        var standing = judged(BEDS, years("3300", "3500", "?"));

        assertThat(standing.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(standing.quantity()).isNull();
        assertThat(standing.explanation().zh()).contains("2023年缺数：统计制度调整");
    }

    @Test
    @DisplayName("还没有监测值、只有基期（t = 0）：不评价")
    void judgesNothingBeforeThePlanBegins() {
        assertThat(judged(BEDS, Series.NONE).status()).isEqualTo(Status.UNDETERMINED);
        var atBase = Standings.judge(BEDS, Evidence.of(Series.of(measured("2020", "3000"))), LocalDate.of(2021, 1, 1));
        assertThat(atBase.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(atBase.timeProgress()).isNull();
    }

    @Test
    @DisplayName("基期等于目标：不算进度，看是否守住")
    void asksOnlyWhetherItIsKeptWhereBaseIsTarget() {
        var flat = level("%", HIGHER_BETTER, "95", "95");

        assertThat(judged(flat, years("95")).status()).isEqualTo(Status.ON_TRACK);
        var lost = judged(flat, years("94.5"));
        assertThat(lost.status()).isEqualTo(Status.LAGGING);
        assertThat(lost.targetProgress()).isNull();
        assertThat(lost.margin()).isEqualByComparingTo("-0.5");
    }

    @Test
    @DisplayName("背离目标：进度为负，照实显示")
    void showsTheWrongWayAsNegative() {
        var standing = judged(BEDS, years("2900"));

        assertThat(standing.targetProgress()).isEqualByComparingTo("-0.1");
        assertThat(standing.status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    @DisplayName("基期修订：状态随之变；按当时所知重算，与当时一样")
    void followsARestatedBase() {
        var asThen = Series.of(measured("2023", "3650"));
        var asNow = Series.of(measured("2023", "3650"), measured("2020", "3200"));

        assertThat(judged(BEDS, asThen).status()).isEqualTo(Status.AHEAD);
        assertThat(judged(BEDS, asNow).targetProgress()).isEqualByComparingTo("0.5625");
        assertThat(judged(BEDS, asNow).status()).isEqualTo(Status.NEARLY);
        assertThat(judged(BEDS, asThen)).isEqualTo(judged(BEDS, Series.of(measured("2023", "3650"))));
    }

    @Test
    @DisplayName("基期修订后已过目标：符号不颠倒")
    void doesNotTurnTheSignWhenTheBasePassesTheTarget() {
        var restated = measured("2020", "4100");

        assertThat(judged(BEDS, Series.of(restated, measured("2023", "4200"))).status())
                .isEqualTo(Status.ON_TRACK);
        var below = judged(BEDS, Series.of(restated, measured("2023", "3900")));
        assertThat(below.status()).isEqualTo(Status.LAGGING);
        assertThat(below.explanation().zh()).contains("基期（4100张）已过目标");
    }

    @Test
    @DisplayName("增长链缺一年：链断，报缺数；半年的增速不进链")
    void breaksAChainAtAMissingYear() {
        var broken = judged(growth("5"), years("6.0", "-", "5.1"));
        assertThat(broken.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(broken.explanation().zh()).contains("2022年缺数");

        var part = judged(growth("5"), Series.of(measured("2021", "6.0"), measured("2022-01~09", "9.9")));
        assertThat(part.period()).isEqualTo(ReportingPeriod.year(2021));
        assertThat(part.average()).isEqualByComparingTo("6.0");
    }

    @Test
    @DisplayName("累计缺一年：不完整，不以零代替；已知部分已超目标则不必等")
    void doesNotSumOverAGap() {
        assertThat(judged(sum("人", "50000"), years("20000", "-", "20000")).status())
                .isEqualTo(Status.UNDETERMINED);
        assertThat(judged(sum("人", "50000"), years("30000", "-", "20000")).status())
                .isEqualTo(Status.COMPLETED_EARLY);
    }

    @Test
    @DisplayName("累计值年中检查：按月累进，τ = m/(12n)")
    void sumsWithinAYear() {
        var standing = judged(sum("人", "50000"), Series.of(measured("2021", "10000"), measured("2022-01~06", "6000")));

        assertThat(standing.quantity()).isEqualByComparingTo("16000");
        assertThat(standing.timeProgress()).isEqualByComparingTo("0.3");
        assertThat(standing.status()).isEqualTo(Status.AHEAD);
    }

    @Test
    @DisplayName("水平值年中检查：三季度 τ = 33/60")
    void judgesWithinAYear() {
        var firms = judged(level("家", HIGHER_BETTER, "84", "140"), Series.of(measured("2023-Q3", "109")));

        assertThat(firms.timeProgress()).isEqualByComparingTo("0.55");
        assertThat(firms.targetProgress()).isEqualByComparingTo("0.4464");
        assertThat(firms.status()).isEqualTo(Status.LAGGING);
        assertThat(firms.explanation().zh()).contains("2023年三季度为109家，按计划应为115家，低6家");
    }

    @Test
    @DisplayName("不足一年时说余下几个月还差多少，不说每年")
    void saysWhatTheLastMonthsMustBring() {
        var firms = Standings.judge(
                level("家", HIGHER_BETTER, "84", "140"),
                Evidence.of(Series.of(measured("2025-Q3", "126"))),
                LocalDate.of(2025, 11, 1));

        assertThat(firms.explanation().zh()).endsWith("余下3个月，须提高14家，才到2025年的140家。");
        assertThat(firms.explanation().en()).endsWith("3 months left: they must bring +14 to reach 140 by 2025.");
    }

    @Test
    @DisplayName("区间目标（左右）：在内为达到；在外看离得近没有")
    void judgesARange() {
        var about =
                of(Measure.LEVEL, RANGE, "%", "7.0", new Target.Range(new BigDecimal("5.2"), new BigDecimal("5.8")));

        assertThat(judged(about, years("5.2")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(about, years("-", "-", "6.4")).targetProgress()).isEqualByComparingTo("0.5");
        assertThat(judged(about, years("-", "-", "6.4")).status()).isEqualTo(Status.LAGGING);
        assertThat(judged(about, years("7.3")).status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    @DisplayName("没有基期数：期中不评价，期末只看达到没有")
    void judgesWithoutABaseOnlyAtTheEnd() {
        var noBase = level("张", HIGHER_BETTER, null, "4000");

        assertThat(judged(noBase, years("3900")).status()).isEqualTo(Status.UNDETERMINED);
        assertThat(judged(noBase, years("4000")).status()).isEqualTo(Status.COMPLETED_EARLY);
        var end = Standings.judge(noBase, Evidence.of(Series.of(measured("2025", "3900"))), LocalDate.of(2026, 3, 1));
        assertThat(end.status()).isEqualTo(Status.LAGGING);
    }

    @Test
    @DisplayName("不低于全市：全市数未公布、版本不同都等待")
    void waitsForTheCitysFigureOfTheSameVintage() {
        var notBelow = relation(Target.Kind.NOT_BELOW, "0", false);
        var own = years("-", "-", "4.9");
        var preliminary = new Series(
                List.of(new Reading.Measured(ReportingPeriod.year(2023), Vintage.PRELIMINARY, new BigDecimal("4.8"))));

        assertThat(judged(notBelow, own).status()).isEqualTo(Status.UNDETERMINED);
        assertThat(judged(notBelow, own).explanation().zh()).startsWith("等待全市2023年");
        assertThat(judged(notBelow, own, preliminary).status()).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    @DisplayName("高于全市 1 个百分点：高 0.9 不算")
    void asksForTheMarginThatIsPromised() {
        var above = relation(Target.Kind.NOT_BELOW, "1", false);

        assertThat(judged(above, years("-", "-", "5.7"), years("-", "-", "4.8")).status())
                .isEqualTo(Status.LAGGING);
        assertThat(judged(above, years("-", "-", "5.8"), years("-", "-", "4.8")).status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    @DisplayName("规划期的同步按几何平均判断")
    void comparesCompoundMeansOverThePlan() {
        var notBelow = relation(Target.Kind.NOT_BELOW, "0", true);

        assertThat(judged(notBelow, years("6.0", "4.2", "5.1"), years("5.0", "5.0", "5.2"))
                        .status())
                .isEqualTo(Status.ON_TRACK);
        var waiting = judged(notBelow, years("6.0", "4.2", "5.1"), years("5.0", "-", "5.2"));
        assertThat(waiting.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(waiting.explanation().zh()).contains("全市2022年的数");
    }

    @Test
    @DisplayName("位次越小越好；保持稳定比上年")
    void judgesRanksAndSteadiness() {
        var rank = relation(Target.Kind.RANK, "8", false);
        assertThat(judged(rank, years("8")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(rank, years("9")).status()).isEqualTo(Status.LAGGING);

        var steady = relation(Target.Kind.STEADY, "0", false);
        assertThat(judged(steady, years("5.0", "5.0")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(steady, years("5.0", "4.9")).status()).isEqualTo(Status.LAGGING);
        assertThat(judged(steady, years("5.0", "-", "5.2")).status()).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    @DisplayName("完成市下达任务：未下达、已下达、考核中、完成、未完成，只认市级考核")
    void waitsForTheCitysPaperAndWord() {
        var energy = of(Measure.ASSIGNED, HIGHER_BETTER, "%", null, new Target.AsAssigned());
        var own = years("-", "-", "3.0");

        assertThat(assigned(energy, own).assignment()).isEqualTo(Assignment.State.NOT_ASSIGNED);
        for (var state : List.of(Assignment.State.ASSIGNED, Assignment.State.UNDER_REVIEW)) {
            var waiting = assigned(energy, own, paper(state, "2.8"));
            assertThat(waiting.status()).isEqualTo(Status.UNDETERMINED);
            assertThat(waiting.margin()).isEqualByComparingTo("0.2");
        }
        assertThat(assigned(energy, own, paper(Assignment.State.NOT_MET, "2.8")).status())
                .isEqualTo(Status.LAGGING);
        assertThat(assigned(energy, own, paper(Assignment.State.MET, null)).status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    @DisplayName("任务迟到：收文之前是未下达")
    void knowsNothingOfAPaperThatHasNotCome() {
        var energy = of(Measure.ASSIGNED, HIGHER_BETTER, "%", null, new Target.AsAssigned());
        var paper = new Assignment(
                2023, new BigDecimal("2.8"), "津发改〔2023〕号", LocalDate.of(2023, 9, 1), Assignment.State.ASSIGNED);
        var evidence = new Evidence(Series.NONE, Series.NONE, List.of(paper));

        assertThat(Standings.judge(energy, evidence, LocalDate.of(2023, 8, 31)).assignment())
                .isEqualTo(Assignment.State.NOT_ASSIGNED);
        assertThat(Standings.judge(energy, evidence, LocalDate.of(2023, 9, 1)).assignment())
                .isEqualTo(Assignment.State.ASSIGNED);
    }

    @Test
    @DisplayName("路径：等比、分步、人工")
    void goesAlongEachKindOfPath() {
        var t = new BigDecimal("2.5");
        var scale = new Scale.Level(new BigDecimal("100"), new BigDecimal("200"));

        assertThat(Path.LINEAR.expected(scale, 2020, 5, t)).isEqualByComparingTo("150");
        assertThat(Path.COMPOUND.expected(scale, 2020, 5, t))
                .isBetween(new BigDecimal("141.42"), new BigDecimal("141.43"));
        var points = Map.of(2022, new BigDecimal("110"), 2024, new BigDecimal("180"));
        assertThat(new Path(Path.Kind.STEPPED, points).expected(scale, 2020, 5, t))
                .isEqualByComparingTo("110");
        assertThat(new Path(Path.Kind.BY_HAND, points).expected(scale, 2020, 5, t))
                .isEqualByComparingTo("127.5");
        assertThat(new Path(Path.Kind.STEPPED, points).expected(scale, 2020, 5, BigDecimal.ONE))
                .isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("分步路径上还没到该动的时候：没动也是达到")
    void asksNothingBeforeTheFirstStep() {
        var stepped = along(BEDS, new Path(Path.Kind.STEPPED, Map.of(2024, new BigDecimal("3800"))));

        assertThat(judged(stepped, years("3000")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(stepped, years("3000")).consistency()).isNull();
    }

    @Test
    @DisplayName("正好压线不因小数误差掉档")
    void findsWhatIsExactlyOnThePathThere() {
        assertThat(judged(growth("5"), years("5", "5", "5")).consistency()).isEqualByComparingTo("1");
        assertThat(judged(growth("5"), years("5", "5", "5")).status()).isEqualTo(Status.ON_TRACK);
        assertThat(judged(BEDS, years("-", "-", "3540")).status()).isEqualTo(Status.NEARLY);
        assertThat(judged(BEDS, years("-", "-", "3630")).status()).isEqualTo(Status.AHEAD);
    }

    @Test
    @DisplayName("只看到那天为止：后来的数不算")
    void looksNoFurtherThanTheDay() {
        var own = years("3200", "3400", "3650");

        assertThat(Standings.judge(BEDS, Evidence.of(own), LocalDate.of(2022, 12, 30))
                        .period())
                .isEqualTo(ReportingPeriod.year(2021));
    }

    @Test
    @DisplayName("规划期后的数按期末判断")
    void judgesWhatComesAfterThePlanByItsEnd() {
        var after = Standings.judge(BEDS, Evidence.of(Series.of(measured("2026", "4000"))), LocalDate.of(2027, 1, 1));

        assertThat(after.timeProgress()).isEqualByComparingTo("1");
        assertThat(after.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    @DisplayName("目标零增长、增速须压低：只看均值")
    void judgesGrowthThatIsToBeHeldDown() {
        assertThat(judged(growth("0"), years("1", "-1")).status()).isEqualTo(Status.LAGGING);
        assertThat(judged(growth("0"), years("1", "1")).status()).isEqualTo(Status.ON_TRACK);
        var capped = of(Measure.AVG_GROWTH, LOWER_BETTER, "%", null, new Target.Value(new BigDecimal("3")));
        assertThat(judged(capped, years("2.9", "3.2")).status()).isEqualTo(Status.LAGGING);
    }

    @Test
    @DisplayName("定义自相矛盾，当场拒绝")
    void refusesWhatDoesNotGoTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Measure.RATIO, HIGHER_BETTER, "%", "1", new Target.AsAssigned()));
        assertThatIllegalArgumentException().isThrownBy(() -> fall("100"));
        assertThatIllegalArgumentException().isThrownBy(() -> Bands.of("0.9", "1", "0.8", "0", "0", "0"));
    }

    @Test
    @DisplayName("该报未报的时期")
    void listsWhatWasNeverReported() {
        var own = Series.of(measured("2021-Q1", "1"), measured("2021-01~06", "2"));

        assertThat(own.unreported(2021, 2025, Frequency.QUARTERLY, LocalDate.of(2022, 1, 1)))
                .containsExactly(ReportingPeriod.of("2021-Q3"), ReportingPeriod.of("2021-Q4"));
        assertThat(own.unreported(2021, 2025, Frequency.CENSUS, LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    private static Assignment paper(Assignment.State state, @Nullable String value) {
        return new Assignment(
                2023, value == null ? null : new BigDecimal(value), "津发改〔2023〕号", LocalDate.of(2023, 3, 1), state);
    }

    private static Standing assigned(Definition definition, Series own, Assignment... papers) {
        return Standings.judge(definition, new Evidence(own, Series.NONE, List.of(papers)), EARLY_2024);
    }

    @Test
    @DisplayName("路径上不能有“什么都不剩”的一年：累计降幅达到 100% 的路径不收")
    void refusesAPathThatLeadsThroughNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> along(fall("14"), new Path(Path.Kind.BY_HAND, Map.of(2023, new BigDecimal("100")))));
    }
}
