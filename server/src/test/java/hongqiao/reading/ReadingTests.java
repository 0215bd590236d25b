package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.organisation.Units;
import hongqiao.scope.Scope;
import hongqiao.shared.Problem;
import hongqiao.support.Browser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 2 April 2024: the planning desk files readings of the third year. */
@DisplayName("监测值的填报、替代与导入")
class ReadingTests {

    private static final String DESK = "/api/desk/indicators/" + PLAN;
    private static final Statistics HERE = new Statistics("2024-04-02");
    private static Browser planner;

    @BeforeAll
    static void signIn() {
        planner = HERE.server.browser().signedIn("planner");
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static Map<String, Object> body(Object... pairs) {
        var body = new HashMap<String, Object>(Map.of("source", "年报", "vintage", "FINAL", "simulated", true));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i].toString(), pairs[i + 1]);
        }
        return body;
    }

    private static Browser.Answer file(String code, Object... pairs) {
        return planner.send("POST", DESK + "/" + code + "/readings", body(pairs));
    }

    @Test
    @DisplayName("报一个数，读出状态、说明和来源")
    void tellsHowItStandsOnceAFigureIsFiled() {
        file("I08", "period", "2023", "value", 109, "source", "市科技局认定名单").expecting(201);

        var page = planner.get(DESK + "/I08").expecting(200).json();
        assertThat(page.at("/line/standing/status").asString()).isEqualTo("LAGGING");
        assertThat(page.at("/line/standing/consistency").asString()).isEqualTo("0.744");
        assertThat(page.at("/line/standing/explanation/zh").asString()).contains("2023年为109家，按计划应为118家，低9家");
        assertThat(page.at("/line/latest/source").asString()).isEqualTo("市科技局认定名单");
        assertThat(page.at("/line/latest/simulated").asBoolean()).isTrue();
        assertThat(page.at("/path").size()).isEqualTo(6);
        assertThat(page.at("/path/3/value").asString()).isEqualTo("117.6");
        assertThat(page.at("/unreported").size()).isEqualTo(2);
        assertThat(page.at("/forecast/points").size()).isZero();
    }

    @Test
    @DisplayName("替代须说明原因；版本不能倒退；同样的数再报一次什么也不变")
    void supersedesWithAReasonOnly() {
        var first = file("I20", "period", "2022", "value", 4.44, "vintage", "PRELIMINARY")
                .expecting(201)
                .json();

        assertThat(file("I20", "period", "2022", "value", 4.43).code()).isEqualTo("note-missing");
        var second = file("I20", "period", "2022", "value", 4.43, "note", "核实后减少")
                .expecting(201)
                .json();
        assertThat(second.at("/supersedes").asLong()).isEqualTo(first.at("/id").asLong());
        assertThat(file("I20", "period", "2022", "value", 4.44, "vintage", "FLASH", "note", "旧")
                        .code())
                .isEqualTo("vintage-goes-back");
        var again = file("I20", "period", "2022", "value", 4.43).expecting(201).json();
        assertThat(again.at("/id").asLong()).isEqualTo(second.at("/id").asLong());
    }

    @Test
    @DisplayName("填错的，逐项说明")
    void refusesWhatCannotBe() {
        assertThat(file("I21", "period", "2023年", "value", 1).code()).isEqualTo("period-not-readable");
        assertThat(file("I21", "period", "2019", "value", 1).code()).isEqualTo("period-not-of-plan");
        assertThat(file("I21", "period", "2024", "value", 1).code()).isEqualTo("period-not-over");
        assertThat(file("I21", "period", "2023").code()).isEqualTo("value-or-reason");
        assertThat(file("I21", "period", "2023", "value", 1, "missing", "未公布").code())
                .isEqualTo("value-or-reason");
        assertThat(file("I21", "period", "2023", "value", 1, "source", " ").code())
                .isEqualTo("source-missing");
        assertThat(file("I21", "period", "2023", "value", 1, "publishedOn", "2024-04-03")
                        .code())
                .isEqualTo("published-later");
        assertThat(file("I05", "period", "2023", "value", 100).code()).isEqualTo("value-out-of-range");
        assertThat(file("I99", "period", "2023", "value", 1).code()).isEqualTo("indicator-not-found");
        assertThat(planner.get("/api/desk/indicators/2020-2024").code()).isEqualTo("plan-not-found");
    }

    @Test
    @DisplayName("缺数是一个值：照收，不评价")
    void keepsAGap() {
        file("I19", "period", "2023", "missing", "抽样未完成").expecting(201);

        var standing = planner.get(DESK + "/I19").json().at("/line/standing");
        assertThat(standing.at("/status").asString()).isEqualTo("UNDETERMINED");
        assertThat(standing.at("/explanation/zh").asString()).contains("抽样未完成");
    }

    @Test
    @DisplayName("导入：好的收下，坏的逐格说明；再来一次什么也不变")
    void importsWhatIsSound() {
        var table = """
                指标,报告期,数值,缺数原因,版本,公布日期,来源,说明,备考
                I04,2021,4.3,,年报,2022-03-01,年报,,
                全区市场主体数量,2022,"4,500.5",,最终核实数,,年报,,
                I04,2023,,登记系统迁移,,,年报,,
                I04,2023,4.7,,,,年报,,
                I77,2023,1,,,,年报,,
                I06,2023,约2.3,,,,年报,,
                I06,2022,2.2,,,2022-13-01,年报,,
                I06,2021,2.1,,,,,,
                """.getBytes(StandardCharsets.UTF_8);
        var path = DESK + "/readings/import";

        var trial = planner.upload(path, "三季度.csv", table).expecting(200).json();
        assertThat(trial.at("/applied").asBoolean()).isFalse();
        var report = planner.upload(path + "?apply=true", "三季度.csv", table)
                .expecting(200)
                .json();
        assertThat(report.at("/read").asInt()).isEqualTo(8);
        assertThat(report.at("/filed").asInt()).isEqualTo(3);
        assertThat(report.at("/refused").asInt()).isEqualTo(5);
        assertThat(report.at("/cells")
                        .valueStream()
                        .map(cell -> cell.at("/cell").asString() + " "
                                + cell.at("/code").asString()))
                .containsExactly(
                        "B5 reading-twice",
                        "A6 indicator-unknown",
                        "C7 value-not-number",
                        "F8 day-not-readable",
                        "G9 source-missing");
        assertThat(report.at("/ignoredColumns/0").asString()).isEqualTo("备考");
        var kept = planner.get(DESK + "/I04").json().at("/readings/2");
        assertThat(kept.at("/file").asString()).isEqualTo("三季度.csv");
        assertThat(kept.at("/cell").asString()).isEqualTo("C2");
        var again = planner.upload(path + "?apply=true", "三季度.csv", table)
                .expecting(200)
                .json();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(3);
        assertThat(again.at("/filed").asInt()).isZero();
    }

    @Test
    @DisplayName("牵头单位只报自己的指标；看得到公开的和自己的")
    void letsAUnitFileItsOwnOnly() {
        var health = unit("health");
        var education = unit("education");
        lead("I18", "health");
        lead("I22", "education");
        var readings = HERE.server.bean(Readings.class);
        var monitor = HERE.server.bean(Monitor.class);
        var doctor = Scope.of(List.of(health), List.of(), "doctor");
        var filed = Statistics.reading(SeriesKind.OWN, "2023", "82.79", hongqiao.indicator.Vintage.FINAL, null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> HERE.as(doctor, () -> readings.file(PLAN, "I18", filed)))
                .returns("form-needed", Problem::code);
        var filings = HERE.server.bean(hongqiao.reading.filing.Filings.class);
        var onForm = HERE.as(doctor, () -> filings.file(PLAN, "I18", filed, null));
        assertThat(onForm.unit()).isEqualTo(health);
        HERE.asPlanner(() -> filings.decide(PLAN, onForm.id(), hongqiao.reading.filing.Filing.Outcome.APPROVED, null));
        for (var others : List.of("I22", "I23")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> HERE.as(doctor, () -> readings.file(PLAN, others, filed)))
                    .returns("out-of-scope", Problem::code);
        }
        var teacher = Scope.of(List.of(education), List.of(), "teacher");
        assertThat(HERE.as(
                        teacher,
                        () -> monitor.get(PLAN, "I18", monitor.asked(null, null))
                                .readings()))
                .isEmpty();
        assertThat(HERE.as(
                        doctor,
                        () -> monitor.get(PLAN, "I18", monitor.asked(null, null))
                                .readings()))
                .hasSize(1);
    }

    private static void lead(String code, String unit) {
        planner.send(
                        "PUT",
                        DESK + "/" + code + "/rule",
                        Map.of("measure", "RATIO", "direction", "HIGHER_BETTER", "lead", unit, "reason", "任务分工"))
                .expecting(204);
    }

    private static int unit(String code) {
        var today = HERE.server.bean(hongqiao.organisation.Today.class);
        return HERE.asPlanner(() -> HERE.server
                .bean(Units.class)
                .find(code, today.asOf(null, null))
                .orElseThrow()
                .id());
    }

    @Test
    @DisplayName("改规则须说明原因、与目标相配；从此按新规则")
    void judgesByTheRuleThatIsSet() {
        file("I09", "period", "2023", "value", 2).expecting(201);
        assertThat(planner.get(DESK + "/I09").json().at("/line/standing/status").asString())
                .isEqualTo("AHEAD");
        var stepped = new HashMap<String, Object>(Map.of(
                "measure",
                "LEVEL",
                "direction",
                "HIGHER_BETTER",
                "path",
                Map.of("kind", "STEPPED", "points", Map.of("2023", 3)),
                "bands",
                Map.of("ahead", 1.05, "onTrack", 1, "nearly", 0.9, "about", 0.3, "inStep", 0.5, "steady", 0)));

        assertThat(planner.send("PUT", DESK + "/I09/rule", stepped).status()).isEqualTo(422);
        stepped.put("reason", "年度任务分解");
        planner.send("PUT", DESK + "/I09/rule", stepped).expecting(204);
        var page = planner.get(DESK + "/I09").json();
        assertThat(page.at("/line/standing/status").asString()).isEqualTo("LAGGING");
        assertThat(page.at("/line/rule/decided").asBoolean()).isTrue();
        stepped.put("direction", "RANGE");
        stepped.put("measure", "AVG_GROWTH");
        assertThat(planner.send("PUT", DESK + "/I09/rule", stepped).code()).isEqualTo("rule-not-sound");
    }

    @Test
    @DisplayName("市级任务：登记、改判，旧的还在")
    void recordsWhatTheCityAssigns() {
        var paper = new HashMap<String, Object>(
                Map.of("year", 2023, "value", 3.0, "documentNo", "市发〔2023〕9号", "receivedOn", "2023-09-01"));
        planner.send("POST", DESK + "/I10/assignments", paper).expecting(204);
        paper.put("state", "MET");
        planner.send("POST", DESK + "/I10/assignments", paper).expecting(204);

        var page = planner.get(DESK + "/I10").json();
        assertThat(page.at("/line/standing/assignment").asString()).isEqualTo("MET");
        assertThat(page.at("/assignments").size()).isEqualTo(2);
        paper.put("year", 2030);
        assertThat(planner.send("POST", DESK + "/I10/assignments", paper).code())
                .isEqualTo("period-not-of-plan");
        paper.putAll(Map.of("year", 2023, "documentNo", " "));
        assertThat(planner.send("POST", DESK + "/I10/assignments", paper).code())
                .isEqualTo("value-not-valid");
    }

    @Test
    @DisplayName("数据库拒绝改动：改、删、抢先替代都不行")
    void isNeverOverwritten() {
        var kept = HERE.file("I03", "2023", "7.5");
        var jdbc = JdbcClient.create(HERE.server.database().dataSource());

        for (var sql : List.of(
                "update reading.reading set value = 9 where id = " + kept.id(),
                "delete from reading.reading where id = " + kept.id(),
                """
                insert into reading.reading (district, plan, indicator, series, period, value, vintage, source, simulated,
                       recorded_at, recorded_by)
                values ('120106', '2021-2025', 'I03', 'OWN', '2023', 9, 'FINAL', 'x', true, now(), 'x')""",
                "truncate reading.rule cascade")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> jdbc.sql(sql).update());
        }
        assertThat(HERE.judged("I03", null, null).latest()).isEqualTo(kept);
    }

    @Test
    @DisplayName("公众只看到已公布的：未公布的更正不在其中，也看不到谁报的")
    void showsThePublicWhatIsPublished() {
        var open = "/api/public/indicators/" + PLAN + "/I12";
        var stranger = HERE.server.browser();
        file("I12", "period", "2022", "value", 64).expecting(201);
        var nothing = stranger.get(open).expecting(200).json();
        assertThat(nothing.at("/line/latest").isNull()).isTrue();
        assertThat(nothing.at("/line/standing/status").asString()).isEqualTo("UNDETERMINED");

        file("I12", "period", "2022", "value", 64.1, "publishedOn", "2024-04-01", "note", "公报")
                .expecting(201);
        file("I12", "period", "2022", "value", 63.9, "note", "复核中").expecting(201);
        var page = stranger.get(open).expecting(200).json();
        assertThat(page.at("/line/latest/value").asString()).isEqualTo("64.1");
        assertThat(page.at("/readings").size()).isEqualTo(1);
        assertThat(page.toString()).doesNotContain("演示账号", "复核中");
        assertThat(planner.get(DESK + "/I12").json().at("/line/latest/value").asString())
                .isEqualTo("63.9");
    }

    @Test
    @DisplayName("每次填报都在变更日志里，替代的前后都有")
    void journalsEachReading() {
        file("I07", "period", "2022", "value", 25).expecting(201);
        file("I07", "period", "2022", "value", 25.2, "note", "补登").expecting(201);

        var subject = new hongqiao.journal.Subject("120106", "indicator", PLAN + "/I07");
        var events = HERE.server.bean(hongqiao.journal.Journal.class).list(subject);
        assertThat(events)
                .extracting(hongqiao.journal.Event::action)
                .containsExactly("reading-filed", "reading-superseded");
        assertThat(Objects.requireNonNull(events.getLast().before())
                        .at("/value")
                        .asString())
                .isEqualTo("25");
        assertThat(Objects.requireNonNull(events.getLast().after()).at("/value").asString())
                .isEqualTo("25.2");
    }
}
