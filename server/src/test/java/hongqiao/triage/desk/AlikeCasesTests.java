package hongqiao.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two tell of the same in other words, and file it otherwise; two others lie in one grid and tell of different things. */
@DisplayName("疑似重复也看意思：换了说法、归了别类照样认出，不像的不凑数")
class AlikeCasesTests {

    private static final GridDesk desk = new GridDesk();

    @BeforeAll
    static void learn() {
        desk.withAPast(false);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** @param matter empty: not chosen yet */
    private static JsonNode likely(String what, String matter) {
        var values = new java.util.HashMap<String, Object>(Map.of("what", what, "area", "120106001002-G01"));
        if (!matter.isEmpty()) {
            values.put("matter", matter);
        }
        return desk.as("dispatch")
                .send("POST", "/api/desk/cases/grid-event/duplicates", Map.of("values", values))
                .expecting(200)
                .json()
                .path("cases");
    }

    @Test
    @DisplayName("没学过时只比字；学过以后比意思，写明像多少")
    void comparesWhatTheyTell() {
        var first = desk.opened("三号楼前的路灯坏了，晚上黑得看不见路", GridDesk.LAMP);
        assertThat(likely("楼门口路灯整夜不亮", ""))
                .as("no matter yet, and not half of the words")
                .isEmpty();

        desk.look();

        assertThat(likely("楼门口路灯整夜不亮", "")).singleElement().satisfies(one -> {
            assertThat(one.at("/line/number").asString()).isEqualTo(first);
            assertThat(one.path("parts").valueStream()).anySatisfy(part -> {
                assertThat(part.path("what").asString()).isEqualTo("MEANING");
                assertThat(part.at("/words/zh").asString()).matches("意思相近 \\d+%");
                assertThat(part.path("weight").asInt()).isEqualTo(3);
            });
        });
        assertThat(likely("三号楼前垃圾成堆", GridDesk.LAMP))
                .as("the same matter, and another thing")
                .isEmpty();
    }
}
