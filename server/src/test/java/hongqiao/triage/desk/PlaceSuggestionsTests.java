package hongqiao.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people write of places in Hongqiao, told by the district's own lists, without a network. */
@DisplayName("话里的地点：认得出路口、街道、小区，说得出有没有点位")
class PlaceSuggestionsTests {

    private static final GridDesk desk = new GridDesk();

    private static PlaceSuggestions places;

    @BeforeAll
    static void open() {
        places = desk.server.bean(PlaceSuggestions.class);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("勤俭道与咸阳北路交口：两条路都认得，交口没有点位就照实说")
    void findsAJunctionAndSaysThatItHasNoPoint() {
        assertThat(places.find("勤俭道与咸阳北路交口红绿灯坏了")).first().satisfies(place -> {
            assertThat(place.said()).isEqualTo("勤俭道与咸阳北路");
            assertThat(place.name().zh()).isEqualTo("勤俭道与咸阳北路交口");
            assertThat(place.kind()).isEqualTo("junction");
            assertThat(place.lon()).isNull();
            assertThat(place.area()).isNull();
            assertThat(place.why().zh()).contains("点位不在地名库里");
            assertThat(place.confidence()).isEqualByComparingTo("0.90");
        });
    }

    @Test
    @DisplayName("街道给出区域；没提地点就一个也不给")
    void namesTheAreaOfAStreet() {
        assertThat(places.find("丁字沽街道办事处门口")).first().satisfies(place -> {
            assertThat(place.kind()).isEqualTo("street");
            assertThat(Objects.requireNonNull(place.area()).code()).isEqualTo("120106004");
        });
        assertThat(places.find("今天天气很好")).isEmpty();
        assertThat(places.find("")).isEmpty();
    }

    @Test
    @DisplayName("台账里的小区带着点位和所在区域；接口只给能登记的人")
    void findsAnEstateOfARegister() {
        assertThat(places.find("样例花园北门")).isEmpty();
        desk.server.granting("grid", "renewal-officer");
        desk.as("grid")
                .send(
                        "POST",
                        "/api/desk/registers/estate/records",
                        Map.of("values", Map.of("number", "E-1", "name", "样例花园", "area", "120106001002-G01")))
                .expecting(201);
        desk.look();

        var found = desk.as("grid")
                .send("POST", "/api/desk/triage/place", Map.of("words", "样例花园北门有垃圾"))
                .expecting(200)
                .json()
                .path("places");
        assertThat(found.at("/0/name/zh").asString()).isEqualTo("样例花园");
        assertThat(found.at("/0/kind").asString()).isEqualTo("estate");
        assertThat(found.at("/0/area/code").asString()).isEqualTo("120106001002-G01");
        assertThat(found.at("/0/lon").isNull()).isTrue();
        assertThat(desk.as("sanitation")
                        .send("POST", "/api/desk/triage/place", Map.of("words", "样例花园"))
                        .expecting(403)
                        .code())
                .isEqualTo("not-allowed");
        assertThat(desk.as("grid")
                        .send("POST", "/api/desk/triage/place", Map.of("words", "长".repeat(5_001)))
                        .expecting(422)
                        .code())
                .isEqualTo("value-not-valid");
    }
}
