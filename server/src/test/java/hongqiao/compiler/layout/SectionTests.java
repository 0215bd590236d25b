package hongqiao.compiler.layout;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts, chapters and sections, however they are numbered and wherever their lines were broken. */
class SectionTests {

    private static final String PROSE = "坚持稳中求进，统筹各项工作，推动全区经济社会持续健康发展，不断满足群众需要。\n";

    @Test
    void readsEveryUsualNumbering() {
        var compiled = Compiled.text("""
                第一篇 总则
                第一章 总体要求
                第一节 指导思想
                一、坚持方向
                （一）坚持改革
                1.优化环境
                （1）精简材料
                ——效能更高。办事更快，环境更优，群众更加满意。
                第二章 重点任务
                """);

        assertThat(compiled.draft().sections())
                .extracting(Section::level, Section::number, Section::title)
                .containsExactly(
                        tuple(1, "第一篇", "总则"),
                        tuple(2, "第一章", "总体要求"),
                        tuple(3, "第一节", "指导思想"),
                        tuple(4, "一、", "坚持方向"),
                        tuple(5, "（一）", "坚持改革"),
                        tuple(6, "1.", "优化环境"),
                        tuple(7, "（1）", "精简材料"),
                        tuple(8, "——", "效能更高"),
                        tuple(2, "第二章", "重点任务"));
    }

    @Test
    void joinsAHeadingBrokenOverLines() {
        assertThat(titles("第三章  完善公共服务和\n\n社会保障体系\n\n一、办好教育\n" + PROSE)).containsExactly("完善公共服务和社会保障体系", "办好教育");
    }

    @Test
    void takesTheTitleFromTheNextLineWhereTheNumberStandsAlone() {
        assertThat(titles("第二章\n重点工程\n" + PROSE)).containsExactly("重点工程");
    }

    @Test
    void cutsAHeadingOffTheParagraphGluedToIt() {
        var compiled = Compiled.plan("（一）加快老城更新。到2027年，改造老旧小区18个。\n");

        assertThat(compiled.draft().sections()).extracting(Section::title).contains("加快老城更新");
        assertThat(compiled.figures()).containsExactly("18个");
    }

    @Test
    void findsSectionsThatRunOnInOneLine() {
        assertThat(titles("一、工作回顾 " + PROSE.strip() + "二、工作安排（一）抓好项目。" + PROSE.strip() + "（二）抓好民生。" + PROSE))
                .containsExactly("工作回顾", "工作安排", "抓好项目", "抓好民生");
    }

    @Test
    void countsNoTableOfContentsTwice() {
        String chapters = "第一章 总则\n第二章 目标\n第三章 任务\n第四章 保障\n";
        String body = chapters.replace("\n", "\n" + PROSE);

        assertThat(titles("目录\n" + chapters + body)).containsExactly("总则", "目标", "任务", "保障");
    }

    @Test
    void seesAHeadingWithoutNumberAloneOnItsLine() {
        assertThat(titles("各位代表：\n" + PROSE + "2026年工作安排\n" + PROSE)).containsExactly("2026年工作安排");
    }

    @Test
    void takesANumberedPromiseForNoHeading() {
        var compiled = Compiled.plan("1.到2027年，新建公园12个。\n2.到2028年，新建学校3所。\n");

        assertThat(compiled.draft().sections()).hasSize(1);
        assertThat(compiled.figures()).containsExactly("12个", "3所");
    }

    @Test
    void pointsAtNumberAndTitle() {
        var compiled = Compiled.text("第一章 完善交通和\n出行体系\n" + PROSE);
        Section section = compiled.draft().sections().getFirst();

        assertThat(compiled.slice(section.start(), section.end())).isEqualTo("第一章 完善交通和\n出行体系");
    }

    private static List<String> titles(String text) {
        return Compiled.text(text).draft().sections().stream()
                .map(Section::title)
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void joinsAHeadingOverThreeLines() {
        assertThat(titles("第二章  办好学校、照顾好\n\n老人和\n\n儿童\n\n一、办好教育\n" + PROSE)).containsExactly("办好学校、照顾好老人和儿童", "办好教育");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一章  修好道路 五年新建道路12公里，打通断头路3条。", "第一章 修好道路　五年新建道路12公里。", "第一章 修好道路 新建道路12公里。"})
    void cutsAHeadingAtTheSpaceBeforeItsParagraph(String line) {
        assertThat(titles(line + "\n" + PROSE)).containsExactly("修好道路");
    }

    @Test
    void takesNoLineOfTheDocumentsTitleForASection() {
        var compiled = Compiled.text("柳溪区人民政府关于印发\n柳溪区第十五个\n五年规划纲要的通知\n各街道：\n" + PROSE + "柳溪区第十五个\n\n五年规划纲要\n\n" + PROSE
                + "第一章  总则\n" + PROSE);

        assertThat(compiled.draft().sections()).extracting(Section::title).containsExactly("总则");
    }
}
