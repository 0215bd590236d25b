package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on a desk and on a phone, by day and by night: axe finds nothing serious; a picture is kept of each. */
class AccessiblePagesTests {

    private static final String SAMPLE = "/plans/sample-2026-2030";

    private static RunningHongqiao hongqiao;
    private static String draft;

    @BeforeAll
    static void startWithAnAdoptedSampleAndADraft() {
        hongqiao = RunningHongqiao.start();
        Browser officer = hongqiao.server().browser().signedIn("planner");
        String adopted = upload(officer, "packs/samples/chenghe/plan-2026-2030.txt");
        officer.send("POST", "/api/desk/drafts/" + adopted + "/adoption", Map.of("sample", true, "version", 1))
                .expecting(201);
        draft = upload(officer, "packs/samples/tricky/tabbed-table.txt");
    }

    @AfterAll
    static void stop() {
        if (hongqiao != null) {
            hongqiao.close();
        }
    }

    private static String upload(Browser officer, String file) {
        return officer.upload("/api/desk/drafts", "plan.txt", Project.bytes(file))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
    }

    static Stream<Arguments> publicPages() {
        var pages = new java.util.LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("facts", "/plans/2021-2025/text");
        pages.put("commitments", "/plans/2021-2025/commitments");
        pages.put("indicator", "/plans/2021-2025/indicators/I08");
        pages.put("search", "/plans/2021-2025/search?q=养老");
        pages.put("sample", SAMPLE);
        pages.put("book", SAMPLE + "/text");
        pages.put("commitment", SAMPLE + "/commitments/C001");
        pages.put("action", SAMPLE + "/actions/A001");
        pages.put("not-found", "/plans/1921-1925");
        pages.put("sign-in", "/desk");
        return pages.entrySet().stream()
                .flatMap(page -> looks().map(
                                look -> Arguments.of(page.getKey(), page.getValue(), look.screen(), look.scheme())));
    }

    static Stream<Arguments> deskPages() {
        return Map.of("drafts", "", "draft", "/drafts/").entrySet().stream()
                .flatMap(page -> looks().map(
                                look -> Arguments.of(page.getKey(), page.getValue(), look.screen(), look.scheme())));
    }

    private record Look(Screen screen, ColorScheme scheme) {}

    private static Stream<Look> looks() {
        return Stream.of(Screen.values())
                .flatMap(screen ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> new Look(screen, scheme)));
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("publicPages")
    void bearsAxeInPublic(String name, String path, Screen screen, ColorScheme scheme) {
        Page page = hongqiao.visitor(screen, scheme);
        page.navigate(path);

        check(page, name, screen, scheme);
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("deskPages")
    void bearsAxeAtTheDesk(String name, String path, Screen screen, ColorScheme scheme) {
        Page page = hongqiao.visitor(screen, scheme);
        page.navigate("/desk");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("planner");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("退出")).isVisible();
        page.navigate("/desk" + path + (path.isEmpty() ? "" : draft));
        assertThat(page.getByText("退出")).isVisible();

        check(page, name, screen, scheme);
    }

    private static void check(Page page, String name, Screen screen, ColorScheme scheme) {
        assertThat(page.locator("h1").first()).isVisible();
        RunningHongqiao.picture(page, (name + "-" + screen + "-" + scheme).toLowerCase(java.util.Locale.ROOT));
        assertThat(Axe.gravest(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing reaches over the edge of the screen")
                .isTrue();
        page.context().close();
    }
}
