package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the grid centre and a handler begin with when they write. */
@DisplayName("模板：资源包带的，各单位自己存的")
class TemplatesTests {

    private static final String TEMPLATES = "/api/desk/cases/grid-event/templates";

    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static List<String> titles(String who, String what) {
        return centre.as(who)
                .get(TEMPLATES)
                .expecting(200)
                .json()
                .path(what)
                .valueStream()
                .map(one -> one.at("/title/zh").asString())
                .toList();
    }

    private static Answer save(String who, Map<String, Object> template) {
        return centre.as(who).send("POST", TEMPLATES, template);
    }

    private static JsonNode form(String who, String title) {
        return centre.as(who)
                .get(TEMPLATES)
                .expecting(200)
                .json()
                .path("forms")
                .valueStream()
                .filter(one -> one.at("/title/zh").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("资源包的：上报时整张填好，就能上报")
    void opensACaseFromATemplateOfThePack() {
        var values = new HashMap<String, Object>();
        form("grid", "树枝断落").path("values").propertyStream().forEach(one -> values.put(one.getKey(), one.getValue()));
        values.put("area", GridCentre.GRID);

        var opened = centre.as("grid")
                .send("POST", "/api/desk/cases/grid-event", Map.of("values", values))
                .expecting(201)
                .json();

        assertThat(opened.at("/line/title").asString()).startsWith("树枝断落");
        assertThat(titles("sanitation", "texts")).contains("不属本单位职责", "已清理");
    }

    @Test
    @DisplayName("单位存的：本单位和全区的人看得到，别的单位看不到，也删不掉")
    void keepsWhatAUnitSavesToItself() {
        var key = save(
                        "sanitation",
                        Map.of("title", "夜间清运", "step", "handle", "field", "result", "says", "{title}：已于夜间清运。"))
                .expecting(201)
                .json()
                .path("key")
                .asString();

        assertThat(titles("sanitation", "texts")).contains("夜间清运");
        assertThat(titles("dispatch", "texts")).contains("夜间清运");
        assertThat(titles("street-xigu", "texts")).doesNotContain("夜间清运");
        assertThat(centre.as("street-xigu")
                        .send("DELETE", TEMPLATES + "/" + key, null)
                        .code())
                .isEqualTo("template-not-found");
        centre.as("sanitation").send("DELETE", TEMPLATES + "/" + key, null).expecting(204);
        assertThat(titles("sanitation", "texts")).doesNotContain("夜间清运");
    }

    @Test
    @DisplayName("全区岗位存的，各单位看不到；整张表单只存能通用的，个人信息和地点不存")
    void savesOfAFormOnlyWhatFits() {
        save(
                        "dispatch",
                        Map.of(
                                "title",
                                "井盖丢失",
                                "values",
                                Map.of(
                                        "what",
                                        "井盖丢失",
                                        "source",
                                        "HOTLINE",
                                        "phone",
                                        "13900005678",
                                        "reporter",
                                        "模拟甲",
                                        "area",
                                        GridCentre.GRID)))
                .expecting(201);

        assertThat(form("dispatch", "井盖丢失").path("values").propertyNames()).containsExactlyInAnyOrder("what", "source");
        assertThat(titles("sanitation", "forms")).doesNotContain("井盖丢失");
    }

    @Test
    @DisplayName("存不了的说为什么、错在哪一项")
    void refusesWhatDoesNotFit() {
        var text = Map.<String, Object>of("title", "错的", "step", "handle", "field", "result", "says", "{numbr}");
        assertThat(save("sanitation", text).expecting(422).json().path("code").asString())
                .isEqualTo("template-not-valid");
        assertThat(save("sanitation", text).body()).contains("numbr");
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("title", "错的", "step", "accept", "says", "没有理由可写"),
                Map.of("title", "错的", "step", "handle", "field", "phone", "says", "不是它填的"),
                Map.of("title", "错的", "values", Map.of("phone", "13900005678")),
                Map.of("title", "", "step", "redo", "says", "没有名称"))) {
            assertThat(save("sanitation", wrong).code()).as(wrong.toString()).isEqualTo("template-not-valid");
        }
        assertThat(save("sanitation", Map.of("unit", "ecology", "title", "别家的", "step", "redo", "says", "写给别家"))
                        .code())
                .isEqualTo("out-of-scope");
        assertThat(titles("dispatch", "texts")).doesNotContain("错的", "别家的");
    }
}
