package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong is told in one shape: RFC 9457, with a code, in Chinese and English. */
@DisplayName("拒绝的统一格式")
class ProblemsOnTheWireTests {

    private final Browser browser = Running.shared().browser();

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nowhere,                            404, not-found",
        "GET,    /api/portal/plans/1900-1905,             404, plan-not-found",
        "GET,    /api/portal/plans/2021-2025/actions/A99, 404, action-not-found",
        "GET,    /api/portal/plans/2021-2025/search,      400, query-empty",
        "POST,   /api/portal/plans,                       403, csrf",
        "GET,    /nowhere.js,                             404, not-found",
        "GET,    /actuator/env,                           404, not-found",
        "GET,    /api/desk/drafts,                        401, sign-in-required",
    })
    void hasTheRightStatusAndCode(String method, String path, int status, String code) {
        var answer = method.equals("GET") ? browser.get(path) : browser.send(method, path, Map.of());

        answer.expecting(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().at("/zh/title").asString()).isNotBlank();
        assertThat(answer.json().at("/en/title").asString()).isNotBlank();
        assertThat(answer.json().has("at")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9 | 没有这个规划",
                "en-US,en;q=0.9 | There is no such plan",
                "fr,en;q=0.5    | There is no such plan",
                "fr             | 没有这个规划",
                "!!             | 没有这个规划",
            })
    void titlesIt(String acceptLanguage, String title) {
        var answer = browser.speaking(acceptLanguage).get("/api/portal/plans/1900-1905");

        assertThat(answer.json().path("title").asString()).isEqualTo(title);
    }

    @Test
    void saysOnWhichLineJsonIsBroken() {
        var officer = Running.shared().browser().signedIn("planner");
        var answer = officer.raw(
                "PATCH",
                "/api/desk/drafts/" + java.util.UUID.randomUUID(),
                "application/json",
                "{\n\"title\": \"a\",\n}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.expecting(400).code()).isEqualTo("request-not-readable");
        assertThat(answer.json().at("/at/line").asInt()).isEqualTo(3);
    }

    @Test
    void namesTheFieldThatIsOfTheWrongKind() {
        var officer = Running.shared().browser().signedIn("planner");
        var answer = officer.send(
                "PATCH",
                "/api/desk/drafts/" + java.util.UUID.randomUUID(),
                Map.of("period", Map.of("from", "soon", "to", 1), "version", 1));

        assertThat(answer.expecting(422).code()).isEqualTo("value-not-valid");
        assertThat(answer.json().at("/at/field").asString()).isEqualTo("period.from");
    }

    @Test
    void refusesAMethodAnAddressDoesNotHave() {
        var officer = Running.shared().browser().signedIn("planner");

        assertThat(officer.send("DELETE", "/api/desk/drafts", Map.of())
                        .expecting(405)
                        .code())
                .isEqualTo("method-not-allowed");
        assertThat(officer.raw("PATCH", "/api/desk/drafts/" + java.util.UUID.randomUUID(), "text/plain", new byte[] {1})
                        .expecting(415)
                        .code())
                .isEqualTo("content-type-not-supported");
    }
}
