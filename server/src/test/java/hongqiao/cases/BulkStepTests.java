package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Monday, 2 March 2026, 09:00: five reports wait, and all are filed at once. */
@DisplayName("批量办理：一件一件地办，一件一件地答")
class BulkStepTests {

    @Test
    @DisplayName("办成的办成，办不了的各说各的原因；再发一次都不重办")
    void takesEachOnItsOwnAndSaysWhyNot() {
        try (var centre = new GridCentre()) {
            var open = Stream.of("垃圾甲", "垃圾乙", "垃圾丙").map(centre::opened).toList();
            var filed = centre.opened("已立案");
            centre.take("dispatch", filed, "file", Map.of()).expecting(200);
            var seen = centre.opened("被人先办");
            centre.take("dispatch", seen, "reject", Map.of("reason", "不属实")).expecting(200);
            var chosen = Stream.concat(
                            open.stream().map(number -> chosen(number, 1)),
                            Stream.of(chosen(filed, 2), chosen(seen, 1), chosen("WG20260302-99999", 1)))
                    .toList();
            var body = Map.of("cases", chosen, "step", "file");

            var answer = centre.as("dispatch")
                    .send("POST", "/api/desk/cases/steps", body)
                    .expecting(200)
                    .json();
            assertThat(answer.path("done").asInt()).isEqualTo(3);
            assertThat(answer.path("refused").asInt()).isEqualTo(3);
            assertThat(answer.path("cases")
                            .valueStream()
                            .map(one -> one.path("code").asString("")))
                    .containsExactly("", "", "", "step-not-allowed", "case-changed-meanwhile", "case-not-found");
            assertThat(answer.at("/cases/0/state/zh").asString()).isEqualTo("待派遣");
            assertThat(answer.at("/cases/4/why/zh").asString()).isNotBlank();
            open.forEach(number -> assertThat(
                            centre.read("dispatch", number).at("/line/state").asString())
                    .isEqualTo("FILED"));

            var again = centre.as("dispatch")
                    .send("POST", "/api/desk/cases/steps", body)
                    .expecting(200)
                    .json();
            assertThat(again.path("done").asInt()).isZero();
            assertThat(centre.version(open.getFirst())).isEqualTo(2);
            assertThat(centre.as("grid")
                            .send("POST", "/api/desk/cases/steps", body)
                            .expecting(200)
                            .json()
                            .path("done")
                            .asInt())
                    .isZero();
            assertThat(centre.as("dispatch")
                            .send("POST", "/api/desk/cases/steps", Map.of("cases", List.of(), "step", "file"))
                            .status())
                    .isEqualTo(422);
        }
    }

    private static Map<String, Object> chosen(String number, int version) {
        return Map.of("type", "grid-event", "number", number, "version", version);
    }
}
