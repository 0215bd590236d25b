package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each first pack's main job, done by its officer on the screen, at a desk and on a phone, among the simulated records. */
@DisplayName("各业务的主要工作，电脑和手机上都办得成")
class MainJobsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start("hongqiao.samples=true");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static Officer officer(String username, Screen screen) {
        return new Officer(hongqiao, username, screen);
    }

    private static final Map<String, Browser> DESKS = new HashMap<>();

    private static Browser desk(String username) {
        return DESKS.computeIfAbsent(
                username, name -> hongqiao.server().browser().signedIn(name));
    }

    /** Of the first two records that fit, the one for this screen. */
    private static JsonNode sample(String username, String register, String where, Screen screen) {
        return records(username, register, "limit=2&where=" + URLEncoder.encode(where, StandardCharsets.UTF_8))
                .get(screen.ordinal());
    }

    private static JsonNode records(String username, String register, String query) {
        return desk(username)
                .get("/api/desk/registers/%s/records?%s".formatted(register, query))
                .expecting(200)
                .json()
                .path("records");
    }

    private static JsonNode create(String username, String register, Map<String, Object> values) {
        return desk(username)
                .send("POST", "/api/desk/registers/%s/records".formatted(register), Map.of("values", values))
                .expecting(201)
                .json()
                .path("record");
    }

    private static void move(String username, String register, long id, String move, Map<String, Object> fields) {
        var browser = desk(username);
        var address = "/api/desk/registers/%s/records/%d".formatted(register, id);
        Map<String, Object> body = new HashMap<>(Map.of(
                "version",
                        browser.get(address)
                                .expecting(200)
                                .json()
                                .path("version")
                                .asInt(),
                "move", move,
                "fields", fields));
        body.put("evidence", List.of(Map.of("name", "模拟材料")));
        browser.send("POST", address + "/moves", body).expecting(200);
    }

    private static String named(String what, Screen screen) {
        return "模拟" + what + (screen == Screen.DESKTOP ? "甲" : "乙");
    }

    private static String uscc(int number) {
        return "91120106Y%09d".formatted(number);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S16：复查“飞地”点位，问题反弹，点位随之重新打开")
    void opensAPointAgain(Screen screen) {
        var point = sample("enclaves", "enclave-point", "stage == 'CLOSED'", screen);
        var officer = officer("enclaves", screen)
                .opens("enclave-check/new?of=point:" + point.path("id").asLong())
                .types("checkedOn", TODAY.toString())
                .finds("unit", "网格化管理中心")
                .types("finding", "垃圾再次堆积（模拟）")
                .looks("enclave-check")
                .hasSaved()
                .asksFor("问题反弹")
                .looks("enclave-returned")
                .makes("问题反弹，重新打开点位");

        officer.opens("enclave-point/" + point.path("id").asLong()).sees("垃圾再次堆积（模拟）");
        assertThat(officer.page.locator(".entry-title")).containsText("问题反弹");
        officer.looks("enclave-point");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S27：提出变更、送审，审定后公布，事项就是新的一版")
    void publishesANewVersion(Screen screen) {
        var item = sample("powers", "power-item", "stage == 'IN_FORCE' && openChanges == 0 && !groundRepealed", screen);
        var id = item.path("id").asLong();
        var officer = officer("powers", screen)
                .opens("power-change/new?of=item:" + id)
                .types("number", named("变更", screen))
                .chooses("kind", "变更")
                .finds("proposer", "司法局")
                .types("reason", "写明公开责任（模拟）")
                .types("newDuty", "受理、审查、决定、公开（模拟）")
                .looks("power-change-form")
                .hasSaved()
                .asksFor("送审")
                .answers("送审日期", TODAY.toString())
                .proves("模拟送审稿")
                .looks("power-submit")
                .makes("送审");
        var change = Long.parseLong(officer.page.url().replaceAll(".*/(\\d+).*", "$1"));
        move("legal", "power-change", change, "pass", Map.of("opinion", "合法（模拟）"));
        move(
                "powers-lead",
                "power-change",
                change,
                "approve",
                Map.of("decision", "模拟1号", "approvedOn", TODAY.toString(), "effectiveOn", TODAY.toString()));

        officer.opens("power-change/" + change)
                .asksFor("公布（变更）")
                .answers("公布日期", TODAY.toString())
                .makes("公布（变更）")
                .looks("power-published")
                .opens("power-item/" + id)
                .sees("受理、审查、决定、公开（模拟）")
                .looks("power-item");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S34：补上缺的数，当场看到又达到一条")
    void seesAGapClose(Screen screen) {
        var firm = create(
                "science",
                "firm",
                Map.of("name", named("差一条", screen), "uscc", uscc(screen.ordinal()), "registeredOn", "2020-01-01"));
        var officer = officer("science", screen)
                .opens("firm/" + firm.path("id").asLong())
                .sees("缺数")
                .looks("firm-gaps")
                .opens("firm/" + firm.path("id").asLong() + "/edit")
                .types("score", "75");
        assertThat(officer.page.locator(".criteria .is-met", containing("创新能力评价")))
                .isVisible();
        officer.looks("firm-edit").hasSaved();
        assertThat(officer.page.locator(".criteria .is-met", containing("创新能力评价")))
                .containsText("75");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S34：登记信息与我们填的不同，定下以对方的为准，来源随之写明")
    void settlesADifference(Screen screen) {
        var name = named("云芯公司", screen);
        var code = uscc(10 + screen.ordinal());
        var firm = create("science", "firm", Map.of("name", name, "uscc", code, "registeredOn", "2020-01-01"));
        desk("science")
                .upload(
                        "/api/desk/registers/firm/import?apply=true&exchange=registration",
                        "registration.csv",
                        "uscc,name\n%s,%s（更名）\n".formatted(code, name).getBytes(StandardCharsets.UTF_8))
                .expecting(200);

        var officer = officer("science", screen)
                .opens("firm/held")
                .sees(name + "（更名）")
                .looks("held");
        officer.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用对方的：" + name + " 企业名称"))
                .click();
        assertThat(officer.page.getByText(name + "（更名）")).hasCount(0);
        officer.opens("firm/" + firm.path("id").asLong()).sees(name + "（更名）");
        officer.page.getByText("来源和日期").click();
        assertThat(officer.page.locator(".source-line", containing("市场监管部门企业登记信息")))
                .isVisible();
        officer.looks("held-source");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S35：新开一批，把达到条件的企业遴选进来")
    void selectsAFirmForABatch(Screen screen) {
        var batch = named("批次", screen);
        var firm = sample("science", "firm", "stage == 'CANDIDATE' && candidateMet", screen);
        var officer = officer("science", screen)
                .opens("firm-batch/new")
                .types("name", batch)
                .types("year", String.valueOf(TODAY.getYear()))
                .types("quota", "10")
                .looks("batch-form")
                .hasSaved();
        var address = officer.page.url().replaceAll(".*/desk/registers/([^?]*).*", "$1");

        officer.opens("firm/" + firm.path("id").asLong())
                .asksFor("遴选")
                .findsThere("批次", batch)
                .looks("firm-select")
                .makes("遴选")
                .opens(address)
                .sees(firm.path("title").asString())
                .looks("batch");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S36：提出升梯队，负责人认定，企业就在新的一级")
    void climbsTheLadder(Screen screen) {
        var firm = sample("science", "firm", "orElse(step, 'NONE') == 'NONE' && fledglingMet", screen);
        var id = firm.path("id").asLong();
        var proposed = officer("science", screen)
                .opens("ladder-change/new?of=firm:" + id)
                .chooses("to", "雏鹰")
                .types("changedOn", TODAY.toString())
                .types("evidence", named("公示名单", screen))
                .looks("ladder-form")
                .hasSaved();
        var address = proposed.page.url().replaceAll(".*/desk/registers/([^?]*).*", "$1");

        officer("science-lead", screen)
                .opens(address)
                .asksFor("认定")
                .proves("模拟认定文件")
                .looks("ladder-confirm")
                .makes("认定")
                .opens("firm/" + id)
                .sees(named("公示名单", screen))
                .looks("ladder-firm");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S37：离140家还差多少，每年预计认定几家")
    void readsTheDistanceToTheTarget(Screen screen) {
        var lead = officer("science-lead", screen);
        lead.page.navigate("/desk/measures");
        var card = lead.page.locator("#high-tech-firms");
        assertThat(card).containsText("140");
        assertThat(card.locator("table").first()).isVisible();
        card.scrollIntoViewIfNeeded();
        lead.looks("measures");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S38：预约仪器；撞了时间说清楚，换一个时间就收")
    void booksAnInstrument(Screen screen) {
        var instrument = create(
                "science",
                "science-resource",
                Map.of(
                        "number",
                        named("仪器", screen),
                        "name",
                        named("质谱仪", screen),
                        "kind",
                        "INSTRUMENT",
                        "owner",
                        sample("science", "science-owner", "known(name)", screen)
                                .path("id")
                                .asLong(),
                        "price",
                        150,
                        "bookable",
                        true));
        var id = instrument.path("id").asLong();
        var day = TODAY.plusDays(7);
        create(
                "science",
                "science-booking",
                Map.of(
                        "number",
                        named("先约", screen),
                        "resource",
                        id,
                        "otherUser",
                        "模拟单位",
                        "requestedOn",
                        TODAY.toString(),
                        "beginAt",
                        day + "T09:00:00+08:00",
                        "endAt",
                        day + "T12:00:00+08:00"));

        officer("science", screen)
                .opens("science-booking/new?of=resource:" + id)
                .types("number", named("预约", screen))
                .types("otherUser", "模拟研究所")
                .types("requestedOn", TODAY.toString())
                .types("beginAt", day + "T11:00")
                .types("endAt", day + "T13:00")
                .saves()
                .sees("该时段已被预约，请换一个时间")
                .looks("booking-clash")
                .types("beginAt", day + "T12:00")
                .hasSaved()
                .looks("booking");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S82：最后一项完成，小区完工，完成比重随之上升")
    void finishesAnEstate(Screen screen) {
        var estate =
                sample("renewal", "estate", "qualifying && stage == 'UNDER_WAY' && itemsDone + 1 == items", screen);
        var id = estate.path("id").asLong();
        var works = open(records("renewal", "renewal-item", "limit=50&of=estate:" + id));
        officer("renewal", screen)
                .opens("renewal-item/" + works.path("id").asLong())
                .asksFor("完成")
                .answers("完成日期", TODAY.toString())
                .makes("完成");
        var before = share();

        var lead = officer("renewal-lead", screen)
                .opens("estate/" + id)
                .asksFor("完工")
                .answers("完工日期", TODAY.toString())
                .proves("模拟竣工验收单")
                .looks("estate-finish")
                .makes("完工")
                .looks("estate");
        assertThat(share()).isGreaterThan(before);

        lead.page.navigate("/desk/measures#estates-finished");
        lead.page.locator("#estates-finished").scrollIntoViewIfNeeded();
        lead.sees("应改造小区完成比重").looks("estate-share");
    }

    private static JsonNode open(JsonNode works) {
        for (var one : works) {
            if (one.path("stage").asString().equals("UNDER_WAY")) {
                return one;
            }
        }
        throw new AssertionError("nothing is under way: " + works);
    }

    private static double share() {
        return desk("renewal")
                .get("/api/desk/registers/estate/measures/estates-finished")
                .expecting(200)
                .json()
                .path("value")
                .asDouble();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
