package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The readings that ship with the demonstration, imported by the planning desk as an officer would. */
@DisplayName("指标：从填报到公众看到")
class IndicatorJourneyTests {

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
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @Test
    @DisplayName("领导两次点击看到落后的原因；手机、夜间也看得清")
    void findsWhyOneIsLateInTwoClicks() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (var screen : Screen.values()) {
                var page = hongqiao.signIn(hongqiao.visitor(screen, scheme), "viewer");
                page.navigate("/desk/indicators");
                settled(page);
                var shown = screen + "-" + scheme;
                picture(page, "indicators-" + shown);
                org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LATE))
                        .click();
                settled(page);
                assertThat(page.getByText("按计划应为5.2万户").first()).isVisible();
                picture(page, "indicator-" + shown);
                org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("报一个数：当场看到新状态；未公布的公众看不到")
    void filesAReadingThatThePublicDoesNotSeeYet() {
        var page = hongqiao.officer("planner", Screen.PHONE);
        page.navigate("/desk/indicators/2021-2025/I23");
        settled(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报一个数"))
                .click();
        page.getByLabel("监测值（张）").fill("35");
        page.getByLabel("来源", new Page.GetByLabelOptions().setExact(true)).fill("民政年报");
        picture(page, "indicator-file-PHONE");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报上去"))
                .click();
        assertThat(page.getByText("2025年为35张").first()).isVisible();

        var citizen = hongqiao.visitor(Screen.PHONE, ColorScheme.LIGHT);
        citizen.navigate("/plans/2021-2025/indicators/I23");
        settled(citizen);
        assertThat(citizen.getByText("2024年为33张").first()).isVisible();
        picture(citizen, "indicator-public-PHONE");
    }

    @Test
    @DisplayName("公众看到监测值、状态、来源和版本")
    void showsACitizenHowAPromiseStands() {
        var page = hongqiao.visitor(Screen.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/plans/2021-2025/indicators/I08");
        settled(page);
        assertThat(page.getByText("来源：演示数据")).isVisible();
        picture(page, "indicator-public-DESKTOP");
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
    }
}
