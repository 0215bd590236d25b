package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.factor.Authenticator;
import hongqiao.support.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer sets up a second factor, signs in with it, and loses his telephone. */
@DisplayName("第二因素：动态验证码与恢复码")
class SecondFactorTests {

    private static final String PATH = "/api/desk/me/second-factor";

    private final Office office = Office.shared();
    private final String name = Office.newName();
    private final List<String> recovery = new ArrayList<>();

    private Authenticator enrol(Browser browser) {
        var begun = browser.send("POST", PATH, Map.of()).expecting(200).json();
        assertThat(begun.path("uri").asString()).startsWith("otpauth://totp/Hongqiao%20120106:" + name);
        assertThat(begun.at("/qr/path").asString()).startsWith("M4 4h7v1h-7z");
        var telephone = new Authenticator(begun.path("secret").asString(), office.clock);
        browser.send("POST", PATH + "/confirmation", Map.of("code", telephone.code(0)))
                .expecting(200)
                .json()
                .path("recoveryCodes")
                .forEach(code -> recovery.add(code.asString()));
        return telephone;
    }

    private Browser halfWay() {
        var browser = office.stranger();
        var session = browser.signIn(name, Office.NEW_PASSWORD).expecting(200).json();
        assertThat(session.path("next").asString()).isEqualTo("SECOND_FACTOR");
        assertThat(session.path("user").isNull()).isTrue();
        return browser.withToken(session.at("/csrf/token").asString());
    }

    private static Browser.Answer code(Browser browser, String code) {
        return browser.send("POST", "/api/session/second-factor", Map.of("code", code));
    }

    @Test
    @DisplayName("密码之后还要验证码，每个验证码只能用一次")
    void asksForACodeAfterThePasswordAndTakesEachOnce() {
        var telephone = enrol(office.officer(name));
        var browser = halfWay();
        assertThat(browser.get("/api/desk/me").expecting(401).code()).isEqualTo("sign-in-required");
        assertThat(browser.get("/api/session").json().path("next").asString()).isEqualTo("SECOND_FACTOR");

        assertThat(code(browser, telephone.code(0)).expecting(422).code())
                .as("used when it was set up")
                .isEqualTo("code-not-valid");
        assertThat(code(browser, telephone.code(2)).status()).isEqualTo(422);
        var session = code(browser, telephone.code(1)).expecting(200).json();

        assertThat(session.at("/user/username").asString()).isEqualTo(name);
        browser.get("/api/desk/me").expecting(200);

        office.later(Duration.ofSeconds(60));
        var second = halfWay();
        assertThat(code(second, telephone.code(-1)).status())
                .as("the same code again")
                .isEqualTo(422);
        assertThat(code(second, telephone.code(0)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("验证码错五次须重新输入密码，十次锁定")
    void endsAfterFiveWrongCodesAndLocksAfterTen() {
        var telephone = enrol(office.officer(name));
        for (int round = 0; round < 2; round++) {
            var browser = halfWay();
            for (int i = 0; i < 5; i++) {
                assertThat(code(browser, "00000" + i).status()).isEqualTo(422);
            }
            assertThat(code(browser, telephone.code(1)).expecting(401).code()).isEqualTo("sign-in-required");
            assertThat(browser.get("/api/session").json().path("next").isNull()).isTrue();
        }

        assertThat(code(halfWay(), telephone.code(1)).expecting(429).code()).isEqualTo("too-many-tries");
        office.later(Duration.ofHours(25));
    }

    @Test
    @DisplayName("恢复码十个，各用一次")
    void takesEachRecoveryCodeOnce() {
        enrol(office.officer(name));
        assertThat(recovery).hasSize(10).allMatch(code -> code.matches("[2-9a-z]{5}-[2-9a-z]{5}"));
        var first = recovery.getFirst();

        code(halfWay(), first.toUpperCase().replace("-", " ")).expecting(200);

        assertThat(code(halfWay(), first).status()).isEqualTo(422);
        var browser = halfWay();
        code(browser, recovery.get(1)).expecting(200);
        var standing = browser.get("/api/desk/me").json().path("secondFactor");
        assertThat(standing.path("recoveryCodesLeft").asInt()).isEqualTo(8);
        assertThat(standing.path("enrolled").asBoolean()).isTrue();
    }

    @Test
    void isNotToBeReadOutOfTheDatabase() {
        var telephone = enrol(office.officer(name));

        var kept = office.database()
                .sql("select encode(secret, 'escape') from identity.second_factor where username = '" + name + "'")
                .query(String.class)
                .single();
        var journal = office.database()
                .sql("select coalesce(string_agg(after::text, ' '), '') from journal.event where subject_id = '" + name
                        + "'")
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(telephone.secret()).isNotBlank();
        assertThat(journal).contains("{}").doesNotContain(telephone.secret(), recovery.getFirst());
    }

    @Test
    @DisplayName("安全管理员重置后，会话结束，只凭密码可登录")
    void isResetByTheSecurityOfficerAndByNobodyElse() {
        var browser = office.officer(name);
        enrol(browser);
        var path = "/api/desk/accounts/" + name + "/second-factor";

        office.as("system-officer").send("DELETE", path, Map.of()).expecting(403);
        office.as("security-officer").send("DELETE", path, Map.of()).expecting(204);

        browser.get("/api/desk/me").expecting(401);
        office.signedIn(name, Office.NEW_PASSWORD);
    }

    @Test
    void isTakenAwayOnlyWithACode() {
        var browser = office.officer(name);
        var telephone = enrol(browser);

        browser.send("DELETE", PATH, Map.of("code", "000000")).expecting(422);
        browser.send("DELETE", PATH, Map.of("code", telephone.code(1))).expecting(204);

        office.signedIn(name, Office.NEW_PASSWORD);
    }

    @Test
    @DisplayName("半途的会话号不能当作完整会话，登录后换新号")
    void changesTheCookieBetweenTheSteps() {
        var telephone = enrol(office.officer(name));
        var browser = halfWay();
        var half = cookies(browser);
        code(browser, telephone.code(1)).expecting(200);

        assertThat(cookies(browser)).isNotEqualTo(half);
    }

    private static String cookies(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("hongqiao-session"))
                .toList()
                .toString()
                .concat(browser.cookies().getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("hongqiao-session"))
                        .map(java.net.HttpCookie::getValue)
                        .findFirst()
                        .orElse(""));
    }
}
