package hongqiao.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import hongqiao.cases.GridCentre;
import hongqiao.support.Browser;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Held against what others wrote: the schemas of the standard's own project, and a client library. The library is not in the project:
 * {@code -Dopen311.client=FOLDER} names where {@code npm pack open311} was unpacked with its dependencies beside it.
 */
@DisplayName("与别人写的东西对照：标准的模式文件、现成的客户端")
class GeoReportClientTests {

    private static GridCentre centre;
    private static OtherSystem app;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        app = new OtherSystem(centre, "对照", 600);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static void holds(JsonNode answers, String schema) throws IOException {
        var path = Project.shared("data/open311/georeport-v2/" + schema + ".json");
        assumeTrue(path.isPresent(), "../shared/data/open311 is not here");
        var of = SchemaRegistry.withDialect(Dialects.getDraft4(), builder -> {})
                .getSchema(Browser.JSON.readTree(Files.readString(path.get())));
        assertThat(answers.isEmpty()).isFalse();
        for (var answer : answers) {
            assertThat(of.validate(answer)).as(answer.toString()).isEmpty();
        }
    }

    @Test
    @DisplayName("服务、服务定义、请求都符合标准的 JSON 模式")
    void keepsTheStandardsSchemas() throws IOException {
        app.number(app.post(app.lamp("对照模式")));
        holds(app.json("/services.json"), "service");
        holds(
                Browser.JSON.createArrayNode().add(app.json("/services/" + OtherSystem.LAMP + ".json")),
                "service-definition");
        holds(app.json("/requests.json"), "request");
    }

    @Test
    @DisplayName("现成的 npm 客户端：发现、服务、定义、上报、按编号和条件查，都说得通")
    void understandsAClientThatOthersWrote() throws Exception {
        var folder = System.getProperty("open311.client");
        assumeTrue(folder != null, "-Dopen311.client names no folder");
        var process = new ProcessBuilder(
                        "node",
                        Project.file("server/src/test/resources/open311/client.js")
                                .toString(),
                        Path.of(folder).toString(),
                        centre.server.url() + "/open311/discovery.json",
                        app.key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        var answers = Browser.JSON.readTree(said);
        var number = answers.path("number").asString();
        assertThat(centre.read("dispatch", number).at("/values/commonNumber").asString())
                .isEqualTo("NPM-1");
        assertThat(answers.path("services").asInt()).isPositive();
        assertThat(answers.at("/definition/attributes/0/code").asString()).isEqualTo("commonNumber");
        assertThat(answers.at("/one/0/service_request_id").asString()).isEqualTo(number);
        assertThat(answers.at("/several/0/status").asString()).isEqualTo("open");
        assertThat(answers.path("listed").toString()).contains(number);
        assertThat(answers.path("refused").asString()).contains("404");
    }
}
