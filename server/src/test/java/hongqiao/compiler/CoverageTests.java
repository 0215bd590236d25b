package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.PlanDraft.Coverage;
import org.junit.jupiter.api.Test;

/** The account of numbers: each is compiled or left out, and the sentences add up. */
class CoverageTests {

    @Test
    void countsSentencesWithNumbersAndThoseCompiled() {
        Coverage coverage = Compiled.plan("新建公园5个。坚持两手抓。加强管理。到2028年，建成学校3所，改造小区12个。")
                .draft()
                .coverage();

        assertThat(coverage.sentencesWithNumbers()).isEqualTo(5); // title, chapter and three sentences
        assertThat(coverage.compiled()).isEqualTo(2);
    }

    @Test
    void accountsForEveryNumeral() {
        Accounted.in(Compiled.plan("一、到2028年，建成学校3所（含续建1所），拨打12345，“四个一”工程惠及1.2万户。\n第二章 五大任务\n①推进5G。\n"));
    }

    @Test
    void countsARelativeTargetInASentenceWithoutNumbersAsNeither() {
        assertThat(Compiled.plan("居民收入与经济增长同步。").draft().coverage().compiled()).isZero();
    }
}
