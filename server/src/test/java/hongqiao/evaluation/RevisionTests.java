package hongqiao.evaluation;

import static hongqiao.evaluation.Evaluators.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.plan.AdoptedPlans;
import hongqiao.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Spring of 2024: the mid-term evaluation finds care beds behind; the standing committee approves another target. */
@DisplayName("规划修订：法定步骤，一步不跳，从不回溯")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionTests {

    private static final String ROUNDS = "/api/desk/evaluations";
    private static final String REVISIONS = "/api/desk/revisions";
    private static final Evaluators HERE = new Evaluators("2024-03-04");
    private static Browser planner;
    private static long round;
    private static long revision;

    @BeforeAll
    static void findSomething() {
        HERE.file("I23", 2021, "31", "31", "32");
        HERE.lead("I23", "civil-affairs");
        planner = HERE.server.browser().signedIn("planner");
        round = planner.send(
                        "POST",
                        ROUNDS,
                        Map.of("plan", PLAN, "kind", "MID_TERM", "year", 2023, "units", List.of("civil-affairs")))
                .expecting(201)
                .json()
                .at("/round/id")
                .asLong();
        assertThat(planner.send("POST", ROUNDS + "/" + round + "/freeze", Map.of())
                        .code())
                .isEqualTo("units-not-reported");
        planner.send("POST", ROUNDS + "/" + round + "/freeze", Map.of("despite", "其余单位按期另报"))
                .expecting(200);
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static Browser.Answer step(String step, Map<String, Object> body) {
        return planner.send("POST", REVISIONS + "/" + revision + "/" + step, body);
    }

    /** A session has ended by then. */
    private static void on(String day) {
        HERE.on(day);
        planner = HERE.server.browser().signedIn("planner");
    }

    private static long finding(String code) {
        var findings = planner.get(ROUNDS + "/" + round + "/findings")
                .expecting(200)
                .json()
                .path("findings");
        return stream(findings)
                .filter(one -> one.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    @Order(1)
    @DisplayName("只从评估发现开始；每步按序，跳步被拒")
    void goesThroughEachStepInTurn() {
        assertThat(planner.send("POST", REVISIONS, Map.of("finding", 99999, "title", "无", "grounds", "无"))
                        .code())
                .isEqualTo("finding-not-found");
        revision = planner.send(
                        "POST", REVISIONS, Map.of("finding", finding("I23"), "title", "调整养老床位目标", "grounds", "两处选址未落实"))
                .expecting(201)
                .json()
                .path("id")
                .asLong();
        assertThat(step("submission", Map.of("note", "请审")).code()).isEqualTo("revision-step-skipped");
        assertThat(step("enactment", Map.of("note", "施行")).code()).isEqualTo("revision-step-skipped");
        assertThat(step("draft", Map.of("note", "稿", "changes", List.of())).code())
                .isEqualTo("revision-not-sound");
        assertThat(step(
                                "draft",
                                Map.of(
                                        "note",
                                        "稿",
                                        "changes",
                                        List.of(Map.of("kind", "INDICATOR", "code", "I23", "reason", "x"))))
                        .code())
                .isEqualTo("revision-not-sound");

        var drafted = step(
                        "draft",
                        Map.of(
                                "note",
                                "按可落实的床位数",
                                "units",
                                List.of("urban-management"),
                                "changes",
                                List.of(
                                        Map.of("kind", "INDICATOR", "code", "I23", "value", 33, "reason", "两处选址未落实"),
                                        Map.of(
                                                "kind",
                                                "COMMITMENT",
                                                "code",
                                                "C031",
                                                "dropped",
                                                true,
                                                "reason",
                                                "并入上项"))))
                .expecting(200)
                .json();

        assertThat(drafted.at("/changes/0/before/target").asString()).isEqualTo("35");
        assertThat(drafted.at("/changes/0/after/target").asString()).isEqualTo("33");
        assertThat(drafted.at("/changes/1/after").isNull()).isTrue();
        assertThat(drafted.at("/units").size()).isEqualTo(2);
        assertThat(step(
                                "decision",
                                Map.of(
                                        "approved",
                                        true,
                                        "organ",
                                        "区人大常委会",
                                        "documentNo",
                                        "1号",
                                        "decidedOn",
                                        "2024-03-04",
                                        "effectiveOn",
                                        "2024-05-01",
                                        "note",
                                        "通过"))
                        .code())
                .isEqualTo("revision-step-skipped");
        step("submission", Map.of("note", "提请审议")).expecting(200);
    }

    @Test
    @Order(2)
    @DisplayName("批准须有机关、文号、日期；不早于批准日施行；未到日不施行")
    void needsADecisionInFull() {
        assertThat(step(
                                "decision",
                                Map.of(
                                        "approved",
                                        true,
                                        "organ",
                                        "区人大常委会",
                                        "documentNo",
                                        "1号",
                                        "decidedOn",
                                        "2024-03-04",
                                        "effectiveOn",
                                        "2024-03-01",
                                        "note",
                                        "通过"))
                        .code())
                .isEqualTo("decision-not-complete");
        on("2024-04-01");
        step(
                        "decision",
                        Map.of(
                                "approved",
                                true,
                                "organ",
                                "红桥区人大常委会",
                                "documentNo",
                                "红人发〔2024〕5号",
                                "decidedOn",
                                "2024-03-29",
                                "effectiveOn",
                                "2024-05-01",
                                "note",
                                "通过"))
                .expecting(200);
        assertThat(step("enactment", Map.of("note", "施行")).code()).isEqualTo("not-yet-effective");
        assertThat(planner.get("/api/portal/plans/" + PLAN).expecting(200).body())
                .doesNotContain("2021-2025-2");
    }

    @Test
    @Order(3)
    @DisplayName("施行即新版本：旧目标还在，监测值跟过来，单位逐个知悉")
    void takesEffectAsANewEdition() {
        on("2024-05-01");
        var enacted = step("enactment", Map.of("note", "按决定施行")).expecting(200).json();
        assertThat(enacted.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(enacted.at("/steps/4/edition").asString()).isEqualTo("2021-2025-2");

        var now = planner.get("/api/desk/indicators/2021-2025-2/I23")
                .expecting(200)
                .json();
        assertThat(now.at("/line/indicator/target/value").asString()).isEqualTo("33");
        assertThat(now.at("/readings").size()).isEqualTo(3);
        assertThat(now.at("/line/rule/lead/code").asString()).isEqualTo("civil-affairs");
        assertThat(planner.get("/api/desk/indicators/" + PLAN + "/I23")
                        .expecting(200)
                        .json()
                        .at("/line/indicator/target/value")
                        .asString())
                .isEqualTo("35");
        var versions = enacted.at("/versions/0/versions");
        assertThat(versions.at("/0/target").asString()).isEqualTo("35");
        assertThat(versions.at("/0/until").asString()).isEqualTo("2024-05-01");
        assertThat(versions.at("/1/target").asString()).isEqualTo("33");
        assertThat(versions.at("/1/documentNo").asString()).isEqualTo("红人发〔2024〕5号");
        assertThat(AdoptedPlans.verify(JdbcClient.create(HERE.server.database().dataSource())))
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("冻结的一轮不随修订改变；后来报的数仍属这项指标")
    void leavesTheFrozenRoundAsItWas() {
        var recount =
                planner.get(ROUNDS + "/" + round + "/recount").expecting(200).json();
        assertThat(recount.path("identical").asBoolean()).isTrue();
        assertThat(recount.path("knownNow").toString()).contains("EDITION").contains("2021-2025-2");

        on("2025-04-01");
        planner.send(
                        "POST",
                        "/api/desk/indicators/2021-2025-2/I23/readings",
                        Map.of("period", "2023", "value", 31, "source", "年报", "vintage", "FINAL", "note", "核减"))
                .expecting(201);
        var page = planner.get("/api/desk/indicators/2021-2025-2/I23")
                .expecting(200)
                .json();
        assertThat(page.at("/line/latest/value").asString()).isEqualTo("31");
        assertThat(page.at("/readings").size()).isEqualTo(4);
    }

    @Test
    @Order(5)
    @DisplayName("任务变了的单位知悉，记下是谁、何时；别的单位代替不了")
    void hasEachBodyTakeNote() {
        var notices =
                planner.get(REVISIONS + "/" + revision).expecting(200).json().path("notices");
        assertThat(stream(notices).map(one -> one.path("unit").asString()))
                .containsExactlyInAnyOrder("civil-affairs", "urban-management");
        var service = HERE.server.bean(hongqiao.evaluation.revision.Revisions.class);
        assertThatExceptionOfType(hongqiao.shared.Problem.class)
                .isThrownBy(() -> HERE.asUnit("civil-affairs", () -> {
                    service.takeNote(revision, HERE.unitOf("urban-management"));
                    return true;
                }))
                .returns("out-of-scope", hongqiao.shared.Problem::code);
        HERE.asUnit("civil-affairs", () -> {
            service.takeNote(revision, HERE.unitOf("civil-affairs"));
            return true;
        });
        var noted =
                planner.get(REVISIONS + "/" + revision).expecting(200).json().path("notices");
        assertThat(stream(noted)
                        .filter(one -> !one.path("notedAt").isNull())
                        .map(one -> one.path("unit").asString()))
                .containsExactly("civil-affairs");
    }

    @Test
    @Order(6)
    @DisplayName("数据库自己也不让跳步、不让改已有的步骤")
    void isHeldByTheDatabaseToo() {
        var jdbc = JdbcClient.create(HERE.server.database().dataSource());
        for (var skipped : List.of("DRAFTED", "SUBMITTED", "APPROVED", "IN_FORCE")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(skipped)
                    .isThrownBy(() -> jdbc.sql("""
                                    insert into evaluation.revision_step (district, revision, no, step, note, at, by)
                                    values ('120106', ?, 9, ?, 'x', now(), 'x')
                                    """).params(revision, skipped).update())
                    .withStackTraceContaining("no step of a revision is skipped");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("update evaluation.revision_step set document_no = 'x' where step = 'APPROVED'")
                                .update())
                .withStackTraceContaining("never change");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into evaluation.revision (district, plan, title, starts, started_at,"
                                + " started_by) values ('120106', '2021-2025', 'x', 999999, now(), 'x')")
                        .update())
                .withStackTraceContaining("foreign key");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update plan.indicator set target_value = 1 where code = 'I23'")
                        .update())
                .withStackTraceContaining("never change");
    }
}
