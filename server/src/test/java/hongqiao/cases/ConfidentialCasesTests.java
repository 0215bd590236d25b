package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Monday, 2 March 2026: somebody tells of his neighbour and asks that nobody hears who told. */
@DisplayName("保密案件：列名的岗位和承办单位之外，谁也看不到")
class ConfidentialCasesTests {

    private static final String CASES = "/api/desk/cases";
    private static final String EVENTS = CASES + "/grid-event/";
    private static final String FIGURE = "/api/desk/case-types/grid-event/measures/grid-events";

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

    private static String secret(String what) {
        var number = centre.as("dispatch")
                .send("POST", CASES + "/grid-event", GridCentre.litter(what))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        assertThat(sees("grid", number)).isTrue();
        centre.take("dispatch", number, "protect", Map.of("reason", "举报人要求保密")).expecting(200);
        return number;
    }

    private static boolean sees(String who, String number) {
        return centre.as(who).get(EVENTS + number).status() == 200;
    }

    private static long counted(String who, String what) {
        return centre.as(who)
                .get(CASES + "/count?type=grid-event&q=" + what)
                .expecting(200)
                .json()
                .path("cases")
                .asLong();
    }

    @Test
    @DisplayName("同区的网格员、全区的领导和督查：页面、列表、计数、经过都没有；派给谁，谁才看得到")
    void isSeenByThosePartsAloneAndByWhoHandlesIt() {
        var number = secret("保密举报甲");
        for (var who : java.util.List.of("grid", "leader", "supervise", "sanitation", "street-xiyuzhuang")) {
            assertThat(sees(who, number)).as(who).isFalse();
            assertThat(counted(who, "保密举报甲")).as(who).isZero();
            assertThat(centre.as(who)
                            .get(CASES + "?type=grid-event&order=newest&limit=200")
                            .body())
                    .as(who)
                    .doesNotContain("保密举报甲", number);
            assertThat(centre.as(who).get(EVENTS + number + "/story").status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(counted("dispatch", "保密举报甲")).isEqualTo(1);

        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        assertThat(sees("sanitation", number)).isTrue();
        assertThat(sees("leader", number)).isFalse();
        centre.take("sanitation", number, "accept", Map.of()).expecting(200);
    }

    @Test
    @DisplayName("查重、关联、并案都不露；主案保密的，不保密的并不进去")
    void leavesNoTraceInOtherCases() {
        var open = centre.opened("保密举报乙的邻案");
        var number = secret("保密举报乙的邻案");
        assertThat(centre.as("dispatch").get(EVENTS + open + "/duplicates").body())
                .contains(number);
        assertThat(centre.as("grid")
                        .get(EVENTS + open + "/duplicates")
                        .expecting(200)
                        .body())
                .doesNotContain(number);
        centre.as("dispatch")
                .send("POST", EVENTS + open + "/related", Map.of("other", number, "reason", "同一举报人"))
                .expecting(200);
        assertThat(centre.read("grid", open).path("related")).isEmpty();
        assertThat(centre.as("grid").get(EVENTS + open + "/story").body()).doesNotContain(number, "同一举报人");

        var merge = Map.of("version", centre.version(open), "into", number, "reason", "同一件");
        assertThat(centre.as("dispatch")
                        .send("POST", EVENTS + open + "/merge", merge)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("merge-not-possible");
        centre.as("dispatch")
                .send(
                        "POST",
                        EVENTS + number + "/merge",
                        Map.of("version", centre.version(number), "into", open, "reason", "同一件"))
                .expecting(200);
        assertThat(centre.read("dispatch", open).path("merged")).hasSize(1);
        assertThat(centre.read("grid", open).path("merged")).isEmpty();
    }

    @Test
    @DisplayName("材料、搜索、指标和指标背后的案件：领导那里一概没有，受理员那里都有")
    void leavesNoTraceInFilesSearchAndFigures() {
        var before = Map.of("leader", figure("leader"), "dispatch", figure("dispatch"));
        var number = secret("保密举报己");
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清理"), "evidence", GridCentre.evidence("after")))
                .expecting(200);
        assertThat(figure("leader")).isEqualTo(before.get("leader"));
        assertThat(figure("dispatch")).isNotEqualTo(before.get("dispatch"));
        assertThat(centre.as("leader").get(FIGURE + "/cases").expecting(200).body())
                .doesNotContain(number);
        assertThat(centre.as("dispatch").get(FIGURE + "/cases").expecting(200).body())
                .contains(number);

        for (int i = 0; i < 250 && !found("dispatch", "保密举报己").contains(number); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(found("dispatch", "保密举报己")).contains(number);
        assertThat(found("leader", "保密举报己")).doesNotContain(number).contains("\"count\":0");

        var photo = Objects.requireNonNull(rows.queryForObject(
                "select f.id from files.file f join cases.case_file c on f.subject_type = 'case' and f.subject_id = c.id::text"
                        + " where c.number = ?",
                UUID.class,
                number));
        assertThat(centre.as("dispatch").get(EVENTS + "files/" + photo).status())
                .isEqualTo(200);
        assertThat(centre.as("leader").get(EVENTS + "files/" + photo).status()).isEqualTo(404);
        // and the database alone holds it back from the whole district
        assertThat(rowsOf(photo, Scope.district("leader"))).isZero();
        assertThat(rowsOf(photo, Scope.district(Scope.SYSTEM))).isOne();
    }

    private static long rowsOf(UUID file, Scope scope) {
        return Scopes.during(
                scope,
                () -> Objects.requireNonNull(centre.server
                        .bean(TransactionTemplate.class)
                        .execute(status -> Objects.requireNonNull(centre.server
                                .bean(JdbcTemplate.class)
                                .queryForObject("select count(*) from files.file where id = ?", Long.class, file)))));
    }

    private static String figure(String who) {
        return centre.as(who).get(FIGURE).expecting(200).body();
    }

    private static String found(String who, String words) {
        return centre.as(who)
                .get("/api/desk/search/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expecting(200)
                .body();
    }

    @Test
    @DisplayName("看个人信息照样要理由、留痕；看不到案件的人连门都没有")
    void writesDownWhoLooked() {
        var number = secret("保密举报丙");
        var body = Map.of("field", "phone", "reason", "核实情况");
        assertThat(centre.as("grid")
                        .send("POST", EVENTS + number + "/unmask", body)
                        .status())
                .isIn(403, 404);
        centre.as("dispatch").send("POST", EVENTS + number + "/unmask", body).expecting(200);
        assertThat(centre.as("dispatch").get(EVENTS + number + "/story").body()).contains("case-unmasked", "核实情况");
    }

    @Test
    @DisplayName("保密案件产生的督办单也保密：督查看得到，领导看不到")
    void hushesWhatComesOfIt() {
        var number = secret("保密举报戊");
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        centre.at("2026-03-02T07:00:00Z");
        assertThat(centre.fired()).isPositive();
        var orders = CASES + "?type=supervision-order&order=newest&limit=200";
        assertThat(centre.as("supervise").get(orders).expecting(200).body()).contains("保密举报戊");
        assertThat(centre.as("leader").get(orders).expecting(200).body()).doesNotContain("保密举报戊");
        assertThat(centre.as("dispatch").get(orders).expecting(200).body()).doesNotContain("保密举报戊");
    }

    @Test
    @DisplayName("拦住的是数据库：去掉策略里这一条，马上看得见")
    void isHeldByTheDatabase() {
        var number = secret("保密举报丁");
        var policy = rows.queryForObject(
                "select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'case_in_scope'", String.class);
        assertThat(policy).contains("confided");
        rows.execute("alter policy case_in_scope on cases.case_file using (district = (select scope.district())"
                + " and ((select scope.everything()) or area = any ((select scope.areas())::integer[])"
                + " or units && (select scope.units())::integer[] or opened_by = (select scope.self())))");
        try {
            assertThat(sees("grid", number)).isTrue();
        } finally {
            rows.execute("alter policy case_in_scope on cases.case_file using (" + policy + ")");
        }
        assertThat(sees("grid", number)).isFalse();
    }
}
