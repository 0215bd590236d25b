package hongqiao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plan promises that half the district lies within 600 m of a rail station; an officer brings the stations of 2020 in from a file. */
@DisplayName("轨道站点600米覆盖率：站点入台账，公众页上的数随之而变")
class RailCoverageTests {

    private static final String STATIONS = "/api/desk/registers/rail-station";

    private static JsonNode live(Browser who) {
        return who.get("/api/public/promises/2021-2025/C024/live")
                .expecting(200)
                .json()
                .at("/live");
    }

    @Test
    @DisplayName("没有站点是缺数；导入后写明投影、坐标、站数和面积；关一站就少")
    void followsTheRegister() throws InterruptedException {
        try (var server = Running.server()) {
            var anybody = server.browser();
            assertThat(live(anybody).at("/value").isNull()).isTrue();
            assertThat(live(anybody).at("/missing/zh").asString()).isNotBlank();

            var officer = server.browser().signedIn("projects");
            officer.upload(
                            STATIONS + "/import?apply=true",
                            "rail-station.csv",
                            Project.bytes("packs/districts/hongqiao/records/rail-station.csv"))
                    .expecting(200);

            Thread.sleep(600);
            var all = live(anybody);
            assertThat(all.at("/rows").asLong()).isEqualTo(17);
            assertThat(all.at("/simulated").asLong()).isZero();
            assertThat(all.at("/value").decimalValue().doubleValue()).isCloseTo(37.2, within(0.3));
            assertThat(all.at("/formula/zh").asString())
                    .contains("epsg:4527", "CGCS2000", "600 米", "17 处", "22.5", "平方公里");
            assertThat(all.at("/flaws/zh").asString()).contains("21.3", "2020");

            var first = officer.get(STATIONS + "/records")
                    .expecting(200)
                    .json()
                    .at("/records")
                    .valueStream()
                    .filter(one -> one.at("/values/name").asString().equals("北竹林"))
                    .findFirst()
                    .orElseThrow();
            var values = new java.util.HashMap<String, Object>();
            first.at("/values").properties().forEach(one -> values.put(one.getKey(), one.getValue()));
            values.put("open", false);
            officer.send(
                            "PUT",
                            STATIONS + "/records/" + first.at("/id").asLong(),
                            Map.of("version", first.at("/version").asInt(), "values", values))
                    .expecting(200);
            Thread.sleep(600);
            assertThat(live(anybody).at("/rows").asLong()).isEqualTo(16);
            assertThat(live(anybody).at("/value").decimalValue())
                    .isLessThan(all.at("/value").decimalValue());
        }
    }
}
