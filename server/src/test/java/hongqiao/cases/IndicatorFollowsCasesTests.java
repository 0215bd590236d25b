package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.reading.live.LiveFigures;
import hongqiao.scope.Scopes;
import hongqiao.support.Browser;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Spring 2026: a plan promises that a grid event takes 24 hours on average from report to close by 2030, and 30 events late
 * never. Cases close; the indicator moves with them, without anybody filing a figure.
 */
@DisplayName("指标的实时数：案件一结案，指标就动")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorFollowsCasesTests {

    private static final String PLAN = """
            浅溪区国民经济和社会发展第十五个五年规划纲要（示例）

            浅溪区是虚构的区。规划期为2026年—2030年。

            第一章  主要目标

            主要指标见下表，正文中另有目标：新建道路12公里。

            表1  主要指标

            序号\t指标\t单位\t2025年\t2030年\t属性
            社会治理
            1\t网格事件平均办结时间\t小时\t30\t24\t预期性
            2\t绿地率\t%\t33.4\t36\t约束性
            """;

    private GridCentre centre;
    private String desk;
    private String plan;

    @BeforeAll
    void adopt() {
        centre = new GridCentre();
        var planner = centre.as("planner");
        var id = planner.upload("/api/desk/drafts", "plan.txt", PLAN.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        var version =
                planner.get("/api/desk/drafts/" + id).json().at("/head/version").asInt();
        plan = planner.send(
                        "POST",
                        "/api/desk/drafts/" + id + "/adoption",
                        Map.of(
                                "approvalOrgan",
                                "示例区人民代表大会",
                                "approvedOn",
                                "2026-02-06",
                                "sample",
                                false,
                                "version",
                                version))
                .expecting(201)
                .json()
                .at("/plan/key")
                .asString();
        desk = "/api/desk/indicators/" + plan;
        rule("I01", Map.of()).expecting(204);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    private Browser.Answer rule(String code, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("measure", "LEVEL", "direction", "LOWER_BETTER", "frequency", "MONTHLY", "reason", "按月评价"));
        body.putAll(more);
        return centre.as("planner").send("PUT", desk + "/" + code + "/rule", body);
    }

    private JsonNode live() {
        return centre.as("planner").get(desk + "/I01").expecting(200).json().at("/live");
    }

    private JsonNode liveWithin(Duration most, long rows) throws InterruptedException {
        var until = System.nanoTime() + most.toNanos();
        var now = live();
        while (now.at("/rows").asLong() != rows && System.nanoTime() < until) {
            Thread.sleep(20);
            now = live();
        }
        return now;
    }

    private void closed(String what, Duration after) {
        var began = centre.clock.instant();
        var number = centre.dispatched(what);
        centre.at(began.plus(after).toString());
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
        centre.take("grid", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
    }

    /** Straight from the rows, with nothing of the product in between. */
    private BigDecimal recount(String month) {
        var hours = Scopes.everything(
                "a recount",
                () -> new JdbcTemplate(centre.server.database().dataSource())
                        .queryForObject("""
                                select avg(extract(epoch from closed_at - opened_at) / 3600)
                                  from cases.case_file
                                 where type = 'grid-event' and state = 'CLOSED'
                                   and to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ?
                                """, BigDecimal.class, month));
        return hours == null ? BigDecimal.ZERO : hours.setScale(6, RoundingMode.HALF_UP);
    }

    @Test
    @Order(1)
    @DisplayName("一件没有办结：缺数，不是零，也不评价")
    void isMissingWhileNothingHasClosed() {
        assertThat(live().at("/key").asString()).isEqualTo("grid-event-hours");
        assertThat(live().at("/value").isNull()).isTrue();
        assertThat(live().at("/missing/zh").asString()).isNotBlank();
        assertThat(live().at("/standing/status").asString()).isEqualTo("UNDETERMINED");
    }

    @Test
    @Order(2)
    @DisplayName("结案提交后一秒内，实时数变了，与重新全算相等，状态随之算出")
    void movesWithinASecondOfTheCommit() throws InterruptedException {
        closed("第一件", Duration.ofHours(20));
        var first = liveWithin(Duration.ofSeconds(1), 1);
        assertThat(first.at("/value").decimalValue().setScale(6)).isEqualTo(recount("2026-03"));
        assertThat(first.at("/value").decimalValue()).isEqualByComparingTo("20");
        assertThat(first.at("/standing/status").asString()).isEqualTo("COMPLETED_EARLY");

        closed("第二件", Duration.ofHours(43));
        var second = liveWithin(Duration.ofSeconds(1), 2);
        assertThat(second.at("/rows").asLong()).isEqualTo(2);
        assertThat(second.at("/value").decimalValue()).isEqualByComparingTo("31.5");
        assertThat(second.at("/value").decimalValue().setScale(6)).isEqualTo(recount("2026-03"));
        assertThat(second.at("/standing/status").asString()).isEqualTo("REGRESSED");
        assertThat(second.at("/period/key").asString()).isEqualTo("2026-03");
        assertThat(second.at("/simulated").asLong()).isZero();
    }

    @Test
    @Order(3)
    @DisplayName("月份没完：不能转为监测值；过去某天的页面上没有实时数")
    void isNoReadingYet() {
        assertThat(live().at("/ended").isNull()).isTrue();
        assertThat(take("2026-03").code()).isEqualTo("live-nothing-to-take");
        assertThat(centre.as("planner")
                        .get(desk + "/I01?asOf=2026-03-01")
                        .expecting(200)
                        .json()
                        .at("/live")
                        .isNull())
                .isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("月份过完：转为监测值，来源写着指标算法、公式、哪天算出；新的月份从头算")
    void becomesAReadingOnceItsPeriodIsOver() {
        centre.at("2026-04-03T01:00:00Z");
        assertThat(live().at("/period/key").asString()).isEqualTo("2026-04");
        assertThat(live().at("/value").isNull()).isTrue();
        assertThat(live().at("/ended/period/key").asString()).isEqualTo("2026-03");

        var reading = take("2026-03").expecting(201).json();

        assertThat(reading.at("/value").decimalValue()).isEqualByComparingTo("31.5");
        assertThat(reading.at("/simulated").asBoolean()).isFalse();
        assertThat(reading.at("/source").asString()).contains("网格事件平均办结时间", "2026-04-03", "hoursTaken", "closedOn");
        assertThat(centre.as("planner")
                        .get(desk + "/I01")
                        .json()
                        .at("/line/standing/period/key")
                        .asString())
                .isEqualTo("2026-03");
    }

    @Test
    @Order(5)
    @DisplayName("没有公开的实时数，公众看不到；规则可以指定或不要，单位不同的、没有的不收")
    void isPublicOnlyWhereThePackSaysSo() {
        assertThat(centre.server
                        .browser()
                        .get("/api/public/indicators/" + plan + "/I01")
                        .expecting(200)
                        .json()
                        .at("/live")
                        .isNull())
                .isTrue();
        assertThat(rule("I02", Map.of("live", "grid-event-hours")).code()).isEqualTo("live-unit-differs");
        assertThat(rule("I01", Map.of("live", "no-such")).code()).isEqualTo("live-not-found");
        rule("I01", Map.of("live", "none")).expecting(204);
        assertThat(live().isNull()).isTrue();
        rule("I01", Map.of("live", "grid-event-hours")).expecting(204);
        assertThat(live().isNull()).isFalse();
    }

    @Test
    @Order(6)
    @DisplayName("很多人同时看，半秒内只数一次")
    void countsOnceForManyWhoLook() {
        var monitor = centre.server.bean(hongqiao.reading.Monitor.class);
        var judged = Scopes.everything("a look", () -> monitor.get(plan, "I01", monitor.asked(null, null)));
        var figures = centre.server.bean(LiveFigures.class);
        var shared = java.util.stream.IntStream.range(0, 20)
                .filter(n -> {
                    var first = figures.of(judged).orElseThrow().at();
                    centre.clock.set(first.plusSeconds(5));
                    return figures.of(judged).orElseThrow().at().equals(first);
                })
                .count();
        assertThat(shared).as("of twenty pairs of looks").isGreaterThan(10);
    }

    private Browser.Answer take(String period) {
        return centre.as("planner").send("POST", desk + "/I01/live/readings", Map.of("period", period));
    }
}
