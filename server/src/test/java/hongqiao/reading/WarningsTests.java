package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.reading.warning.Watch;
import hongqiao.support.Browser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 1 March 2024: high-tech enterprises lag, their bureau has until 11 March to answer. */
@DisplayName("预警、答复、不答转督办")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
}
