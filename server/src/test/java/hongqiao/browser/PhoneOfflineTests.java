package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A grid worker on his round: a check on the spot in a moment, and a cellar without a network. */
@DisplayName("网格员的手机：现场核查，没有网络也能办，有网络时只发一次")
class PhoneOfflineTests {

    private static final String EVENTS = "/api/desk/cases/grid-event";
    private static final double LON = 117.1545;
    private static final double LAT = 39.1605;
    private static final Duration ON_THE_SPOT = Duration.ofSeconds(45);

    private static RunningHongqiao hongqiao;
    private static JdbcTemplate rows;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
        rows = new JdbcTemplate(hongqiao.server().database().dataSource());
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    /** Handled, and to be checked where it is. */
    private static String toBeChecked(String what) {
        var dispatch = hongqiao.server().browser().signedIn("dispatch");
        var sanitation = hongqiao.server().browser().signedIn("sanitation");
        var number = dispatch.send(
                        "POST",
                        EVENTS,
                        Map.of(
                                "values",
                                Map.of(
                                        "what",
                                        what,
                                        "matter",
                                        "06010",
                                        "source",
                                        "PATROL",
                                        "point",
                                        Map.of("lon", LON, "lat", LAT))))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        step(dispatch, number, 1, "file", Map.of());
        step(dispatch, number, 2, "dispatch", Map.of());
        step(
                sanitation,
                number,
                3,
                "handle",
                Map.of(
                        "fields",
                        Map.of("result", "已清运"),
                        "evidence",
                        List.of(Map.of("label", "after", "file", sent(sanitation)))));
        return number;
    }

    private static String sent(Browser browser) {
        return browser.upload(EVENTS + "/evidence", "处置后.jpg", Photos.jpeg(320, 240))
                .expecting(201)
                .json()
                .path("id")
                .asString();
    }

    private static void step(Browser who, String number, int version, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("version", version);
        body.put("step", step);
        who.send("POST", EVENTS + "/" + number + "/steps", body).expecting(200);
    }

    /** At the place of the case, some 11 m north of it. */
    private static Page worker() {
        var page = hongqiao.officer("grid", Screen.PHONE);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(LAT + 0.0001, LON).setAccuracy(9));
        page.navigate("/m");
        assertThat(heading(page, "等我办的")).isVisible();
        return page;
    }

    private static void photograph(Page page) {
        photograph(page, "处置后", "核查.jpg");
        assertThat(page.getByText("离案件 11 米").last()).isVisible();
    }

    private static void photograph(Page page, String what, String name) {
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拍照 " + what))
                        .click());
        chooser.setFiles(new FilePayload(name, "image/jpeg", Photos.jpeg(640, 480)));
        assertThat(page.getByText(name)).isVisible();
    }

    private static void open(Page page, String what) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what)).click();
        assertThat(heading(page, what)).isVisible();
    }

    private static void take(Page page, String step) {
        page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(step).setExact(true))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true))
                .click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All that lies in the database of the browser, as whoever copies it would read it: words, and bytes as UTF-8. */
    private static String onTheDisk(Page page) {
        return (String) page.evaluate("""
                async () => {
                  const db = await new Promise((got, not) => {
                    const asked = indexedDB.open('hongqiao-phone');
                    asked.onsuccess = () => got(asked.result);
                    asked.onerror = () => not(asked.error);
                  });
                  const rows = await new Promise((got) => {
                    const asked = db.transaction('parcels').objectStore('parcels').getAll();
                    asked.onsuccess = () => got(asked.result);
                  });
                  db.close();
                  const words = (value) =>
                    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
                      : value !== null && typeof value === 'object' ? Object.values(value).map(words).join(' ')
                      : String(value);
                  return rows.map(words).join(' ');
                }""");
    }

    private static int steps(String number) {
        return rows.queryForObject("select version from cases.case_file where number = ?", Integer.class, number);
    }

    private static int sentSteps() {
        return rows.queryForObject("select count(*) from cases.sent_step", Integer.class);
    }

    @Test
    @DisplayName("现场核查：从列表到结案不超过 45 秒，照片带位置")
    void checksOnTheSpotWithinSeconds() {
        var number = toBeChecked("现场核查的垃圾");
        var page = worker();

        var begun = Instant.now();
        open(page, "现场核查的垃圾");
        button(page, "核查通过").click();
        photograph(page);
        assertThat(page.getByText("已传上")).isVisible();
        RunningHongqiao.picture(page, "phone-evidence");
        assertThat(Axe.gravest(page)).isEmpty();
        take(page, "核查通过");
        assertThat(page.getByText("已结案").first()).isVisible();
        var taken = Duration.between(begun, Instant.now());
        System.out.printf("on the spot: %d ms%n", taken.toMillis());

        assertThat(taken).isLessThan(ON_THE_SPOT);
        assertThat(page.getByText("离案件 11 米").last()).isVisible();
        page.locator(".case-evidence-all").last().scrollIntoViewIfNeeded();
        RunningHongqiao.picture(page, "phone-evidence-story");
        assertThat(steps(number)).isEqualTo(5);
        page.context().close();
    }

    @Test
    @DisplayName("没有网络：列表和案件读得到，核查和上报先存着；重开页面还在；有网络时各发一次")
    void sendsOnceWhatWasDoneWithoutANetwork() {
        var number = toBeChecked("地下室的垃圾");
        var page = worker();
        open(page, "地下室的垃圾");
        assertThat(button(page, "核查通过")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.navigate("/m");
        open(page, "地下室的垃圾");
        page.waitForFunction(
                "async () => { const shell = await caches.open('hongqiao-shell-1');"
                        + " return (await shell.keys()).filter((one) => one.url.includes('NewCase') || one.url.includes('CasePages')).length > 0 }");

        page.context().setOffline(true);
        page.navigate("/m");
        assertThat(page.getByText("没有网络。")).isVisible();
        open(page, "地下室的垃圾");
        button(page, "核查通过").click();
        photograph(page);
        assertThat(page.getByText("没有网络，先存在本机")).isVisible();
        RunningHongqiao.picture(page, "phone-offline-step");
        take(page, "核查通过");
        assertThat(page.getByText("这件案件有操作待发送")).isVisible();
        page.navigate("/m");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上报")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("详细登记"))
                .click();
        page.getByLabel("事件描述").fill("地下室还有积水");
        choose(page, "事项", "暴露垃圾");
        choose(page, "来源", "网格巡查");
        photograph(page, "现场照片", "积水.jpg");
        assertThat(page.getByText("没有网络，先存在本机")).isVisible();
        button(page, "用我的位置").click();
        assertThat(page.getByLabel("经度")).not().hasValue("");
        button(page, "登记").click();
        assertThat(heading(page, "待发送 2 件")).isVisible();
        page.reload();
        assertThat(heading(page, "待发送 2 件")).isVisible();
        assertThat(Axe.gravest(page)).isEmpty();
        RunningHongqiao.picture(page, "phone-outbox");
        assertThat(onTheDisk(page)).contains("waiting").doesNotContain("地下室", "暴露垃圾", "积水");
        assertThat(steps(number)).isEqualTo(4);
        var before = sentSteps();

        page.context().setOffline(false);
        assertThat(heading(page, "都已发出")).isVisible();
        assertThat(page.getByText("已发出").first()).isVisible();
        RunningHongqiao.picture(page, "phone-outbox-sent");
        page.reload();
        assertThat(heading(page, "都已发出")).isVisible();

        assertThat(steps(number)).isEqualTo(5);
        assertThat(sentSteps()).isEqualTo(before + 1);
        assertThat(rows.queryForObject(
                        "select count(*) from cases.case_file where title = '地下室还有积水' and channel = 'phone'",
                        Integer.class))
                .isEqualTo(1);
        assertThat(rows.queryForObject("""
                        select count(*) from files.file f join cases.case_file c on f.subject_id = c.id::text
                         where f.subject_type = 'case' and f.name = '积水.jpg' and c.title = '地下室还有积水'""", Integer.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    @DisplayName("离线时案件变了：问过本人再发；换了账号：不发也不丢")
    void asksWhereTheCaseHasChangedAndSendsForNobodyElse() {
        var number = toBeChecked("变了的垃圾");
        var page = worker();
        open(page, "变了的垃圾");
        button(page, "返工").click();
        page.getByLabel("理由").fill("还有残留");
        page.context().setOffline(true);
        take(page, "返工");
        assertThat(page.getByText("这件案件有操作待发送")).isVisible();
        var dispatch = hongqiao.server().browser().signedIn("dispatch");
        step(dispatch, number, 4, "redo", Map.of("reason", "居民说还有"));
        step(
                hongqiao.server().browser().signedIn("sanitation"),
                number,
                5,
                "handle",
                Map.of(
                        "fields",
                        Map.of("result", "又清运了一次"),
                        "evidence",
                        List.of(Map.of(
                                "label",
                                "after",
                                "file",
                                sent(hongqiao.server().browser().signedIn("sanitation"))))));
        page.context().setOffline(false);
        page.navigate("/m");
        assertThat(page.getByText("等您决定")).isVisible();
        RunningHongqiao.picture(page, "phone-outbox-asks");
        assertThat(steps(number)).isEqualTo(6);

        var cookies = page.context().cookies();
        page.context().clearCookies();
        page.context()
                .addCookies(
                        hongqiao
                                .server()
                                .browser()
                                .signedIn("sanitation")
                                .cookies()
                                .getCookieStore()
                                .getCookies()
                                .stream()
                                .map(one -> new com.microsoft.playwright.options.Cookie(one.getName(), one.getValue())
                                        .setUrl(hongqiao.server().url()))
                                .toList());
        page.navigate("/m");
        assertThat(page.getByText("本机还有别的账号未发送的 1 件")).isVisible();
        assertThat(page.getByText("变了的垃圾")).hasCount(0);
        page.context().clearCookies();
        page.context().addCookies(cookies);
        page.navigate("/m");
        button(page, "看过了，仍然办").click();
        assertThat(heading(page, "都已发出")).isVisible();
        assertThat(steps(number)).isEqualTo(7);
        page.context().close();
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile(label)))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }
}
