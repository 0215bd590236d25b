package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter of every query is given what breaks out of SQL, of a pattern, of a number or of a date. */
@DisplayName("恶意查询参数：每一个查询接口的每一个参数")
class HostileQueryTests {

    private static final List<String> HOSTILE = List.of(
            "'",
            "' or '1'='1",
            "1; drop table identity.account;--",
            "') union select password_hash from identity.credential --",
            "\\",
            "\"",
            "%",
            "_",
            "\0",
            ":district",
            "?",
            "{fn now()}",
            "${7*7}",
            "-1",
            "1000000",
            "2147483648",
            "9223372036854775808",
            "NaN",
            "Infinity",
            "1e400",
            "+999999999-12-31",
            "-999999999-01-01",
            "+10000-01-01",
            "0000-01-01",
            "2026-02-30",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "+292278995-01-01T00:00:00Z",
            "(a+)+$".repeat(50),
            "红".repeat(2_000));

    private static final long LONG = 5_000_000_000L;

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#reads")
    void breaksOutNowhere(Route route) {
        var browser = route.account().map(Target::as).orElseGet(Target::stranger);
        for (var name : route.queryParameters()) {
            for (var value : HOSTILE) {
                var path = route.at("1") + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                var start = System.nanoTime();
                var answer = browser.get(path);
                var took = System.nanoTime() - start;
                assertThat(answer.status())
                        .as("%s=%s: %s", name, value, answer.body())
                        .isLessThan(500);
                Leaks.none(answer.body());
                if (took > LONG) {
                    takesNoLongTime(browser, path);
                }
            }
        }
    }

    /** What a value makes slow is slow each time; a machine that was busy is not. */
    private static void takesNoLongTime(Browser browser, String path) {
        var quickest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            var start = System.nanoTime();
            browser.get(path);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        assertThat(quickest).as(path).isLessThan(LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system-officer /api/desk/accounts?q=",
                "security-officer /api/desk/grants/accounts?q=",
                "security-officer /api/desk/grants/places?kind=UNITS&q=",
                "security-officer /api/desk/grants/places?kind=AREAS&q=",
                "units /api/desk/people?q=",
                "map /api/desk/areas/search?q=",
                "planner /api/desk/me/colleagues?q=",
                "audit-officer /api/desk/audit?q=",
            })
    @DisplayName("% 和 _ 只是字符，不是通配符")
    void takesWildcardsLiterally(String search) {
        var parts = search.split(" ");
        for (var wild : List.of("%25%25", "__", "%25_%25", "_%25_")) {
            var body = Target.as(parts[0]).get(parts[1] + wild).expecting(200).json();
            assertThat(body.path("total").asInt(0)).as("%s%s", search, wild).isZero();
            body.forEach(member -> assertThat(member.isArray() ? member.size() : 0)
                    .as("%s%s: %s", search, wild, body)
                    .isZero());
        }
    }
}
