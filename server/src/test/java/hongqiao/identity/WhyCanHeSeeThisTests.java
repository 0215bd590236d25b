package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The security officer of the demonstration asks about its own people, units and areas. */
@DisplayName("为什么他能看见这条")
class WhyCanHeSeeThisTests {

    private static final Browser SECURITY = Running.shared().browser().signedIn("security-officer");

    private static JsonNode why(String account, String record) {
        return SECURITY.get("/api/desk/access/why?account=" + account + "&record=" + record)
                .expecting(200)
                .json();
    }

    @Test
    void findsTheUnitBetweenTheOfficerAndThePerson() {
        var person = Running.shared()
                .browser()
                .signedIn("units")
                .get("/api/desk/people?limit=1")
                .json()
                .at("/people/0");
        var record = "person:" + person.path("staffNo").asString();

        var seen = why("street-xiyuzhuang", record);
        assertThat(seen.path("allowed").asBoolean()).isTrue();
        assertThat(seen.at("/reasons/0/sentence/zh").asString()).contains("街道干部", "西于庄街道办事处");

        var unseen = why("street-xigu", record);
        assertThat(unseen.path("allowed").asBoolean()).isFalse();
        assertThat(unseen.at("/refusal/zh").asString()).contains("范围不含");

        var who = SECURITY.get("/api/desk/access/who?record=" + record)
                .expecting(200)
                .body();
        assertThat(who).contains("street-xiyuzhuang", "leader").doesNotContain("street-xigu", "audit-officer");
    }

    @Test
    void tellsThatAllWhoSeeUnitsSeeEveryUnit() {
        assertThat(why("street-xigu", "unit:street-120106001")
                        .at("/reasons/0/sentence/zh")
                        .asString())
                .contains("全区有此权限者都能看到");
    }

    @Test
    void findsWhoMayMoveABorder() {
        assertThat(why("map", "area-border:120106001002-G01").path("allowed").asBoolean())
                .isTrue();
        assertThat(why("viewer", "area-border:120106001002-G01")
                        .at("/refusal/zh")
                        .asString())
                .contains("没有一个角色");
        assertThat(SECURITY.get("/api/desk/access/why?account=map&record=area-border:nowhere")
                        .expecting(404)
                        .code())
                .isEqualTo("record-not-found");
    }
}
