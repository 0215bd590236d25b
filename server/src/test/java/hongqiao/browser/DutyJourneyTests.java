package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From Monday, 2 March 2026, 09:00: a street that whistles, a dispute through three levels, an order of supervision. */
@DisplayName("屏幕上的三件事：街道吹哨、三级调解、督办")
class DutyJourneyTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private static SetClock clock;
    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        clock = SetClock.at("2026-03-02T01:00:00Z");
        hongqiao = RunningHongqiao.start(Map.of(Clock.class, clock), "hongqiao.cases.clocks-every=200ms");
    }

    private static AtCase as(String username) {
        return as(username, Screen.DESKTOP);
    }

    private static AtCase as(String username, Screen screen) {
        return new AtCase(hongqiao, username, screen, clock.instant());
    }

    private static int answered(String username, String path, Map<String, Object> step) {
        var browser = hongqiao.server().browser().signedIn(username);
        var body = new HashMap<>(step);
        body.put(
                "version",
                hongqiao.server()
                        .browser()
                        .signedIn("dispatch")
                        .get(path)
                        .expecting(200)
                        .json()
                        .at("/line/version")
                        .asInt());
        return browser.send("POST", path + "/steps", body).status();
    }

    @Test
    @DisplayName("街道吹哨：部门报到、会商、办理，看板自己变；只有吹哨的街道能评分销哨")
    void aStreetWhistles() {
        try (var street = as("street-xiyuzhuang");
                var wall = as("dispatch");
                var called = as("sanitation", Screen.PHONE);
                var neighbour = as("street-xigu")) {
            wall.opens("/desk/whistles").sees("眼下没有在办的吹哨。").looks("whistles-none");
            street.opens("/desk/cases/whistle/new")
                    .types("问题", "夜市占道，油烟扰民")
                    .chooses("哨别", "应急处置哨")
                    .finds("所在区域", "增产里社区")
                    .types("需要部门做什么", "现场清理，规范摊位")
                    .looks("whistle-new");
            var number = street.registers();
            var path = "/api/desk/cases/whistle/" + number;
            street.begins("吹哨")
                    .finds("单位", "环境卫生服务中心")
                    .finds("再加一个单位", "西沽街道办事处")
                    .looks("whistle-call");
            street.takes("吹哨").sees("待报到");

            var row = wall.page.locator(".board-call").filter(new Locator.FilterOptions().setHasText("夜市占道，油烟扰民"));
            soon(row.getByText("环境卫生服务中心"));
            wall.looks("whistles-called");

            called.opens("/m").goesTo("夜市占道，油烟扰民").does("响应");
            soon(row.getByText("已签收").first());
            called.begins("到场").brings("材料", AtCase.photo("到场.jpg")).looks("whistle-arrive");
            called.takes("到场").cannot("响应", "已经到场了").looks("whistle-arrived");
            soon(row.getByText("已到场").first());
            neighbour.opens("/desk/cases").goesTo("夜市占道，油烟扰民").does("响应");
            neighbour.begins("到场").brings("材料", AtCase.photo("西沽到场.jpg")).takes("到场");
            wall.looks("whistles-arrived");

            assertThat(street.page.getByText("已到场")).hasCount(2);
            street.begins("议定措施").types("会商措施", "环卫清运，街道劝离，次日复查").takes("议定措施");
            finish(called);
            soon(neighbour.page.getByText("已办完").first());
            finish(neighbour);
            called.offersNo("销哨并评分").offersNo("撤哨");
            neighbour.sees("待街道核查").offersNo("销哨并评分").looks("whistle-not-mine");
            for (var username : List.of("sanitation", "street-xigu", "dispatch", "supervise")) {
                assertThat(answered(
                                username,
                                path,
                                Map.of("step", "close", "scores", Map.of("sanitation", 5, "street-120106005", 5))))
                        .as(username)
                        .isGreaterThanOrEqualTo(400);
            }

            street.begins("销哨并评分").picks("给承办单位打分 · 环境卫生服务中心", "5 分").picks("给承办单位打分 · 西沽街道办事处", "3 分");
            street.looks("whistle-score").takes("销哨并评分").sees("已销哨").looks("whistle-closed");
            soon(wall.page.getByText("眼下没有在办的吹哨。"));
            neighbour.sees("3 分");
            for (var username : List.of("street-xigu", "sanitation", "street-xiyuzhuang")) {
                assertThat(answered(
                                username,
                                path,
                                Map.of("step", "close", "scores", Map.of("sanitation", 1, "street-120106005", 5))))
                        .as("a score is given once: " + username)
                        .isGreaterThanOrEqualTo(400);
            }
        }
    }

    @Test
    @DisplayName("纠纷：社区登记，调不成升街道，签协议，三十日内申请司法确认，回访后办结")
    void aDisputeGoesUpAndIsSettled() {
        String number;
        try (var community = as("community");
                var centre = as("mediation");
                var street = as("street-xiyuzhuang")) {
            community
                    .opens("/desk/cases/dispute/new")
                    .types("纠纷概述", "楼上漏水泡坏楼下墙面")
                    .chooses("类型", "邻里")
                    .chooses("激化风险", "平稳")
                    .finds("所在社区", "增产里社区")
                    .chooses("来源", "网格排查")
                    .types("申请人", "模拟甲")
                    .looks("dispute-new");
            number = community.registers();
            centre.opens("/desk/cases").goesTo("楼上漏水泡坏楼下墙面").does("受理");
            centre.begins("分流调解").chooses("调解层级", "社区调解").looks("dispute-place");
            centre.takes("分流调解").sees("调解中");

            community.does("签收").begins("记录调解").types("调解记录", "双方现场查看").takes("记录调解");
            community
                    .begins("调解不成")
                    .chooses("不成原因", "未达成一致")
                    .types("理由", "赔偿数额差距大")
                    .takes("调解不成")
                    .sees("调解不成待升级");
            centre.does("升级街道");

            street.opens("/desk/cases").goesTo("楼上漏水泡坏楼下墙面").does("签收");
            street.begins("达成协议")
                    .chooses("协议形式", "书面协议")
                    .types("协议生效日", today(0))
                    .types("协议内容", "三日内修好并赔偿")
                    .types("履行期限", today(18))
                    .brings("材料", AtCase.photo("协议书.jpg"))
                    .looks("dispute-agree");
            street.takes("达成协议").sees("协议履行中");
            street.offersNo("履行完毕").looks("dispute-agreed");

            assertThat(centre.page
                            .locator(".case-main dl")
                            .filter(new Locator.FilterOptions().setHasText("司法确认申请截止"))
                            .last())
                    .containsText(today(30));
            centre.begins("申请司法确认")
                    .picks("双方共同申请", "是")
                    .brings("材料", AtCase.photo("申请书.jpg"))
                    .takes("申请司法确认");
            centre.cannot("申请司法确认", "未申请过").does("法院受理");
            centre.begins("履行完毕").brings("材料", AtCase.photo("收条.jpg")).takes("履行完毕");
            centre.cannot("回访未反复，办结", "还没满回访天数").looks("dispute-performed");
        }

        clock.advance(Duration.ofDays(16));
        try (var centre = as("mediation");
                var street = as("street-xiyuzhuang")) {
            street.opens("/desk/cases/dispute/" + number).offersNo("回访未反复，办结");
            centre.opens("/desk/cases/dispute/" + number)
                    .begins("回访未反复，办结")
                    .types("回访记录", "双方无异议")
                    .takes("回访未反复，办结")
                    .sees("已办结")
                    .looks("dispute-closed");
        }
    }

    @Test
    @DisplayName("督办：超时自动下单，承办单位答复，退回一次再答复，只有督查能解除")
    void anOverdueCaseIsPressed() {
        var dispatch = hongqiao.server().browser().signedIn("dispatch");
        var event = dispatch.send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of(
                                        "what",
                                        "绿地堆放装修垃圾",
                                        "matter",
                                        "06010",
                                        "source",
                                        "PATROL",
                                        "area",
                                        "120106001002")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        for (var step : List.of("file", "dispatch")) {
            assertThat(answered("dispatch", "/api/desk/cases/grid-event/" + event, Map.of("step", step)))
                    .isEqualTo(200);
        }
        clock.advance(Duration.ofDays(20));

        try (var supervisor = as("supervise");
                var wall = as("dispatch");
                var unit = as("sanitation")) {
            var title = "绿地堆放装修垃圾";
            supervisor.opens("/desk/supervision");
            var order = supervisor
                    .page
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .first();
            assertThat(order).isVisible();
            supervisor.looks("supervision");
            wall.opens("/desk/supervision").sees(title);
            unit.opens("/desk/cases");
            supervisor
                    .page
                    .locator(".board-list, main")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .first()
                    .click();
            supervisor.page.waitForURL("**/supervision-order/**");
            RunningHongqiao.settled(supervisor.page);
            supervisor.offersNo("解除督办").sees("待答复").looks("order-issued");
            var path = "/api" + java.net.URI.create(supervisor.page.url()).getPath();

            unit.opens(path.substring(4)).offersNo("解除督办");
            reply(unit, "正在清运", "清运照片.jpg");
            soon(supervisor.page.getByText("待审核").first());
            supervisor.begins("退回重办").types("理由", "没有写明何时清完").takes("退回重办");
            soon(unit.page.getByText("没有写明何时清完"));
            reply(unit, "今日已清完，附照片", "清完.jpg");
            unit.offersNo("解除督办").looks("order-replied");
            assertThat(answered("sanitation", path, Map.of("step", "release"))).isGreaterThanOrEqualTo(400);

            supervisor.does("解除督办").sees("已解除").looks("order-released");
            assertThat(wall.page.getByText(title))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(AT_ONCE.toMillis()));
        }
    }

    private static void reply(AtCase unit, String words, String file) {
        unit.begins("答复").types("答复", words).brings("材料", AtCase.photo(file)).takes("答复");
    }

    @Test
    @DisplayName("读者的电脑设在别的时区，显示的仍是本区的时间")
    void showsTheDistrictsTimeAnywhere() {
        var number = hongqiao.server()
                .browser()
                .signedIn("dispatch")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of("what", "路灯不亮", "matter", "06010", "source", "PATROL", "area", "120106001002")))
                .expecting(201)
                .json();
        var opened = number.at("/line/openedAt").asString();
        var due = number.at("/line/dueAt").asString();
        try (var far = new AtCase(hongqiao, "dispatch", Screen.DESKTOP, clock.instant(), "America/New_York")) {
            far.opens("/desk/cases/grid-event/" + number.at("/line/number").asString());
            assertThat(far.page.locator(".case-head")).containsText(shown(opened));
            assertThat(far.page.locator(".case-clock, .case-main").first()).containsText(shown(due));
        }
    }

    private static String shown(String instant) {
        return DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm")
                .format(Instant.parse(instant).atZone(CHINA));
    }

    private static String today(int plus) {
        return LocalDate.ofInstant(clock.instant(), CHINA).plusDays(plus).toString();
    }

    private static void finish(AtCase unit) {
        unit.begins("办理完成")
                .types("本部门办理结果", "已办妥")
                .brings("处置后", AtCase.photo("处置后.jpg"))
                .takes("办理完成");
    }

    private static void soon(Locator what) {
        assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE.toMillis()));
    }
}
