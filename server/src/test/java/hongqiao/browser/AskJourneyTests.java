package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stranger with a phone: an opportunity, a question, a petition. */
@DisplayName("用手机报名机会、找答案、提问题、递信访件")
class AskJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void isSentAndFollowed(Page page) {
        button(page, "提交").tap();
        assertThat(page.getByText("收下了，谢谢您")).isVisible();
        assertThat(page.locator(".report-code .num")).hasText(Pattern.compile("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("hongqiao-report");
        link(page, "看办到哪一步").tap();
        assertThat(page.getByText("已收到")).isVisible();
    }

    @Test
    @DisplayName("机会清单：看得到在招的和结果；两下进到报名，不用注册；截止的没有报名按钮")
    void takesInterestInAnOpportunity() {
        var page = hongqiao.phoneAt("/opportunities");
        assertThat(page.locator("h1")).hasText("红桥机会清单");
        assertThat(page.getByText("已截止的和结果")).isVisible();
        assertThat(page.locator("section .chance-go")).hasCount(0);
        RunningHongqiao.picture(page, "opportunities");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByRole(AriaRole.SEARCHBOX).fill("停车");
        assertThat(page.locator(".open-name")).hasCount(1);
        page.locator(".chance-go a").tap();
        assertThat(page.locator(".ask-about")).containsText("夜间停车");
        button(page, "提交").tap();
        assertThat(page.getByText("请写一句")).isVisible();
        page.getByLabel("企业名称和想做的事").fill("模拟引导公司，有现成的停车引导屏");
        page.getByLabel("您的姓名").fill("模拟联系人");
        page.getByLabel("手机号").fill("13900001111");
        RunningHongqiao.picture(page, "ask-opportunity");
        assertThat(Axe.gravest(page)).isEmpty();
        isSentAndFollowed(page);
        assertThat(page.getByText("联系您")).isVisible();
    }

    @Test
    @DisplayName("常见问题：边打字边找；没说清就带着问题去问，凭查询码看")
    void findsAnAnswerAndAsks() {
        var page = hongqiao.phoneAt("/answers");
        page.getByRole(AriaRole.SEARCHBOX).fill("供热");
        assertThat(page.locator(".answers li")).hasCount(1);
        page.locator("summary").tap();
        assertThat(page.getByText("次年3月31日停止")).isVisible();
        RunningHongqiao.picture(page, "answers");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByText("没说清？直接问").tap();
        assertThat(page.getByLabel("您想问什么")).hasValue(Pattern.compile("供热时间.*"));
        RunningHongqiao.picture(page, "ask-enquiry");
        assertThat(Axe.gravest(page)).isEmpty();
        isSentAndFollowed(page);
        assertThat(page.getByText("答复您")).isVisible();
    }

    @Test
    @DisplayName("网上信访：提交前看得到谁能看、几天答复；须实名；凭查询码看到法定期限")
    void handsInAPetition() {
        var page = hongqiao.phoneAt("/ask/petition");
        assertThat(page.getByText("只有签收本件的经办人一人能看")).isVisible();
        assertThat(page.getByText("15 日内告诉您受不受理")).isVisible();
        RunningHongqiao.picture(page, "ask-petition");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByLabel("一句话说诉求").fill("老旧小区改造一直没动静");
        page.getByText("住房与物业").tap();
        page.getByLabel("事情在哪个街道").selectOption("120106001");
        button(page, "提交").tap();
        assertThat(page.getByText("请写姓名")).isVisible();
        page.getByLabel("您的姓名").fill("模拟信访人");
        page.getByLabel("手机号").fill("13900002222");
        isSentAndFollowed(page);
        assertThat(page.getByText("告诉您受不受理")).isVisible();
        assertThat(page.getByText("模拟信访人")).hasCount(0);
        RunningHongqiao.picture(page, "follow-petition");
        assertThat(Axe.gravest(page)).isEmpty();
    }
}
