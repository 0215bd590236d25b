package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stranger with a phone needs a licence: finds the item, reads its guide, applies, and sees how it stands. */
@DisplayName("用手机办事：找事项、看指南、申请、凭查询码看进展")
class ServicesJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @Test
    @DisplayName("从公开清单进办事指南：搜到餐饮，看材料、步骤、几天，四下交完申请，凭码看到承诺期限；窗口补正后看得到要补什么")
    void appliesAndSeesHowItStands() {
        var page = hongqiao.phoneAt("/registers");
        page.locator(".open-ways").getByText("办事指南").tap();
        assertThat(page.locator("h1")).hasText("办事指南");
        assertThat(page.locator(".open-name")).hasCount(10);
        RunningHongqiao.picture(page, "services");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByRole(AriaRole.SEARCHBOX).fill("餐饮");
        assertThat(page.locator(".open-name")).hasCount(1);
        page.locator("summary").tap();
        assertThat(page.locator(".service-list").first()).containsText("从业人员健康证明");
        assertThat(page.getByText("承诺 7 个工作日，法定 20 个")).isVisible();
        RunningHongqiao.picture(page, "services-guide");
        assertThat(Axe.gravest(page)).isEmpty();

        page.locator(".service-go").scrollIntoViewIfNeeded();
        RunningHongqiao.picture(page, "services-guide-end");
        page.locator(".service-go .red").tap();
        assertThat(page.locator(".ask-about")).containsText("小餐饮");
        page.getByLabel("申请内容").fill("开一家早点铺");
        page.getByLabel("您的姓名").fill("模拟申请人");
        page.getByLabel("手机号").fill("13900003333");
        RunningHongqiao.picture(page, "ask-apply");
        assertThat(Axe.gravest(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .tap();
        assertThat(page.getByText("收下了，谢谢您")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看办到哪一步"))
                .tap();
        assertThat(page.getByText("告诉您受不受理")).isVisible();
        assertThat(page.getByText("模拟申请人")).hasCount(0);
        RunningHongqiao.picture(page, "follow-apply");
        assertThat(Axe.gravest(page)).isEmpty();

        var number = page.locator(".follow-head p").first().innerText().replaceAll(".*(BJ[0-9-]+).*", "$1");
        hongqiao.server()
                .browser()
                .signedIn("window")
                .send(
                        "POST",
                        "/api/desk/cases/service-request/%s/steps".formatted(number),
                        Map.of("step", "askPapers", "version", 1, "fields", Map.of("missing", "从业人员健康证明")))
                .expecting(200);
        page.reload();
        assertThat(page.getByText("待补材料")).isVisible();
        assertThat(page.locator(".follow-shown")).containsText("从业人员健康证明");
        assertThat(page.getByText("告诉您受不受理")).hasCount(0);
        RunningHongqiao.picture(page, "follow-apply-papers");

        var desk = hongqiao.officer("window", Screen.DESKTOP);
        desk.navigate("/desk/cases/service-request/" + number);
        RunningHongqiao.settled(desk);
        assertThat(desk.getByText("材料补来了")).isVisible();
        RunningHongqiao.picture(desk, "desk-service-request");
        assertThat(Axe.gravest(desk)).isEmpty();
    }

    @Test
    @DisplayName("到窗口办的：工作人员给查询码，回家凭码看得到，不能评价")
    void isGivenACodeAtTheCounter() {
        var clerk = hongqiao.server().browser().signedIn("window");
        var items = clerk.get("/api/desk/registers/service-item/records?where=stage%20%3D%3D%20'PUBLISHED'")
                .expecting(200)
                .json();
        var number = clerk.send(
                        "POST",
                        "/api/desk/cases/service-request",
                        Map.of(
                                "values",
                                Map.of(
                                        "what",
                                        "开一家面馆",
                                        "item",
                                        items.at("/records/0/id").asLong(),
                                        "channel",
                                        "WINDOW",
                                        "applicant",
                                        "模拟申请人",
                                        "phone",
                                        "13900004444")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();

        var desk = hongqiao.officer("window", Screen.DESKTOP);
        desk.navigate("/desk/cases/service-request/" + number);
        RunningHongqiao.settled(desk);
        desk.getByText("给当事人查询码").click();
        var code = desk.locator(".case-code b").innerText();
        assertThat(desk.locator(".case-code")).containsText("不能评价");
        RunningHongqiao.picture(desk, "desk-service-code");
        assertThat(Axe.gravest(desk)).isEmpty();

        var page = hongqiao.phoneAt("/follow#" + code);
        assertThat(page.getByText("开一家面馆")).isVisible();
        assertThat(page.getByText("模拟申请人")).hasCount(0);
        RunningHongqiao.picture(page, "follow-counter");
        assertThat(Axe.gravest(page)).isEmpty();
    }

    @Test
    @DisplayName("没选事项就来申请：先带去选")
    void choosesFirst() {
        var page = hongqiao.phoneAt("/ask/apply");
        page.getByText("先选一项").tap();
        assertThat(page.locator("h1")).hasText("办事指南");
    }

    @Test
    @DisplayName("英文页、深色：同一指南照样读得通")
    void readsTheGuideInEnglishByNight() {
        var page = hongqiao.visitor(Screen.PHONE, ColorScheme.DARK);
        page.navigate("/services");
        RunningHongqiao.settled(page);
        page.getByText("English").tap();
        assertThat(page.locator("h1")).hasText("Services");
        page.locator("summary").first().tap();
        assertThat(page.getByText("1 working day as promised, 3 by law").first())
                .isVisible();
        RunningHongqiao.picture(page, "services-english");
        assertThat(Axe.gravest(page)).isEmpty();
    }
}
