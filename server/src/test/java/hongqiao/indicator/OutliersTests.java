package hongqiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("填报时问一句：离以往太远的数")
class OutliersTests {

    private static final Series BEDS = Series.of(
            Reading.measured("2020", "30"),
            Reading.measured("2021", "31"),
            Reading.measured("2022", "31.8"),
            Reading.measured("2023", "33"),
            Reading.measured("2024", "34"));

    private static Optional<Words> asked(Measure measure, Series own, String period, String value) {
        return Outliers.question(measure, "张", own, ReportingPeriod.of(period), new BigDecimal(value));
    }

    @Test
    @DisplayName("变化与以往相当：不问")
    void asksNothingOfWhatGoesOnAsItDid() {
        assertThat(asked(Measure.LEVEL, BEDS, "2025", "35.1")).isEmpty();
        assertThat(asked(Measure.LEVEL, BEDS, "2025", "34")).isEmpty();
    }

    @Test
    @DisplayName("跳得远：说出以往变化的范围；小数点错一位必问")
    void asksOfAJump() {
        assertThat(asked(Measure.LEVEL, BEDS, "2025", "38")).hasValueSatisfying(says -> {
            assertThat(says.zh()).isEqualTo("比上一期的34张变了4，以往每期变化在0.8至1.2之间，请核对。");
            assertThat(says.en()).contains("between 0.8 and 1.2");
        });
        assertThat(asked(Measure.LEVEL, BEDS, "2025", "351")).isPresent();
    }

    @Test
    @DisplayName("增速比的是数本身，不是数的变化")
    void comparesRatesThemselves() {
        var growth = Series.of(
                Reading.measured("2021", "6.0"),
                Reading.measured("2022", "4.2"),
                Reading.measured("2023", "5.1"),
                Reading.measured("2024", "4.8"));

        assertThat(asked(Measure.AVG_GROWTH, growth, "2025", "4.0")).isEmpty();
        assertThat(asked(Measure.AVG_GROWTH, growth, "2025", "48"))
                .hasValueSatisfying(says -> assertThat(says.zh()).contains("以往各期在4.2至6张之间"));
    }

    @Test
    @DisplayName("只有两三个数：相差五倍才问；一个也没有、上一期是零，不问")
    void asksOfFewFiguresOnlyWhereTheyAreFiveTimesApart() {
        var young = Series.of(Reading.measured("2021", "30"), Reading.measured("2022", "31"));

        assertThat(asked(Measure.LEVEL, young, "2023", "100")).isEmpty();
        assertThat(asked(Measure.LEVEL, young, "2023", "310")).isPresent();
        assertThat(asked(Measure.LEVEL, young, "2023", "6.2")).isPresent();
        assertThat(asked(Measure.LEVEL, Series.NONE, "2023", "310")).isEmpty();
        assertThat(asked(Measure.LEVEL, Series.of(Reading.measured("2022", "0")), "2023", "3"))
                .isEmpty();
    }

    @Test
    @DisplayName("季度数不与年度数比；一模一样的以往也容得下百分之四")
    void comparesPeriodsOfTheSameLength() {
        assertThat(asked(Measure.LEVEL, BEDS, "2025-Q1", "9")).isEmpty();
        var flat = Series.of(
                Reading.measured("2021", "100"),
                Reading.measured("2022", "100"),
                Reading.measured("2023", "100"),
                Reading.measured("2024", "100"));
        assertThat(asked(Measure.RATIO, flat, "2025", "103.9")).isEmpty();
        assertThat(asked(Measure.RATIO, flat, "2025", "104.1"))
                .hasValueSatisfying(says -> assertThat(says.zh()).contains("以往每期变化都是0，"));
    }
}
