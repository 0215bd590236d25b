package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.cases.definition.CallBack.Period;
import hongqiao.cases.definition.CallBack.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Monday, 2 March 2026: what is still to come once a case is closed, or put off. */
@DisplayName("办完以后：回访、重新打开、关联、挂账")
class AfterClosingTests {

    private static final String EVENTS = "/api/desk/cases/grid-event/";

    private static final Sample SAMPLE = new Sample(new BigDecimal("0.2"), Period.MONTH, "grid-event");

    private static GridCentre centre;
    private static JdbcTemplate rows;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        rows = new JdbcTemplate(centre.server.database().dataSource());
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @BeforeEach
    void nineOnMonday() {
        centre.at("2026-03-02T01:00:00Z");
    }

    /** Told by a resident; whoever finds it himself is not called back. */
    private static String told(String what) {
        return centre.as("dispatch")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of("what", what, "matter", "06010", "source", "HOTLINE", "area", GridCentre.GRID)))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static String closed(String number) {
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
        centre.take("dispatch", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
        return number;
    }

    /** Closed, and by its number one of the sample. */
    private static String drawn(String what) {
        return closed(numbered(what, true));
    }

    private static String numbered(String what, boolean drawn) {
        for (int i = 0; i < 60; i++) {
            var number = told(what + i);
            if (SAMPLE.draws("2026-03", number) == drawn) {
                return number;
            }
        }
        throw new AssertionError("no such number among sixty");
    }

    private static List<String> waiting() {
        return centre.as("dispatch")
                .get("/api/desk/cases?call=true&open=false&order=newest&limit=200")
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .map(line -> line.path("number").asString())
                .toList();
    }

    private static String code(hongqiao.support.Browser.Answer answer) {
        return answer.json().path("code").asString();
    }

    @Test
    @DisplayName("抽中的等回访，答复一次就定，承办单位不能代答，库里也改不了")
    void takesOneAnswerAndKeepsIt() {
        var number = drawn("回访");
        var answers = Map.<String, Object>of("fields", Map.of("solved", "SOLVED", "satisfied", "FAIR"));
        var call = centre.read("dispatch", number).path("callBack");
        assertThat(call.path("digits").asString()).isLessThan(call.path("below").asString());
        assertThat(call.path("period").asString()).isEqualTo("2026-03");
        assertThat(waiting()).contains(number);
        var found = closed(centre.opened("自己发现的"));
        assertThat(centre.read("dispatch", found).path("callBack").isNull()).isTrue();

        assertThat(code(centre.take("sanitation", number, "call", answers))).isEqualTo("step-not-yours");
        rows.update("""
                insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                values ('120106', 'sanitation', 'dispatcher', 'DAILY', 'DISTRICT', '2000-01-01', 'system')""");
        try {
            centre.again("sanitation");
            assertThat(code(centre.take("sanitation", number, "call", answers)))
                    .isIn("handler-may-not-call", "step-not-yours");
            assertThat(code(centre.take("sanitation", number, "notReached", Map.of())))
                    .isIn("handler-may-not-call", "step-not-yours");
        } finally {
            rows.update("delete from identity.role_grant where username = 'sanitation' and role <> 'handler'");
            centre.again("sanitation");
        }
        assertThat(code(centre.take("dispatch", number, "call", Map.of("fields", Map.of("solved", "SOLVED")))))
                .isEqualTo("record-not-valid");
        centre.take("dispatch", number, "call", answers).expecting(200);

        assertThat(waiting()).doesNotContain(number);
        assertThat(code(centre.take("dispatch", number, "call", answers))).isEqualTo("call-not-waiting");
        assertThat(centre.read("dispatch", number)
                        .at("/callBack/calls/0/answers/satisfied")
                        .asString())
                .isEqualTo("FAIR");
        for (var sql : List.of(
                "update cases.call_back set answers = '{}' where case_id = (select id from cases.case_file where number = ?)",
                "delete from cases.call_back where case_id = (select id from cases.case_file where number = ?)")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> rows.update(sql, number))
                    .withMessageContaining("an answer is given once");
        }
    }

    @Test
    @DisplayName("三次未接通，不再打；每次都记下")
    void givesUpAfterThreeAttempts() {
        var number = drawn("未接通");
        for (int i = 0; i < 3; i++) {
            assertThat(waiting()).contains(number);
            centre.take("dispatch", number, "notReached", Map.of()).expecting(200);
        }
        assertThat(waiting()).doesNotContain(number);
        assertThat(code(centre.take("dispatch", number, "notReached", Map.of())))
                .isEqualTo("call-not-waiting");
        assertThat(centre.read("dispatch", number).at("/callBack/calls"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.path("reached").asBoolean()).isFalse());
    }

    @Test
    @DisplayName("结案后十五个工作日内可以重新打开；过了说清哪天截止；打开后不再等回访")
    void opensAgainInTime() {
        var number = drawn("重开");
        var late = closed(numbered("过期重开", false));
        centre.at("2026-03-20T09:00:00Z");
        centre.take("dispatch", number, "reopen", Map.of("reason", "又堆上了")).expecting(200);
        assertThat(waiting()).doesNotContain(number);

        centre.at("2026-03-23T09:30:00Z");
        var refused = centre.take("dispatch", late, "reopen", Map.of("reason", "又堆上了"));
        assertThat(code(refused)).isEqualTo("step-too-late");
        assertThat(refused.json().at("/zh/detail").asString()).isEqualTo("结案后 15 个工作日内可以“重新打开”，已于 2026-03-23 17:30 截止");
        assertThat(centre.read("dispatch", late)
                        .path("steps")
                        .valueStream()
                        .filter(step -> step.path("key").asString().equals("reopen"))
                        .map(step -> step.at("/why/zh").asString()))
                .singleElement()
                .asString()
                .contains("2026-03-23 17:30");
    }

    @Test
    @DisplayName("关联两边都看得见，只有两边都能看的人看得见，解除也留痕")
    void relatesTwoForThoseWhoReadBoth() {
        var here = centre.opened("本网格路灯不亮");
        var far = centre.as("dispatch")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of("what", "别处的秘密", "matter", "06010", "source", "PATROL", "area", "120106005001")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        var path = EVENTS + here + "/related";
        var body = Map.of("other", far, "reason", "同一条线路");
        assertThat(centre.as("grid").send("POST", path, body).status()).isEqualTo(404);
        assertThat(code(centre.as("dispatch").send("POST", path, Map.of("other", here, "reason", "自己"))))
                .isEqualTo("relation-not-possible");
        centre.as("dispatch").send("POST", path, body).expecting(200);
        assertThat(code(centre.as("dispatch").send("POST", path, body))).isEqualTo("relation-not-possible");

        assertThat(centre.read("dispatch", here).path("related"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("number").asString()).isEqualTo(far));
        assertThat(centre.read("dispatch", far).path("related"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("reason").asString()).isEqualTo("同一条线路"));
        assertThat(centre.read("grid", here).path("related")).isEmpty();
        assertThat(centre.as("grid")
                        .get(EVENTS + here + "/story")
                        .expecting(200)
                        .body())
                .contains("case-related")
                .doesNotContain(far, "秘密", "同一条线路");

        centre.as("dispatch").send("DELETE", path + "/" + far, null).expecting(200);
        assertThat(centre.read("dispatch", far).path("related")).isEmpty();
        assertThat(centre.as("dispatch")
                        .get(EVENTS + far + "/story")
                        .expecting(200)
                        .body())
                .contains("case-unrelated");
    }

    @Test
    @DisplayName("挂账单列，写明下次复核日；列表上的表看得出走了多少、停没停")
    void listsWhatIsPutOffWithItsNextReview() {
        var number = centre.dispatched("挂账列表");
        centre.clock.set(java.time.Instant.parse("2026-03-02T01:20:00Z"));
        assertThat(line("open=true", number).path("share").asDouble()).isBetween(0.05, 0.12);
        centre.take("dispatch", number, "suspend", Map.of("reason", "等拆迁")).expecting(200);

        var line = line("deferred=true", number);
        assertThat(line.path("deferred").asBoolean()).isTrue();
        assertThat(line.path("paused").asBoolean()).isTrue();
        assertThat(line.at("/dueClock/zh").asString()).isEqualTo("挂账复核");
        assertThat(line.path("dueAt").asString()).isEqualTo("2026-03-16T09:30:00Z");
        centre.take("dispatch", number, "resume", Map.of()).expecting(200);
        assertThat(line("deferred=true", number).isMissingNode()).isTrue();
    }

    private static tools.jackson.databind.JsonNode line(String how, String number) {
        return centre.as("dispatch")
                .get("/api/desk/cases?type=grid-event&limit=200&" + how)
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .filter(line -> line.path("number").asString().equals(number))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }
}
