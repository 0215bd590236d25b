package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.account.Passwords;
import hongqiao.identity.factor.Authenticator;
import hongqiao.support.Browser;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A real installation starts for the first time: one administrator, then three officers who are apart. */
@DisplayName("正式启用：从一个管理员到三员分立")
class FirstStartTests {

    private static String code(Browser browser, String path) {
        return browser.get(path).code();
    }

    private static void settle(Office office, Browser browser, String password) {
        browser.send("PUT", "/api/desk/me/password", Map.of("current", password, "next", Office.NEW_PASSWORD))
                .expecting(200);
        var secret = browser.send("POST", "/api/desk/me/second-factor", Map.of())
                .expecting(200)
                .json()
                .path("secret")
                .asString();
        var telephone = new Authenticator(secret, office.clock);
        browser.send("POST", "/api/desk/me/second-factor/confirmation", Map.of("code", telephone.code(0)))
                .expecting(200);
    }

    private static Map<String, Object> first(String duty, String username) {
        var body = new java.util.HashMap<>(Office.account(username));
        body.put("duty", duty);
        return body;
    }

    @Test
    void setsUpEachOfTheOtherOfficersOnceAndNeverMore() {
        try (var office = Office.open("hongqiao.demo=false")) {
            var password = office.server
                    .bean(SystemWork.class)
                    .write(
                            "as the terminal showed it",
                            () -> office.server.bean(Passwords.class).setTemporary("admin"));
            var admin = office.signedIn("admin", password);
            assertThat(code(admin, "/api/desk/accounts")).isEqualTo("password-change-required");
            admin.send("PUT", "/api/desk/me/password", Map.of("current", password, "next", Office.NEW_PASSWORD))
                    .expecting(200);
            assertThat(admin.get("/api/session").json().path("next").asString()).isEqualTo("ENROL_SECOND_FACTOR");
            assertThat(code(admin, "/api/desk/accounts")).isEqualTo("second-factor-required");
            var secret = admin.send("POST", "/api/desk/me/second-factor", Map.of())
                    .json()
                    .path("secret")
                    .asString();
            admin.send(
                            "POST",
                            "/api/desk/me/second-factor/confirmation",
                            Map.of("code", new Authenticator(secret, office.clock).code(0)))
                    .expecting(200);
            assertThat(admin.send("DELETE", "/api/desk/me/second-factor", Map.of("code", "000000"))
                            .expecting(409)
                            .code())
                    .isEqualTo("second-factor-needed");

            assertThat(admin.get("/api/desk/accounts/first-officers").json().path("missing"))
                    .hasSize(2);
            var path = "/api/desk/accounts/first-officers";
            assertThat(admin.send("POST", path, first("SYSTEM", "second-admin")).code())
                    .isEqualTo("officer-exists");
            var opened = admin.send("POST", path, first("SECURITY", "guard"))
                    .expecting(201)
                    .json();
            admin.send("POST", path, first("AUDIT", "auditor")).expecting(201);
            assertThat(admin.send("POST", path, first("SECURITY", "guard-two")).code())
                    .isEqualTo("officer-exists");
            assertThat(admin.send("POST", "/api/desk/grants", Map.of("username", "guard", "role", "leader"))
                            .expecting(403)
                            .code())
                    .isEqualTo("not-allowed");
            assertThat(Office.reach(admin)).isEqualTo("not-allowed");

            var guard = office.signedIn("guard", opened.path("password").asString());
            settle(office, guard, opened.path("password").asString());
            guard.get("/api/desk/grants").expecting(200);
            assertThat(code(guard, "/api/desk/accounts")).isEqualTo("not-allowed");
            assertThat(guard.send("POST", "/api/desk/grants", Map.of("username", "guard", "role", "leader"))
                            .code())
                    .isEqualTo("grant-to-self");
            assertThat(guard.send("POST", "/api/desk/grants", Map.of("username", "admin", "role", "leader"))
                            .code())
                    .isEqualTo("duties-mixed");
            assertThat(admin.send("POST", "/api/desk/accounts/guard/closing", Map.of("reason", "x"))
                            .code())
                    .isEqualTo("last-officer");
        }
    }
}
