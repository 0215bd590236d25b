package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer signs in at the demo district, works, and signs out. */
@DisplayName("登录与会话")
class SessionTests {

    private final Running server = Running.shared();
    private final Browser browser = server.browser();

    @Test
    void tellsAStrangerWhereHeIsAndWhatHeMayTry() {
        var session = browser.get("/api/session").expecting(200).json();

        assertThat(session.path("user").isNull()).isTrue();
        assertThat(session.at("/district/code").asString()).isEqualTo("120106");
        assertThat(session.at("/district/name/en").asString()).isEqualTo("Hongqiao District");
        assertThat(session.path("demo").asBoolean()).isTrue();
        assertThat(session.path("demoAccounts"))
                .extracting(account -> account.path("username").asString())
                .startsWith("planner", "viewer")
                .contains("science", "powers", "legal", "enclaves", "renewal")
                .hasSize(55);
        assertThat(session.toString()).doesNotContain(Running.PASSWORD);
    }

    @Test
    void asksAStrangerWhoOnlyLooksForNoSession() {
        browser.get("/api/session").expecting(200);
        browser.get("/").expecting(200);

        assertThat(browser.cookies().getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .doesNotContain("hongqiao-session");
    }

    @Test
    void signsInAndOut() {
        browser.signedIn("planner");

        var user = browser.get("/api/session").expecting(200).json().path("user");
        assertThat(user.path("username").asString()).isEqualTo("planner");
        assertThat(user.path("name").asString()).isEqualTo("规划科演示账号");
        assertThat(user.path("roles").get(0).asString()).isEqualTo("planner");
        assertThat(browser.get("/api/desk/drafts").expecting(200).header("cache-control"))
                .contains("no-store");

        browser.send("DELETE", "/api/session", Map.of()).expecting(204);

        assertThat(browser.get("/api/desk/drafts").expecting(401).code()).isEqualTo("sign-in-required");
        assertThat(browser.get("/api/session").json().path("user").isNull()).isTrue();
    }

    @Test
    void namesThePostInTheReadersLanguage() {
        browser.signedIn("planner").speaking("en-GB,en;q=0.9");

        assertThat(browser.get("/api/session").json().at("/user/name").asString())
                .isEqualTo("Planning desk (demo)");
    }

    @Test
    @DisplayName("登录后换会话号和令牌，旧的不再有效")
    void changesSessionAndTokenAtSignIn() {
        browser.signedIn("planner");
        var firstSession = cookie("hongqiao-session").getValue();
        var firstToken = browser.token();

        browser.signIn("planner", Running.PASSWORD).expecting(200);

        assertThat(cookie("hongqiao-session").getValue()).isNotEqualTo(firstSession);
        assertThat(browser.withToken(firstToken)
                        .signIn("planner", Running.PASSWORD)
                        .expecting(403)
                        .code())
                .isEqualTo("csrf");
    }

    @Test
    void keepsItsCookiesFromScriptsAndFromOtherSites() {
        var token = browser.get("/api/session").json().at("/csrf/token").asString();
        var answer =
                browser.withToken(token).signIn("planner", Running.PASSWORD).expecting(200);

        assertThat(answer.response().headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void refusesAWriteWithoutItsToken() {
        browser.signedIn("planner");

        var refused = browser.withToken("").send("PATCH", "/api/desk/drafts/x", Map.of());

        assertThat(refused.expecting(403).code()).isEqualTo("csrf");
        assertThat(refused.json().at("/en/title").asString()).isNotBlank();
    }

    @Test
    void namesTheFieldThatWasLeftEmpty() {
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());

        var refused = browser.send("POST", "/api/session", Map.of("username", "planner"))
                .expecting(422);

        assertThat(refused.code()).isEqualTo("value-not-valid");
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("password");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() {
        var server = Running.server();
        var stranger = server.browser();
        stranger.withToken(stranger.get("/api/session").json().at("/csrf/token").asString());

        var wrong = stranger.signIn("planner", "wrong").expecting(401);
        var unknown = stranger.signIn("nobody", "wrong").expecting(401);
        assertThat(wrong.code()).isEqualTo("sign-in-failed");
        assertThat(unknown.body()).isEqualTo(wrong.body());

        for (int tries = 2; tries <= 5; tries++) {
            stranger.signIn("planner", "wrong" + tries).expecting(401);
        }
        var locked = stranger.signIn("planner", Running.PASSWORD).expecting(429);
        assertThat(locked.code()).isEqualTo("too-many-tries");
        assertThat(locked.json().at("/zh/detail").asString()).contains("15");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(800, 901);
        stranger.signIn("viewer", Running.PASSWORD).expecting(200);
        server.close();
    }

    @Test
    @DisplayName("同时猜十六次：至多五次看得到密码对错")
    void countsTriesThatComeAtOnce() throws Exception {
        var server = Running.server();
        var stranger = server.browser();
        stranger.withToken(stranger.get("/api/session").json().at("/csrf/token").asString());
        var gate = new CyclicBarrier(16);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tries = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        gate.await();
                        return stranger.signIn("planner", "wrong" + n).status();
                    })
                    .toList();
            for (var status : threads.invokeAll(tries)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(11);
        server.close();
    }

    @Test
    @DisplayName("演示密码：每次安装一个，只有本人可读，库中只存散列")
    void makesOneDemoPasswordPerInstallation() throws Exception {
        var database = hongqiao.support.TestDatabase.create();
        var data = Running.newFolder();
        var made = "";
        try (var first = Running.over(database, data, "hongqiao.demo-password=")) {
            var file = first.data().resolve("demo-password");
            made = Files.readString(file).strip();
            assertThat(made).hasSize(12);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(hashes(first)).allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$"));
            assertThat(signsIn(first, made)).isTrue();
        }
        try (var second = Running.over(database, data, "hongqiao.demo-password=")) {
            assertThat(signsIn(second, made)).isTrue();
        }
        try (var real = Running.over(database, data, "hongqiao.demo=false")) {
            assertThat(signsIn(real, made))
                    .as("demo accounts are gone in a real start")
                    .isFalse();
            assertThat(real.browser()
                            .get("/api/session")
                            .json()
                            .path("demoAccounts")
                            .isEmpty())
                    .isTrue();
            assertThat(real.bean(Accounts.class).find("admin")).isPresent();
            assertThat(real.bean(Accounts.class).find("planner")).isEmpty();
        }
    }

    private static boolean signsIn(Running server, String password) {
        var browser = server.browser();
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());
        return browser.signIn("planner", password).status() == 200;
    }

    private static java.util.List<@org.jspecify.annotations.Nullable String> hashes(Running server) {
        return JdbcClient.create(server.database().dataSource())
                .sql("select password_hash from identity.credential")
                .query(String.class)
                .list();
    }

    private HttpCookie cookie(String name) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
