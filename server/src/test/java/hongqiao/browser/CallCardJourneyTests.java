package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hongqiao.browser.RunningHongqiao.Screen;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls come in at the hotline; while a caller speaks the card fills, and a key settles it. */
@DisplayName("接听卡：边说边出答案，一个键办结或移交，来电人同意才看以前的诉求")
class CallCardJourneyTests {

    private static final Duration A_CALL = Duration.ofSeconds(30);

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static Page card() {
        var page = hongqiao.officer("hotline", Screen.DESKTOP);
        page.navigate("/desk/calls");
        RunningHongqiao.settled(page);
        return page;
    }

    private static void says(Page page, String words) {
        page.getByLabel("诉求内容").first().fill(words);
    }

    @Test
    @DisplayName("问得到答案的：答案自己出来，Alt 7 用上并办结，三十秒之内")
    void answersAnEnquiryByOneKey() {
        var page = card();
        var begun = System.nanoTime();
        says(page, "你好，我想问一下公租房怎么申请，要带什么材料");
        assertThat(page.getByText("公租房怎样申请（模拟）").first()).isVisible();
        RunningHongqiao.picture(page, "call-answer");
        assertThat(Axe.gravest(page)).isEmpty();

        page.keyboard().press("Alt+7");

        assertThat(page.getByText(Pattern.compile("已当场答复并办结 RX\\d+")).first()).isVisible();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("a call answered by script: %.1f s%n", took.toMillis() / 1e3);
        assertThat(took).isLessThan(A_CALL);
        assertThat(page.getByLabel("诉求内容").first()).hasValue("");
    }

    @Test
    @DisplayName("危及生命的：Alt Shift 2 转 119，本区留下记录")
    void handsAnEmergencyOverByOneKey() {
        var page = card();
        says(page, "三楼着火了，有人没出来");

        page.keyboard().press("Alt+Shift+2");

        assertThat(page.getByText(Pattern.compile("RX\\d+-\\d+ 已转 .*119.*")).first())
                .isVisible();
        RunningHongqiao.picture(page, "call-handed-over");
    }

    @Test
    @DisplayName("来电人以前的诉求：没勾同意不能查，勾了才列出")
    void showsEarlierCallsOnlyWhereTheCallerAgrees() {
        var desk = hongqiao.server().browser().signedIn("hotline");
        var values = Map.of(
                "what",
                "楼下路灯坏了两周",
                "kind",
                "COMPLAINT",
                "category",
                "URBAN",
                "urgency",
                "ORDINARY",
                "source",
                "12345",
                "phone",
                "13912349911");
        desk.send("POST", "/api/desk/cases/demand", Map.of("values", values)).expecting(201);
        var page = card();
        says(page, "上次报的路灯还没修");
        page.getByLabel("联系电话").first().fill("13912349911");
        var look = page.getByText("查询", new Page.GetByTextOptions().setExact(true));
        assertThat(look).hasCount(0);

        page.getByLabel("来电人同意查询").check();
        look.click();

        assertThat(page.getByText("查到 1 件").first()).isVisible();
        assertThat(page.locator("[role=status]").getByText("楼下路灯坏了两周")).isVisible();
        RunningHongqiao.picture(page, "call-earlier");
        assertThat(Axe.gravest(page)).isEmpty();
    }
}
