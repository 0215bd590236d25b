package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.files.content.Photos;
import hongqiao.support.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Litter before a house: the dispatcher takes the call, sanitation clears it, the grid worker looks and closes. */
@DisplayName("一件案件在屏幕上从登记到结案")
class CaseJourneyTests {

    private static final String GRID = "120106001002-G01";
    private static final Duration A_CALL = Duration.ofSeconds(30);
    private static final Pattern A_CASE = Pattern.compile("/grid-event/WG\\d{8}-\\d{5}");

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
    void isReportedDispatchedHandledAndClosed(Screen screen) {
        var what = "楼前堆放生活垃圾 " + screen;
        var dispatcher = signedIn("dispatch", "/desk", screen);
        assertThat(heading(dispatcher, "案件")).isVisible();

        var called = Instant.now();
        dispatcher
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记案件"))
                .click();
        chooseGridEvent(dispatcher);
        dispatcher.getByLabel("事件描述").fill(what);
        choose(dispatcher, "事项", "暴露垃圾");
        choose(dispatcher, "来源", "热线");
        var area = dispatcher.getByLabel("所在网格");
        area.fill("增产里社区第1网格");
        dispatcher
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(GRID)))
                .waitFor();
        dispatcher.keyboard().press("ArrowDown");
        dispatcher.keyboard().press("Enter");
        assertThat(area).hasValue("增产里社区第1网格");
        dispatcher.getByLabel("反映人电话").fill("13800001234");
        picture(dispatcher, "case-new", screen);
        dispatcher.keyboard().press("Control+s");
        dispatcher.waitForURL(A_CASE);
        assertThat(button(dispatcher, "立案")).isFocused();
        dispatcher.keyboard().press("Enter");
        step(dispatcher, "立案");
        assertThat(button(dispatcher, "派遣")).isFocused();
        dispatcher.keyboard().press("Enter");
        picture(dispatcher, "case-dispatch", screen);
        step(dispatcher, "派遣");
        assertThat(dispatcher.getByText("处置中").first()).isVisible();
        assertThat(Duration.between(called, Instant.now())).isLessThan(A_CALL);
        assertThat(dispatcher.getByText("为什么派给它")).isVisible();
        assertThat(dispatcher.getByText("138****1234")).isVisible();
        picture(dispatcher, "case-dispatched", screen);

        var handler = signedIn("sanitation", "/m", screen);
        picture(handler, "case-cards", screen);
        handler.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what))
                .click();
        button(handler, "签收").click();
        step(handler, "签收");
        button(handler, "处置完成").click();
        step(handler, "处置完成");
        assertThat(handler.getByText("还缺“处置后”的文件")).isVisible();
        handler.getByLabel("处置结果").fill("已清运");
        attach(handler, "处置后", "清运后.jpg");
        picture(handler, "case-handle", screen);
        step(handler, "处置完成");
        assertThat(handler.getByText("待核查").first()).isVisible();
        assertThat(button(handler, "核查通过")).isHidden();

        var worker = signedIn("grid", "/m", screen);
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what))
                .click();
        button(worker, "核查通过").click();
        attach(worker, "处置后", "核查.jpg");
        step(worker, "核查通过");
        assertThat(worker.getByText("已结案").first()).isVisible();
        assertThat(worker.locator(".case-evidence-all img")).hasCount(2);
        picture(worker, "case-closed", screen);
        worker.navigate("/m");
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上报"))
                .click();
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("详细登记"))
                .click();
        assertThat(heading(worker, "登记：网格事件")).isVisible();
        picture(worker, "case-report", screen);

        dispatcher.navigate("/desk/cases?tab=closed");
        assertThat(dispatcher.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what)))
                .isVisible();
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        var slow = signedIn("dispatch", "/desk", Screen.DESKTOP);
        report("井盖松动响声大");
        slow.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("井盖松动响声大"))
                .click();
        button(slow, "不予立案").click();
        slow.getByLabel("理由").fill("同一处已有一件");
        var path = slow.url();

        var fast = signedIn("dispatch", "/desk", Screen.DESKTOP);
        fast.navigate(path);
        button(fast, "立案").click();
        step(fast, "立案");
        assertThat(fast.getByText("待派遣").first()).isVisible();

        assertThat(slow.getByRole(AriaRole.ALERT)).containsText("指挥中心派遣演示账号 立案");
        assertThat(slow.getByLabel("理由")).hasValue("同一处已有一件");
        picture(slow, "case-meanwhile", Screen.DESKTOP);
    }

    @Test
    void goesThroughTheListByKeysAndSeesNewCasesByItself() {
        var page = signedIn("dispatch", "/desk", Screen.DESKTOP);
        report("路灯不亮一");
        report("路灯不亮二");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("路灯不亮二")))
                .isVisible();
        page.keyboard().press("/");
        page.keyboard().insertText("路灯不亮");
        assertThat(page.locator("[data-row]")).hasCount(2);
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("案件").setExact(true))
                .click();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-row]").nth(1)).isFocused();
        picture(page, "cases", Screen.DESKTOP);
        page.keyboard().press("Enter");
        page.waitForURL(A_CASE);
        button(page, "English").click();
        assertThat(heading(page, "What you may do")).isVisible();
        picture(page, "case-english", Screen.DESKTOP);
        page.getByText("中文").click();
        page.navigate("/desk/cases");
        assertThat(page.locator("[data-row]").first()).isVisible();
        assertThat(page.locator(".cases-head kbd")).isVisible();
        page.keyboard().press("n");
        chooseGridEvent(page);
    }

    private static void chooseGridEvent(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^网格事件")))
                .click();
        assertThat(heading(page, "登记：网格事件")).isVisible();
    }

    private static void report(String what) {
        hongqiao.server()
                .browser()
                .signedIn("dispatch")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of("values", Map.of("what", what, "matter", "噪声扰民", "source", "PATROL", "area", GRID)))
                .expecting(201);
    }

    private static Page signedIn(String username, String path, Screen screen) {
        var page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.navigate(path);
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(username);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("退出")).isVisible();
        return page;
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(label)))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** Sends the form of a step. */
    private static void step(Page page, String name) {
        page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(name).setExact(true))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void attach(Page page, String label, String name) {
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("选文件 " + label))
                        .click());
        chooser.setFiles(new FilePayload(name, "image/jpeg", Photos.jpeg(640, 480)));
        assertThat(page.getByText(name)).isVisible();
        assertThat(page.getByText("已传上")).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By day and by night; axe finds nothing serious and nothing reaches over the edge. */
    private static void picture(Page page, String name, Screen screen) {
        for (var light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.locator("html"))
                    .hasAttribute("data-theme", light.name().toLowerCase(Locale.ROOT));
            RunningHongqiao.picture(page, (name + "-" + screen + "-" + light).toLowerCase(Locale.ROOT));
            assertThat(light == ColorScheme.LIGHT ? Axe.gravest(page) : Axe.gravestOfColours(page))
                    .as(name + " " + light)
                    .isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
