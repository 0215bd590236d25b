package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.support.Browser;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The security officer grants roles at places and for a time; the gate follows with the next request. */
@DisplayName("授权：角色、范围、时间")
class GrantTests {

    private final Office office = Office.shared();
    private final String name = Office.newName();

    private static Map<String, String> street(String unit) {
        return Map.of("role", "street-officer", "unit", unit);
    }

    private Browser.Answer give(Map<String, Object> body) {
        return office.as("security-officer").send("POST", "/api/desk/grants", body);
    }

    @Test
    @DisplayName("范围是各项授权之和，含全部下级")
    void reachesAllBelowThePlacesOfAllItsGrants() {
        var browser = office.officer(name, street("120106001"));
        assertThat(Office.reach(browser)).isEqualTo("units [2, 21, 22] areas []");

        office.grant(name, Map.of("role", "community-worker", "area", "120106001002"));
        assertThat(Office.reach(browser)).isEqualTo("units [2, 21, 22] areas [111, 1111]");

        office.grant(name, Map.of("role", "map-officer", "area", "120106"));
        assertThat(Office.reach(browser))
                .as("map officers see no people")
                .isEqualTo("units [2, 21, 22] areas [111, 1111]");

        office.grant(name, Map.of("role", "leader"));
        assertThat(Office.reach(browser)).isEqualTo("all");
    }

    @Test
    @DisplayName("收回授权，下一个请求即生效")
    void losesARoleWithTheNextRequest() {
        var browser = office.officer(name);
        assertThat(Office.reach(browser)).isEqualTo("not-allowed");
        int grant = office.grant(name, street("120106005"));
        assertThat(Office.reach(browser)).isEqualTo("units [3] areas []");

        var ended = office.as("security-officer")
                .send("DELETE", "/api/desk/grants/" + grant, Map.of())
                .expecting(200)
                .json();

        assertThat(ended.path("state").asString()).isEqualTo("ENDED");
        assertThat(ended.path("endedBy").asString()).isEqualTo("security-officer");
        assertThat(Office.reach(browser)).isEqualTo("not-allowed");
        assertThat(browser.get("/api/session").json().path("permissions").toString())
                .isEqualTo("[\"own-account\"]");
    }

    @Test
    void beginsAndEndsWithItsDays() {
        office.officer(name);
        var tomorrow = office.clock
                .instant()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1);
        office.grant(
                name,
                Map.of(
                        "role",
                        "leader",
                        "from",
                        tomorrow.toString(),
                        "lastDay",
                        tomorrow.plusDays(1).toString()));
        var midnight =
                tomorrow.atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant();

        assertThat(Office.reach(office.signedIn(name, Office.NEW_PASSWORD))).isEqualTo("not-allowed");
        office.clock.set(midnight);
        assertThat(Office.reach(office.signedIn(name, Office.NEW_PASSWORD))).isEqualTo("all");
        office.clock.set(midnight.plus(Duration.ofDays(2)).minusMillis(1));
        var browser = office.signedIn(name, Office.NEW_PASSWORD);
        assertThat(Office.reach(browser)).isEqualTo("all");
        office.later(Duration.ofMillis(1));
        assertThat(Office.reach(browser)).isEqualTo("not-allowed");
    }

    @Test
    @DisplayName("一个账号不得兼有两类职责：程序拒绝，数据库也拒绝")
    void keepsDutiesApartInTheDatabaseToo() {
        office.officer(name, Map.of("role", "leader"));

        assertThat(give(Map.of("username", name, "role", "audit-officer"))
                        .expecting(409)
                        .code())
                .isEqualTo("duties-mixed");
        assertThatThrownBy(() -> office.database().sql("""
                        insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                        values ('120106', '%s', 'audit-officer', 'AUDIT', 'DISTRICT', '2020-01-01', 'x')
                        """.formatted(name)).update())
                .hasStackTraceContaining("roles of two duties");
    }

    @Test
    @DisplayName("同时授予两类职责，只有一类成功")
    void keepsDutiesApartWhenTwoGrantAtOnce() throws Exception {
        office.officer(name);
        var security = office.as("security-officer");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> security.send(
                                    "POST",
                                    "/api/desk/grants",
                                    Map.of("username", name, "role", i % 2 == 0 ? "leader" : "audit-officer"))
                            .status())
                    .toList();
            assertThat(threads.invokeAll(tries).stream().map(Future::resultNow)).containsOnly(201, 409);
        }

        assertThat(office.database()
                        .sql("select count(distinct duty) from identity.role_grant where username = '" + name + "'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("职责混杂的账号，即使绕过约束写入，也什么都不能做")
    void givesNothingToAnAccountWhoseDutiesWereMixedBehindTheDoor() {
        var browser = office.officer(name, Map.of("role", "leader"));
        office.database().sql("""
                begin;
                set local session_replication_role = replica;
                insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                values ('120106', '%s', 'audit-officer', 'AUDIT', 'DISTRICT', '2020-01-01', 'x');
                commit;
                """.formatted(name)).update();

        assertThat(Office.reach(browser)).isEqualTo("not-allowed");
        assertThat(browser.get("/api/desk/audit").code()).isEqualTo("not-allowed");
    }

    @Test
    void refusesWhatCannotBeGranted() {
        office.officer(name);

        assertThat(give(Map.of("username", "security-officer", "role", "audit-officer"))
                        .code())
                .isEqualTo("grant-to-self");
        assertThat(give(Map.of("username", "nobody-here", "role", "leader")).code())
                .isEqualTo("account-not-found");
        assertThat(give(Map.of("username", name, "role", "mayor")).code()).isEqualTo("role-not-found");
        assertThat(give(Map.of("username", name, "role", "street-officer", "unit", "999"))
                        .code())
                .isEqualTo("place-not-found");
        assertThat(give(Map.of("username", name, "role", "street-officer")).code())
                .isEqualTo("place-not-fitting");
        assertThat(give(Map.of("username", name, "role", "leader", "unit", "120106001"))
                        .code())
                .isEqualTo("place-not-fitting");
        assertThat(give(Map.of("username", name, "role", "leader", "lastDay", "2020-01-01"))
                        .code())
                .isEqualTo("value-not-valid");
        for (var other : new String[] {"system-officer", "audit-officer", "planner", "leader"}) {
            assertThat(office.as(other)
                            .send("POST", "/api/desk/grants", Map.of("username", name, "role", "leader"))
                            .expecting(403)
                            .code())
                    .as(other)
                    .isEqualTo("not-allowed");
        }
    }

    @Test
    @DisplayName("最后一位审计管理员的授权不能收回")
    void leavesTheLastAuditOfficerHisRole() {
        var security = office.as("security-officer");
        int last = security.get("/api/desk/grants?account=audit-officer&valid=true")
                .json()
                .at("/grants/0/id")
                .asInt();

        assertThat(security.send("DELETE", "/api/desk/grants/" + last, Map.of())
                        .expecting(409)
                        .code())
                .isEqualTo("last-officer");
    }

    @Test
    void ordersSessionsToEndWhenTheDutyChanges() {
        var browser = office.officer(name);
        office.grant(name, Map.of("role", "audit-officer"));

        browser.get("/api/desk/me").expecting(401);
        office.signedIn(name, Office.NEW_PASSWORD).get("/api/desk/audit").expecting(200);
        var security = office.as("security-officer");
        int grant = security.get("/api/desk/grants?account=" + name)
                .json()
                .at("/grants/0/id")
                .asInt();
        security.send("DELETE", "/api/desk/grants/" + grant, Map.of()).expecting(200);
    }

    @Test
    void listsGrantsRolesPlacesAndHolders() {
        office.officer(name, street("120106001"));
        var security = office.as("security-officer");

        var grant = security.get("/api/desk/grants?account=" + name).json().at("/grants/0");
        assertThat(grant.at("/place/name/zh").asString()).isEqualTo("西于庄街道办事处");
        assertThat(grant.at("/roleName/zh").asString()).isEqualTo("街道干部");
        assertThat(security.get("/api/desk/roles").json().path("roles"))
                .extracting(role -> role.path("key").asString())
                .contains("viewer", "audit-officer", "science-officer", "grid-officer", "power-lead");
        assertThat(security.get("/api/desk/grants/places?kind=UNITS&q=西沽")
                        .json()
                        .at("/places/0/code")
                        .asString())
                .isEqualTo("120106005");
        assertThat(security.get("/api/desk/grants/accounts?q=" + name)
                        .json()
                        .at("/accounts/0/roles/0")
                        .asString())
                .isEqualTo("street-officer");
        var page = security.get("/api/desk/grants?limit=3").json();
        assertThat(page.path("grants")).hasSize(3);
        assertThat(security.get("/api/desk/grants?limit=3&after="
                                + page.path("next").asInt())
                        .json()
                        .at("/grants/0/id")
                        .asInt())
                .isGreaterThan(page.path("next").asInt());
    }

    @Test
    void letsNobodyRewriteAGrant() {
        office.officer(name, street("120106001"));

        assertThatThrownBy(() -> office.database()
                        .sql("update identity.role_grant set unit = 1 where username = '" + name + "'")
                        .update())
                .hasStackTraceContaining("only to be ended");
    }
}
