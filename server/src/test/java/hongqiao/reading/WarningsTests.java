package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.reading.warning.Watch;
import hongqiao.support.Browser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 1 March 2024: high-tech enterprises lag, their bureau has until 11 March to answer. */
@DisplayName("预警、答复、不答转督办")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarningsTests {

    private static final String WARNINGS = "/api/desk/indicators/" + PLAN + "/warnings";
    private static final Statistics HERE = new Statistics("2024-03-01");

    private Watch watch;

    @BeforeAll
    void begin() {
        grant("units", "industry-information");
        grant("community", "health");
        watch = HERE.server.bean(Watch.class);
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static void grant(String username, String unit) {
        JdbcClient.create(HERE.server.database().dataSource())
                .sql("""
                        insert into identity.role_grant (district, username, role, duty, reach, unit, from_at, given_by)
                        select '120106', ?, 'statistician', 'DAILY', 'UNITS', id, '2000-01-01', 'system'
                          from organisation.unit where code = ?
                        """)
                .params(username, unit)
                .update();
    }

    /** Anew each time: sessions end as the clock moves on. */
    private static Browser planner() {
        return HERE.server.browser().signedIn("planner");
    }

    private static Browser industry() {
        return HERE.server.browser().signedIn("units");
    }

    private static Browser health() {
        return HERE.server.browser().signedIn("community");
    }

    private void lead(String code, String unit) {
        var rule = Map.of("measure", "LEVEL", "direction", "HIGHER_BETTER", "lead", unit, "reason", "任务分工");
        planner()
                .send("PUT", "/api/desk/indicators/" + PLAN + "/" + code + "/rule", rule)
                .expecting(204);
    }

    private static JsonNode warning(Browser who, String code) {
        return who.get(WARNINGS)
                .expecting(200)
                .json()
                .at("/warnings")
                .valueStream()
                .filter(one -> one.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    @DisplayName("落后即预警，一期一次；只有牵头单位看到、能答；答了不督办，不答到期督办一次")
    void warnsAsksAndPresses() {
        lead("I08", "industry-information");
        lead("I18", "health");
        HERE.on("2024-03-01");
        HERE.file("I08", "2023", "100");
        HERE.file("I18", "2023", "82.75");
        HERE.file("I12", "2023", "64.15");
        assertThat(watch.look().warnings()).isEqualTo(3);
        assertThat(watch.look().warnings()).as("of one period one warning").isZero();
        assertThat(warning(planner(), "I08").at("/cause").asString()).isEqualTo("LAGGING");
        assertThat(warning(planner(), "I08").at("/answerBy").asString()).isEqualTo("2024-03-11");
        assertThat(warning(planner(), "I08").at("/says/zh").asString()).contains("2023年为100家");
        assertThat(warning(planner(), "I12").at("/cause").asString()).isEqualTo("BINDING_BEHIND");
        assertThat(health().get(WARNINGS)
                        .json()
                        .at("/warnings")
                        .valueStream()
                        .map(one -> one.at("/code").asString()))
                .containsExactly("I18");

        var id = warning(planner(), "I18").at("/id").asLong();
        var answering = Map.of("text", "基层医疗投入不足，六月前补齐");
        assertThat(industry()
                        .send("POST", WARNINGS + "/" + id + "/answer", answering)
                        .code())
                .isEqualTo("warning-not-found");
        assertThat(health().send("POST", WARNINGS + "/" + id + "/answer", Map.of("text", " "))
                        .code())
                .isEqualTo("answer-missing");
        health().send("POST", WARNINGS + "/" + id + "/answer", answering).expecting(200);
        assertThat(health().send("POST", WARNINGS + "/" + id + "/answer", answering)
                        .code())
                .isEqualTo("warning-answered");

        HERE.on("2024-03-11");
        assertThat(watch.look().orders()).as("the last day is in time").isZero();
        HERE.on("2024-03-12");
        assertThat(watch.look().orders())
                .as("only I08: I18 is answered, I12 led by nobody")
                .isEqualTo(1);
        assertThat(watch.look().orders()).isZero();
        var number = warning(industry(), "I08").at("/caseNumber").asString();
        var supervisor = HERE.server.browser().signedIn("supervise");
        var order = supervisor
                .get("/api/desk/cases/supervision-order/" + number)
                .expecting(200)
                .json();
        assertThat(order.toString()).contains("国家高新技术企业数量：滞后", "industry-information");
        assertThat(warning(planner(), "I08").at("/overdue").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("现在差不多、照走势到不了：也预警；追上来了就不再督办")
    void warnsOfWhatTheForecastMisses() {
        lead("I20", "health");
        HERE.on("2024-03-20");
        HERE.file("I20", "2021", "4.41");
        HERE.file("I20", "2022", "4.43");
        HERE.file("I20", "2023", "4.456");
        watch.look();
        assertThat(warning(planner(), "I20").at("/cause").asString()).isEqualTo("FORECAST_MISSES");

        HERE.file("I20", SeriesKind.OWN, "2023", "4.475", hongqiao.indicator.Vintage.FINAL, "复核");
        HERE.on("2024-04-20");
        watch.look();
        assertThat(warning(planner(), "I20").at("/caseNumber").isNull()).isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("答复由发改部门审核，自己写的不能审；退回须写理由、时限重新起算，再不答再督办；通过即了结")
    void reviewsAnswers() {
        lead("I23", "industry-information");
        HERE.on("2024-05-06");
        HERE.file("I23", "2023", "20");
        watch.look();
        var id = warning(planner(), "I23").at("/id").asLong();
        assertThat(review(planner(), id, 1, "ACCEPTED", "").code()).isEqualTo("warning-not-answered");

        var first = answer(industry(), id, "床位正在建设");
        assertThat(warning(industry(), "I23").at("/mayReview").asBoolean()).isFalse();
        assertThat(warning(planner(), "I23").at("/mayReview").asBoolean()).isTrue();
        assertThat(review(industry(), id, first, "ACCEPTED", "").code()).isEqualTo("not-allowed");
        assertThat(review(planner(), id, first, "RETURNED", " ").code()).isEqualTo("grounds-missing");
        HERE.on("2024-05-08");
        review(planner(), id, first, "RETURNED", "没有写何时见效").expecting(200);
        assertThat(review(planner(), id, first, "ACCEPTED", "").code()).isEqualTo("answer-reviewed");
        assertThat(warning(industry(), "I23").at("/state").asString()).isEqualTo("RETURNED");
        assertThat(warning(industry(), "I23").at("/answerBy").asString()).isEqualTo("2024-05-18");
        assertThat(warning(industry(), "I23").at("/answers/0/review/grounds").asString())
                .isEqualTo("没有写何时见效");

        HERE.on("2024-05-18");
        assertThat(watch.look().orders()).as("the last day is in time").isZero();
        HERE.on("2024-05-19");
        assertThat(watch.look().orders()).isEqualTo(1);
        assertThat(watch.look().orders()).as("once").isZero();
        var number = warning(industry(), "I23").at("/caseNumber").asString();
        assertThat(HERE.server
                        .browser()
                        .signedIn("supervise")
                        .get("/api/desk/cases/supervision-order/" + number)
                        .json()
                        .toString())
                .contains("答复已退回，应于 2024-05-18 前重新答复");

        var second = answer(industry(), id, "六月底建成 40 张，九月底全部建成");
        assertThat(review(planner(), id, first, "ACCEPTED", "").code())
                .as("another answer came meanwhile")
                .isEqualTo("warning-not-answered");
        review(planner(), id, second, "ACCEPTED", "").expecting(200);
        var done = warning(industry(), "I23");
        assertThat(done.at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(done.at("/mayAnswer").asBoolean()).isFalse();
        assertThat(done.at("/answers").size()).isEqualTo(2);
        assertThat(industry()
                        .send("POST", WARNINGS + "/" + id + "/answer", Map.of("text", "再补充"))
                        .code())
                .isEqualTo("warning-answered");
    }

    @Test
    @Order(4)
    @DisplayName("自己的答复自己不能审，数据库也拒绝；没有退回的，不能再答一次")
    void refusesToReviewOnesOwn() {
        HERE.on("2024-05-20");
        var id = warning(planner(), "I12").at("/id").asLong();
        var answer = answer(planner(), id, "环保部门已有方案");
        assertThat(review(planner(), id, answer, "ACCEPTED", "").code()).isEqualTo("own-answer");
        var jdbc = JdbcClient.create(HERE.server.bean(javax.sql.DataSource.class));
        assertThatThrownBy(() -> HERE.asPlanner(
                        () -> insideOne(() -> jdbc.sql("""
                        insert into reading.review (answer, warning, district, outcome, recorded_at, recorded_by)
                        values (?, ?, '120106', 'ACCEPTED', now(), 'planner')""").params(answer, id).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> HERE.asPlanner(
                        () -> insideOne(() -> jdbc.sql("""
                        insert into reading.answer (warning, district, text, follows, recorded_at, recorded_by)
                        values (?, '120106', '再答', ?, now(), 'planner')""").params(id, answer).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** The scope is set on the connection of a transaction. */
    private static int insideOne(java.util.function.IntSupplier work) {
        var transaction = new TransactionTemplate(HERE.server.bean(PlatformTransactionManager.class));
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.getAsInt()));
    }

    private static long answer(Browser who, long id, String text) {
        var answers = who.send("POST", WARNINGS + "/" + id + "/answer", Map.of("text", text))
                .expecting(200)
                .json()
                .at("/answers");
        return answers.get(answers.size() - 1).at("/id").asLong();
    }

    private static Browser.Answer review(Browser who, long id, long answer, String outcome, String grounds) {
        return who.send(
                "POST",
                WARNINGS + "/" + id + "/review",
                Map.of("answer", answer, "outcome", outcome, "grounds", grounds));
    }
}
