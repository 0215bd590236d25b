package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tasks of the plan desk: one for a care home, one of the housing commission that is public to nobody. */
@DisplayName("规划任务：从分解到领导、承办和公众看到")
class PlanWorkJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
        var desk = hongqiao.server().browser().signedIn("plan");
        var care = opened(desk, "模拟：新建养老院一所", "C031", "LIVELIHOOD", "civil-affairs");
        opened(desk, "模拟：建成道路两条", "C022", "KEY", "housing-construction");
        var civil = hongqiao.server().browser().signedIn("civil-affairs");
        step(civil, care, 1, Map.of("step", "start"));
        step(
                desk,
                care,
                2,
                Map.of(
                        "step",
                        "addNode",
                        "fields",
                        Map.of(
                                "node",
                                "主体完工",
                                "quarter",
                                "Q4",
                                "nodeOn",
                                LocalDate.now().plusDays(20).toString())));
    }

    private static String opened(Browser desk, String name, String item, String kind, String unit) {
        var due = LocalDate.now().plusDays(30).toString();
        var values =
                Map.of("name", name, "promise", item, "kind", kind, "unit", unit, "dueOn", due, "result", "竣工并投入使用");
        return desk.send("POST", "/api/desk/cases/plan-task", Map.of("values", values))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static void step(Browser who, String number, int version, Map<String, Object> what) {
        var body = new java.util.HashMap<>(what);
        body.put("version", version);
        who.send("POST", "/api/desk/cases/plan-task/" + number + "/steps", body).expecting(200);
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("领导一页看到全部；条目页看到它的任务")
    void leaderSeesAllAndTheItemItsOwn(Screen screen) {
        var page = hongqiao.officer("leader", screen);
        page.navigate("/desk/plan-work");
        settled(page);
        assertThat(page.getByText("模拟：建成道路两条")).isVisible();
        assertThat(page.getByText("0 / 1")).isVisible();
        picture(page, "plan-work-" + screen);
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("C031 新建养老院"))
                .click();
        settled(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("年度任务")))
                .isVisible();
        assertThat(page.getByText("模拟：新建养老院一所")).isVisible();
        assertThat(page.getByText("模拟：建成道路两条")).hasCount(0);
        picture(page, "plan-item-" + screen);
    }

    @Test
    @DisplayName("承办单位只看到本单位的任务")
    void unitSeesItsOwn() {
        var page = hongqiao.officer("civil-affairs", Screen.DESKTOP);
        page.navigate("/desk/plan-work");
        settled(page);
        assertThat(page.getByText("模拟：新建养老院一所")).isVisible();
        assertThat(page.getByText("模拟：建成道路两条")).hasCount(0);
        picture(page, "plan-work-unit");
    }

    @Test
    @DisplayName("登记任务时按名称找规划条目")
    void findsAnItemByItsWords() {
        var page = hongqiao.officer("plan", Screen.DESKTOP);
        page.navigate("/desk/cases/plan-task/new");
        settled(page);
        page.getByLabel("规划条目").fill("养老床位");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("每千名老人养老床位"))
                .click();
        assertThat(page.getByLabel("规划条目")).hasValue("每千名老人养老床位");
        picture(page, "plan-task-new");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("公众从公开清单走到民心工程，看不到任务以外的内容")
    void citizenSeesLivelihoodProjectsOnly(Screen screen) {
        var page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.navigate("/registers");
        page.getByText("民心工程", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("民心工程");
        assertThat(page.getByText("模拟：新建养老院一所")).isVisible();
        assertThat(page.getByText("区民政局")).isVisible();
        assertThat(page.getByText("模拟：建成道路两条")).hasCount(0);
        picture(page, "public-projects-" + screen);
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();

        page.navigate("/plans/2021-2025/commitments/C031");
        settled(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("年度任务")))
                .hasCount(0);
    }

    @Test
    @DisplayName("预算项目显示所对应的规划条目")
    void budgetLineShowsItsItem() {
        var page = hongqiao.officer("budget", Screen.DESKTOP);
        page.navigate("/desk/registers/budget-line");
        settled(page);
        assertThat(page.getByText("新建养老院").first()).isVisible();
        picture(page, "budget-lines");
    }
}
