package hongqiao.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Base;
import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.PlanDraft.Indicator;
import hongqiao.compiler.PlanDraft.Nature;
import hongqiao.compiler.PlanDraft.Reason;
import hongqiao.compiler.PlanDraft.Target;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of main indicators, in the shapes in which texts hand it over. */
class IndicatorTableTests {

    private static final String TITLE = "柳溪区第十五个五年规划纲要\n";

    @Test
    void readsOneCellALineWithBrokenCells() {
        List<Indicator> rows = rows("""
                主要指标表
                	序号
                	指标
                	2025年

                预计
                	2030年

                预期
                	属性

                	经济发展

                	1
                	地区生产总值增长率（%）（年均增速）
                	5.2
                	不低于全市
                增长水平
                	预期性

                	2
                	规模以上服务业
                营业收入（亿元）
                	[-]


                	85
                	预期性

                	民生保障

                	3
                	新增就业人数

                （万人）
                	[6.5]
                	[7.2]
                	约束性
                注：[ ]内为五年累计数。
                """);

        assertThat(rows).extracting(Indicator::name).containsExactly("地区生产总值增长率（年均增速）", "规模以上服务业营业收入", "新增就业人数");
        assertThat(rows).extracting(Indicator::unit).containsExactly("%", "亿元", "万人");
        assertThat(rows).extracting(Indicator::group).containsExactly("经济发展", "经济发展", "民生保障");
        assertThat(rows)
                .extracting(Indicator::nature)
                .containsExactly(Nature.EXPECTED, Nature.EXPECTED, Nature.BINDING);
        assertThat(rows.get(0).target())
                .isEqualTo(new Target(2030, "不低于全市增长水平", null, Comparator.AT_LEAST, "不低于全市增长水平", false));
        assertThat(rows.get(1).base()).isEqualTo(new Base(2025, "[-]", null, false));
        assertThat(rows.get(2).base()).isEqualTo(new Base(2025, "[6.5]", new BigDecimal("6.5"), true));
        assertThat(rows.get(2).target().cumulative()).isTrue();
    }

    @Test
    void readsRowsWithTabsAndAUnitColumn() {
        List<Indicator> rows = rows("""
                序号\t指标\t单位\t2025年\t2030年\t年均增长\t属性
                1\t研发经费投入强度\t%\t2.1\t≥2.6\t[0.5]\t预期性
                2\t居民人均可支配收入增长\t%\t5.8\t—\t与经济增长同步\t预期性
                3\t单位GDP二氧化碳排放降低\t%\t〔—〕\t完成市下达任务\t—\t约束性
                """);

        assertThat(rows).extracting(Indicator::unit).containsOnly("%");
        assertThat(rows.get(0).target())
                .isEqualTo(new Target(2030, "≥2.6", new BigDecimal("2.6"), Comparator.AT_LEAST, null, false));
        assertThat(rows.get(1).target().relative()).isEqualTo("与经济增长同步");
        assertThat(rows.get(2).target()).isEqualTo(new Target(2030, "完成市下达任务", null, null, "完成市下达任务", false));
        assertThat(rows.get(2).base().value()).isNull();
    }

    @Test
    void readsRowsWithSpacesAndNoOrdinals() {
        List<Indicator> rows = rows("""
                类别 指标 2025年 2030年 属性
                经济发展 地区生产总值（亿元） 320 430 预期性
                 常住人口城镇化率（%） 65 70 预期性
                绿色生态 细颗粒物浓度（微克/立方米） 38 ＜35 约束性
                """);

        assertThat(rows).extracting(Indicator::group).containsExactly("经济发展", "经济发展", "绿色生态");
        assertThat(rows).extracting(Indicator::ordinal).containsExactly(1, 2, 3);
        assertThat(rows.get(2).unit()).isEqualTo("微克/立方米");
        assertThat(rows.get(2).target().comparator()).isEqualTo(Comparator.AT_MOST);
    }

    @Test
    void readsRowsWithoutNatures() {
        List<Indicator> rows = rows("""
                序号 | 指标 | 单位 | 2025年 | 2030年
                1 | 新建学校 | 所 | 3 | 5
                2 | 新建公园 | 个 | 4 | 6
                """);

        assertThat(rows).extracting(Indicator::name).containsExactly("新建学校", "新建公园");
        assertThat(rows).allMatch(row -> row.nature() == null);
        assertThat(rows.get(1).target().value()).isEqualByComparingTo("6");
    }

    @Test
    void tellsOfTwoTablesAndOfGaps() {
        var compiled = Compiled.text(TITLE + """
                序号 指标 2025年 2030年 属性
                1 绿地率（%） 33 36 约束性
                3 床位（张） 30 35 约束性
                序号 指标 2025年 2030年 属性
                1 参保人数（万人） 8 9 预期性
                """);

        assertThat(compiled.draft().indicators()).hasSize(3);
        assertThat(compiled.draft().diagnostics())
                .extracting(d -> d.code())
                .contains("two-indicator-tables", "indicator-ordinal-gap");
    }

    @Test
    void tellsOfATableWithoutRows() {
        assertThat(Compiled.text(TITLE + "序号 指标 2025年 2030年 属性\n第一章 总则\n")
                        .draft()
                        .diagnostics())
                .extracting(d -> d.code())
                .contains("empty-indicator-table");
    }

    @Test
    void leavesTheCellsOutOfTheSentences() {
        var compiled = Compiled.text(TITLE + "序号 指标 2025年 2030年 属性\n1 绿地率（%） 33 36 约束性\n");

        assertThat(compiled.draft().commitments()).isEmpty();
        assertThat(compiled.leftOut(Reason.TABLE)).contains("33", "36");
    }

    private static List<Indicator> rows(String table) {
        return Compiled.text(TITLE + table).draft().indicators();
    }
}
