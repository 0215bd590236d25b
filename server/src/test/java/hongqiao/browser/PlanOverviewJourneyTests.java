package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.reading.warning.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demonstration's readings; one task for an indicator that is behind; its warning waits for an answer. */
@DisplayName("规划一页：领导一分钟看清什么慢、为什么、谁、下一步")
class PlanOverviewJourneyTests {

    private static final String LATE = "全区市场主体数量";
    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() throws IOException {
        hongqiao = RunningHongqiao.start();
        var planner = hongqiao.server().browser().signedIn("planner");
        for (var name : new String[] {"readings.csv", "readings-later.csv"}) {
            var table = Files.readAllBytes(Path.of("../packs/districts/hongqiao/demo/" + name));
            planner.upload("/api/desk/indicators/2021-2025/readings/import?apply=true", name, table)
                    .expecting(200);
        }
        var rule = Map.of(
                "measure", "LEVEL", "direction", "HIGHER_BETTER", "lead", "development-reform", "reason", "任务分工");
        planner.send("PUT", "/api/desk/indicators/2021-2025/I04/rule", rule).expecting(204);
        hongqiao.server().bean(Watch.class).look();
        var values = Map.of(
                "name",
                "模拟：新增市场主体两千户",
                "promise",
                "I04",
                "kind",
                "KEY",
                "unit",
                "development-reform",
                "dueOn",
                LocalDate.now().plusDays(30).toString(),
                "result",
                "新登记市场主体两千户");
        hongqiao.server()
                .browser()
                .signedIn("plan")
                .send("POST", "/api/desk/cases/plan-task", Map.of("values", values))
                .expecting(201);
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("一句话、原因、牵头、下一步、预警都在；一次点击到原因的算法")
    void leaderSeesWhatWhyWhoAndNext(Screen screen) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = hongqiao.signIn(hongqiao.visitor(screen, scheme), "leader");
            page.navigate("/desk/plan-overview");
            settled(page);
            assertThat(page.locator("h1")).containsText("项指标落后");
            var late = page.locator("table.plan-late tr").filter(new Locator.FilterOptions().setHasText(LATE));
            assertThat(late).containsText("按计划应为5.2万户");
            assertThat(late).containsText("发展");
            assertThat(late).containsText("模拟：新增市场主体两千户");
            assertThat(late).containsText("预警未答复");
            picture(page, "plan-overview-" + screen + "-" + scheme);
            assertThat(Axe.gravest(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("nothing runs over the edge")
                    .isLessThanOrEqualTo(0);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LATE))
                    .click();
            settled(page);
            assertThat(page.getByText("按计划应为5.2万户").first()).isVisible();
        }
    }

    @Test
    @DisplayName("打印是一张 A4")
    void printsOnOnePage() {
        var page = hongqiao.officer("leader", Screen.DESKTOP);
        page.navigate("/desk/plan-overview");
        settled(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        var pages = java.util.regex.Pattern.compile("/Type\\s*/Page\\b")
                .matcher(text)
                .results()
                .count();
        assertThat(pages).isEqualTo(1);
        picture(page, "plan-overview-print");
    }
}
