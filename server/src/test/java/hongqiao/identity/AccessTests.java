package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The security officer asks: why can he see this letter, and who else can? */
@DisplayName("谁能看到什么，为什么")
class AccessTests {

    private final Office office = Office.shared();
    private final String name = Office.newName();

    @Test
    @DisplayName("逐步说明：授权、角色、范围、到记录的路径")
    void followsTheGrantDownToTheRecord() {
        office.officer(name, Map.of("role", "street-officer", "unit", "120106001"));

        var why = office.as("security-officer")
                .get("/api/desk/access/why?account=" + name + "&record=letter:1")
                .expecting(200)
                .json();

        assertThat(why.path("allowed").asBoolean()).isTrue();
        assertThat(why.at("/permission/key").asString()).isEqualTo("people-read");
        assertThat(why.at("/permission/title/zh").asString()).isEqualTo("查看人员");
        var reason = why.at("/reasons/0");
        assertThat(reason.at("/grant/role").asString()).isEqualTo("street-officer");
        assertThat(reason.path("root").path("code").asString()).isEqualTo("120106001");
        assertThat(reason.path("lineage"))
                .extracting(place -> place.path("code").asString())
                .containsExactly("120106001", "120106001-B");
        assertThat(reason.at("/sentence/zh").asString()).isEqualTo("角色“街道干部”的范围是“西于庄街道办事处”，此处为“西于庄街道执法队”");
    }

    @Test
    void saysWhyNot() {
        office.officer(name, Map.of("role", "street-officer", "unit", "120106001"));
        var security = office.as("security-officer");

        var beside = security.get("/api/desk/access/why?account=" + name + "&record=letter:3")
                .json();
        var planner = security.get("/api/desk/access/why?account=planner&record=letter:1")
                .json();

        assertThat(beside.path("allowed").asBoolean()).isFalse();
        assertThat(beside.at("/refusal/zh").asString()).isEqualTo("有权限“查看人员”，但范围不含这条记录所在之处");
        assertThat(planner.at("/refusal/zh").asString()).isEqualTo("没有一个角色含有权限“查看人员”");
        assertThat(security.get("/api/desk/access/why?account=planner&record=letter:9")
                        .expecting(404)
                        .code())
                .isEqualTo("record-not-found");
    }

    @Test
    void listsAllWhoCanSeeARecord() {
        var who = office.as("security-officer")
                .get("/api/desk/access/who?record=letter:2")
                .expecting(200)
                .json();

        assertThat(who.path("accounts"))
                .extracting(seer -> seer.path("username").asString())
                .contains("leader", "community", "street-xiyuzhuang")
                .doesNotContain("street-xigu", "planner", "security-officer", "map");
    }

    @Test
    void tellsWhatAnAccountReaches() {
        var security = office.as("security-officer");

        var reach = security.get("/api/desk/access?account=street-xiyuzhuang")
                .json()
                .path("permissions");
        var leader = security.get("/api/desk/access?account=leader&permission=people-read")
                .json();

        assertThat(reach).hasSize(9);
        assertThat(reach).allSatisfy(one -> {
            assertThat(one.path("units").asInt()).isEqualTo(3);
            assertThat(one.path("areas").asInt()).isEqualTo(3);
            assertThat(one.path("whole").asBoolean()).isFalse();
        });
        assertThat(leader.at("/permissions/0/whole").asBoolean()).isTrue();
        assertThat(security.get("/api/desk/access/kinds")
                        .json()
                        .at("/kinds/0/kind")
                        .asString())
                .isEqualTo("letter");
        office.as("leader").get("/api/desk/access/who?record=letter:2").expecting(403);
    }

    @Test
    @DisplayName("说明与门禁一致：每个账号、每条记录")
    void agreesWithTheGate() {
        var security = office.as("security-officer");
        var places = Map.of("1", "22", "2", "1111", "3", "3");
        for (var account : office.server.bean(Accounts.class).listDemo()) {
            var reach = Office.reach(office.as(account.username()));
            for (var letter : places.entrySet()) {
                var allowed = security.get("/api/desk/access/why?account=%s&record=letter:%s"
                                .formatted(account.username(), letter.getKey()))
                        .json()
                        .path("allowed")
                        .asBoolean();
                var list = letter.getKey().equals("2")
                        ? reach.replaceFirst(".*areas", "")
                        : reach.replaceFirst(" areas.*", "");
                assertThat(allowed)
                        .as("%s letter %s: %s", account.username(), letter.getKey(), reach)
                        .isEqualTo(reach.equals("all") || list.matches(".*\\b" + letter.getValue() + "\\b.*"));
            }
        }
    }
}
