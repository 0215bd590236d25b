package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Project;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Major projects among the simulated ones: on the time line, and checked by their officer, at a desk and on a phone. */
@DisplayName("重大项目：时间轴和月报核对，电脑和手机上都办得成")
class ProjectJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("时间轴：计划与实际并列，逾期说出晚几天，点进去就是那个项目")
    void drawsProjectsInTime(Screen screen) {
        var officer = new Officer(hongqiao, "projects", screen).opens("project?view=key");
        officer.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("时间轴"))
                .click();
        var rows = officer.page.locator(".timeline-row");
        assertThat(rows).hasCount(49);
        officer.sees("49 条里 49 条有日期");
        var late = rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile("晚 [0-9,]+ 天")))
                .first();
        assertThat(late).isVisible();
        assertThat(late.locator(".timeline-bar.planned")).hasCount(1);
        assertThat(late.locator(".timeline-bar.late")).hasCount(1);
        var begun = rows.filter(new Locator.FilterOptions().setHasText("实际")).first();
        assertThat(begun.locator(".timeline-bar.actual").boundingBox().width).isPositive();
        officer.looks("project-timeline");

        var name = late.locator(".record-name").textContent();
        late.locator(".record-name").click();
        assertThat(officer.page.locator(".entry-title")).containsText(name);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S79：部门核对项目单位的月报，完成投资随之计入项目")
    void checksAMonthlyEntry(Screen screen) {
        var officer = new Officer(hongqiao, "projects", screen).opens("project-month?view=to-check");
        officer.looks("project-month-to-check");
        var waiting = officer.page.locator("a[data-row], [data-row] a, .record-name");
        waiting.nth(screen.ordinal()).click();
        officer.asksFor("核对通过")
                .answers("核对意见", "与监理月报一致（模拟）")
                .looks("project-month-check")
                .makes("核对通过")
                .sees("已核对");
        officer.looks("project-month-checked");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("没有日期字段的台账没有时间轴")
    void offersNoTimelineWithoutDays(Screen screen) {
        var officer = new Officer(hongqiao, "projects", screen).opens("project-finding");
        assertThat(officer.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("漏斗")))
                .isVisible();
        assertThat(officer.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("时间轴")))
                .hasCount(0);
        assertThat(officer.page.url()).contains("project-finding");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("公众从首页两下找到一条承诺：轨道站点覆盖率写明坐标、投影、站数和缺陷；由模拟数据算出的标“模拟”")
    void showsACitizenWhatAPromiseComesToNow(Screen screen) {
        hongqiao.server()
                .browser()
                .signedIn("projects")
                .upload(
                        "/api/desk/registers/rail-station/import?apply=true",
                        "rail-station.csv",
                        Project.bytes("packs/districts/hongqiao/records/rail-station.csv"))
                .expecting(200);

        var citizen = hongqiao.visitor(screen, ColorScheme.LIGHT);
        citizen.navigate("/");
        RunningHongqiao.settled(citizen);
        citizen.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("承诺").setExact(true))
                .first()
                .click();
        RunningHongqiao.settled(citizen);
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("轨道站点600米内的覆盖面"))
                .first()
                .click();
        citizen.waitForURL("**/plans/2021-2025/commitments/C024");
        RunningHongqiao.settled(citizen);
        var rail = citizen.locator(".live-value");
        assertThat(rail).containsText(Pattern.compile("37\\.17 ?%"));
        assertThat(rail).containsText("没有经过审核");
        assertThat(rail).containsText("CGCS2000 高斯-克吕格 3 度带（epsg:4527）");
        assertThat(rail).containsText("17 处中 14 处");
        assertThat(rail).containsText("区界经过简化");
        assertThat(rail).containsText("规划纲要 9.2");
        assertThat(rail).not().containsText("模拟");
        assertThat(Axe.gravest(citizen)).isEmpty();
        RunningHongqiao.picture(citizen, "promise-live-rail-" + screen);

        citizen.navigate("/plans/2021-2025/indicators/I08");
        RunningHongqiao.settled(citizen);
        var firms = citizen.locator(".live-value");
        assertThat(firms).containsText(Pattern.compile("[1-9][0-9]* ?家"));
        assertThat(firms).containsText("模拟");
        assertThat(firms).containsText("只计入培育库登记的企业");
        RunningHongqiao.picture(citizen, "promise-live-firms-" + screen);
    }
}
