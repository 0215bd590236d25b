package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen looks up who may fine him for what: from the home page to an item and its versions, with no account. */
@DisplayName("公众查权责清单，一路走到底")
class PublicListJourneyTests {

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
    void findsAPowerAndItsVersions(Screen screen) {
        Page page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.navigate("/registers");
        page.getByText("权责清单", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("权责清单");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText(Pattern.compile("共 \\d+ 条"));
        RunningHongqiao.picture(page, "public-list-" + screen.name().toLowerCase(java.util.Locale.ROOT));

        page.getByLabel("事项类型").selectOption("PENALTY");
        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("模拟");
        assertThat(page.locator(".open-rows dd").first()).containsText("行政处罚");
        assertThat(page).hasURL(Pattern.compile("by=kind"));

        page.locator(".open-name").first().click();
        assertThat(page.getByText("公开过的版本")).isVisible();
        assertThat(page.getByText("现行")).isVisible();
        assertThat(page.getByText("实施主体")).isVisible();
        RunningHongqiao.picture(page, "public-record-" + screen.name().toLowerCase(java.util.Locale.ROOT));

        page.goBack();
        assertThat(page.getByLabel("事项类型")).hasValue("PENALTY");
    }

    @Test
    @DisplayName("刚输入就点开一条：去到那一条，不被迟到的查找拉回")
    void goesWhereOneClickedThoughOneHasJustTyped() {
        Page page = hongqiao.visitor(Screen.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/registers/power-item");
        assertThat(page.locator(".open-name").first()).isVisible();
        page.route("**/assets/**", route -> {
            // a page that takes longer to load than one waits for the end of typing
            LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
            route.resume();
        });

        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("模拟");
        page.locator(".open-name").first().click();

        assertThat(page.getByText("公开过的版本")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereNothingFits(Screen screen) {
        Page page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.navigate("/registers/power-item?q=查无此词");
        assertThat(page.getByText("没有符合的")).isVisible();
        page.getByText("清空条件").click();
        assertThat(page.locator(".open-name").first()).isVisible();
    }
}
