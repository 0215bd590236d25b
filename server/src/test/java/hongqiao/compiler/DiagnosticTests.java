package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks wrong is told, with its place, and stops nothing. */
class DiagnosticTests {

    @Test
    void tellsThatThereAreNoChapters() {
        assertThat(codes("新建公园12个。\n")).contains("no-chapters", "no-period", "no-indicator-table");
    }

    @Test
    void tellsAGapInTheChaptersAndWhere() {
        var compiled = Compiled.plan("依法治区，建设法治政府，推进各项改革。\n第三章 保障措施\n落实责任。\n");

        assertThat(compiled.draft().diagnostics())
                .filteredOn(d -> d.code().equals("section-number-gap"))
                .singleElement()
                .returns(compiled.source().text().indexOf("第三章"), d -> d.start());
    }

    @Test
    void tellsThatNothingIsPromised() {
        assertThat(codes("第一章 总则\n依法治区。\n")).contains("nothing-promised");
    }

    @Test
    void findsNothingWrongWithAWholePlan() {
        assertThat(codes("柳溪区第十五个五年规划纲要\n第一章 目标\n到2030年，新建公园12个。\n序号 指标 2025年 2030年 属性\n1 绿地率（%） 33 36 约束性\n"))
                .isEmpty();
    }

    private static List<String> codes(String text) {
        return Compiled.text(text).draft().diagnostics().stream()
                .map(d -> d.code())
                .toList();
    }

    @Test
    void countsBoxesThroughTheDocument() {
        assertThat(codes("柳溪区第十五个五年规划纲要\n第一章 目标\n新建公园12个。\n专栏1 公园\n建好公园。\n第二章 任务\n新建学校3所。\n专栏2 学校\n建好学校。\n"))
                .doesNotContain("section-number-gap");
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        assertThat(DiagnosticCode.values())
                .allMatch(code -> !code.zh().isBlank() && code.en().matches("[ -~]+"));
    }
}
