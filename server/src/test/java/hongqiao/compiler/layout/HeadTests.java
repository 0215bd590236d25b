package hongqiao.compiler.layout;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title and period at the head of a document. */
class HeadTests {

    @ParameterizedTest
    @CsvSource({
        "柳溪区国民经济和社会发展第十四个五年规划纲要,2021,2025",
        "柳溪区“十五五”养老服务规划,2026,2030",
        "柳溪区国民经济和社会发展第六个五年计划,1981,1985",
        "柳溪区水务发展规划（2022—2035年）,2022,2035",
        "柳溪区2026年政府工作报告,2026,2026"
    })
    void readsThePeriodFromTheTitle(String title, int from, int to) {
        var draft = Compiled.text(title + "\n第一章 总则\n依法治区。\n").draft();

        assertThat(draft.title()).isEqualTo(title);
        assertThat(draft.period()).isEqualTo(new Period(from, to));
    }

    @Test
    void readsTheYearFromTheLineUnderTheTitle() {
        var draft = Compiled.text("政府工作报告\n——2026年1月9日在柳溪区第八届人民代表大会第五次会议上\n各位代表：\n现在，我代表区人民政府向大会报告工作。\n")
                .draft();

        assertThat(draft.title()).isEqualTo("政府工作报告");
        assertThat(draft.period()).isEqualTo(new Period(2026, 2026));
    }

    @Test
    void readsTheYearAfterTheOneReviewed() {
        assertThat(Compiled.text("一、2025年工作回顾\n一年来，各项工作扎实推进。\n").draft().period())
                .isEqualTo(new Period(2026, 2026));
    }

    @Test
    void takesThePlanNotTheNoticeThatSendsIt() {
        var draft = Compiled.text(
                        "柳溪区人民政府关于印发\n柳溪区国民经济和社会发展第十五个\n五年规划纲要的通知\n各街道办事处：\n现予印发。\n柳溪区国民经济和社会发展第十五个\n五年规划纲要\n第一章 总则\n依法治区。\n")
                .draft();

        assertThat(draft.title()).isEqualTo("柳溪区国民经济和社会发展第十五个五年规划纲要");
    }

    @Test
    void saysNothingWhereTheDocumentDoesNot() {
        var draft = Compiled.text("新建公园3个。\n").draft();

        assertThat(draft.title()).isEmpty();
        assertThat(draft.period()).isEqualTo(new Period(null, null));
    }
}
