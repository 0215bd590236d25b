package hongqiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A plan of five years says a thing twice: in its table and in its body. */
@DisplayName("指标表与正文对照")
class BodyFiguresTests {

    private static final Period YEARS = new Period(2021, 2025);

    @Test
    @DisplayName("每年 1.7 万人，五年合计就是表上的 8.5 万人；一个说人一个说万人也是一回事")
    void sumsUpWhatIsPromisedAYear() {
        var jobs = row("新增就业人数", "万人", "8.5", true);
        assertThat(held(jobs, promise("年均新增就业", "1.7", null, "万人", "2025")).differs())
                .isFalse();
        var more = held(jobs, promise("年均新增就业", "18000", null, "人", null));
        assertThat(more.figure()).isEqualByComparingTo("9");
        assertThat(more.differs()).isTrue();
        assertThat(more.says().zh()).isEqualTo("指标表 8.5万人，正文（C01）每年 18000人，5 年共 9万人，不一致。");
    }

    @Test
    @DisplayName("正文是一个范围的，表上的数落在里面就不算不一致")
    void takesARangeAsTheSame() {
        var firms = row("国家高新技术企业数量", "家", "140", false);
        assertThat(held(firms, promise("国家高新技术企业", "130", "150", "家", null)).differs())
                .isFalse();
        assertThat(held(firms, promise("国家高新技术企业", "150", "160", "家", null)).differs())
                .isTrue();
    }

    @Test
    @DisplayName("不是一件事、不是一类单位、不是一年、没有数的，不比")
    void leavesApartWhatIsNotTheSame() {
        var firms = row("科技型企业上市数量", "家", "3", false);
        assertThat(all(firms, promise("科技领军企业", "3", null, "家", null))).isEmpty();
        assertThat(all(firms, promise("科技型上市企业", "3", null, "%", null))).isEmpty();
        assertThat(all(firms, promise("科技型上市企业", "2", null, "家", "2023"))).isEmpty();
        assertThat(all(firms, promise("科技型上市企业", null, null, "家", null))).isEmpty();
        assertThat(all(firms, promise("科技型上市企业", "2", null, "家", "2025-12"))).hasSize(1);
    }

    private static BodyFigure held(Indicator indicator, Commitment commitment) {
        return all(indicator, commitment).getFirst();
    }

    private static List<BodyFigure> all(Indicator indicator, Commitment commitment) {
        return BodyFigures.of(List.of(indicator), List.of(commitment), YEARS);
    }

    private static Indicator row(String name, String unit, String target, boolean cumulative) {
        return new Indicator(
                "I01",
                1,
                "民生福祉",
                null,
                name,
                null,
                unit,
                new Indicator.Base(2020, null, null, false),
                new Indicator.Target(2025, target, new BigDecimal(target), null, null, cumulative),
                Nature.EXPECTED,
                null,
                null,
                null,
                Provenance.PACK);
    }

    private static Commitment promise(
            String metric, @Nullable String value, @Nullable String max, String unit, @Nullable String deadline) {
        return new Commitment(
                "C01",
                metric,
                Comparison.AT_LEAST,
                value == null ? null : new BigDecimal(value),
                max == null ? null : new BigDecimal(max),
                unit,
                null,
                deadline,
                null,
                metric,
                null,
                null,
                null,
                null,
                Provenance.PACK);
    }
}
