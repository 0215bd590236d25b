package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.files.content.Photos;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An officer at the pages of cases: what he does there, said in his words. His machine's clock goes with the server's. */
final class AtCase implements AutoCloseable {

    private static final Pattern A_CASE = Pattern.compile("/cases/[\\w-]+/[A-Z]+\\d{8}-\\d{5}$");

    final Page page;
    private final Screen screen;

    AtCase(RunningHongqiao hongqiao, String username, Screen screen, Instant now) {
        this(hongqiao, username, screen, now, "Asia/Shanghai");
    }

    AtCase(RunningHongqiao hongqiao, String username, Screen screen, Instant now, String zone) {
        this.screen = screen;
        page = hongqiao.signIn(hongqiao.visitor(screen, ColorScheme.LIGHT, zone), username);
        page.clock().install(new Clock.InstallOptions().setTime(Date.from(now)));
    }

    AtCase opens(String path) {
        page.navigate(path);
        RunningHongqiao.settled(page);
        return this;
    }

    /** From a list or board to the case of that name. */
    AtCase goesTo(String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        page.waitForURL(A_CASE);
        RunningHongqiao.settled(page);
        return this;
    }

    /** Sends the form of a new case; its number. */
    String registers() {
        page.keyboard().press("Control+s");
        page.waitForURL(Pattern.compile(A_CASE.pattern().replace("$", "(\\?.*)?$")));
        var url = page.url().replaceAll("\\?.*", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    AtCase types(String label, String text) {
        input(label).fill(text);
        return this;
    }

    AtCase chooses(String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(label)))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** What a few letters find, by keys as one does it. */
    AtCase finds(String label, String text) {
        var input = input(label);
        input.fill(text);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(text)))
                .first()
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        return this;
    }

    /** One of a few that lie open. */
    AtCase picks(String group, String option) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    AtCase brings(String label, FilePayload file) {
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("选文件 " + label))
                        .click());
        chooser.setFiles(file);
        assertThat(page.getByText(file.name).last()).isVisible();
        assertThat(page.getByText("已传上")).isVisible();
        return this;
    }

    static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Photos.jpeg(640, 480));
    }

    /** Opens the small form of a step. */
    AtCase begins(String step) {
        button(step).click();
        assertThat(form(step)).isVisible();
        return this;
    }

    /** Sends it; it was taken once its form is gone. */
    AtCase takes(String step) {
        sends(step);
        assertThat(form(step)).hasCount(0);
        return this;
    }

    AtCase sends(String step) {
        form(step)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true))
                .click();
        return this;
    }

    AtCase does(String step) {
        return begins(step).takes(step);
    }

    AtCase sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** It stands among what he cannot do now, with why; there is no button. */
    AtCase cannot(String step, String why) {
        assertThat(page.locator(".step-not li").filter(new Locator.FilterOptions().setHasText(step)))
                .containsText(why);
        return offersNo(step);
    }

    AtCase offersNo(String step) {
        assertThat(page.locator(".step-panel")).isVisible();
        assertThat(button(step)).hasCount(0);
        return this;
    }

    /** By day and by night; nothing serious for axe, nothing over the edge. */
    AtCase looks(String name) {
        for (var light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.locator("html"))
                    .hasAttribute("data-theme", light.name().toLowerCase(Locale.ROOT));
            RunningHongqiao.picture(page, ("duty-" + name + "-" + screen + "-" + light).toLowerCase(Locale.ROOT));
            assertThat(light == ColorScheme.LIGHT ? Axe.gravest(page) : Axe.gravestOfColours(page))
                    .as(name + " " + light)
                    .isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
        return this;
    }

    private Locator input(String label) {
        return page.getByLabel(label).and(page.locator("input, textarea")).first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator form(String step) {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName(step).setExact(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
