package hongqiao;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Running;
import hongqiao.support.Written;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API that the web app's types are made from. */
@DisplayName("接口说明")
class OpenApiTests {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void isTheOneTheWebAppIsBuiltFrom() {
        var served = (ObjectNode)
                Running.shared().browser().get("/openapi.json").expecting(200).json();
        served.remove("servers");

        Written.check("web/src/lib/openapi.json", PRETTY.writeValueAsString(served) + "\n", "openapi.write");
    }

    @Test
    void describesThePublicTheDeskAndTheDoorsAndNothingElse() {
        var paths = Running.shared()
                .browser()
                .get("/openapi.json")
                .expecting(200)
                .json()
                .path("paths");

        assertThat(paths.propertyNames())
                .contains("/api/session", "/api/portal/plans/{key}", "/api/desk/drafts/{id}/adoption")
                .allSatisfy(path -> assertThat(
                                List.of("/api/session", "/api/portal", "/api/public", "/api/desk", "/api/alarms"))
                        .anyMatch(path::startsWith));
    }

    @Test
    void tellsWhatMayBeNull() {
        var schemas = Running.shared().browser().get("/openapi.json").json().at("/components/schemas");

        var base = schemas.path("IndicatorBase");
        assertThat(base.at("/properties/cumulative/type").asString()).isEqualTo("boolean");
        assertThat(base.at("/properties/value").toString()).contains("null");
        assertThat(base.path("required").toString()).contains("value", "cumulative");
    }
}
