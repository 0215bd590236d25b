package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The system officer opens, changes, closes and resets accounts; what an account may do is not his to say. */
@DisplayName("系统管理员管理账号")
class AccountDeskTests {

    private final Office office = Office.shared();
    private final String name = Office.newName();

    private String open() {
        var opened = office.as("system-officer")
                .send("POST", "/api/desk/accounts", Office.account(name))
                .expecting(201)
                .json();
        assertThat(opened.at("/account/state").asString()).isEqualTo("OPEN");
        assertThat(opened.at("/account/mustChangePassword").asBoolean()).isTrue();
        return opened.path("password").asString();
    }

    private static String change(Browser browser, String current, String next) {
        var answer = browser.send("PUT", "/api/desk/me/password", Map.of("current", current, "next", next));
        return answer.status() == 200 ? "changed" : answer.code();
    }

    @Test
    @DisplayName("首次登录只能改密码")
    void letsANewOfficerDoNothingBeforeHeHasChangedHisPassword() {
        var password = open();
        office.grant(name, Map.of("role", "leader"));
        var browser = office.signedIn(name, password);

        var session = browser.get("/api/session").json();
        assertThat(session.path("next").asString()).isEqualTo("CHANGE_PASSWORD");
        assertThat(session.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(browser.get("/api/desk/drafts").expecting(403).code()).isEqualTo("password-change-required");
        assertThat(Office.reach(browser)).isEqualTo("password-change-required");
        browser.get("/api/desk/me").expecting(200);

        assertThat(change(browser, password, Office.NEW_PASSWORD)).isEqualTo("changed");

        assertThat(Office.reach(browser)).isEqualTo("all");
        assertThat(browser.get("/api/session").json().path("next").isNull()).isTrue();
    }

    @Test
    void refusesPasswordsThatAreShortCommonOrTheName() {
        var password = open();
        var browser = office.signedIn(name, password);

        for (var bad : new String[] {
            "short-one-1",
            "aaaaaaaaaaaaaaaa",
            "1234567890123456",
            "Hongqiao123456",
            "P@ssw0rd123!!",
            "qwertyuiop1234567890",
            name + "-2026-winter",
            "密码密码密码密码密码密码"
        }) {
            assertThat(change(browser, password, bad)).as(bad).isEqualTo("password-not-good");
        }
        var refused = browser.send("PUT", "/api/desk/me/password", Map.of("current", password, "next", "short-one-1"));
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("next");
        assertThat(refused.json().at("/zh/detail").asString()).contains("12");
        assertThat(change(browser, "not the password", Office.NEW_PASSWORD)).isEqualTo("password-wrong");
    }

    @Test
    @DisplayName("最近五次的密码不得再用")
    void takesNoneOfTheLastFivePasswordsAgain() {
        var browser = office.officer(name);
        var passwords = new String[] {
            Office.NEW_PASSWORD, "丁字沽大街的路灯亮着呢-1", "丁字沽大街的路灯亮着呢-2", "丁字沽大街的路灯亮着呢-3", "丁字沽大街的路灯亮着呢-4", "丁字沽大街的路灯亮着呢-5"
        };
        for (int i = 1; i < passwords.length; i++) {
            assertThat(change(browser, passwords[i - 1], passwords[i])).isEqualTo("changed");
        }

        for (int i = 1; i < passwords.length; i++) {
            assertThat(change(browser, passwords[5], passwords[i]))
                    .as("last but %d", 5 - i)
                    .isEqualTo("password-not-good");
        }
        assertThat(change(browser, passwords[5], passwords[0])).as("six back").isEqualTo("changed");
    }

    @Test
    void endsEverySessionOfAClosedAccountAtOnce() {
        var browser = office.officer(name, Map.of("role", "leader"));
        var second = office.signedIn(name, Office.NEW_PASSWORD);
        var system = office.as("system-officer");

        var closed = system.send("POST", "/api/desk/accounts/" + name + "/closing", Map.of("reason", "调离"))
                .expecting(200)
                .json();

        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(Office.reach(browser)).isEqualTo("sign-in-required");
        assertThat(Office.reach(second)).isEqualTo("sign-in-required");
        assertThat(office.stranger()
                        .signIn(name, Office.NEW_PASSWORD)
                        .expecting(401)
                        .code())
                .isEqualTo("sign-in-failed");

        var again = system.send("POST", "/api/desk/accounts/" + name + "/opening", Map.of())
                .expecting(200)
                .json();
        assertThat(again.at("/account/mustChangePassword").asBoolean()).isTrue();
        office.signedIn(name, again.path("password").asString());
    }

    @Test
    void resetsAPasswordOnceAndEndsTheSessions() {
        var browser = office.officer(name);

        var reset = office.as("system-officer")
                .send("POST", "/api/desk/accounts/" + name + "/password", Map.of())
                .expecting(200)
                .json();

        browser.get("/api/desk/me").expecting(401);
        office.stranger().signIn(name, Office.NEW_PASSWORD).expecting(401);
        office.signedIn(name, reset.path("password").asString());
        assertThat(office.database()
                        .sql("select coalesce(string_agg(after::text || before::text, ' '), '') from journal.event")
                        .query(String.class)
                        .single())
                .doesNotContain(reset.path("password").asString(), "argon2");
    }

    @Test
    void listsAccountsPageByPageAndByWords() {
        office.officer(name);
        var system = office.as("system-officer");

        var first = system.get("/api/desk/accounts?limit=5").expecting(200).json();
        var second = system.get(
                        "/api/desk/accounts?limit=5&after=" + first.path("next").asString())
                .json();
        var found = system.get("/api/desk/accounts?q=" + name + "&state=OPEN").json();

        assertThat(first.path("accounts")).hasSize(5);
        assertThat(first.path("total").asInt()).isGreaterThanOrEqualTo(13);
        assertThat(second.at("/accounts/0/username").asString())
                .isGreaterThan(first.at("/accounts/4/username").asString());
        assertThat(found.path("accounts"))
                .extracting(account -> account.path("username").asString())
                .contains(name);
        assertThat(first.toString()).doesNotContain("argon2", "hash");
    }

    @Test
    void changesWordsAndNothingElse() {
        office.officer(name);
        var system = office.as("system-officer");
        var path = "/api/desk/accounts/" + name;

        var changed = system.send("PATCH", path, Map.of("post", Map.of("zh", "值班岗", "en", "Duty post"), "person", 17))
                .expecting(200)
                .json();

        assertThat(changed.at("/post/zh").asString()).isEqualTo("值班岗");
        assertThat(changed.path("person").asInt()).isEqualTo(17);
        for (var smuggled : new String[] {"roles", "demo", "state", "passwordHash", "grants", "username"}) {
            assertThat(system.send("PATCH", path, Map.of(smuggled, "x"))
                            .expecting(422)
                            .code())
                    .as(smuggled)
                    .isEqualTo("value-not-valid");
        }
    }

    @Test
    @DisplayName("系统管理员不能停用自己，也不能停用最后一位安全、审计管理员")
    void closesNeitherHimselfNorTheLastOfTheOtherOfficers() {
        var system = office.as("system-officer");

        assertThat(close(system, "system-officer")).isEqualTo("own-account");
        assertThat(close(system, "security-officer")).isEqualTo("last-officer");
        assertThat(close(system, "audit-officer")).isEqualTo("last-officer");
        assertThat(system.send("POST", "/api/desk/accounts", Office.account("system"))
                        .expecting(409)
                        .code())
                .as("the system itself is called so")
                .isEqualTo("account-exists");
        assertThat(system.send("POST", "/api/desk/accounts/first-officers", firstOfficer("SECURITY"))
                        .expecting(409)
                        .code())
                .isEqualTo("officer-exists");
        office.stranger().signIn("security-officer", Running.PASSWORD).expecting(200);
    }

    private Map<String, Object> firstOfficer(String duty) {
        var body = new java.util.HashMap<>(Office.account(name));
        body.put("duty", duty);
        return body;
    }

    private static String close(Browser system, String username) {
        return system.send("POST", "/api/desk/accounts/" + username + "/closing", Map.of("reason", "x"))
                .code();
    }
}
