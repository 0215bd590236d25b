package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another system reads the people of one street with a token. */
@DisplayName("接口令牌：两人同意，限范围、限期")
class TokenTests {

    private final Office office = Office.shared();
    private int id;

    private LocalDate day(int ahead) {
        return LocalDate.ofInstant(office.clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(ahead);
    }

    private Map<String, Object> wanted(List<String> permissions, LocalDate lastDay) {
        var body = new HashMap<String, Object>();
        body.put("name", "市级平台");
        body.put("permissions", permissions);
        body.put("unit", "120106001");
        body.put("district", false);
        body.put("lastDay", lastDay.toString());
        return body;
    }

    private String waiting() {
        var made = office.as("system-officer")
                .send("POST", "/api/desk/tokens", wanted(List.of("people-read"), day(30)))
                .expecting(201)
                .json();
        id = made.at("/token/id").asInt();
        assertThat(made.at("/token/state").asString()).isEqualTo("WAITING");
        return made.path("secret").asString();
    }

    private String approved() {
        var secret = waiting();
        office.as("security-officer")
                .send("POST", "/api/desk/grants/tokens/" + id + "/approval", Map.of())
                .expecting(200);
        return secret;
    }

    private Browser.Answer with(String secret, String path) {
        return office.server.browser().get(path, "Authorization", "Bearer " + secret);
    }

    @Test
    @DisplayName("安全管理员批准后才有效，只在所给范围内")
    void opensNothingUntilTheSecurityOfficerApproves() {
        var secret = waiting();
        assertThat(secret).matches("hq_[A-Za-z0-9_-]{43}");
        assertThat(with(secret, "/api/desk/reach").expecting(401).code()).isEqualTo("token-not-valid");
        office.as("system-officer")
                .send("POST", "/api/desk/grants/tokens/" + id + "/approval", Map.of())
                .expecting(403);

        office.as("security-officer")
                .send("POST", "/api/desk/grants/tokens/" + id + "/approval", Map.of())
                .expecting(200);

        assertThat(with(secret, "/api/desk/reach").expecting(200).body()).isEqualTo("units [2, 21, 22] areas []");
        assertThat(with(secret, "/api/desk/drafts").expecting(403).code()).isEqualTo("not-allowed");
        assertThat(with(secret, "/api/desk/me").expecting(403).code()).isEqualTo("not-allowed");
        assertThat(with(secret, "/api/desk/accounts").expecting(403).code()).isEqualTo("not-allowed");
        var listed = office.as("system-officer").get("/api/desk/tokens").expecting(200);
        assertThat(listed.json().at("/tokens/0/lastUsedAt").isNull()).isFalse();
        assertThat(listed.body()).doesNotContain(secret.substring(3));
        assertThat(office.database()
                        .sql("select string_agg(encode(token_hash, 'escape'), '') from identity.token")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void isRevokedAtOnceAndExpiresOnItsDay() {
        var revoked = approved();
        office.as("system-officer")
                .send("DELETE", "/api/desk/tokens/" + id, Map.of())
                .expecting(200);
        assertThat(with(revoked, "/api/desk/reach").status()).isEqualTo(401);

        var expiring = approved();
        office.later(Duration.ofDays(30));
        assertThat(with(expiring, "/api/desk/reach").status()).isEqualTo(200);
        office.later(Duration.ofDays(1));
        assertThat(with(expiring, "/api/desk/reach").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("令牌与会话不得同时使用")
    void refusesARequestWithATokenAndASession() {
        var secret = approved();
        var browser = office.as("leader");

        assertThat(browser.get("/api/desk/reach", "Authorization", "Bearer " + secret)
                        .expecting(400)
                        .code())
                .isEqualTo("two-credentials");
        assertThat(browser.withToken("")
                        .send("DELETE", "/api/desk/me/sessions", Map.of(), "Authorization", "Bearer x")
                        .expecting(400)
                        .code())
                .as("no way round the CSRF token")
                .isEqualTo("two-credentials");
    }

    @Test
    void holdsOnlyWhatReadsDailyWork() {
        var system = office.as("system-officer");
        for (var permission :
                new String[] {"people-edit", "people-export", "accounts-read", "journal-read", "own-account"}) {
            assertThat(system.send("POST", "/api/desk/tokens", wanted(List.of(permission), day(30)))
                            .expecting(422)
                            .json()
                            .at("/at/field")
                            .asString())
                    .as(permission)
                    .isEqualTo("permissions");
        }
        assertThat(system.send("POST", "/api/desk/tokens", wanted(List.of("people-read"), day(400)))
                        .expecting(422)
                        .json()
                        .at("/at/field")
                        .asString())
                .isEqualTo("lastDay");
    }

    @Test
    void countsWrongTokensOfAnAddress() {
        office.later(Duration.ofMinutes(16));
        var statuses = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> office.server
                        .browser()
                        .get("/api/desk/reach", "Authorization", "Bearer hq_x" + i, "X-Forwarded-For", "10.210.0.1")
                        .status())
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(with(approved(), "/api/desk/reach").status())
                .as("another address")
                .isEqualTo(200);
    }
}
