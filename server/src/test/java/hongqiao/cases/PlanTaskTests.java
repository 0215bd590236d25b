package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From 2 March 2026: yearly tasks of the item C031 of the plan, a new care home. */
@DisplayName("规划条目的年度任务")
class PlanTaskTests {

    private static final String TASKS = "/api/desk/cases/plan-task";
    private static final String ITEM = "2021-2025/C031";

    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Map<String, Object> values(String name, String kind, String promise) {
        var values = new HashMap<String, Object>();
        values.putAll(Map.of("name", name, "promise", promise, "kind", kind, "unit", "civil-affairs"));
        values.putAll(Map.of("dueOn", "2026-06-30", "result", "新增床位一百二十张"));
        return values;
    }

    private static String opened(String name, String kind) {
        centre.at("2026-03-02T01:00:00Z");
        return centre.as("plan")
                .send("POST", TASKS, Map.of("values", values(name, kind, "C031")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static void take(String username, String number, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("step", step);
        body.put(
                "version",
                centre.as("plan")
                        .get(TASKS + "/" + number)
                        .json()
                        .at("/line/version")
                        .asInt());
        centre.as(username).send("POST", TASKS + "/" + number + "/steps", body).expecting(200);
    }

    private static List<JsonNode> story(String number) {
        return centre.as("plan")
                .get(TASKS + "/" + number + "/story")
                .expecting(200)
                .json()
                .path("events")
                .valueStream()
                .toList();
    }

    /** A missing node where it is not among them. */
    private static JsonNode listed(String query, String number) {
        return centre.as("plan")
                .get("/api/desk/cases?limit=200&" + query)
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .filter(line -> line.path("number").asString().equals(number))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    @Test
    @DisplayName("只认现行规划中的条目；条目以名称显示，只在该条目下列出")
    void namesAnItemOfThePlanInForce() {
        var number = opened("条目任务", "KEY");

        var plan = listed("item=" + ITEM, number).path("plan");
        assertThat(plan.path("item").asString()).isEqualTo(ITEM);
        assertThat(plan.at("/title/zh").asString()).isEqualTo("新建养老院");
        assertThat(listed("item=2021-2025/C030", number).isMissingNode()).isTrue();
        assertThat(listed("type=supervision-order&plan=true", number).isMissingNode())
                .isTrue();
        assertThat(listed("plan=true&open=true", number).isMissingNode()).isFalse();

        for (var wrong : List.of("C999", "2016-2020/C031", "2021-2025/", "s11")) {
            var refused = centre.as("plan").send("POST", TASKS, Map.of("values", values("写错的", "KEY", wrong)));
            assertThat(refused.expecting(422).body()).as(wrong).contains("plan-item-not-known");
        }
    }

    @Test
    @DisplayName("到期前提醒两次，到期记逾期")
    void warnsBeforeTheDayAndIsLateAfterIt() {
        var number = opened("提醒任务", "KEY");

        centre.at("2026-06-02T00:00:00Z");
        centre.fired();
        assertThat(story(number))
                .extracting(chapter -> chapter.path("action").asString())
                .containsOnlyOnce("case-clock-warned")
                .doesNotContain("case-clock-breached");
        centre.at("2026-06-29T00:00:00Z");
        centre.fired();
        assertThat(story(number))
                .filteredOn(chapter -> chapter.path("action").asString().equals("case-clock-warned"))
                .hasSize(2);
        assertThat(listed("item=" + ITEM, number).path("overdue").asBoolean()).isFalse();
        centre.at("2026-06-30T16:00:01Z");
        centre.fired();
        assertThat(listed("item=" + ITEM, number).path("state").asString()).isEqualTo("OVERDUE");
        assertThat(listed("item=" + ITEM, number).path("level").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("换牵头单位、改期限：谁、为什么、原来是什么，都留着")
    void keepsWhoChangedLeadAndDayAndWhy() {
        var number = opened("调整任务", "KEY");
        take("plan", number, "changeLead", Map.of("reason", "职能调整", "units", List.of("health")));
        take("plan", number, "changeDue", Map.of("reason", "选址推迟", "fields", Map.of("dueOn", "2026-09-30")));

        var lead = chapter(number, "职能调整");
        assertThat(lead.path("who").asString()).isEqualTo("plan");
        assertThat(lead.at("/details/assignments").valueStream())
                .extracting(one ->
                        one.path("unit").asString() + " " + one.path("standing").asString())
                .contains("civil-affairs RELEASED", "health ASKED");
        assertThat(chapter(number, "选址推迟").path("who").asString()).isEqualTo("plan");
        var kept = new JdbcTemplate(centre.server.database().dataSource())
                .queryForList(
                        "select (before ->> 'dueOn') || ' ' || (after -> 'fields' ->> 'dueOn') from journal.event"
                                + " where after ->> 'reason' = '选址推迟'",
                        String.class);
        assertThat(kept).containsExactly("2026-06-30 2026-09-30");
    }

    private static JsonNode chapter(String number, String reason) {
        return story(number).stream()
                .filter(one -> one.at("/details/reason").asString("").equals(reason))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("公众只看到民心工程，只看到公开的字段")
    void showsThePublicWhatIsPublishedAndNothingElse() {
        var shown = opened("公开的工程", "LIVELIHOOD");
        var hidden = opened("不公开的任务", "GENERAL");
        var visitor = centre.server.browser();

        assertThat(visitor.get("/api/public/cases").expecting(200).body()).contains("plan-task", "民心工程");
        var page = visitor.get("/api/public/cases/plan-task").expecting(200);
        assertThat(page.body()).contains(shown).doesNotContain(hidden, "不公开的任务");
        var one = page.json()
                .path("cases")
                .valueStream()
                .filter(line -> line.path("number").asString().equals(shown))
                .findFirst()
                .orElseThrow();
        assertThat(one.path("values").propertyNames()).containsExactlyInAnyOrder("name", "promise", "dueOn", "result");
        assertThat(one.at("/lead/zh").asString()).isEqualTo("区民政局");
        assertThat(one.at("/titles/promise/zh").asString()).isEqualTo("新建养老院");
        assertThat(visitor.get("/api/public/cases/grid-event").status()).isEqualTo(404);
    }
}
