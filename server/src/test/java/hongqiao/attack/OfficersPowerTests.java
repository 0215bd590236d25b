package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the three officers tries to become another, or to see daily work. */
@DisplayName("三员越权")
class OfficersPowerTests {

    private static final String PASSWORD = "三月的风吹过北运河两岸-7";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Running SERVER = Target.Direct.SERVER;

    private static Browser as(String username) {
        return SERVER.browser().signedIn(username);
    }

    private static String newName() {
        return "attacker-" + COUNT.incrementAndGet();
    }

    /** @return its temporary password */
    private static String open(String username) {
        var words = Map.of("zh", "测试岗位", "en", "Test post");
        return as("system-officer")
                .send("POST", "/api/desk/accounts", Map.of("username", username, "post", words, "unit", words))
                .expecting(201)
                .json()
                .path("password")
                .asString();
    }

    private static Browser.Answer grant(String username, String role) {
        return as("security-officer").send("POST", "/api/desk/grants", Map.of("username", username, "role", role));
    }

    private static Browser signedIn(String username, String password) {
        var browser = SERVER.browser();
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());
        var session = browser.signIn(username, password).expecting(200).json();
        return browser.withToken(session.at("/csrf/token").asString());
    }

    private static Browser ready(String username) {
        var password = open(username);
        var browser = signedIn(username, password);
        browser.send("PUT", "/api/desk/me/password", Map.of("current", password, "next", PASSWORD))
                .expecting(200);
        return browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"security-officer", "audit-officer"})
    @DisplayName("系统管理员重设安全、审计管理员的口令以冒充：没有第二因素就不许")
    void doesNotLetTheSystemOfficerSetTheWayInToAnotherOfficer(String role) {
        var name = newName();
        ready(name);
        grant(name, role).expecting(201);

        var system = as("system-officer");
        assertThat(system.send("POST", "/api/desk/accounts/" + name + "/password", Map.of())
                        .code())
                .isEqualTo("officer-without-second-factor");
        assertThat(signedIn(name, PASSWORD).get("/api/session").json().path("permissions"))
                .isNotEmpty();

        system.send("POST", "/api/desk/accounts/" + name + "/closing", Map.of("reason", "测试"))
                .expecting(200);
        assertThat(system.send("POST", "/api/desk/accounts/" + name + "/opening", Map.of())
                        .code())
                .isEqualTo("officer-without-second-factor");
    }

    @Test
    @DisplayName("重设普通人员的口令：日志记下，本人进不来便知道")
    void leavesATraceOfEveryPasswordThatWasReset() {
        var name = newName();
        ready(name);
        as("system-officer")
                .send("POST", "/api/desk/accounts/" + name + "/password", Map.of())
                .expecting(200);

        assertThat(as("audit-officer")
                        .get("/api/desk/audit?action=password-reset&id=" + name)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(SERVER.browser().get("/api/session").status()).isEqualTo(200);
        var owner = SERVER.browser();
        owner.withToken(owner.get("/api/session").json().at("/csrf/token").asString());
        owner.signIn(name, PASSWORD).expecting(401);
    }

    @Test
    @DisplayName("给自己授权、借新账号给自己授权")
    void grantsNothingToOneself() {
        var security = as("security-officer");
        for (var role : List.of("planner", "leader", "audit-officer", "system-officer", "security-officer")) {
            var answer =
                    security.send("POST", "/api/desk/grants", Map.of("username", "security-officer", "role", role));
            assertThat(answer.expecting(409).code()).isEqualTo("grant-to-self");
        }
        var words = Map.of("zh", "甲", "en", "a");
        security.send("POST", "/api/desk/accounts", Map.of("username", newName(), "post", words, "unit", words))
                .expecting(403);
        as("system-officer")
                .send("POST", "/api/desk/grants", Map.of("username", "system-officer", "role", "leader"))
                .expecting(403);
        for (var duty : List.of("SECURITY", "AUDIT")) {
            assertThat(as("system-officer")
                            .send(
                                    "POST",
                                    "/api/desk/accounts/first-officers",
                                    Map.of("duty", duty, "username", newName(), "post", words, "unit", words))
                            .code())
                    .isEqualTo("officer-exists");
        }
    }

    @Test
    @DisplayName("同时授予两类职责：至多成一个")
    void keepsTwoDutiesApartWhenGrantedAtTheSameMoment() throws Exception {
        var security = as("security-officer");
        for (int round = 0; round < 3; round++) {
            var name = newName();
            open(name);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all =
                        threads.invokeAll(List.of(
                                        "leader",
                                        "audit-officer",
                                        "system-officer",
                                        "security-officer",
                                        "leader",
                                        "audit-officer")
                                .stream()
                                .<Callable<Integer>>map(role -> () -> security.send(
                                                "POST", "/api/desk/grants", Map.of("username", name, "role", role))
                                        .status())
                                .toList());
                for (var one : all) {
                    assertThat(one.get()).isIn(201, 409);
                }
            }
            var duties = security.get("/api/desk/grants?account=" + name)
                    .json()
                    .path("grants")
                    .valueStream()
                    .map(grant -> grant.path("duty").asString())
                    .distinct()
                    .toList();
            assertThat(duties).hasSize(1);
        }
    }

    @Test
    @DisplayName("口令未改时不得委托：偷到临时口令的人不能先把角色转走")
    void passesNothingOnBeforeThePasswordIsChanged() {
        var name = newName();
        var password = open(name);
        var grant = grant(name, "leader").expecting(201).json().path("id").asInt();
        var thief = signedIn(name, password);

        var answer = thief.send(
                "POST",
                "/api/desk/me/delegations",
                Map.of(
                        "grant",
                        grant,
                        "to",
                        "viewer",
                        "lastDay",
                        java.time.LocalDate.now().plusDays(5).toString()));

        assertThat(answer.expecting(403).code()).isEqualTo("password-change-required");
        assertThat(thief.get("/api/desk/me/colleagues?q=a").expecting(403).code())
                .isEqualTo("password-change-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants-edit",
                "grants-read",
                "accounts-edit",
                "accounts-read",
                "journal-read",
                "journal-export",
                "sessions-end",
                "people-unmask",
                "people-export",
                "map-edit",
                "people-edit",
                "own-account",
                "nothing"
            })
    @DisplayName("接口令牌不能带写权限、管理权限")
    void givesATokenNothingButReading(String permission) {
        var answer = as("system-officer")
                .send(
                        "POST",
                        "/api/desk/tokens",
                        Map.of(
                                "name",
                                "x",
                                "permissions",
                                List.of("map-read", permission),
                                "district",
                                true,
                                "lastDay",
                                java.time.LocalDate.now().plusDays(5).toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    }

    @Test
    @DisplayName("猜别人的会话、授权、委托编号")
    void endsNothingThatIsAnothers() {
        var victim = as("planner");
        var session =
                victim.get("/api/desk/me/sessions").json().at("/sessions/0/id").asString();
        var grants =
                as("security-officer").get("/api/desk/grants?account=leader").json();
        int grant = grants.at("/grants/0/id").asInt();
        var attacker = as("viewer");

        attacker.send("DELETE", "/api/desk/me/sessions/" + session, Map.of()).expecting(404);
        attacker.send("DELETE", "/api/desk/me/delegations/" + grant, Map.of()).expecting(404);
        attacker.send("DELETE", "/api/desk/grants/" + grant, Map.of()).expecting(403);
        assertThat(attacker.send(
                                "POST",
                                "/api/desk/me/delegations",
                                Map.of(
                                        "grant",
                                        grant,
                                        "to",
                                        "planner",
                                        "lastDay",
                                        java.time.LocalDate.now().plusDays(5).toString()))
                        .expecting(404)
                        .code())
                .isEqualTo("grant-not-found");
        victim.get("/api/desk/drafts").expecting(200);
    }
}
