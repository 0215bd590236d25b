package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.files.content.Photos;
import hongqiao.support.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stranger with a phone: he reports a lamp, sees it done, and says how it was done. */
@DisplayName("群众用手机报一盏灯：六下之内报上去，看着它办完，再评价")
class CitizenJourneyTests {

    private static final String EVENTS = "/api/desk/cases/grid-event";
    private static final double LON = 117.1512;
    private static final double LAT = 39.1711;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_TAPS = 6;

    private static RunningHongqiao hongqiao;
    private static @Nullable HostileTextWalk walk;

    private static HostileTextWalk walk() {
        var begun = walk == null ? new HostileTextWalk(hongqiao) : walk;
        walk = begun;
        return begun;
    }

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("server.forward-headers-strategy=native");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    /** Counts the taps of a page as a person's fingers would. */
    private static Page stranger(double lon, double lat) {
        var page = hongqiao.visitor(Screen.PHONE, ColorScheme.LIGHT);
        page.context().grantPermissions(List.of("geolocation", "clipboard-write"));
        page.context().setGeolocation(new Geolocation(lat, lon).setAccuracy(12));
        page.addInitScript(
                "addEventListener('click', e => e.isTrusted && (window.taps = (window.taps || 0) + 1), true)");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator words(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("怎么了"));
    }

    @Test
    @DisplayName("路灯不亮：六下、一分钟之内；网格员办结后看得到；评价一秒之内进指标；全程可及")
    void reportsALampAndRatesIt() {
        var page = stranger(LON, LAT);
        page.navigate("/report");
        RunningHongqiao.settled(page);
        RunningHongqiao.picture(page, "report-empty");
        assertThat(Axe.gravest(page)).isEmpty();

        var begun = Instant.now();
        words(page).tap();
        words(page).fill("东门的路灯不亮，路灯坏了三天");
        page.getByText("路灯异常").tap();
        button(page, "用我的位置").tap();
        assertThat(page.locator(".report-found b")).isVisible();
        var chooser = page.waitForFileChooser(() -> button(page, "拍照或选照片").tap());
        chooser.setFiles(new FilePayload("lamp.jpg", "image/jpeg", Photos.jpeg(640, 480)));
        assertThat(page.getByAltText("第 1 张照片")).isVisible();
        RunningHongqiao.picture(page, "report-filled");
        assertThat(Axe.gravest(page)).isEmpty();
        button(page, "报上去").tap();
        assertThat(page.getByText("收下了，谢谢您")).isVisible();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
        assertThat(((Number) page.evaluate("window.taps")).intValue()).isLessThanOrEqualTo(MOST_TAPS);
        RunningHongqiao.picture(page, "report-thanks");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看办到哪一步"))
                .tap();
        assertThat(page.getByText("已收到")).isVisible();
        RunningHongqiao.picture(page, "follow-fresh");
        var number = page.locator(".follow-head p").first().innerText().replaceAll("[^A-Z0-9-]", "");
        assertThat(number).startsWith("WG");

        closed(number);
        page.reload();
        assertThat(page.getByText("现场核查通过，办结")).isVisible();
        assertThat(page.getByText("换了灯泡")).isVisible();
        RunningHongqiao.picture(page, "follow-closed");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByText("部分解决").tap();
        page.getByText("非常满意").tap();
        button(page, "提交评价").tap();
        assertThat(page.getByText("谢谢您的评价")).isVisible();
        button(page, "没解决？").tap();
        page.getByLabel("哪里没解决").fill("晚上还是不亮");
        button(page, "要求重办").tap();
        assertThat(page.getByText("您说没解决，重新派办")).isVisible();
        RunningHongqiao.picture(page, "follow-again");
    }

    /** As the centre, the unit and the grid worker would. */
    private static void closed(String number) {
        var centre = hongqiao.server().browser().signedIn("dispatch");
        var unit = hongqiao.server().browser().signedIn("sanitation");
        step(centre, number, 1, "file", Map.of());
        step(centre, number, 2, "designate", Map.of("reason", "路灯归城管", "units", List.of("sanitation")));
        step(unit, number, 3, "handle", Map.of("fields", Map.of("result", "换了灯泡"), "evidence", after(unit)));
        step(centre, number, 4, "verify", Map.of("evidence", after(centre)));
    }

    private static List<Map<String, Object>> after(Browser who) {
        var id = who.upload(EVENTS + "/evidence", "处置后.jpg", Photos.jpeg(320, 240))
                .expecting(201)
                .json()
                .path("id")
                .asString();
        return List.of(Map.of("label", "after", "file", id));
    }

    private static void step(Browser who, String number, int version, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("version", version);
        body.put("step", step);
        who.send("POST", EVENTS + "/" + number + "/steps", body).expecting(200);
    }

    @Test
    @DisplayName("断网时写的不丢；地图上点位置；区外说清楚；英文、大字、深色都看得了")
    void keepsWhatWasWrittenAndSpeaksEnglish() {
        var page = stranger(116.4, 39.9);
        page.navigate("/report");
        words(page).fill("便道塌了一块，下面是空的");
        button(page, "用我的位置").tap();
        assertThat(page.getByText("这个位置不在本区")).isVisible();
        page.context().setOffline(true);
        button(page, "报上去").tap();
        assertThat(page.getByText("现在没有网络")).isVisible();
        page.context().setOffline(false);
        page.reload();
        assertThat(words(page)).hasValue("便道塌了一块，下面是空的");

        button(page, "挪一下").tap();
        var map = page.getByRole(AriaRole.APPLICATION);
        assertThat(map).isVisible();
        page.waitForTimeout(1_500);
        map.click();
        page.waitForTimeout(600); // a press is one once no second follows it
        RunningHongqiao.picture(page, "report-map");
        button(page, "就是这里").tap();
        assertThat(page.locator(".report-found b")).isVisible();

        var english = hongqiao.visitor(Screen.PHONE, ColorScheme.DARK);
        english.addInitScript("""
                localStorage.setItem('hongqiao.language', 'en');
                localStorage.setItem('hongqiao.size', 'large');""");
        english.navigate("/report");
        RunningHongqiao.settled(english);
        RunningHongqiao.picture(english, "report-en-dark");
        assertThat(Axe.gravest(english)).isEmpty();
        english.navigate("/follow");
        RunningHongqiao.settled(english);
        assertThat(Axe.gravest(english)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(page.evaluate("innerWidth"));
    }

    @Test
    @DisplayName("最难缠的五十段文字：群众报上来，坐席、网格员、本人看，一段不执行、不外联、不撑破、不带歪旁边的字")
    void readsWhateverSomebodyWrites() {
        walk().atTheDesk();
        walk().onAPhone();
    }

    @Test
    @DisplayName("大家报的事：手机上看清单和地图，按街道、类别找；没有谁的话；英文、深色、全程可及")
    void readsWhatOthersReported() {
        var told = walk().numbers();
        var page = hongqiao.visitor(Screen.PHONE, ColorScheme.LIGHT);
        page.navigate("/report");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("大家报的事"))
                .tap();
        RunningHongqiao.settled(page);
        var rows = page.locator(".reported-list li");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(told.getFirst())))
                .hasCount(1);
        assertThat(rows.first()).containsText("路灯");
        assertThat(page.getByRole(AriaRole.APPLICATION)).isVisible();
        RunningHongqiao.picture(page, "reported-phone");
        assertThat(Axe.gravest(page)).isEmpty();

        page.getByLabel("办理状态").selectOption("已办结");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("standing=closed"));
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(told.getFirst())))
                .hasCount(0);
        page.getByLabel("办理状态").selectOption("正在办");
        page.getByLabel("类别").selectOption(new String[] {"01"});
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(told.getFirst())))
                .hasCount(1);

        var english = hongqiao.visitor(Screen.DESKTOP, ColorScheme.DARK);
        english.addInitScript("localStorage.setItem('hongqiao.language', 'en')");
        english.navigate("/map?standing=open");
        RunningHongqiao.settled(english);
        assertThat(english.locator("h1")).hasText("What was reported");
        assertThat(english.locator(".reported-list li").first()).isVisible();
        RunningHongqiao.picture(english, "reported-en-dark");
        assertThat(Axe.gravest(english)).isEmpty();
    }
}
