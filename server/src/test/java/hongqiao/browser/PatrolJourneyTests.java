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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A grid worker's round: he sees something, presses a tile, takes a photo; what he can settle he settles. */
@DisplayName("网格员巡查：按目录上报不超过 30 秒，当场办结，没有网络也行；照片打码后才公开")
class PatrolJourneyTests {

    private static final double LON = 117.1545;
    private static final double LAT = 39.1605;
    private static final Duration TO_REPORT = Duration.ofSeconds(30);

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

    private static Page worker() {
        var page = hongqiao.officer("grid", Screen.PHONE);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(LAT, LON).setAccuracy(9));
        page.navigate("/m");
        assertThat(heading(page, "等我办的")).isVisible();
        return page;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void report(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上报").setExact(true))
                .click();
    }

    private static void photograph(Page page, String what, String name) {
        var chooser = page.waitForFileChooser(() -> button(page, "拍照 " + what).click());
        chooser.setFiles(new FilePayload(name, "image/jpeg", Photos.jpeg(640, 480)));
        assertThat(page.getByText(name)).isVisible();
    }

    private static Map<String, Object> reported(String what) {
        return rows.queryForMap("""
                select c.number, c.state, c.channel, c.data ->> 'source' as source, c.data ->> 'matter' as matter, c.lon, c.lat,
                       (select count(*) from files.file f where f.subject_type = 'case' and f.subject_id = c.id::text) as files
                  from cases.case_file c where c.type = 'grid-event' and c.title = ?""", what);
    }

    @Test
    @DisplayName("巡查一圈：按目录找到暴露垃圾，拍照，手机定位，30 秒内报上；结束后只有起止时间和件数")
    void reportsByTileWithinHalfAMinute() {
        var page = worker();
        button(page, "开始巡查").click();
        assertThat(page.getByText("上报 0 件")).isVisible();
        RunningHongqiao.picture(page, "phone-patrol");

        var begun = Instant.now();
        report(page);
        page.getByLabel("搜事项").fill("暴垃圾");
        button(page, "暴露垃圾").click();
        photograph(page, "现场照片", "垃圾.jpg");
        assertThat(page.getByText("已传上")).isVisible();
        assertThat(page.getByText("手机定位（WGS84，误差约 9 米）")).isVisible();
        RunningHongqiao.picture(page, "phone-report");
        assertThat(Axe.gravest(page)).isEmpty();
        button(page, "上报").click();
        assertThat(heading(page, "都已发出")).isVisible();
        var taken = Duration.between(begun, Instant.now());
        System.out.printf("reported by tile: %d ms%n", taken.toMillis());

        assertThat(taken).isLessThan(TO_REPORT);
        assertThat(reported("暴露垃圾"))
                .containsEntry("state", "REPORTED")
                .containsEntry("channel", "phone")
                .containsEntry("source", "PATROL")
                .containsEntry("matter", "06010")
                .containsEntry("lon", LON)
                .containsEntry("lat", LAT)
                .containsEntry("files", 1L);

        report(page);
        assertThat(heading(page, "最近用过")).isVisible();
        RunningHongqiao.picture(page, "phone-tiles");
        assertThat(Axe.gravest(page)).isEmpty();
        page.navigate("/m");
        assertThat(page.getByText("上报 1 件")).isVisible();
        button(page, "结束巡查").click();
        assertThat(page.locator(".outbox .tag.wood")).hasCount(2);
        assertThat(button(page, "开始巡查")).isVisible();
        RunningHongqiao.picture(page, "phone-patrol-ended");
        assertThat(
                        rows.queryForMap(
                                "select state, data ->> 'found' as found, data ->> 'minutes' as minutes, lon from cases.case_file where type = 'patrol'"))
                .isEqualTo(withNull(Map.of("state", "ENDED", "found", "1", "minutes", "0"), "lon"));
        assertThat(rows.queryForList(
                        "select distinct jsonb_object_keys(data) from cases.case_file where type = 'patrol'",
                        String.class))
                .isSubsetOf(Set.of("what", "area", "begunAt", "endedAt", "minutes", "found"));
        page.context().close();
    }

    private static Map<String, Object> withNull(Map<String, Object> map, String key) {
        var all = new java.util.HashMap<>(map);
        all.put(key, null);
        return all;
    }

    @Test
    @DisplayName("没有网络：当场办好的，处置前后照片，先存着；有网络时立一案、办结一次；没有定位就记在自己的网格")
    void settlesOnTheSpotWithoutANetwork() {
        var page = worker();
        report(page);
        assertThat(heading(page, "上报")).isVisible();
        page.navigate("/m");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.navigate("/m");
        report(page);
        page.getByLabel("搜事项").waitFor();
        page.waitForFunction(
                "async () => { const data = await caches.open('hongqiao-data-1');"
                        + " const all = (await data.keys()).map((one) => one.url);"
                        + " return all.some((url) => url.endsWith('/api/desk/me')) && all.some((url) => url.endsWith('/case-types/grid-event')) }");
        page.waitForFunction("async () => { const shell = await caches.open('hongqiao-shell-1');"
                + " return (await shell.keys()).filter((one) => one.url.includes('CasePages')).length > 0 }");

        page.context().setOffline(true);
        page.navigate("/m");
        report(page);
        page.getByLabel("搜事项").fill("01037");
        page.locator(".tile").first().click();
        page.getByLabel("说明").fill("桥下的灯罩掉了");
        photograph(page, "现场照片", "前.jpg");
        page.getByLabel("当场已办好").check();
        photograph(page, "处置后", "后.jpg");
        assertThat(page.getByText("没有网络，先存在本机").last()).isVisible();
        page.getByLabel("怎么办好的").fill("重新装上了");
        RunningHongqiao.picture(page, "phone-settle");
        assertThat(Axe.gravest(page)).isEmpty();
        button(page, "上报并办结").click();
        assertThat(heading(page, "待发送 1 件")).isVisible();
        assertThat(rows.queryForObject("select count(*) from cases.case_file where title = '桥下的灯罩掉了'", Integer.class))
                .isZero();

        page.context().setOffline(false);
        assertThat(heading(page, "都已发出")).isVisible();
        page.reload();
        assertThat(heading(page, "都已发出")).isVisible();
        assertThat(reported("桥下的灯罩掉了")).containsEntry("state", "CLOSED").containsEntry("files", 2L);
        page.context().close();
    }

    @Test
    @DisplayName("当场办好的被退回：改好再发，照样办结，处置前后照片都在")
    void settlesAllTheSameWhatWasRefusedAndPutRight() {
        var page = worker();
        report(page);
        page.getByLabel("搜事项").fill("01037");
        page.locator(".tile").first().click();
        // One letter is too short for the form; the tile's page lets it go.
        page.getByLabel("说明").fill("灯");
        photograph(page, "现场照片", "前.jpg");
        page.getByLabel("当场已办好").check();
        photograph(page, "处置后", "后.jpg");
        assertThat(page.getByText("已传上")).hasCount(2);
        page.getByLabel("怎么办好的").fill("重新装上了");
        button(page, "上报并办结").click();
        assertThat(page.getByText("被退回")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("改一改"))
                .click();
        assertThat(page.getByText("改好后照旧“上报并办结”")).isVisible();
        page.getByLabel("事件描述").fill("退回后改好的灯罩");
        RunningHongqiao.picture(page, "phone-settle-put-right");
        assertThat(Axe.gravest(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记"))
                .click();
        assertThat(heading(page, "都已发出")).isVisible();
        assertThat(reported("退回后改好的灯罩")).containsEntry("state", "CLOSED").containsEntry("files", 2L);
        assertThat(rows.queryForObject(
                        "select data ->> 'result' from cases.case_file where title = '退回后改好的灯罩'", String.class))
                .isEqualTo("重新装上了");
        page.context().close();
    }

    @Test
    @DisplayName("受理员在照片上框出人脸，用鼠标也用键盘，打码后公开；地图清单上看得到打码的")
    void isMaskedBeforeItIsPublic() {
        var page = worker();
        report(page);
        page.getByLabel("搜事项").fill("06029");
        page.locator(".tile").first().click();
        page.getByLabel("说明").fill("有人的照片");
        photograph(page, "现场照片", "人.jpg");
        assertThat(page.getByText("已传上")).isVisible();
        button(page, "上报").click();
        assertThat(heading(page, "都已发出")).isVisible();
        page.context().close();
        var number = (String) reported("有人的照片").get("number");
        // As if it had come in at a door: only those are on the public map.
        rows.update("update cases.case_file set channel = 'citizen' where number = ?", number);

        var desk = hongqiao.officer("dispatch", Screen.DESKTOP);
        desk.navigate("/desk/cases/grid-event/" + number);
        button(desk, "公开 人.jpg").click();
        var frame = desk.locator(".mask-frame");
        desk.waitForFunction("() => document.querySelector('.mask-frame img')?.complete");
        frame.hover(); // waits until it stands still
        var box = frame.boundingBox();
        desk.mouse().move(box.x + box.width * 0.1, box.y + box.height * 0.2);
        desk.mouse().down();
        desk.mouse()
                .move(
                        box.x + box.width * 0.3,
                        box.y + box.height * 0.5,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        desk.mouse().up();
        button(desk, "加一块").click();
        desk.locator(".mask-box").last().press("ArrowRight");
        desk.locator(".mask-box").last().press("Shift+ArrowDown");
        assertThat(desk.locator(".mask-box").last()).hasAttribute("aria-label", "第 2 块：左 41%，上 40%，宽 20%，高 21%");
        RunningHongqiao.picture(desk, "desk-mask");
        assertThat(Axe.gravest(desk)).isEmpty();
        button(desk, "打码 2 处并公开").click();
        assertThat(desk.getByText("已公开，打码 2 处")).isVisible();
        RunningHongqiao.picture(desk, "desk-public-picture");

        desk.navigate("/map");
        assertThat(desk.locator("#reported-" + number + " .public-pictures img"))
                .isVisible();
        desk.waitForFunction("() => document.querySelector('.public-pictures img').naturalWidth > 0");
        RunningHongqiao.picture(desk, "map-public-picture");
        desk.context().close();
    }
}
