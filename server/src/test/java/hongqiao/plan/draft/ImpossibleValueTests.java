package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
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

    @ParameterizedTest
    @DisplayName("类型不对")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'metric':5,'comparator':'EXACTLY','value':1                | value.metric",
                "'metric':'公园','comparator':0,'value':1                   | value.comparator",
                "'metric':'公园','comparator':'EXACTLY','value':'12'        | value.value",
                "'metric':'公园','comparator':'EXACTLY','value':1,'deadline':2030 | value.deadline",
                "'metric':'公园','value':1                                  | value.comparator",
                "'metric':'\\u200b\\u2060','comparator':'EXACTLY','value':1 | value.metric",
                "'metric':'公\\u202e园','comparator':'EXACTLY','value':1    | value.metric",
                "'metric':'公\\u0085园','comparator':'EXACTLY','value':1    | value.metric",
                "'metric':'公园','comparator':'EXACTLY','value':1,'deadline':'1989' | value.deadline",
                "'metric':'公园','comparator':'EXACTLY','value':1,'deadline':'2101-01' | value.deadline",
            })
    void refusesAValueOfTheWrongKind(String members, String field) {
        refused(
                "{'kind':'COMMITMENT','start':0,'end':6,'value':{%s}}"
                        .formatted(members)
                        .replace('\'', '"'),
                field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'start':1.9,'end':6 | start", "'start':'1','end':6 | start", "'start':0,'end':6.0 | end"})
    void refusesAPlaceOfTheWrongKind(String place, String field) {
        refused(
                "{'kind':'COMMITMENT',%s,'value':{'metric':'公园','comparator':'EXACTLY','value':1}}"
                        .formatted(place)
                        .replace('\'', '"'),
                field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'action':'CONFIRM','version':'1'} | version", "{'action':0,'version':1} | action"})
    void refusesADecisionOfTheWrongKind(String decision, String field) {
        var asked = decision.replace('\'', '"');
        var answer = desk.browser.raw(
                "PUT",
                "/api/desk/drafts/" + desk.id() + "/items/C001/decision",
                "application/json",
                asked.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.expecting(422).json().at("/at/field").asString()).isEqualTo(field);
    }

    @Test
    @DisplayName("指标：没有分组，没有目标")
    void refusesAnIndicatorThatSaysNothing() {
        var indicator =
                "{'kind':'INDICATOR','start':0,'end':6,'value':{'ordinal':1,'group':%s,'name':'公园','base':{'cumulative':false},'target':{%s'cumulative':false}}}";

        refused(indicator.formatted("null", "'value':3,").replace('\'', '"'), "value.group");
        refused(indicator.formatted("''", "").replace('\'', '"'), "value.target");
    }

    @Test
    @DisplayName("所选文字是空白；同一段文字补充两次")
    void refusesBlankSpansAndTheSameSpanTwice() {
        var text = desk.draft().path("text").asString();
        var blank = text.codePointCount(0, text.indexOf('\n'));
        var item = "{'kind':'COMMITMENT','start':%d,'end':%d,'value':{'metric':'公园','comparator':'EXACTLY','value':1}}";
        refused(item.formatted(blank, blank + 1).replace('\'', '"'), "end");

        add(item.formatted(2, 8)).expecting(201);
        assertThat(add(item.formatted(2, 8)).expecting(409).code()).isEqualTo("item-already-there");
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

    private static Answer add(String json) {
        return desk.browser.raw(
                "POST",
                "/api/desk/drafts/" + desk.id() + "/items",
                "application/json",
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String json, String field) {
        var answer = add(json);

        assertThat(answer.expecting(422).code()).isEqualTo("value-not-valid");
        assertThat(answer.json().at("/at/field").asString()).isEqualTo(field);
    }
}
