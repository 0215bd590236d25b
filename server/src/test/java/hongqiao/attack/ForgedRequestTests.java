package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another site makes an officer's browser send a write (CSRF): every route that changes something refuses. */
@DisplayName("跨站请求伪造：每一个写接口")
class ForgedRequestTests {

    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FORM = "_method=POST&a=b".getBytes(StandardCharsets.UTF_8);
    private static final String ANY = "1";

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#writes")
    @DisplayName("没有令牌、令牌是别人的、令牌是编的")
    void refusesAWriteWithoutThisSessionsToken(Route route) {
        var victim = Target.as(route.account().orElse("planner"));
        var own = victim.token();
        var others = Target.as(own.equals(Target.as("viewer").token()) ? "planner" : "viewer")
                .token();
        try {
            for (var token :
                    new String[] {"", others, own.substring(1), "null", "00000000-0000-0000-0000-000000000000"}) {
                refused(victim.withToken(token), route, "application/json", JSON);
            }
        } finally {
            victim.withToken(own);
        }
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#writes")
    @DisplayName("别站的表单：三种浏览器会直接发送的类型")
    void refusesAFormOfAnotherSite(Route route) {
        var victim = Target.as(route.account().orElse("planner"));
        var own = victim.token();
        try {
            victim.withToken("");
            for (var type :
                    new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"
                    }) {
                refused(victim, route, type, FORM);
            }
        } finally {
            victim.withToken(own);
        }
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withBody")
    @DisplayName("令牌正确但不是 JSON：拒绝")
    void takesNothingButJsonWhereJsonIsMeant(Route route) {
        var officer = Target.as(route.account().orElse("planner"));
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml"}) {
            var answer = officer.raw(route.method(), route.at(ANY), type, JSON);
            // 400 where another header that must be there is missed first
            assertThat(answer.status()).as(type + answer.body()).isIn(415, 400);
        }
    }

    @Test
    @DisplayName("跨域预检得不到许可")
    void allowsNoOtherSiteToRead() {
        var preflight = Target.raw(
                "OPTIONS",
                "/api/desk/drafts",
                Target.cookieOf("planner"),
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: x-csrf-token");
        assertThat(preflight).doesNotContainIgnoringCase("access-control-allow");
        var read = Target.raw("GET", "/api/session", Target.cookieOf("planner"), "Origin: https://evil.example");
        assertThat(read).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control-allow");
    }

    private static void refused(Browser victim, Route route, String type, byte[] body) {
        var answer = victim.raw(
                route.method(),
                route.at(ANY),
                type,
                body,
                "Origin",
                "https://evil.example",
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(answer.expecting(403).code()).as(type).isEqualTo("csrf");
    }
}
