package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case is begun with a template; before it is dispatched its type is published anew, and the publisher says what becomes of it. */
@DisplayName("用模板登记；换版时选改按新版还是沿用旧版")
class TemplateAndEditionTests {

    private static final String TYPE = "grid-governance/cases/grid-event.yaml";
    private static final Pattern A_CASE = Pattern.compile("/desk/cases/grid-event/WG[0-9-]+.*");

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
    }

    @Test
    void isBegunWithATemplateAndMovesToAnotherEdition() {
        var screen = Screen.DESKTOP;
        var dispatcher = hongqiao.officer("dispatch", screen);
        dispatcher.navigate("/desk/cases/grid-event/new");
        var template =
                dispatcher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("不用模板")));
        template.focus();
        dispatcher.keyboard().press("Enter");
        assertThat(option(dispatcher, "树枝断落")).isVisible();
        dispatcher.keyboard().press("ArrowDown");
        dispatcher.keyboard().press("Enter");
        assertThat(dispatcher.getByLabel("事件描述")).hasValue("树枝断落，影响通行");
        var area = dispatcher.getByLabel("所在网格");
        area.fill("增产里社区第1网格");
        option(dispatcher, "增产里社区第1网格").waitFor();
        dispatcher.keyboard().press("ArrowDown");
        dispatcher.keyboard().press("Enter");
        check(dispatcher, "template-new-case", screen);
        dispatcher.keyboard().press("Control+s");
        dispatcher.waitForURL(A_CASE);
        button(dispatcher, "不予立案").click();
        dispatcher
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("不用模板")))
                .click();
        option(dispatcher, "属私人纠纷").click();
        assertThat(dispatcher.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("^树枝断落，影响通行，经核实"));
        check(dispatcher, "template-step", screen);

        var officer = hongqiao.officer("packs", screen);
        officer.navigate("/desk/packs?file=" + TYPE);
        var text = officer.getByLabel(TYPE + " 的内容");
        assertThat(text).isVisible();
        text.fill(text.inputValue().replaceAll("\\bREPORTED\\b", "NEW"));
        button(officer, "预览影响").click();
        assertThat(officer.getByRole(AriaRole.RADIO, named("改按新版"))).isVisible();
        officer.getByText("改按新版", new Page.GetByTextOptions().setExact(true)).click();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("“待受理”改为")))
                .click();
        option(officer, "待受理").click();
        assertThat(officer.getByText(Pattern.compile("^[1-9][0-9]* 件改过去$"))).isVisible();
        check(officer, "packs-under-way", screen);
        officer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        var dialog = officer.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("发布理由").fill("状态改个键");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        assertThat(dialog).isHidden();

        dispatcher.reload();
        assertThat(dispatcher.getByText("改按新版办理")).isVisible();
        assertThat(dispatcher.getByText("待受理").first()).isVisible();
        check(dispatcher, "case-moved", screen);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void check(Page page, String name, Screen screen) {
        RunningHongqiao.picture(page, (name + "-" + screen).toLowerCase(Locale.ROOT));
        assertThat(Axe.gravest(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
