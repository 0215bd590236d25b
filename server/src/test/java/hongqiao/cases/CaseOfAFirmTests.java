package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Monday, 2 March 2026: a firm that is on record asks for a loan. */
@DisplayName("企业诉求写明是哪家企业")
class CaseOfAFirmTests {

    private static final Map<String, Object> FIRM = Map.of(
            "name", "模拟云芯公司", "uscc", "91120106X000000019", "steward", "industry-information", "officer", "企业服务岗");

    @Test
    @DisplayName("企业写名称，不写编号")
    void callsTheFirmByItsName() {
        try (var centre = new GridCentre()) {
            centre.as("service")
                    .send("POST", "/api/desk/registers/firm-service/records", Map.of("values", FIRM))
                    .expecting(201);
            var number = centre.as("service")
                    .send(
                            "POST",
                            "/api/desk/cases/firm-request",
                            Map.of(
                                    "values",
                                    Map.of(
                                            "firm", "91120106X000000019",
                                            "what", "希望对接低息贷款",
                                            "kind", "FINANCE",
                                            "channel", "HALL",
                                            "area", "120106001002")))
                    .expecting(201)
                    .json()
                    .at("/line/number")
                    .asString();

            var seen = read(centre, number);

            assertThat(seen.at("/values/firm").isNumber()).isTrue();
            assertThat(seen.at("/named/firm/zh").asString()).isEqualTo("模拟云芯公司");
        }
    }

    private static JsonNode read(GridCentre centre, String number) {
        return centre.as("service")
                .get("/api/desk/cases/firm-request/" + number)
                .expecting(200)
                .json();
    }
}
