package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Running;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pack officer changes a rule at the desk and on a phone: a slip is shown, then what would change, then it is published. */
@DisplayName("资源包管理员在屏幕上发布和退回")
class PackOfficerTests {

    private static final String PATH = "urban-renewal/registers/estate.yaml";

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource
    void publishesAndGoesBack(Screen screen) {
        Page page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/desk");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("packs");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("资源包"))).isVisible();
        check(page, "packs", screen);

        page.navigate("/desk/packs?file=" + PATH);
        var text = page.getByLabel(PATH + " 的内容");
        assertThat(text).isVisible();
        var before = text.inputValue();
        text.fill(before.replaceFirst("titleField: name", "titleField: naem"));
        button(page, "检查").click();
        assertThat(page.getByText("1 处错误")).isVisible();
        assertThat(page.getByText("是不是 name")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(PATH + " · 第"))
                .click();
        check(page, "packs-slip", screen);

        text.fill(before.replaceFirst("description: \\{zh: ", "description: {zh: 试用，"));
        page.reload();
        assertThat(page.getByLabel(PATH + " 的内容")).hasValue(java.util.regex.Pattern.compile("试用，"));
        button(page, "预览影响").click();
        assertThat(page.getByText("没有错误")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("发布后会变的"))).isVisible();
        check(page, "packs-preview", screen);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("发布理由").fill("说明写得更清楚");
        assertThat(dialog).isInViewport();
        check(page, "packs-reason", screen);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("已发布，已经生效")).isVisible();
        assertThat(page.getByText("没有改动")).isVisible();

        button(page, "退回随程序附带的").click();
        dialog.getByLabel("发布理由").fill("试用结束");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回随程序附带的资源包"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("（同随程序附带）")).isVisible();
        check(page, "packs-editions", screen);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static void check(Page page, String name, Screen screen) {
        RunningHongqiao.picture(page, (name + "-" + screen).toLowerCase(Locale.ROOT));
        assertThat(Axe.gravest(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
