package hongqiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A demonstration of Hongqiao: firms and patents are made up, so what is worked out from them says so, to officers and the public. */
@DisplayName("红桥区规划的实时数：模拟的写明模拟")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveOfThePlanTests {

    private Running server;
    private Browser planner;
    private JdbcTemplate rows;

    @BeforeAll
    void start() {
        server = Running.server("hongqiao.samples=true");
        planner = server.browser().signedIn("planner");
        rows = new JdbcTemplate(server.database().dataSource());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String page(String kind, String code) {
        return "/api/%s/indicators/2021-2025/%s".formatted(kind, code);
    }

    private JsonNode live(Browser who, String kind, String code) {
        return who.get(page(kind, code)).expecting(200).json().at("/live");
    }

    private long count(String sql) {
        return hongqiao.scope.Scopes.everything("a recount", () -> {
            var counted = rows.queryForObject(sql, Long.class);
            return counted == null ? 0 : counted;
        });
    }

    @Test
    @DisplayName("第8项国家高新技术企业：与台账逐条数出的相等，全部标明模拟，公众也看得到")
    void countsHighTechFirms() {
        var live = live(planner, "desk", "I08");
        var counted = count("""
                select count(*) from register.r_firm
                 where removed_at is null and merged_into is null and stage <> 'LEFT' and f_recognised_on + interval '3 years' >= cast(now() at time zone 'Asia/Shanghai' as date)
                """);

        assertThat(counted).isPositive();
        assertThat(live.at("/value").decimalValue().longValueExact()).isEqualTo(counted);
        assertThat(live.at("/simulated").asLong())
                .isEqualTo(counted)
                .isEqualTo(live.at("/rows").asLong());
        assertThat(live.at("/formula/zh").asString()).contains("recognisedUntil >= today");
        assertThat(live.at("/standing/explanation/zh").asString()).contains("140");
        assertThat(live.at("/ended").isNull())
                .as("the period's form is past its day")
                .isTrue();

        var open = live(server.browser(), "public", "I08");
        assertThat(open.at("/value").decimalValue())
                .isEqualByComparingTo(live.at("/value").decimalValue());
        assertThat(open.at("/simulated").asLong()).isEqualTo(counted);
    }

    @Test
    @DisplayName("第7项每万人口发明专利：专利数除以万人，除数和缺陷写在公式里；没有公开的公众看不到")
    void dividesPatentsByResidents() {
        var live = live(planner, "desk", "I07");
        var patents = count("""
                select count(*) from register.r_patent
                 where removed_at is null and merged_into is null and f_kind = 'I-INV' and f_valid
                """);

        assertThat(patents).isPositive();
        assertThat(live.at("/rows").asLong()).isEqualTo(patents);
        assertThat(live.at("/value").decimalValue().doubleValue())
                .isCloseTo(patents / 48.313, org.assertj.core.api.Assertions.within(1e-7));
        assertThat(live.at("/formula/zh").asString()).contains("values.residents", "48.313");
        assertThat(live.at("/flaws/zh").asString()).contains("2020");
        assertThat(live(server.browser(), "public", "I07").isNull()).isTrue();
    }

    @Test
    @DisplayName("没有指标算法的指标没有实时数；填报的监测值不因实时数改变")
    void leavesAllElseAsItIs() {
        assertThat(live(planner, "desk", "I14").isNull()).isTrue();
        var standing = planner.get(page("desk", "I08"))
                .json()
                .at("/line/standing/explanation/zh")
                .asString();
        live(planner, "desk", "I08");
        assertThat(planner.get(page("desk", "I08"))
                        .json()
                        .at("/line/standing/explanation/zh")
                        .asString())
                .isEqualTo(standing)
                .doesNotContain("2026");
    }
}
