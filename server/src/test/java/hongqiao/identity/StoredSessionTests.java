package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.session.Sessions;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.net.HttpCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions lie in the database: they time out, are seen and ended by their owner, and survive a restart. */
@DisplayName("会话：超时、查看、结束、重启")
class StoredSessionTests {

    private final Office office = Office.shared();

    private static String cookie(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static int status(Browser browser) {
        return browser.get("/api/desk/me").status();
    }

    private Browser withCookie(String value) {
        var browser = office.server.browser();
        var cookie = new HttpCookie(Sessions.COOKIE, value);
        cookie.setDomain("127.0.0.1");
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(java.net.URI.create(office.server.url()), cookie);
        return browser;
    }

    @Test
    @DisplayName("三十分钟无操作即退出；询问是否在线不算操作")
    void endsAfterHalfAnHourWithoutARequest() {
        var browser = office.as("viewer");
        office.later(Duration.ofMinutes(29));
        assertThat(status(browser)).isEqualTo(200);
        office.later(Duration.ofMinutes(29));
        var session = browser.get("/api/session").json();
        assertThat(Instant.parse(session.path("expiresAt").asString()))
                .isEqualTo(office.clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(session.path("idleSeconds").asInt()).isEqualTo(1800);

        office.later(Duration.ofMinutes(1));

        assertThat(browser.get("/api/desk/me").expecting(401).code()).isEqualTo("sign-in-required");
        assertThat(browser.get("/api/session").json().path("user").isNull()).isTrue();
    }

    @Test
    @DisplayName("十二小时后无论如何退出")
    void endsAfterTwelveHoursHoweverBusy() {
        var browser = office.as("viewer");
        for (int i = 0; i < 35; i++) {
            office.later(Duration.ofMinutes(20));
            assertThat(status(browser)).as("after %d minutes", (i + 1) * 20).isEqualTo(200);
        }

        office.later(Duration.ofMinutes(20));

        assertThat(status(browser)).isEqualTo(401);
    }

    @Test
    void isSeenAndEndedByItsOwnerAlone() {
        var name = Office.newName();
        var here = office.officer(name);
        var there = office.signedIn(name, Office.NEW_PASSWORD);
        var stranger = office.as("viewer");

        var list = here.get("/api/desk/me/sessions").expecting(200).json().path("sessions");
        assertThat(list).hasSize(2);
        var other = list.get(0).path("current").asBoolean() ? list.get(1) : list.get(0);
        assertThat(list.toString()).doesNotContain(cookie(here), cookie(there));
        assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(other.path("userAgent").asString()).startsWith("Java");
        var path = "/api/desk/me/sessions/" + other.path("id").asString();

        assertThat(stranger.send("DELETE", path, Map.of()).expecting(404).code())
                .isEqualTo("session-not-found");
        assertThat(status(there)).isEqualTo(200);
        here.send("DELETE", path, Map.of()).expecting(204);
        assertThat(status(there)).isEqualTo(401);

        office.signedIn(name, Office.NEW_PASSWORD);
        assertThat(here.send("DELETE", "/api/desk/me/sessions", Map.of())
                        .expecting(200)
                        .json()
                        .path("ended")
                        .asInt())
                .isEqualTo(1);
        assertThat(status(here)).isEqualTo(200);
    }

    @Test
    @DisplayName("改密码：其他会话结束，本会话换令牌")
    void changesItsTokenWithThePasswordAndEndsTheOthers() {
        var name = Office.newName();
        var here = office.officer(name);
        var there = office.signedIn(name, Office.NEW_PASSWORD);
        var before = cookie(here);

        var changed = here.send(
                "PUT", "/api/desk/me/password", Map.of("current", Office.NEW_PASSWORD, "next", "子牙河边的长椅一共四把-八"));

        assertThat(changed.expecting(200).json().path("endedSessions").asInt()).isEqualTo(1);
        assertThat(status(there)).isEqualTo(401);
        assertThat(status(here)).isEqualTo(200);
        assertThat(cookie(here)).isNotEqualTo(before);
        assertThat(status(withCookie(before))).isEqualTo(401);
    }

    @Test
    @DisplayName("事先种下的会话号没有用（会话固定）")
    void givesAPlantedCookieNoMeaning() {
        var planted = "A".repeat(43);
        var victim = withCookie(planted);
        var token = victim.get("/api/session").json().at("/csrf/token").asString();
        victim.withToken(token).signIn("viewer", Running.PASSWORD).expecting(200);

        assertThat(status(victim)).isEqualTo(200);
        assertThat(status(withCookie(planted))).isEqualTo(401);

        var first = cookie(victim);
        token = victim.get("/api/session").json().at("/csrf/token").asString();
        victim.withToken(token).signIn("planner", Running.PASSWORD).expecting(200);
        assertThat(status(withCookie(first)))
                .as("the session before the second sign-in")
                .isEqualTo(401);
    }

    @Test
    void keepsNoTokenThatOpensAnything() {
        var browser = office.as("viewer");

        var rows = office.database()
                .sql("select encode(token_hash, 'hex') || id || coalesce(user_agent, '') from identity.session")
                .query(String.class)
                .list();

        assertThat(cookie(browser)).hasSize(43);
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(cookie(browser)));
    }

    @Test
    void marksItsCookieSecureWhereTheRequestIs() {
        var stranger = office.stranger();
        var answer = stranger.send(
                "POST",
                "/api/session",
                Map.of("username", "viewer", "password", Running.PASSWORD),
                "X-Forwarded-Proto",
                "https");

        assertThat(answer.expecting(200).response().headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith(Sessions.COOKIE))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
                .doesNotContain("Domain", "Max-Age");
    }

    @Test
    @DisplayName("请求进行中结束会话：此后无一通过，也无故障")
    void stopsRequestsThatKeepComingWhenItIsEnded() throws Exception {
        var name = Office.newName();
        var browser = office.officer(name, Map.of("role", "leader"));
        var security = office.as("security-officer");
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<Integer>>> asking = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asking.add(threads.submit(() -> {
                    var seen = new ArrayList<Integer>();
                    while (!over.get()) {
                        browser.get("/api/desk/reach");
                    }
                    for (int n = 0; n < 5; n++) {
                        seen.add(browser.get("/api/desk/reach").status());
                    }
                    return seen;
                }));
            }
            Thread.sleep(200);
            security.send("DELETE", "/api/desk/accounts/" + name + "/sessions", Map.of())
                    .expecting(200);
            over.set(true);
            for (var seen : asking) {
                assertThat(seen.get()).containsOnly(401);
            }
        }
    }

    @Test
    @DisplayName("重启后会话仍在，锁定也仍在")
    void survivesARestart() {
        var first = Office.open();
        var token = cookie(first.as("viewer"));
        for (int i = 0; i < 10; i++) {
            first.signInFrom("10.9.0." + i, "planner", "wrong").expecting(401);
        }
        try (var second = first.restarted()) {
            var browser = second.server.browser();
            var cookie = new HttpCookie(Sessions.COOKIE, token);
            cookie.setPath("/");
            cookie.setVersion(0);
            browser.cookies().getCookieStore().add(java.net.URI.create(second.server.url()), cookie);

            assertThat(status(browser)).isEqualTo(200);
            assertThat(second.signInFrom("10.9.1.1", "planner", Running.PASSWORD)
                            .expecting(429)
                            .code())
                    .isEqualTo("too-many-tries");
        }
    }
}
