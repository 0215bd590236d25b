package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.journal.JournalVerifier;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review is over: the draft becomes a plan that the public can read and nobody can change. */
@DisplayName("采用为规划")
class AdoptedDraftTests {

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = Desk.of(server);
    }

    @Test
    void putsWhatWasDecidedBeforeThePublic() {
        desk.withSamplePlan();
        desk.decide("C001", Map.of("action", "REJECT", "reason", "是现状", "version", 1))
                .expecting(200);
        var value = Map.of("metric", "口袋公园", "comparator", "EXACTLY", "value", 12, "unit", "个");
        desk.post("/items", Map.of("kind", "COMMITMENT", "start", 30, "end", 36, "value", value))
                .expecting(201);

        var plan = desk.adopt(false).expecting(201).json().path("plan");

        var key = plan.path("key").asString();
        assertThat(plan.path("origin").asString()).isEqualTo("DOCUMENT");
        assertThat(plan.at("/approval/organ").asString()).isEqualTo("示例区人民代表大会");
        var portal = server.browser();
        portal.get("/api/portal/plans/" + key + "/commitments/C001").expecting(404);
        var second = portal.get("/api/portal/plans/" + key + "/commitments/C002")
                .expecting(200)
                .json();
        assertThat(second.at("/commitment/source/by").asString()).isEqualTo("READ");
        assertThat(second.at("/commitment/text").asString())
                .isEqualTo(desk.item("C002").path("text").asString());
        assertThat(second.at("/context/before").isString()).isTrue();
        var added = portal.get("/api/portal/plans/" + key + "/commitments")
                .expecting(200)
                .json()
                .path("commitments")
                .valueStream()
                .filter(it -> it.path("metric").asString().equals("口袋公园"))
                .findFirst()
                .orElseThrow();
        assertThat(added.at("/source/by").asString()).isEqualTo("ADDED");
        assertThat(desk.draft().at("/head/planKey").asString()).isEqualTo(key);
    }

    @Test
    @DisplayName("示例另有网址，永不生效；再次采用是新的一版")
    void keepsSamplesApartAndGivesEachEditionItsOwnAddress() {
        var first = desk.withSamplePlan()
                .ofYears(2041, 2045)
                .adopt(true)
                .expecting(201)
                .json()
                .path("plan");
        var second = desk.withSamplePlan()
                .ofYears(2041, 2045)
                .adopt(true)
                .expecting(201)
                .json()
                .path("plan");

        assertThat(first.path("key").asString()).isEqualTo("sample-2041-2045");
        assertThat(second.path("key").asString()).isEqualTo("sample-2041-2045-2");
        assertThat(List.of(first, second)).allSatisfy(sample -> {
            assertThat(sample.path("inForce").asBoolean()).isFalse();
            assertThat(sample.path("supersedes").isNull()).isTrue();
        });
    }

    @Test
    @DisplayName("尚未开始的规划：已公布，但不现行，不占首页")
    void keepsAPlanOfLaterYearsBehindTheOneInForce() {
        var first = desk.withSamplePlan()
                .ofYears(2051, 2055)
                .adopt(false)
                .expecting(201)
                .json()
                .path("plan");
        var second = desk.withSamplePlan()
                .ofYears(2051, 2055)
                .adopt(false)
                .expecting(201)
                .json()
                .path("plan");

        assertThat(first.path("inForce").asBoolean()).isFalse();
        assertThat(second.path("supersedes")).isEqualTo(first.path("key"));
        var plans = server.browser().get("/api/portal/plans").json().path("plans");
        assertThat(plans.get(0).at("/period/from").asInt()).isLessThanOrEqualTo(2026);
        assertThat(plans.get(0).path("inForce").asBoolean()).isTrue();
        assertThat(server.browser().get("/").expecting(200).body()).doesNotContain("/api/portal/plans/2051-2055");
    }

    @Test
    @DisplayName("同期规划的新版取代旧版，旧版仍可读")
    void supersedesThePlanOfTheSamePeriod() {
        var plan = desk.withSamplePlan()
                .ofYears(2021, 2025)
                .adopt(false)
                .expecting(201)
                .json()
                .path("plan");

        assertThat(plan.path("key").asString()).isEqualTo("2021-2025-2");
        assertThat(plan.path("supersedes").asString()).isEqualTo("2021-2025");
        assertThat(plan.path("inForce").asBoolean()).isTrue();
        var old = server.browser()
                .get("/api/portal/plans/2021-2025")
                .expecting(200)
                .json()
                .path("plan");
        assertThat(old.path("inForce").asBoolean()).isFalse();
        assertThat(old.path("supersededBy").asString()).isEqualTo("2021-2025-2");
    }

    @Test
    @DisplayName("两人同时采用：恰有一人成功")
    void letsExactlyOneOfTwoWinWhoAdoptAtOnce() throws Exception {
        desk.withSamplePlan();
        var request = desk.adoption(true);
        var gate = new CyclicBarrier(4);
        List<Callable<Browser.Answer>> officers = java.util.stream.Stream.generate(() -> desk.colleague(server))
                .limit(4)
                .<Callable<Browser.Answer>>map(officer -> () -> {
                    gate.await();
                    return officer.post("/adoption", request);
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new java.util.ArrayList<Browser.Answer>();
            for (var answer : threads.invokeAll(officers)) {
                answers.add(answer.get());
            }

            var winner = answers.stream().filter(it -> it.status() == 201).toList();
            assertThat(winner).hasSize(1);
            var key = winner.getFirst().json().at("/plan/key").asString();
            assertThat(answers).filteredOn(it -> it.status() != 201).hasSize(3).allSatisfy(refused -> {
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.code()).isEqualTo("plan-already-adopted");
                assertThat(refused.json().path("planKey").asString()).isEqualTo(key);
                assertThat(refused.json().at("/zh/detail").asString()).contains(key);
                assertThat(refused.json().at("/en/detail").asString()).contains(key);
            });
            assertThat(count("select count(*) from plan.plan where draft = '" + desk.id() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void asksForThePeriodFirst() {
        var text = "第一章  总则\n\n一、目标\n\n新建幼儿园5所。\n";
        var id = desk.browser
                .upload("/api/desk/drafts", "无期限.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        var refused = desk.browser.send(
                "POST",
                "/api/desk/drafts/" + id + "/adoption",
                Map.of("approvalOrgan", "机关", "sample", false, "version", 1));

        assertThat(refused.expecting(422).code()).isEqualTo("period-missing");
    }

    @Test
    void asksWhoApprovedAPlanThatIsNoSample() {
        desk.withSamplePlan();
        var refused =
                desk.post("/adoption", Map.of("sample", false, "version", 1)).expecting(422);

        assertThat(refused.code()).isEqualTo("value-not-valid");
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("approvalOrgan");
        assertThat(refused.json().at("/zh/detail").asString()).isEqualTo("批准机关不能为空");
        assertThat(refused.json().at("/en/detail").asString()).isEqualTo("the approving organ cannot be empty");
    }

    @Test
    void refusesEveryDecisionAfterwards() {
        desk.withSamplePlan().adopt(true).expecting(201);

        assertThat(desk.confirm("C002", 1).expecting(409).code()).isEqualTo("draft-already-adopted");
        assertThat(desk.post("/withdrawal", Map.of("reason", "后悔", "version", 2))
                        .expecting(409)
                        .code())
                .isEqualTo("draft-already-adopted");
    }

    @Test
    @DisplayName("数据库也拒绝改动已采用的规划")
    void isRefusedEveryChangeByTheDatabaseToo() {
        var key = desk.withSamplePlan()
                .adopt(true)
                .expecting(201)
                .json()
                .at("/plan/key")
                .asString();

        for (var sql : List.of(
                "update plan.indicator set target_value = 1 where plan = '" + key + "'",
                "delete from plan.commitment where plan = '" + key + "'",
                "truncate plan.action",
                "update plan.plan set title = 'x' where key = '" + key + "'",
                "insert into plan.section (district, plan, ordinal, id, level, number, title)" + " values ('120106', '"
                        + key + "', 999, 's99', 1, '第九十九章', '补')",
                "update plan.draft set title = 'x' where id = '" + desk.id() + "'",
                "update plan.draft_item set reason = 'x' where draft = '" + desk.id() + "'",
                "delete from plan.document where draft = '" + desk.id() + "'")) {
            assertThatThrownBy(() -> jdbc().sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void tellsThePublicWhatHappenedToACommitmentWithoutTheOfficer() {
        desk.withSamplePlan();
        desk.confirm("C003", 1).expecting(200);
        var key = desk.adopt(true).expecting(201).json().at("/plan/key").asString();

        var page = server.browser()
                .get("/api/portal/plans/" + key + "/commitments/C003")
                .expecting(200);

        assertThat(page.json().path("history"))
                .extracting(entry -> entry.at("/what/zh").asString())
                .containsExactly("上传文件并读取", "核对无误", "采用", "采用为规划");
        assertThat(page.body()).doesNotContain("planner", "演示账号");
    }

    @Test
    void leavesACleanJournal() {
        desk.withSamplePlan();
        desk.confirm("C001", 1);
        desk.adopt(true).expecting(201);

        assertThat(JournalVerifier.verify(server.database().dataSource(), server.data())
                        .findings())
                .isEmpty();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(server.database().dataSource());
    }

    private static int count(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }
}
