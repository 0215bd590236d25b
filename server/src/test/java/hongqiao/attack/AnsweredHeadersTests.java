package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told with every answer: what it may frame, guess, keep and send along. */
@DisplayName("回答的头")
class AnsweredHeadersTests {

    private static void guarded(Answer answer) {
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("permissions-policy")).contains("geolocation=(self)", "camera=()", "microphone=()");
        assertThat(answer.header("server")).isEmpty();
        assertThat(answer.header("x-powered-by")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/plans",
                "/nowhere",
                "/api/nowhere",
                "/api/session",
                "/api/portal/plans",
                "/assets/none.js"
            })
    void areOnEveryPageAndEveryRefusal(String path) {
        guarded(Target.SERVER.browser().get(path, "Accept", "text/html"));
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#reads")
    @DisplayName("工作台的回答不进任何缓存")
    void letsNobodyKeepWhatTheDeskAnswers(Route route) {
        var browser = route.account().map(Target::as).orElseGet(Target::stranger);
        var answer = browser.get(route.at("1"));
        guarded(answer);
        if (route.account().isPresent()) {
            // the map is kept by its reader, asked after each time, and by nobody in between
            assertThat(answer.header("cache-control")).matches(".*no-store.*|private, no-cache");
        }
    }

    @Test
    @DisplayName("经 https 转发：HSTS 与 Secure；直连则没有")
    void asksForHttpsWhereItIsSpoken() {
        var https = Target.SERVER.browser().get("/api/session", "X-Forwarded-Proto", "https");
        assertThat(https.header("strict-transport-security")).contains("max-age=");
        assertThat(https.header("set-cookie"))
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(Target.SERVER.browser().get("/api/session").header("strict-transport-security"))
                .isEmpty();
    }

    @Test
    @DisplayName("地址里的会话不算数，地址里也从不出现会话")
    void takesNoSessionFromTheAddress() {
        var session = Target.cookieOf("planner").substring("Cookie: hongqiao-session=".length());
        for (var path : List.of(
                "/api/session?hongqiao-session=" + session,
                "/api/session?JSESSIONID=" + session,
                "/api/session?access_token=" + session)) {
            var answer = Target.SERVER.browser().get(path).expecting(200);
            assertThat(answer.json().path("user").isNull()).as(path).isTrue();
            assertThat(answer.body()).doesNotContain(session);
        }
        assertThat(Target.raw("GET", "/api/session;JSESSIONID=" + session)).startsWith("HTTP/1.1 4");
    }

    @Test
    @DisplayName("导出的文件名里没有任何查询的内容")
    void putsNothingOfTheQueryIntoTheNameOfAFile() {
        var evil = "%0d%0aSet-Cookie:%20evil=1";
        for (var path : Map.of(
                        "audit-officer", "/api/desk/audit/export?format=csv&q=",
                        "units", "/api/desk/people/export?format=csv&q=",
                        "map", "/api/desk/areas/export?format=csv&x=")
                .entrySet()) {
            var answer = Target.as(path.getKey()).get(path.getValue() + evil).expecting(200);
            assertThat(answer.header("content-disposition"))
                    .startsWith("attachment")
                    .doesNotContain("evil");
            assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        }
    }
}
