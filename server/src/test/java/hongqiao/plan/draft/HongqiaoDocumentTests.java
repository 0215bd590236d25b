package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.support.Project;
import hongqiao.support.Running;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The outline as the district published it, from upload to the public page. Says so where the document is not at hand. */
@DisplayName("红桥区“十四五”规划纲要全文")
class HongqiaoDocumentTests {

    private static Running server;

    @BeforeAll
    static void start() {
        assumeTrue(Project.shared("data/plans/hongqiao_14th.txt").isPresent(), "../shared/data/plans is not here");
        server = Running.server();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @DisplayName("上传、采用，取代资源包中的事实，公众可逐章阅读")
    void goesInAndComesOutAlive() throws IOException {
        var bytes = Files.readAllBytes(
                Project.shared("data/plans/hongqiao_14th.txt").orElseThrow());
        var officer = server.browser().signedIn("planner");

        var draft = officer.upload("/api/desk/drafts", "hongqiao_14th.txt", bytes)
                .expecting(201)
                .json();
        assertThat(draft.at("/head/foreignTitle").asBoolean()).isFalse();
        assertThat(draft.at("/head/period/from").asInt()).isEqualTo(2021);
        var chapters = draft.path("sections")
                .valueStream()
                .filter(it -> it.path("number").asString().matches("第.+章"));
        assertThat(chapters.count()).isEqualTo(13);
        assertThat(draft.path("items")
                        .valueStream()
                        .filter(it -> it.path("kind").asString().equals("INDICATOR"))
                        .count())
                .isEqualTo(23);

        var desk = Desk.over(officer, draft.at("/head/id").asString());
        var plan = desk.adopt(false).expecting(201).json().path("plan");
        assertThat(plan.path("key").asString()).isEqualTo("2021-2025-2");
        assertThat(plan.path("supersedes").asString()).isEqualTo("2021-2025");

        var citizen = server.browser();
        var book =
                citizen.get("/api/portal/plans/2021-2025-2/text").expecting(200).json();
        var shown = new StringBuilder();
        book.path("blocks").forEach(block -> shown.append(block.path("text").asString()));
        assertThat(shown.toString().replaceAll("[\\s\\u3000\\u00A0]", ""))
                .as("no line of the document is lost")
                .isEqualTo(draft.path("text").asString().replaceAll("[\\s\\u3000\\u00A0]", ""));
        var table = book.path("blocks")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("TABLE"))
                .toList();
        assertThat(table).hasSize(1);
        assertThat(table.getFirst().path("rows").valueStream().filter(row -> row.size() > 1))
                .hasSize(24);
        assertThat(citizen.get("/api/portal/plans").json().at("/plans/0/key").asString())
                .isEqualTo("2021-2025-2");
    }
}
