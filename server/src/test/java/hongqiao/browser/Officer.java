package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An officer at the registers: what he does on their pages, said in his words. At a desk every picture is asked of axe as well. */
final class Officer {

    private static final String REGISTERS = "/desk/registers/";

    final Page page;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();

    Officer(RunningHongqiao hongqiao, String username, Screen screen) {
        this.page = hongqiao.officer(username, screen);
        this.screen = screen;
        page.onPageError(complaints::add);
    }

    Officer opens(String path) {
        page.navigate(REGISTERS + path);
        assertThat(page.locator("h1").first()).isVisible();
        return this;
    }

    Officer types(String field, String text) {
        field(field).locator("input, textarea").first().fill(text);
        return this;
    }

    /** One of a list of codes. */
    Officer chooses(String field, String code) {
        field(field).locator("button.choice").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(code).setExact(true))
                .click();
        return this;
    }

    /** What a few letters find. */
    Officer finds(String field, String text) {
        find(field(field).locator("input"), text);
        return this;
    }

    /** The same in the dialog of a move. */
    Officer findsThere(String label, String text) {
        find(dialog().getByLabel(label).first(), text);
        return this;
    }

    private void find(Locator input, String text) {
        input.click();
        input.pressSequentially(text);
        var option = page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        assertThat(option).isInViewport();
        // as a finger does: the driver would scroll first, and the list closes as the page moves under it
        option.evaluate("it => it.click()");
        assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
    }

    Officer saves() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存好"))
                .click();
        return this;
    }

    Officer hasSaved() {
        saves();
        sees("已存好");
        return this;
    }

    Officer asksFor(String move) {
        page.locator(".move-panel")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(move))
                .first()
                .click();
        assertThat(dialog()).isVisible();
        return this;
    }

    Officer answers(String label, String text) {
        dialog().getByLabel(label).first().fill(text);
        return this;
    }

    /** With a paper, by its name. */
    Officer proves(String document) {
        var paper = dialog().getByLabel("纸质材料");
        paper.fill(document);
        paper.press("Enter");
        return this;
    }

    Officer makes(String move) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(move).setExact(true))
                .click();
        assertThat(dialog()).hasCount(0);
        sees("已办：" + move);
        return this;
    }

    Officer sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Keeps a picture, and finds nothing on the page that somebody could not use. */
    Officer looks(String name) {
        RunningHongqiao.settled(page);
        RunningHongqiao.picture(page, ("officer-" + name + "-" + screen).toLowerCase(Locale.ROOT));
        if (screen == Screen.DESKTOP) { // the same parts, and each page on a phone is asked elsewhere
            assertThat(Axe.gravest(page)).as(name).isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(complaints).isEmpty();
        return this;
    }

    Locator field(String key) {
        return page.locator("[data-field='" + key + "']");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }
}
