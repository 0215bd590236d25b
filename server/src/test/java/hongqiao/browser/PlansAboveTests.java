package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The district's plan beside the made-up city's and nation's of the samples. */
@DisplayName("与上位规划对照")
class PlansAboveTests {

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
    @DisplayName("从指标页一步到对照页：低于、持平、不能比的原因、只在上位规划里的")
    void seesHowEachLies(Screen screen) {
        var page = hongqiao.officer("plans", screen);
        page.navigate("/desk/indicators");
        settled(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("上位规划").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("与上位规划对照")))
                .isVisible();
        settled(page);
        picture(page, "plans-above-" + screen);

        assertThat(page.locator("tr[data-code=I01]")).containsText("按全市的 6%");
        assertThat(page.locator("tr[data-code=I01]")).containsText(Pattern.compile("高于\\s*1 个百分点"));
        assertThat(page.locator("tr[data-code=I06]")).containsText("不符合上位规划的约束");
        assertThat(page.locator("tr[data-code=I16]")).containsText("本区是其中一部分");
        assertThat(page.locator("tr[data-code=I22]")).containsText("登记时指明");
        assertThat(page.getByText("数字经济核心产业增加值占比")).isVisible();
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
    }
}
