package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A morning at the grid centre: events in several grids, a street that has called, an order of supervision. */
@DisplayName("值班席：搜得到、自己会变、看得见在哪里、知道谁超时")
class LiveDeskTests {

    private static final String CASES = "/api/desk/cases/";

    private static RunningHongqiao hongqiao;
    private static String cover;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
        var grid = as("grid");
        cover = opened(grid, "grid-event", event("勤俭道12号井盖被盗", "120106001002-G01"));
        opened(as("dispatch"), "grid-event", event("咸阳北路绿地里堆放装修垃圾", "120106004001"));
        opened(as("dispatch"), "grid-event", event("社区门口路面积水，行人绕行", "120106001004"));
        var street = as("street-xiyuzhuang");
        var call = opened(
                street,
                "whistle",
                Map.of("problem", "夜市占道，油烟扰民", "kind", "JOINT_ENFORCEMENT", "area", "120106001", "need", "现场清理并规范摊位"));
        take(street, "whistle", call, Map.of("step", "call", "units", List.of("sanitation")));
        var order = opened(
                as("supervise"),
                "supervision-order",
                Map.of("matter", "连续三次超时的暴露垃圾", "unit", "sanitation", "basis", "WHISTLE", "grade", "ORDER"));
        assertThat(order).startsWith("DB");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static Browser as(String username) {
        return hongqiao.server().browser().signedIn(username);
    }

    private static Map<String, Object> event(String what, String area) {
        return Map.of("what", what, "matter", "06010", "source", "PATROL", "area", area);
    }

    private static String opened(Browser browser, String type, Map<String, Object> values) {
        return browser.send("POST", CASES + type, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static void take(Browser browser, String type, String number, Map<String, Object> step) {
        var body = new HashMap<>(step);
        body.put(
                "version",
                browser.get(CASES + type + "/" + number)
                        .expecting(200)
                        .json()
                        .at("/line/version")
                        .asInt());
        browser.send("POST", CASES + type + "/" + number + "/steps", body).expecting(200);
    }

    private static void clean(Page page, String name) {
        RunningHongqiao.settled(page);
        RunningHongqiao.picture(page, name);
        assertThat(Axe.gravest(page)).as(name).isEmpty();
    }

    @Test
    @DisplayName("别人办了一步，队列一秒多就变，没有人按刷新；地图在旁边")
    void showsWhatAnotherHasDone() {
        var page = hongqiao.officer("dispatch", Screen.DESKTOP);
        page.navigate("/desk/cases?tab=open");
        var row = page.getByRole(AriaRole.LISTITEM)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("勤俭道12号井盖被盗"));
        assertThat(row.getByText("待受理")).isVisible();
        assertThat(page.getByRole(AriaRole.APPLICATION)).isVisible();
        row.hover();
        clean(page, "desk-queue-map");

        take(as("dispatch"), "grid-event", cover, Map.of("step", "file"));

        assertThat(row.getByText("待派遣")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3_000));
        page.context().close();
    }

    @Test
    @DisplayName("Ctrl+K，写几个字，回车就到；手机上也一样")
    void findsACaseFromAnywhere() {
        var page = hongqiao.officer("dispatch", Screen.DESKTOP);
        page.navigate("/desk/cases");
        RunningHongqiao.settled(page);
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("搜索案件和台账"))
                .fill("井盖 勤俭道");
        assertThat(page.locator("mark").first()).hasText("勤俭道");
        clean(page, "desk-search");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(cover));
        page.context().close();

        var phone = hongqiao.officer("dispatch", Screen.PHONE);
        phone.navigate("/desk/supervision");
        RunningHongqiao.settled(phone);
        clean(phone, "desk-supervision-phone");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^搜索\\s*案件和台账")))
                .click();
        phone.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("搜索案件和台账"))
                .fill("没有这回事");
        assertThat(phone.getByText("换个说法", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        // it waits half a second for a keyboard that a phone would open
        assertThat(phone.locator(".search-veil")).hasCSS("opacity", "1");
        RunningHongqiao.picture(phone, "desk-search-phone");
        var dialog = phone.locator(".search-dialog").boundingBox();
        assertThat(dialog.width).as("fills the phone").isEqualTo(390);
        assertThat(phone.evaluate("document.elementFromPoint(195, 300).closest('.search-dialog') !== null"))
                .as("lies over the page")
                .isEqualTo(true);
        phone.context().close();
    }

    @Test
    @DisplayName("两块看板，白天晚上、桌面手机都清楚")
    void hangsOnTheWall() {
        var page = hongqiao.officer("dispatch", Screen.DESKTOP);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/desk/whistles");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        assertThat(page.getByText("夜市占道，油烟扰民")).isVisible();
        clean(page, "desk-whistles-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/desk/supervision");
        assertThat(page.getByText("连续三次超时的暴露垃圾")).isVisible();
        clean(page, "desk-supervision");
        page.context().close();

        var phone = hongqiao.officer("dispatch", Screen.PHONE);
        phone.navigate("/desk/whistles");
        assertThat(phone.getByText("夜市占道，油烟扰民")).isVisible();
        clean(phone, "desk-whistles-phone");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .as("nothing hangs over the edge")
                .isLessThanOrEqualTo(390);
        phone.navigate("/desk/cases?tab=open");
        RunningHongqiao.settled(phone);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("地图"))
                .click();
        assertThat(phone.getByRole(AriaRole.APPLICATION)).isVisible();
        RunningHongqiao.picture(phone, "desk-queue-phone");
        phone.context().close();
    }
}
