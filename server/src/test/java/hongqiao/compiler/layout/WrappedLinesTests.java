package hongqiao.compiler.layout;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import org.junit.jupiter.api.Test;

/** Lines broken at a fixed width, as a PDF leaves them. */
class WrappedLinesTests {

    @Test
    void rejoinsAPromiseBrokenInItsNumber() {
        var compiled = Compiled.text("""
                到2030年，全区国家高新技术企业达到
                140家，科技型中小企业突破
                一千家，新建公园12
                个，绿地率达到36.3%。
                """);

        assertThat(compiled.figures()).containsExactly("140家", "1000家", "12个", "36.3%");
        assertThat(compiled.draft().commitments().getFirst().text()).isEqualTo("国家高新技术企业达到\n140家");
        assertThat(compiled.draft().commitments().getFirst().metric()).isEqualTo("国家高新技术企业");
    }

    @Test
    void passesOverPageMarksBetweenTheLines() {
        StringBuilder pages = new StringBuilder("柳溪区第十五个五年规划纲要\n\n");
        for (int i = 0; i < 12; i++) {
            pages.append("    坚持问题导向和目标导向相统一，扎实推进城市更新和乡村建设行动，全\n\n");
            pages.append("— ").append(i + 1).append(" —\n\n");
            pages.append("面改善人居环境，改造老旧小区").append(i + 20).append("个。\n\n");
        }
        var compiled = Compiled.text(pages.toString());

        assertThat(compiled.figures()).hasSize(12).first().isEqualTo("20个");
        assertThat(compiled.leftOut(hongqiao.compiler.PlanDraft.Reason.ORDINAL)).contains("— 1 —", "— 12 —");
    }

    @Test
    void keepsApartSentencesThatStandOneALineWithoutStops() {
        var compiled = Compiled.text("""
                柳溪区第十五个五年规划纲要
                经济保持较快增长
                到2030年，地区生产总值年均增长6%，居民生活水平进一步提高，公共服务更加完善，城乡面貌焕然一新
                新建学校5所
                建成公园12个，绿地率达到36%
                """);

        assertThat(compiled.metrics()).containsExactly("地区生产总值年均增长", "学校", "公园", "绿地率");
    }
}
