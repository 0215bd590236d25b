package hongqiao.intake;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody telephones about litter; the officer gives him a code, and he sees at home how it stands. */
@DisplayName("来人来电的事：给当事人查询码，凭码看进展，不能替他评价")
class CounterCodeTests {

    private static final String CASES = "/api/desk/cases/";

    private static GridCentre centre;
    private static Browser citizen;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        citizen = centre.server.browser().visiting();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static String give(String officer, String number) {
        return centre.as(officer)
                .send("POST", CASES + "grid-event/" + number + "/code", Map.of())
                .expecting(200)
                .json()
                .at("/code")
                .asString();
    }

    private static JsonNode follow(String code) {
        return citizen.get(CitizenReportTests.REPORTS, "Report-Code", code)
                .expecting(200)
                .json();
    }

    private static long given(String number) {
        return centre.as("dispatch")
                .get(CASES + "grid-event/" + number + "/story")
                .expecting(200)
                .json()
                .at("/events")
                .valueStream()
                .filter(event -> event.at("/action").asString().equals("case-code-given"))
                .count();
    }

    @Test
    @DisplayName("同一件总是同一个码，经过里记一次；看得到从登记起的进展")
    void isFollowedFromTheBeginning() {
        var number = centre.opened("楼前垃圾没人清");
        centre.clock.advance(Duration.ofMinutes(1));
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        assertThat(centre.as("dispatch")
                        .get(CASES + "grid-event/" + number + "/code")
                        .expecting(200)
                        .json()
                        .at("/offered")
                        .asBoolean())
                .isTrue();

        var code = give("dispatch", number);
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").isEqualTo(give("dispatch", number));
        assertThat(given(number)).isEqualTo(1);

        var before = follow(code);
        assertThat(before.at("/number").asString()).isEqualTo(number);
        assertThat(before.at("/joined").asBoolean()).isFalse();
        assertThat(before.at("/others").asInt()).isZero();
        var told = before.at("/story").size();
        assertThat(told).as("received, filed, dispatched").isGreaterThan(1);

        centre.clock.advance(Duration.ofMinutes(1));
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
        assertThat(follow(code).at("/story").size()).isGreaterThan(told);
    }

    @Test
    @DisplayName("办理的人也拿得到码，所以凭它不能评价、不能说没解决")
    void ratesNothing() {
        var number = centre.dispatched("又堆了垃圾");
        var code = give("dispatch", number);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
        centre.take("grid", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);

        var followed = follow(code);
        assertThat(followed.at("/closed").asBoolean()).isTrue();
        assertThat(followed.at("/rate/possible").asBoolean()).isFalse();
        assertThat(followed.at("/notSolved/possible").asBoolean()).isFalse();
        for (var way : new String[] {"/rating", "/not-solved"}) {
            var refused =
                    citizen.send("POST", CitizenReportTests.REPORTS + way, Map.of("reason", "没有"), "Report-Code", code);
            assertThat(refused.code()).isEqualTo("report-not-asked");
        }
    }

    @Test
    @DisplayName("没有对外入口的类型不给；看不到案件的人拿不到；一件的码打不开另一件")
    void isOfItsCaseAlone() {
        var one = centre.opened("一件");
        var other = centre.opened("另一件");
        assertThat(give("dispatch", one)).isNotEqualTo(give("dispatch", other));
        assertThat(follow(give("dispatch", one)).at("/number").asString()).isEqualTo(one);

        Answer hidden = centre.as("sanitation").send("POST", CASES + "grid-event/" + one + "/code", Map.of());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(given(one)).isEqualTo(1);
    }
}
