package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and methods that one layer reads otherwise than the next: none gets past the gate. */
@DisplayName("混淆的地址与方法")
class ConfusedAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/desk/accounts/",
                "/api/desk/accounts;a=b",
                "/api;x/desk/accounts",
                "/api/desk;jsessionid=1/accounts",
                "//api/desk/accounts",
                "/api//desk/accounts",
                "/api/./desk/accounts",
                "/api/portal/../desk/accounts",
                "/api/portal/%2e%2e/desk/accounts",
                "/api/portal/..%2fdesk/accounts",
                "/api%2fdesk%2faccounts",
                "/api/desk%2faccounts",
                "/%61pi/desk/accounts",
                "/api/%64esk/accounts",
                "/API/desk/accounts",
                "/api/DESK/accounts",
                "/api/desk/Accounts",
                "/api/desk/accounts.json",
                "/api/desk/accounts%00",
                "/api/desk/accounts%20",
                "/api/desk/accounts%0a",
                "/api\\desk\\accounts",
                "/api/desk/accounts?x=/api/portal/site",
                "/api/desk/accounts#/api/portal/site",
                "http://localhost/api/desk/accounts",
                "/assets/../api/desk/accounts",
                "/assets/..;/api/desk/accounts",
            })
    @DisplayName("没有登录：什么都拿不到；没有权限：也一样")
    void leadsNobodyPastTheGate(String path) {
        for (var who : List.of("X-Nobody: 1", Target.cookieOf("viewer"))) {
            var answer = Target.raw("GET", path, who);
            assertThat(answer).as(path).doesNotContain("security-officer").matches("(?s)HTTP/1.1 4\\d\\d.*");
            Leaks.none(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#reads")
    @DisplayName("HEAD 与 GET 同一道门")
    void asksTheSameOfHead(Route route) {
        if (route.account().isPresent()) {
            var answer = Target.status("HEAD", route.at("1"));
            assertThat(answer).isEqualTo("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "DEBUG", "get", "GETX", "OPTIONS"})
    void takesNoOddMethod(String method) {
        var answer = Target.raw(method, "/api/desk/accounts", Target.cookieOf("system-officer"));
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("security-officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "PROPFIND", "GETX"})
    @DisplayName("不支持的方法：405 和说明，不是故障")
    void tellsWhoUsesAnOddMethodWhichThereAre(String method) {
        for (var path : List.of("/", "/desk", "/api/session", "/api/desk/accounts")) {
            var answer = Target.raw(method, path, "Accept: application/json");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 405")
                    .containsPattern("(?m)^Allow: .*GET")
                    .contains("application/problem+json", "\"code\":\"method-not-allowed\"");
        }
    }

    @Test
    @DisplayName("改写方法、改写地址的请求头不起作用")
    void takesNoHeaderForMethodOrAddress() {
        var answer = Target.raw(
                "GET",
                "/api/portal/site",
                Target.cookieOf("system-officer"),
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /api/desk/accounts",
                "X-Rewrite-URL: /api/desk/accounts",
                "X-Forwarded-Prefix: /evil");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("security-officer", "evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/env", "/beans", "/heapdump", "/mappings", "/loggers", "/threaddump", "/shutdown", "/info"})
    @DisplayName("运维接口只有健康状态")
    void showsOfTheActuatorItsHealthAlone(String endpoint) {
        var planner = Target.as("system-officer");
        assertThat(planner.get("/actuator" + endpoint).status()).isBetween(400, 499);
        assertThat(planner.raw("POST", "/actuator" + endpoint, "application/json", new byte[0])
                        .status())
                .isBetween(400, 499);
        assertThat(planner.get("/actuator/health").body()).doesNotContain("components", "postgres");
    }

    @Test
    @DisplayName("编造的 Host 不进任何回答")
    void repeatsNoHost() {
        for (var path : List.of("/", "/desk", "/plans", "/api/session", "/desk/", "/nowhere", "/openapi.json")) {
            var answer = Target.raw("GET", path, "Host: evil.example", "X-Forwarded-Host: evil.example");
            assertThat(answer).as(path).doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "/%5cevil.example",
                "/desk//evil.example",
                "/%2f%2fevil.example"
            })
    void leadsToNoOtherSite(String path) {
        var answer = Target.raw("GET", path, "Accept: text/html");
        assertThat(answer.lines()
                        .filter(line -> line.toLowerCase().startsWith("location:"))
                        .toList())
                .isEmpty();
    }
}
