package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken, cut and garbled texts: the compiler never fails, and its account stays whole. Seeds are fixed. */
class AnyTextTests {

    private static final String SAMPLE = """
            柳溪区人民政府关于印发
            柳溪区国民经济和社会发展第十五个
            五年规划纲要的通知
            第一章 “十四五”时期发展成就和
            面临形势
            五年来，新增就业30万人，建成公园12个，森林覆盖率由33%提高到39%。
            第二章 主要目标
            ——经济更强。到2030年，地区生产总值年均增长5%—6%，种子、领军企业分别达到100家和6家。
            （一）抓好项目。6月底前，改造老旧小区１２个以上；推进东门片、北市场等49个重点项目建设，居民收入与经济增长同步。
            范围：北至光明道，南至柳河，西至洪湖路，东至新开河。落实《水务规划（2021—2025年）》，拨打12345，𠮷庄建5G基站三千个。
            \t序号
            \t指标
            \t2025年

            预计
            \t2030年
            \t属性
            \t经济发展
            \t1
            \t生产总值增长率（%）
            \t5.2
            \t不低于全市水平
            \t预期性
            \t2
            \t新增就业（万人）
            \t[6.5]
            \t[-]
            \t约束性
            注：[ ]内为累计数。
            """;
    private static final String ODD =
            "0123456789一二三百千万亿第章节（）()《》“”‘’[]〔〕—-、。，；：\n\t \r%‰.·+×/年月日个家至到由和与分别达到\uD83D\uDE00Ⅲ①〇";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void survivesRandomChanges(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 120; round++) {
            StringBuilder text = new StringBuilder(SAMPLE);
            int changes = 1 + random.nextInt(40);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                    case 2 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                    default -> text.insert(at, SAMPLE, at / 2, Math.min(SAMPLE.length(), at / 2 + random.nextInt(30)));
                }
            }
            Accounted.in(Compiled.text(text.toString()
                    .replaceAll("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "")));
        }
    }

    @Test
    void survivesEveryCut() {
        for (int end = 0; end < SAMPLE.length(); end += 3) {
            String cut = SAMPLE.substring(end);
            Accounted.in(Compiled.text(SAMPLE.substring(0, end).replaceAll("[\uD800-\uDBFF]$", "")));
            Accounted.in(Compiled.text(cut.replaceAll("^[\uDC00-\uDFFF]", "")));
        }
    }

    @Test
    void survivesTextMadeOfSignsOnly() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(ODD.charAt(random.nextInt(ODD.length())));
            }
            Accounted.in(Compiled.text(text.toString().replaceAll("[\uD800-\uDFFF]", "")));
        }
    }

    @Test
    void compilesAnEmptyText() {
        var draft = Compiled.text("").draft();

        assertThat(draft.commitments()).isEmpty();
        assertThat(draft.diagnostics())
                .extracting(d -> d.code())
                .contains("no-chapters", "no-period", "nothing-promised");
    }

    @Test
    void takesNoLongerForNastyRepetitions() {
        String nasty = "由1" + "、2".repeat(20_000) + "（".repeat(20_000) + "一".repeat(20_000) + "，，".repeat(10_000)
                + "1，000".repeat(10_000);
        long start = System.nanoTime();

        assertThatCode(() -> Compiled.text(nasty)).doesNotThrowAnyException();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void writesJsonForAnything() throws IOException {
        StringBuilder json = new StringBuilder();
        PlanJson.write(Compiled.text(SAMPLE + "\u0007\"\\\uD83D\uDE00新建桥3座。").draft(), json);

        assertThat(json.toString()).startsWith("{\"title\":").endsWith("]}\n");
    }
}
