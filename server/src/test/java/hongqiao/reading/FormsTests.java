package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Early 2024: the Health Commission files the figures of 2023 on its forms, the planning office approves. */
@DisplayName("填报表：填报、审核、锁定、更正、按时")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTests {

    private static final String DESK = "/api/desk/indicators/" + PLAN;
    private static final Statistics HERE = new Statistics("2024-02-20");

    private Browser planner;
    private Browser health;
    private Browser education;

    @BeforeAll
    void begin() {
        grant("units", "statistician", "health");
        grant("community", "statistician", "education");
        grant("viewer", "reading-verifier", "education");
        planner = HERE.server.browser().signedIn("planner");
        health = HERE.server.browser().signedIn("units");
        education = HERE.server.browser().signedIn("community");
        rule("I18", "health", Map.of());
        rule("I19", "health", Map.of("dueDays", 30));
        rule("I20", "health", Map.of());
        rule("I22", "education", Map.of("verifier", "education"));
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static void grant(String username, String role, String unit) {
        JdbcClient.create(HERE.server.database().dataSource())
                .sql("""
                        insert into identity.role_grant (district, username, role, duty, reach, unit, from_at, given_by)
                        select '120106', ?, ?, 'DAILY', 'UNITS', id, '2000-01-01', 'system' from organisation.unit where code = ?
                        """)
                .params(username, role, unit)
                .update();
    }

    private void rule(String code, String lead, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("measure", "LEVEL", "direction", "HIGHER_BETTER", "lead", lead, "reason", "任务分工"));
        body.putAll(more);
        planner.send("PUT", DESK + "/" + code + "/rule", body).expecting(204);
    }

    private static Browser.Answer file(Browser who, String code, String period, Object... pairs) {
        var body = new HashMap<String, Object>(Map.of("source", "卫生统计年报", "vintage", "FINAL", "simulated", true));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i].toString(), pairs[i + 1]);
        }
        return who.send("POST", DESK + "/forms/" + code + "/" + period, body);
    }

    private static long id(Browser.Answer filed) {
        return filed.expecting(201).json().at("/id").asLong();
    }

    private static Browser.Answer decide(Browser who, long id, String outcome, String grounds) {
        return who.send("POST", DESK + "/approvals/" + id, Map.of("outcome", outcome, "grounds", grounds));
    }

    private static JsonNode form(Browser who, String list, String code, String period) {
        return who.get(DESK + list)
                .expecting(200)
                .json()
                .at("/forms")
                .valueStream()
                .filter(one -> one.at("/code").asString().equals(code)
                        && one.at("/period/key").asString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode latest(String code) {
        return planner.get(DESK + "/" + code).json().at("/line/latest");
    }

    @Test
    @DisplayName("该报什么、哪天到期、晚没晚；各单位只见自己的")
    void listsWhatIsDueOfTheUnit() {
        assertThat(form(health, "/completeness", "I18", "2023").at("/dueOn").asString())
                .isEqualTo("2024-02-29");
        assertThat(form(health, "/completeness", "I18", "2023").at("/late").asBoolean())
                .isFalse();
        assertThat(form(health, "/forms", "I19", "2023").at("/dueOn").asString())
                .isEqualTo("2024-01-30");
        assertThat(form(health, "/forms", "I19", "2023").at("/late").asBoolean())
                .isTrue();
        var codes = health.get(DESK + "/forms")
                .json()
                .at("/forms")
                .valueStream()
                .map(one -> one.at("/code").asString())
                .distinct();
        assertThat(codes).containsExactlyInAnyOrder("I18", "I19", "I20");
        var seen = health.get(DESK + "/completeness")
                .json()
                .at("/forms")
                .valueStream()
                .map(one -> one.at("/lead/code").asString())
                .distinct();
        assertThat(seen).containsExactly("health");
    }

    @Test
    @DisplayName("报上去还不算数；审核通过才评价、才公开，锁定；更正再审一次，旧数还在")
    void countsOnceApprovedAndIsLocked() {
        var open = "/api/public/indicators/" + PLAN + "/I18";
        var filed = file(health, "I18", "2023", "value", 82.79, "publishedOn", "2024-02-01");
        assertThat(latest("I18").isNull()).isTrue();
        assertThat(HERE.server.browser().get(open).json().at("/line/latest").isNull())
                .isTrue();
        assertThat(form(health, "/forms", "I18", "2023").at("/state").asString())
                .isEqualTo("WAITING");

        decide(planner, id(filed), "APPROVED", "").expecting(200);
        assertThat(latest("I18").at("/value").asString()).isEqualTo("82.79");
        assertThat(latest("I18").at("/locked").asBoolean()).isTrue();
        assertThat(latest("I18").at("/by").asString())
                .isNotEqualTo(latest("I18").at("/approvedBy").asString());
        var shown = HERE.server.browser().get(open).json();
        assertThat(shown.at("/line/latest/value").asString()).isEqualTo("82.79");
        assertThat(shown.at("/line/latest/approvedBy").isNull()).isTrue();

        var direct = Map.of("period", "2023", "value", 82.7, "source", "年报", "vintage", "FINAL", "note", "改");
        assertThat(planner.send("POST", DESK + "/I18/readings", direct).code()).isEqualTo("period-locked");
        assertThat(file(health, "I18", "2023", "value", 82.77).code()).isEqualTo("note-missing");
        assertThat(file(health, "I18", "2023", "value", 82.79, "publishedOn", "2024-02-01")
                        .code())
                .isEqualTo("reading-unchanged");
        var corrected = id(file(health, "I18", "2023", "value", 82.77, "note", "复核后更正"));
        assertThat(latest("I18").at("/value").asString())
                .as("until it is approved")
                .isEqualTo("82.79");
        decide(planner, corrected, "APPROVED", "").expecting(200);
        var readings = planner.get(DESK + "/I18").json().at("/readings");
        assertThat(readings.valueStream().map(one -> one.at("/value").asString()))
                .containsExactly("82.77", "82.79");
        assertThat(readings.at("/0/supersedes").asLong())
                .isEqualTo(readings.at("/1/id").asLong());
    }

    @Test
    @DisplayName("自己报的自己不能审；别人的单位报不了、看不到、审不了；退回须说理由")
    void letsNobodyApproveHisOwnNorTouchAnothers() {
        assertThat(file(education, "I20", "2021", "value", 4.4).code()).isEqualTo("out-of-scope");
        assertThat(education.get(DESK + "/forms/I20/2021").code()).isEqualTo("out-of-scope");
        assertThat(education.get(DESK + "/forms/I20/2021/questions?value=4").code())
                .isEqualTo("out-of-scope");
        var filed = id(file(health, "I20", "2021", "value", 4.42));
        assertThat(decide(health, filed, "APPROVED", "").code()).isEqualTo("not-allowed");
        var teacher = HERE.server.browser().signedIn("viewer");
        assertThat(decide(teacher, filed, "APPROVED", "").code()).isEqualTo("filing-not-found");
        assertThat(decide(planner, filed, "RETURNED", " ").code()).isEqualTo("grounds-missing");
        decide(planner, filed, "RETURNED", "单位应为人，请核对").expecting(200);
        assertThat(decide(planner, filed, "APPROVED", "").code()).isEqualTo("filing-decided");
        var form = form(health, "/forms", "I20", "2021");
        assertThat(form.at("/state").asString()).isEqualTo("RETURNED");
        assertThat(form.at("/grounds").asString()).isEqualTo("单位应为人，请核对");

        var own = id(file(planner, "I20", "2021", "value", 4.43));
        assertThat(decide(planner, own, "APPROVED", "").code()).isEqualTo("own-filing");
        var again = id(file(health, "I20", "2021", "value", 4.44));
        var last = id(file(health, "I20", "2021", "value", 4.45));
        assertThat(decide(planner, again, "APPROVED", "").code())
                .as("another took its place")
                .isEqualTo("filing-decided");
        decide(planner, last, "APPROVED", "").expecting(200);
    }

    @Test
    @DisplayName("规则点名的审核单位来审；同时兼填报和审核的人审不了自己的")
    void isApprovedByTheUnitThatTheRuleNames() {
        var teacher = HERE.server.browser().signedIn("viewer");
        var filed = id(file(education, "I22", "2023", "value", 88));
        var waiting = teacher.get(DESK + "/approvals").expecting(200).json().at("/waiting");
        assertThat(waiting.valueStream().filter(one -> one.at("/filing/id").asLong() == filed))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.at("/filing/mayDecide").asBoolean()).isTrue());
        decide(teacher, filed, "APPROVED", "").expecting(200);
        assertThat(latest("I22").at("/value").asString()).isEqualTo("88");

        grant("community", "reading-verifier", "education");
        var both = HERE.server.browser().signedIn("community");
        var own = id(file(both, "I22", "2022", "value", 87));
        assertThat(decide(both, own, "APPROVED", "").code()).isEqualTo("own-filing");
    }

    @Test
    @DisplayName("跳得远、与别的数对不上：问一句，答了就收，问和答都留着")
    void asksAndTakesAWordForIt() {
        rule(
                "I21",
                "education",
                Map.of(
                        "checks",
                        List.of(Map.of(
                                "condition",
                                "value <= I22",
                                "says",
                                Map.of("zh", "不应大于毛入学率", "en", "Not above the enrolment")))));
        file(planner, "I22", "2021", "value", 86).expecting(201);
        for (var year : List.of("2020", "2021", "2022")) {
            var base = Map.of("period", year, "value", 15.5, "source", "年报", "vintage", "FINAL", "simulated", true);
            planner.send("POST", DESK + "/I21/readings", base).expecting(201);
        }
        var far = education
                .get(DESK + "/forms/I21/2023/questions?value=155")
                .expecting(200)
                .json();
        assertThat(far.at("/questions/0/kind").asString()).isEqualTo("OUTLIER");
        var above = Map.of("value", 90, "source", "教育统计", "note", "更正", "vintage", "FINAL");
        var refused = education.send("POST", DESK + "/forms/I21/2021", above);
        assertThat(refused.code()).isEqualTo("reading-questioned");
        var kinds = refused.json()
                .at("/questions")
                .valueStream()
                .map(one -> one.at("/kind").asString());
        assertThat(kinds).containsExactly("OUTLIER", "CHECK");
        var confirmed = new HashMap<String, Object>(above);
        confirmed.put("confirmed", "口径调整，已核对");
        var filed = education
                .send("POST", DESK + "/forms/I21/2021", confirmed)
                .expecting(201)
                .json();
        assertThat(filed.at("/confirmed").asString()).isEqualTo("口径调整，已核对");
        assertThat(filed.at("/questions/1/says/zh").asString()).isEqualTo("不应大于毛入学率");
    }

    @Test
    @DisplayName("核对时取已审核的数；更正还在等审核，不算")
    void checksAgainstWhatIsApprovedBeforeWhatWaits() {
        rule(
                "I23",
                "education",
                Map.of(
                        "checks",
                        List.of(Map.of("condition", "value <= I22", "says", Map.of("zh", "不应大于", "en", "Not above")))));
        var asked = DESK + "/forms/I23/2020/questions?value=85";
        file(planner, "I22", "2020", "value", 95).expecting(201);
        assertThat(education.get(asked).expecting(200).json().at("/questions"))
                .as("nothing is approved: what waits counts")
                .isEmpty();
        var approved = Map.of("period", "2020", "value", 80, "source", "年报", "vintage", "FINAL", "simulated", true);
        planner.send("POST", DESK + "/I22/readings", approved).expecting(201);
        file(education, "I22", "2020", "value", 96, "note", "更正").expecting(201);
        assertThat(education
                        .get(asked)
                        .expecting(200)
                        .json()
                        .at("/questions/0/kind")
                        .asString())
                .as("80 is approved, 96 waits")
                .isEqualTo("CHECK");
    }

    @Test
    @DisplayName("核对式写错，当场说错在哪")
    void refusesACheckThatIsNotSound() {
        var body = Map.of(
                "measure",
                "LEVEL",
                "direction",
                "HIGHER_BETTER",
                "reason",
                "试",
                "checks",
                List.of(Map.of("condition", "value <= I77", "says", Map.of("zh", "对不上", "en", "no match"))));
        var answer = planner.send("PUT", DESK + "/I23/rule", body);
        assertThat(answer.code()).isEqualTo("check-not-sound");
        assertThat(answer.body()).contains("第 1 条", "I77");
    }

    @Test
    @DisplayName("缺数也报、也审；晚报的记着晚，发改部门直接登记的不算谁晚")
    void tellsWhoWasLate() {
        id(file(health, "I19", "2022", "missing", "抽样未完成"));
        var late = form(planner, "/completeness", "I19", "2022");
        assertThat(late.at("/late").asBoolean()).isTrue();
        assertThat(late.at("/filedOn").asString()).isEqualTo("2024-02-20");
        var direct = Map.of("period", "2021", "value", 28.8, "source", "年报", "vintage", "FINAL", "simulated", true);
        planner.send("POST", DESK + "/I19/readings", direct).expecting(201);
        var recorded = form(planner, "/completeness", "I19", "2021");
        assertThat(recorded.at("/state").asString()).isEqualTo("RECORDED");
        assertThat(recorded.at("/late").asBoolean()).isFalse();
        assertThat(health.send("POST", DESK + "/I19/readings", direct).code()).isEqualTo("form-needed");
        assertThat(health.upload(DESK + "/readings/import", "表.csv", "指标,报告期,数值,来源\n".getBytes())
                        .code())
                .isEqualTo("form-needed");
    }
}
