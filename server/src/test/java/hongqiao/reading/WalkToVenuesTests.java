package hongqiao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A plan promises a short walk to sports; a school opens its grounds, and the figures move with it. */
@DisplayName("到最近体育场馆要走几分钟：场馆一开放，指标就动")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkToVenuesTests {

    private static final String PLAN = """
            浅溪区国民经济和社会发展第十五个五年规划纲要（示例）

            浅溪区是虚构的区。规划期为2026年—2030年。

            第一章  主要目标

            主要指标见下表，正文中另有目标：新建道路12公里。

            表1  主要指标

            序号\t指标\t单位\t2025年\t2030年\t属性
            体育
            1\t到最近体育场馆的平均步行时间\t分钟\t18\t10\t预期性
            2\t15分钟健身圈覆盖率\t%\t60\t90\t预期性
            """;

    private static final double NORTH_1_KM = 1_000 / 111_034.0;

    private Running server;
    private Browser planner;
    private Browser sports;
    private String desk;

    @BeforeAll
    void adopt() {
        server = Running.server();
        planner = server.browser().signedIn("planner");
        sports = server.browser().signedIn("sports");
        var draft = planner.upload("/api/desk/drafts", "plan.txt", PLAN.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .json();
        var body = new HashMap<String, Object>(
                Map.of("approvalOrgan", "示例区人民代表大会", "approvedOn", "2026-02-06", "sample", false));
        var id = draft.at("/head/id").asString();
        body.put(
                "version",
                planner.get("/api/desk/drafts/" + id).json().at("/head/version").asInt());
        desk = "/api/desk/indicators/"
                + planner.send("POST", "/api/desk/drafts/" + id + "/adoption", body)
                        .expecting(201)
                        .json()
                        .at("/plan/key")
                        .asString();
        var renewal = server.browser().signedIn("renewal");
        estate(renewal, "XQ-1", Map.of("point", at(0), "households", 100));
        estate(renewal, "XQ-2", Map.of("point", at(1), "households", 300));
        estate(renewal, "XQ-3", Map.of("point", at(2)));
        estate(renewal, "XQ-4", Map.of("households", 500));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> at(double kmNorth) {
        return Map.of("lon", 117.15, "lat", 39.15 + kmNorth * NORTH_1_KM);
    }

    private static void estate(Browser who, String number, Map<String, Object> more) {
        var values = new HashMap<String, Object>(Map.of("number", number, "name", number, "area", "120106001002"));
        values.putAll(more);
        who.send("POST", "/api/desk/registers/estate/records", Map.of("values", values))
                .expecting(201);
    }

    private long venue(String number, double kmNorth) {
        return sports.send(
                        "POST",
                        "/api/desk/registers/sports-venue/records",
                        Map.of(
                                "values",
                                Map.of("number", number, "name", number, "kind", "SCHOOL", "point", at(kmNorth))))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
    }

    private void open(long id) {
        sports.send(
                        "POST",
                        "/api/desk/registers/sports-venue/records/" + id + "/moves",
                        Map.of(
                                "version",
                                1,
                                "move",
                                "open",
                                "fields",
                                Map.of("openHours", "周末 8:00-18:00", "openSince", "2026-03-02")))
                .expecting(200);
    }

    private JsonNode live(String code) {
        return planner.get(desk + "/" + code).expecting(200).json().at("/live");
    }

    private JsonNode liveOf(String code, double value) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var now = live(code);
        while (System.nanoTime() < until
                && (now.at("/value").isNull() || Math.abs(now.at("/value").asDouble() - value) > 0.02)) {
            Thread.sleep(20);
            now = live(code);
        }
        return now;
    }

    @Test
    @Order(1)
    @DisplayName("没有一处开放：缺数，不是零；登记了还没开放也一样")
    void isMissingWhileNothingIsOpen() {
        venue("CG-0", 0.5);
        var live = live("I01");
        assertThat(live.at("/key").asString()).isEqualTo("walk-minutes");
        assertThat(live.at("/value").isNull()).isTrue();
        assertThat(live.at("/missing/zh").asString()).contains("体育场馆");
    }

    @Test
    @Order(2)
    @DisplayName("开放一处，一秒内有数：按户数加权；缺户数、缺位置的不计入，写明几处")
    void movesWithinASecondOfTheOpening() throws InterruptedException {
        open(venue("CG-1", 0));
        var minutes = 300 * (1_000 * 1.3 / 75) / 400;
        var live = liveOf("I01", minutes);
        assertThat(live.at("/value").asDouble()).isCloseTo(minutes, within(0.02));
        assertThat(live.at("/rows").asLong()).isEqualTo(4);
        assertThat(live.at("/unknown").asLong()).isEqualTo(2);
        assertThat(live.at("/simulated").asLong()).isZero();
        assertThat(live.at("/formula/zh").asString())
                .contains("epsg:4527", "CGCS2000", "1.3", "每分钟 75 米", "户数", "2 处计入", "1 处场所");
        assertThat(live.at("/formula/en").asString()).contains("75 m a minute", "weighed by Households");
        assertThat(live.at("/flaws/zh").asString()).contains("不是全部居民");
        assertThat(liveOf("I02", 25).at("/value").asDouble()).isEqualTo(25);
    }

    @Test
    @Order(3)
    @DisplayName("近处再开放一处：时间变短，15分钟内的户数变多")
    void getsShorterWithAnother() throws InterruptedException {
        open(venue("CG-2", 1));
        assertThat(liveOf("I01", 0).at("/value").asDouble()).isZero();
        assertThat(liveOf("I02", 100).at("/value").asDouble()).isEqualTo(100);
    }
}
