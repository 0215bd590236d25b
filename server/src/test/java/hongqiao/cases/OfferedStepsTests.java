package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A street has called sanitation to a night market: what each is offered, and is told why not. */
@DisplayName("能办才给按钮；办不了的，事先说明原因，和办的时候说的一样")
class OfferedStepsTests {

    private static final String WHISTLES = "/api/desk/cases/whistle";

    private final Running server = Running.shared();
    private final Browser street = server.browser().signedIn("street-xiyuzhuang");
    private final Browser sanitation = server.browser().signedIn("sanitation");
    private final Browser supervisor = server.browser().signedIn("supervise");
    private String number = "";

    @BeforeEach
    void called() {
        number = street.send(
                        "POST",
                        WHISTLES,
                        Map.of(
                                "values",
                                Map.of(
                                        "problem",
                                        "夜市占道",
                                        "kind",
                                        "JOINT_ENFORCEMENT",
                                        "area",
                                        "120106001",
                                        "need",
                                        "现场清理")))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        take(street, Map.of("step", "call", "units", List.of("sanitation"))).expecting(200);
    }

    @Test
    @DisplayName("没有异议就没有可裁定的")
    void offersNoDecisionWhereNobodyObjects() {
        assertThat(whyNot(supervisor, "decide")).isEqualTo("没有待裁定的异议");
        refused(
                take(supervisor, Map.of("step", "decide", "reason", "职责明确", "assignment", 1, "stands", false)),
                "没有待裁定的异议");

        take(sanitation, Map.of("step", "object", "reason", "不在职责范围")).expecting(200);

        assertThat(whyNot(supervisor, "decide")).isEmpty();
        assertThat(whyNot(sanitation, "object")).isEqualTo("已经提出，等待裁定");
        take(supervisor, Map.of("step", "decide", "reason", "职责明确", "assignment", 1, "stands", false))
                .expecting(200);
        assertThat(whyNot(sanitation, "object")).isEmpty();
    }

    @Test
    @DisplayName("到场之后不能再退回“已响应”")
    void doesNotTakeAnArrivalBack() {
        take(sanitation, Map.of("step", "answer")).expecting(200);
        assertThat(whyNot(sanitation, "answer")).isEqualTo("已经应答过了");
        take(sanitation, Map.of("step", "arrive", "evidence", List.of(Map.of("label", "document", "name", "签到表.pdf"))))
                .expecting(200);

        assertThat(whyNot(sanitation, "answer")).isEqualTo("已经到场了");
        assertThat(whyNot(sanitation, "arrive")).isEqualTo("已经到场了");
        assertThat(whyNot(sanitation, "object")).isEqualTo("已经到场了");
        refused(take(sanitation, Map.of("step", "answer")), "已经到场了");
        assertThat(read(sanitation).at("/assignments/0/standing").asString()).isEqualTo("ARRIVED");
    }

    private static void refused(Answer answer, String why) {
        assertThat(answer.expecting(422).code()).isEqualTo("step-not-ready");
        assertThat(answer.json().path("detail").asString()).isEqualTo(why);
    }

    private tools.jackson.databind.JsonNode read(Browser who) {
        return who.get(WHISTLES + "/" + number).expecting(200).json();
    }

    /** Empty: it is offered. */
    private String whyNot(Browser who, String step) {
        return read(who)
                .path("steps")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(step))
                .findFirst()
                .orElseThrow()
                .at("/why/zh")
                .asString("");
    }

    private Answer take(Browser who, Map<String, Object> step) {
        var body = new HashMap<>(step);
        body.put("version", read(who).at("/line/version").asInt());
        return who.send("POST", WHISTLES + "/" + number + "/steps", body);
    }
}
