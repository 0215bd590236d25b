package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Project;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The district's plan beside the next one, and a report from the street beside what was promised. */
@DisplayName("规划对照；诉求与承诺")
class PlanPairJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
        var planner = hongqiao.server().browser().signedIn("planner");
        var head = planner.upload(
                        "/api/desk/drafts",
                        "plan-2026-2030.txt",
                        Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"))
                .expecting(201)
                .json()
                .path("head");
        planner.send(
                        "POST",
                        "/api/desk/drafts/" + head.path("id").asString() + "/adoption",
                        Map.of("sample", true, "version", head.path("version").asInt()))
                .expecting(201);
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("两部规划逐条对照，看历部规划")
    void comparesTwoPlans(Screen screen) {
        var page = hongqiao.officer("planner", screen);
        page.navigate("/desk/plans");
        settled(page);
        var changed =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^调整 \\d+$")));
        assertThat(changed).isVisible();
        picture(page, "plan-pair-" + screen);
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();

        changed.click();
        var row = page.locator(".pair-row").first();
        assertThat(row.getByText("不同：")).isVisible();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("历部规划"))
                .click();
        assertThat(page.locator(".pair-chain li")).hasCount(2);
        picture(page, "plan-chain-" + screen);
    }

    @Test
    @DisplayName("案件页推荐承诺，经办人确认")
    void confirmsWhatACaseTouches() {
        var values = Map.of("what", "小区附近盼新建养老院", "matter", "06010", "source", "PATROL", "area", "120106001002-G01");
        var number = hongqiao.server()
                .browser()
                .signedIn("dispatch")
                .send("POST", "/api/desk/cases/grid-event", Map.of("values", values))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        var page = hongqiao.officer("dispatch", Screen.DESKTOP);
        page.navigate("/desk/cases/grid-event/" + number);
        settled(page);
        var confirm = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("是，关系到“新建养老院”"));
        assertThat(confirm).isVisible();
        picture(page, "case-promises");
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
        confirm.click();
        assertThat(page.getByText("已确认")).isVisible();
    }

    @Test
    @DisplayName("逐条承诺看事项：认定一个、否定一个，另添一个，都记住是谁")
    void saysWhichMattersBearOnAPromise() {
        for (var screen : Screen.values()) {
            var page = hongqiao.officer("planner", screen);
            page.navigate("/desk/plan-matters?plan=2021-2025");
            settled(page);
            assertThat(page.getByText("处推荐等认定")).isVisible();
            var waits = page.locator(".matters-filters button[aria-pressed=true]");
            assertThat(waits).containsText("有推荐");
            assertThat(page.locator(".matters-item"))
                    .hasCount(Integer.parseInt(waits.locator(".num").innerText()));
            picture(page, "plan-matters-" + screen);
            org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
        }
        var page = hongqiao.officer("planner", Screen.DESKTOP);
        page.navigate("/desk/plan-matters?plan=2021-2025");
        var sorting = page.locator(".matters-item", new Page.LocatorOptions().setHasText("垃圾分类覆盖面"));
        button(sorting, "是，“垃圾未分类”关系到“垃圾分类覆盖面”").click();
        assertThat(sorting.locator(".is-confirmed")).containsText("垃圾未分类");
        button(sorting, "不是，“暴露垃圾”与“垃圾分类覆盖面”无关").click();
        assertThat(sorting.locator(".is-refused")).containsText("暴露垃圾");
        button(sorting, "添一个事项").click();
        sorting.getByRole(AriaRole.COMBOBOX).fill("满溢");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("垃圾站(箱)满溢"))
                .click();
        assertThat(sorting.locator(".is-confirmed")).hasCount(2);
        assertThat(sorting.locator(".is-confirmed").last()).containsText("规划科演示账号");
        picture(page, "plan-matters-said");
        sorting.getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("垃圾分类覆盖面").first()).isVisible();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
