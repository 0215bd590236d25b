package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents complain of, and what the plan has promised them. */
@DisplayName("诉求与承诺")
class CasePromisesTests {

    private static final String EVENTS = "/api/desk/cases/grid-event/";
    private static final String MATTERS = "/api/desk/plan-items/matters";
    private static final String HOMES = "2021-2025/C031";

    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    @DisplayName("按语义推荐，说明理由；确认后在条目页看到，逐月有数；否定须有理由，不再推荐")
    void isProposedByMeaningAndDecidedByAPerson() {
        var number = centre.opened("小区附近盼新建养老院");
        var proposed = item(number, HOMES);
        assertThat(proposed.path("ground").asString()).isEqualTo("MEANING");
        assertThat(proposed.path("score").asDouble()).isBetween(0.55, 1.0);
        assertThat(proposed.at("/why/zh").asString()).contains("养老院");
        assertThat(numbers("dispatch", HOMES)).doesNotContain(number);

        decide(number, HOMES, true, null, 200);
        assertThat(item(number, HOMES).path("ground").asString()).isEqualTo("CONFIRMED");
        assertThat(numbers("dispatch", HOMES)).contains(number);
        var months = bearing("dispatch", HOMES).path("months");
        assertThat(months.get(0).path("month").asString()).isEqualTo("2026-03");
        assertThat(months.get(0).path("cases").asLong()).isEqualTo(1);

        decide(number, HOMES, false, null, 422);
        decide(number, HOMES, false, "说的是别处", 200);
        assertThat(items(number)).doesNotContain(HOMES);
        assertThat(numbers("dispatch", HOMES)).doesNotContain(number);
        decide(number, "2021-2025/C999", true, null, 422);
        centre.as("leader")
                .send("POST", EVENTS + number + "/promises", Map.of("item", HOMES, "bears", true))
                .expecting(403);
    }

    @Test
    @DisplayName("按事项对应：该事项的案件都算；单件否定的除外；保密案件不出现，也不计数")
    void followsFromTheMatterAndNeverTellsOfTheConfidential() {
        var rubbish = "2021-2025/C015";
        var number = centre.opened("楼道堆物");
        map(rubbish, true);
        assertThat(item(number, rubbish).path("ground").asString()).isEqualTo("MATTER");
        assertThat(numbers("leader", rubbish)).contains(number);

        var other = centre.opened("又一处堆物");
        decide(other, rubbish, false, "不是垃圾", 200);
        assertThat(numbers("leader", rubbish)).contains(number).doesNotContain(other);

        long before = bearing("leader", rubbish).path("total").asLong();
        centre.take("dispatch", number, "protect", Map.of("reason", "举报人要求保密")).expecting(200);
        assertThat(numbers("leader", rubbish)).doesNotContain(number);
        assertThat(bearing("leader", rubbish).path("total").asLong()).isEqualTo(before - 1);
        centre.as("leader").get(EVENTS + number + "/promises").expecting(404);
        assertThat(numbers("dispatch", rubbish)).contains(number);

        map(rubbish, false);
        assertThat(numbers("dispatch", rubbish)).doesNotContain(number);
    }

    @Test
    @DisplayName("逐条承诺看事项：按语义推荐，人认定或否定，都记住是谁；推荐之外也可添；没有审阅规划权限的看不到")
    void decidesOfEachMatterBesideEachPromise() {
        var rubbish = "2021-2025/C015";
        var proposed = beside(rubbish, "06011");
        assertThat(proposed.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(proposed.at("/why/zh").asString()).contains("垃圾");
        assertThat(proposed.path("by").isNull()).isTrue();

        say("06011", rubbish, false);
        var refused = beside(rubbish, "06011");
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("by").asString()).isNotEmpty();
        assertThat(refused.path("at").isNull()).isFalse();
        say("06011", rubbish, true);
        assertThat(beside(rubbish, "06011").path("state").asString()).isEqualTo("CONFIRMED");
        say("06011", rubbish, false);

        say("01001", rubbish, true);
        assertThat(beside(rubbish, "01001").path("score").isNull())
                .as("nothing like it in meaning")
                .isTrue();
        say("01001", rubbish, false);
        assertThat(centre.as("planner")
                        .get("/api/desk/plan-items/2031-2035/matters")
                        .code())
                .isEqualTo("plan-not-found");
        centre.as("dispatch").get("/api/desk/plan-items/2021-2025/matters").expecting(403);
    }

    private static void say(String matter, String item, boolean bears) {
        centre.as("planner")
                .send("POST", MATTERS, Map.of("type", "grid-event", "matter", matter, "item", item, "bears", bears))
                .expecting(200);
    }

    private static JsonNode beside(String item, String matter) {
        var plan = centre.as("planner")
                .get("/api/desk/plan-items/2021-2025/matters")
                .expecting(200)
                .json();
        return plan.path("items")
                .valueStream()
                .filter(one -> one.path("item").asString().equals(item))
                .flatMap(one -> one.path("matters").valueStream())
                .filter(one -> one.path("type").asString().equals("grid-event")
                        && one.path("matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static void map(String item, boolean bears) {
        say("06010", item, bears);
    }

    private static void decide(String number, String item, boolean bears, @Nullable String reason, int status) {
        var body = reason == null
                ? Map.of("item", item, "bears", bears)
                : Map.of("item", item, "bears", bears, "reason", reason);
        centre.as("dispatch").send("POST", EVENTS + number + "/promises", body).expecting(status);
    }

    private static JsonNode touched(String number) {
        return centre.as("dispatch")
                .get(EVENTS + number + "/promises")
                .expecting(200)
                .json()
                .path("items");
    }

    private static List<String> items(String number) {
        return touched(number)
                .valueStream()
                .map(one -> one.path("item").asString())
                .toList();
    }

    private static JsonNode item(String number, String item) {
        return touched(number)
                .valueStream()
                .filter(one -> one.path("item").asString().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode bearing(String who, String item) {
        return centre.as(who)
                .get("/api/desk/plan-items/" + item + "/cases")
                .expecting(200)
                .json();
    }

    private static List<String> numbers(String who, String item) {
        return bearing(who, item)
                .path("cases")
                .valueStream()
                .map(one -> one.path("number").asString())
                .toList();
    }
}
