package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on a desk and on a phone, by day and by night: axe finds nothing serious; a picture is kept of each. */
class AccessiblePagesTests {

    private static final String SAMPLE = "/plans/sample-2026-2030";

    private static RunningHongqiao hongqiao;
    private static String draft;

    @BeforeAll
    static void startWithAnAdoptedSampleAndADraft() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
        Browser officer = hongqiao.server().browser().signedIn("planner");
        String adopted = upload(officer, "packs/samples/chenghe/plan-2026-2030.txt");
        officer.send("POST", "/api/desk/drafts/" + adopted + "/adoption", Map.of("sample", true, "version", 1))
                .expecting(201);
        draft = upload(officer, "packs/samples/tricky/tabbed-table.txt");
    }

    /** Whoever comes again has kept what he fetched, as people do; between two pages his is empty and asks for nothing. */
    private static final Map<String, Page> VISITORS = new HashMap<>();

    private static Page visitor(String username, Screen screen, Supplier<Page> opened) {
        return VISITORS.computeIfAbsent(username + " " + screen, unknown -> opened.get());
    }

    @AfterEach
    void everybodyLooksAway() {
        VISITORS.values().stream()
                .filter(page -> !page.url().equals("about:blank"))
                .forEach(page -> page.navigate("about:blank"));
    }

    private static String upload(Browser officer, String file) {
        return officer.upload("/api/desk/drafts", "plan.txt", Project.bytes(file))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
    }

    private static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("facts", "/plans/2021-2025/text"),
            Map.entry("commitments", "/plans/2021-2025/commitments"),
            Map.entry("indicator", "/plans/2021-2025/indicators/I08"),
            Map.entry("search", "/plans/2021-2025/search?q=养老"),
            Map.entry("sample", SAMPLE),
            Map.entry("book", SAMPLE + "/text"),
            Map.entry("commitment", SAMPLE + "/commitments/C001"),
            Map.entry("action", SAMPLE + "/actions/A001"),
            Map.entry("public-lists", "/registers"),
            Map.entry("public-list", "/registers/power-item"),
            Map.entry("not-found", "/plans/1921-1925"),
            Map.entry("sign-in", "/desk"));

    static Stream<Arguments> publicPages() {
        return PUBLIC.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page ->
                        Stream.of(Screen.values()).map(screen -> Arguments.of(page.getKey(), page.getValue(), screen)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("publicPages")
    void bearsAxeInPublic(String name, String path, Screen screen) {
        Page page = visitor("", screen, () -> hongqiao.visitor(screen, ColorScheme.LIGHT));
        page.navigate(path);

        check(page, name, screen);
    }

    @ParameterizedTest
    @EnumSource
    void bearsAxeAtTheDesk(Screen screen) {
        Page page = visitor("somebody who signs in", screen, () -> hongqiao.visitor(screen, ColorScheme.LIGHT));
        page.navigate("/desk");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("planner");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("选文件")).isVisible();

        check(page, "drafts", screen);

        page.navigate("/desk/drafts/" + draft);
        assertThat(page.getByText("数目对得上")).isVisible();
        check(page, "draft", screen);
    }

    static Stream<Arguments> deskPages() {
        var desktop = Stream.of(
                        Arguments.of("map", "/desk/map"),
                        Arguments.of("units", "/desk/units"),
                        Arguments.of("units", "/desk/people"),
                        Arguments.of("units", "/desk/responsibilities"),
                        Arguments.of("units", "/desk/rosters"),
                        Arguments.of("system-officer", "/desk/accounts"),
                        Arguments.of("security-officer", "/desk/grants"),
                        Arguments.of("security-officer", "/desk/access"),
                        Arguments.of("audit-officer", "/desk/audit"),
                        Arguments.of("dispatch", "/desk/cases"),
                        Arguments.of("dispatch", "/desk/cases/grid-event/new"),
                        Arguments.of("science", "/desk/measures"),
                        Arguments.of("science", "/desk/registers/firm?look=funnel"),
                        Arguments.of("planner", "/desk/me"))
                .map(page -> Arguments.of(page.get()[0], page.get()[1], Screen.DESKTOP));
        return Stream.concat(
                desktop,
                Stream.of(
                        Arguments.of("map", "/desk/map", Screen.PHONE),
                        Arguments.of("dispatch", "/desk/cases", Screen.PHONE),
                        Arguments.of("science", "/desk/measures", Screen.PHONE),
                        Arguments.of("science", "/desk/registers/firm?look=funnel", Screen.PHONE)));
    }

    @ParameterizedTest(name = "{1} as {0}, {2}")
    @MethodSource("deskPages")
    void bearsAxeWhereverAnOfficerWorks(String username, String path, Screen screen) {
        Page page = visitor(username, screen, () -> hongqiao.officer(username, screen));
        page.navigate(path);
        RunningHongqiao.settled(page);

        check(page, path.substring("/desk/".length()).replaceAll("[/?=]", "-"), screen);
    }

    /**
     * By day, then by night as the system turns dark under the open page: what differs then is its colours, and those are the
     * same on every screen.
     */
    private static void check(Page page, String name, Screen screen) {
        show(page, ColorScheme.LIGHT, name, screen);
        assertThat(Axe.gravest(page)).isEmpty();
        show(page, ColorScheme.DARK, name, screen);
        if (screen == Screen.DESKTOP) {
            assertThat(Axe.gravestOfColours(page)).isEmpty();
        }
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge of the screen")
                .isLessThanOrEqualTo(width);
    }

    private static void show(Page page, ColorScheme light, String name, Screen screen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.locator("html")).hasAttribute("data-theme", light.name().toLowerCase(Locale.ROOT));
        assertThat(page.locator("h1").first()).isVisible();
        RunningHongqiao.picture(page, (name + "-" + screen + "-" + light).toLowerCase(Locale.ROOT));
    }
}
