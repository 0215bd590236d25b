package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.QuickHash;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, names, tokens and codes are guessed from where guessing costs least. */
@DisplayName("猜口令、猜账号")
class GuessingTests {

    private static int signInFrom(Running server, String forwarded, String username) {
        return attempt(server, forwarded, username).status();
    }

    private static Browser.Answer attempt(Running server, String forwarded, String username) {
        var browser = server.browser();
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());
        return browser.send(
                "POST",
                "/api/session",
                Map.of("username", username, "password", "not-this-one"),
                "X-Forwarded-For",
                forwarded);
    }

    @Test
    @DisplayName("未设代理：X-Forwarded-For 换不来新的尝试")
    void believesNoForwardedAddressWhereNoProxyIsSetUp() {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            answers.add(signInFrom(Target.Direct.SERVER, "203.0.113." + i, "nobody-direct"));
        }
        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.168.7.8", "172.16.9.9", "100.64.3.2", "198.51.100.7"})
    @DisplayName("设了代理：内网访客自称来自别处，也换不来新的尝试")
    void believesTheProxyAndNobodyBehindIt(String visitor) {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            answers.add(signInFrom(Target.SERVER, "203.0.113." + i + ", " + visitor, "nobody-" + visitor.hashCode()));
        }
        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429, 429);
    }

    @Test
    @DisplayName("不存在的账号：回答逐字相同，用时相近")
    void tellsNeitherByWordsNorByTimeWhichNameExists() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        try (var server = Running.server("server.forward-headers-strategy=native", QuickHash.PRODUCT + "=true")) {
            for (int i = 0; i < 9; i++) {
                var start = System.nanoTime();
                var real = attempt(server, "198.51.101." + i, "leader").expecting(401);
                var between = System.nanoTime();
                var none = attempt(server, "198.51.102." + i, "nobody-" + i).expecting(401);
                known.add(between - start);
                unknown.add(System.nanoTime() - between);
                assertThat(none.body()).isEqualTo(real.body());
                assertThat(none.response().headers().map().keySet())
                        .isEqualTo(real.response().headers().map().keySet());
            }
        }
        // The hash takes 25 ms; had it been left out, one would be several times the other.
        assertThat((double) median(unknown) / median(known)).isBetween(0.4, 2.5);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @Test
    @DisplayName("坐在别人打开的工作台前猜当前口令：五次为止")
    void countsGuessesAtTheCurrentPassword() {
        var open = Target.fresh("community");
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            answers.add(open.send(
                            "PUT",
                            "/api/desk/me/password",
                            Map.of("current", "guess-" + i, "next", "三月的风吹过北运河两岸-8"),
                            "X-Forwarded-For",
                            "198.51.103.1")
                    .status());
        }
        assertThat(answers).startsWith(403, 403, 403, 403, 403).endsWith(429, 429);
    }

    @Test
    @DisplayName("接口令牌：五次为止，之后对的也不看")
    void countsGuessesAtATokenOfAnotherSystem() {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            answers.add(Target.SERVER
                    .browser()
                    .get(
                            "/api/desk/units",
                            "Authorization",
                            "Bearer hq_" + "a".repeat(42) + i,
                            "X-Forwarded-For",
                            "198.51.104.1")
                    .status());
        }
        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429, 429);
    }
}
