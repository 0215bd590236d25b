package hongqiao.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.Accounts;
import hongqiao.identity.Places;
import hongqiao.identity.ScopeRoots;
import hongqiao.identity.SmallDistrict;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Officers sign in at the city's identity provider: code flow with PKCE, state and nonce, driven as a browser drives it. */
@DisplayName("统一身份认证登录")
class ProviderSignInTests {

    private static Running server;
    private static Provider provider;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        provider = new Provider(freePort(), "http://127.0.0.1:%d/api/session/callback/oidc".formatted(port));
        server = Running.with(
                Map.of(ScopeRoots.class, new SmallDistrict()),
                "server.port=" + port,
                "hongqiao.oidc.issuer=" + provider.url(),
                "hongqiao.oidc.client-id=hongqiao",
                "hongqiao.oidc.client-secret=hongqiao-secret",
                "hongqiao.oidc.unit-claim=department",
                "hongqiao.oidc.units.DEPT-7=120106001",
                "hongqiao.oidc.create=true",
                "hongqiao.oidc.role=street-officer");
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    /** One browser with cookies for both servers, following each step by hand. */
    private static final class Visitor {
        final CookieManager cookies = new CookieManager();
        final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html, */*;q=0.1")
                    .GET());
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        static String location(HttpResponse<String> answer) {
            return answer.headers()
                    .firstValue("location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        }

        /** To the provider, through its form, and to the address that leads back to us. */
        String callback(String username, String query) {
            var authorize = location(get(server.url() + "/api/session/sign-in/oidc" + query));
            assertThat(authorize).contains("code_challenge_method=S256", "state=", "nonce=");
            get(authorize);
            var form = "username=%s&password=%s".formatted(username, Provider.PASSWORD);
            var back = location(send(HttpRequest.newBuilder(URI.create(provider.url() + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))));
            return location(get(back));
        }

        String signIn(String username, String query) {
            return location(get(callback(username, query)));
        }

        String session() {
            return get(server.url() + "/api/session").body();
        }
    }

    @Test
    void signsInAnOfficerWhoHasAnAccount() {
        var visitor = new Visitor();
        assertThat(visitor.session()).contains("/api/session/sign-in/oidc");

        assertThat(visitor.signIn("planner", "?to=/desk/drafts")).isEqualTo("/desk/drafts");

        assertThat(Browser.JSON.readTree(visitor.session()).at("/user/username").asString())
                .isEqualTo("planner");
        assertThat(visitor.get(server.url() + "/api/desk/drafts").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("首次登录开户，按单位映射授权")
    void opensAnAccountWithTheRoleOfItsUnit() {
        var visitor = new Visitor();

        assertThat(visitor.signIn("new-clerk", "")).isEqualTo("/desk");

        var me =
                Browser.JSON.readTree(visitor.get(server.url() + "/api/desk/me").body());
        assertThat(me.at("/grants/0/role").asString()).isEqualTo("street-officer");
        assertThat(me.at("/grants/0/place/code").asString()).isEqualTo("120106001");
        assertThat(server.bean(Places.class).find(hongqiao.identity.Reach.UNITS, "120106001"))
                .isPresent();
    }

    @Test
    void refusesAUnitThatIsNotHere() {
        assertThat(new Visitor().signIn("stray", "")).isEqualTo("/desk?problem=oidc-unit-unknown");
        assertThat(server.bean(Accounts.class).find("stray")).isEmpty();
    }

    @Test
    @DisplayName("state 不符、重放、换浏览器，一律不予登录")
    void refusesAnAnswerThatWasNotAskedForHere() {
        var visitor = new Visitor();
        var callback = visitor.callback("planner", "");

        var other = new Visitor();
        assertThat(Visitor.location(other.get(callback))).as("another browser").isEqualTo("/desk?problem=oidc-failed");
        assertThat(Visitor.location(visitor.get(callback.replaceFirst("state=[^&]*", "state=guessed"))))
                .isEqualTo("/desk?problem=oidc-failed");
        assertThat(visitor.session()).contains("\"user\":null");

        var again = new Visitor();
        var used = again.callback("planner", "");
        assertThat(Visitor.location(again.get(used))).isEqualTo("/desk");
        assertThat(Visitor.location(again.get(used))).as("a second time").isEqualTo("/desk?problem=oidc-failed");
    }

    @Test
    @DisplayName("登录后只会去本站页面（开放重定向）")
    void leadsNowhereElse() {
        for (var elsewhere : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/desk/..//evil.example",
            "javascript:alert(1)",
            "/desk@evil.example",
            "/api/session",
            "/desk\r\nSet-Cookie:x=1"
        }) {
            assertThat(HandshakeCookie.ownPage(elsewhere)).as(elsewhere).isEqualTo("/desk");
        }
        assertThat(HandshakeCookie.ownPage("/desk/areas?at=2026-05-31")).isEqualTo("/desk/areas?at=2026-05-31");
        assertThat(new Visitor().signIn("planner", "?to=https%3A%2F%2Fevil.example%2F"))
                .isEqualTo("/desk");
        assertThat(new Visitor().signIn("planner", "?to=%2F%2Fevil.example")).isEqualTo("/desk");
    }

    @Test
    void refusesATokenWhoseIssuerIsNotTheOneSetUp() {
        try (var misled = Running.with(
                Map.of(ScopeRoots.class, new SmallDistrict()),
                "hongqiao.oidc.issuer=" + provider.url().replace("127.0.0.1", "localhost"),
                "hongqiao.oidc.client-id=hongqiao",
                "hongqiao.oidc.client-secret=hongqiao-secret")) {
            var answer = new Visitor().get(misled.url() + "/api/session/sign-in/oidc");

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(300);
            assertThat(answer.headers().firstValue("location").orElse("/desk?problem=oidc-failed"))
                    .doesNotContain("/oauth2/authorize?")
                    .contains("oidc-failed");
        }
    }
}
