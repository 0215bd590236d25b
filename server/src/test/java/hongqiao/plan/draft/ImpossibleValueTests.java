package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody can have meant is refused at its field, before it reaches a plan. */
@DisplayName("不可能的填写")
class ImpossibleValueTests {

    private static Desk desk;

    @BeforeAll
    static void uploads() {
        desk = Desk.of(Running.shared()).withSamplePlan();
    }

    @ParameterizedTest
    @CsvSource({
        "value, 1e20000,        value.value",
        "value, 1e999999999,    value.value",
        "value, 1e-999999999,   value.value",
        "value, 0.12345678901,  value.value",
        "valueMax, 1e31,        value.valueMax",
    })
    @DisplayName("数字过长")
    void refusesANumberNobodyCanRead(String member, String number, String field) {
        var value = new HashMap<String, String>(Map.of("value", "1"));
        value.put(member, number);
        var members = new StringBuilder();
        value.forEach(
                (name, it) -> members.append(",\"").append(name).append("\":").append(it));

        refused(
                "{\"kind\":\"COMMITMENT\",\"start\":0,\"end\":6,\"value\":{\"metric\":\"公园\",\"comparator\":\"EXACTLY\""
                        + members + "}}",
                field);
    }

    @Test
    @DisplayName("批准日期不在 1900 至 2200 年")
    void refusesADayOutsideHistory() {
        var asked = new HashMap<String, Object>(desk.adoption(true));
        asked.put("approvedOn", "+999999999-01-01");

        var answer = desk.post("/adoption", asked).expecting(422);

        assertThat(answer.code()).isEqualTo("value-not-valid");
        assertThat(answer.json().at("/at/field").asString()).isEqualTo("approvedOn");
    }

    private static void refused(String json, String field) {
        var answer = desk.browser.raw(
                "POST",
                "/api/desk/drafts/" + desk.id() + "/items",
                "application/json",
                json.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.expecting(422).code()).isEqualTo("value-not-valid");
        assertThat(answer.json().at("/at/field").asString()).isEqualTo(field);
    }
}
