package hongqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A citizen reads the plan: the Hongqiao plan as facts, and the sample plan that was adopted from its document. */
@DisplayName("公众阅读规划")
class PublicPlanTests {

    private static final Running SERVER = Running.shared();
    private static String sample;

    private final Browser citizen = SERVER.browser();

    @BeforeAll
    static void adoptsTheSample() {
        var officer = SERVER.browser().signedIn("planner");
        var bytes = Project.bytes("packs/samples/chenghe/plan-2026-2030.txt");
        var id = officer.upload("/api/desk/drafts", "public.txt", bytes)
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        var adoption = Map.of("sample", true, "version", 1);
        sample = officer.send("POST", "/api/desk/drafts/" + id + "/adoption", adoption)
                .expecting(201)
                .json()
                .at("/plan/key")
                .asString();
    }

    @Test
    void listsThePlanInForceFirstAndSamplesLast() {
        var plans = citizen.get("/api/portal/plans").expecting(200).json().path("plans");

        assertThat(plans.get(0).path("key").asString()).isEqualTo("2021-2025");
        assertThat(plans.get(0).path("inForce").asBoolean()).isTrue();
        assertThat(plans.get(0).at("/counts/indicators").asInt()).isEqualTo(23);
        assertThat(plans.get(0).at("/counts/binding").asInt()).isPositive();
        assertThat(plans.get(plans.size() - 1).path("sample").asBoolean()).isTrue();
    }

    @Test
    void showsThePlanAtAGlance() {
        var plan = get("/plans/2021-2025");

        assertThat(plan.path("groups")
                        .valueStream()
                        .mapToInt(group -> group.path("indicators").size())
                        .sum())
                .isEqualTo(23);
        assertThat(plan.at("/groups/0/nameEn").asString()).isEqualTo("Economy");
        assertThat(plan.path("highlights").size()).isEqualTo(6);
        var chapters = plan.path("sections")
                .valueStream()
                .filter(it -> it.path("level").asInt() == 1)
                .toList();
        assertThat(chapters).hasSize(13);
        assertThat(chapters.stream()
                        .mapToInt(it -> it.at("/counts/commitments").asInt())
                        .sum())
                .as("chapters count what lies below them")
                .isEqualTo(plan.at("/plan/counts/commitments").asInt());
    }

    @Test
    @DisplayName("缺失就是缺失，不是零")
    void tellsAMissingValueAsMissing() {
        var page = get("/plans/2021-2025/indicators/I02");

        assertThat(page.at("/indicator/base/text").asString()).isEqualTo("[-]");
        assertThat(page.at("/indicator/base/value").isNull()).isTrue();
        assertThat(page.at("/indicator/target/value").asInt()).isEqualTo(20);
        assertThat(page.path("previous").asString()).isEqualTo("I01");
        assertThat(page.path("next").asString()).isEqualTo("I03");
        assertThat(page.path("history")).hasSize(1);
        assertThat(page.at("/history/0/hash").asString()).matches("[0-9a-f]{12}");
    }

    @Test
    void readsFactsOfAPackWithoutAText() {
        var book = get("/plans/2021-2025/text");

        assertThat(book.path("hasText").asBoolean()).isFalse();
        assertThat(book.path("blocks").isEmpty()).isTrue();
        assertThat(book.path("sections").isEmpty()).isFalse();
    }

    @Test
    @DisplayName("全文成书：标题、段落、指标表，每个数字可点")
    void setsTheDocumentAsABookWithItsNumbersMarked() {
        var book = get("/plans/" + sample + "/text");
        var text = new String(
                Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(book.path("hasText").asBoolean()).isTrue();
        var end = 0;
        for (var block : book.path("blocks")) {
            assertThat(block.path("start").asInt())
                    .as("blocks follow each other")
                    .isGreaterThanOrEqualTo(end);
            end = block.path("end").asInt();
            assertThat(block.path("text").asString())
                    .isEqualTo(text.substring(
                            text.offsetByCodePoints(0, block.path("start").asInt()), text.offsetByCodePoints(0, end)));
        }
        var headings = book.path("blocks")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("HEADING"));
        assertThat(headings.count()).isEqualTo(book.path("sections").size());
        var tables = book.path("blocks")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("TABLE"))
                .toList();
        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().path("rows").valueStream().filter(row -> row.size() > 1))
                .as("12 indicators and the head")
                .hasSize(13);
        assertThat(tables.getFirst().at("/rows/1").size())
                .as("the first group's name")
                .isEqualTo(1);
        assertThat(tables.getFirst().at("/rows/2/0/code").asString()).isEqualTo("I01");
        assertThat(tables.getFirst().at("/rows/0/0/code").isNull()).isTrue();
    }

    @Test
    void leavesNoLineOfTheDocumentOut() {
        var book = get("/plans/" + sample + "/text");
        var shown = new StringBuilder();
        book.path("blocks").forEach(block -> shown.append(block.path("text").asString()));
        var text = new String(
                Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(shown.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s|\uFEFF", ""));
    }

    @Test
    void marksEveryObjectInsideItsBlock() {
        var book = get("/plans/" + sample + "/text");

        assertThat(book.path("marks").size()).isGreaterThan(40);
        for (var mark : book.path("marks")) {
            assertThat(book.path("blocks")
                            .valueStream()
                            .filter(block -> block.path("start").asInt()
                                            <= mark.path("start").asInt()
                                    && mark.path("end").asInt()
                                            <= block.path("end").asInt()))
                    .as(mark.toString())
                    .hasSize(1);
        }
    }

    @Test
    void leadsFromACommitmentToItsNeighboursAndItsSurroundings() {
        var list = get("/plans/" + sample + "/commitments").path("commitments");
        var second = get(
                "/plans/" + sample + "/commitments/" + list.get(1).path("code").asString());

        assertThat(second.path("previous")).isEqualTo(list.get(0).path("code"));
        assertThat(second.path("next")).isEqualTo(list.get(2).path("code"));
        var around = second.at("/context/before").asString()
                + second.at("/commitment/text").asString();
        assertThat(around).isNotBlank();
    }

    @Test
    @DisplayName("没变就答 304")
    void answersNotModifiedUntilAPlanIsAdopted() {
        var first = citizen.get("/api/portal/plans/2021-2025").expecting(200);
        assertThat(first.header("cache-control")).contains("no-cache");

        citizen.get("/api/portal/plans/2021-2025", "If-None-Match", first.header("etag"))
                .expecting(304);
        citizen.get("/api/portal/plans/2021-2025", "If-None-Match", "W/\"other\"")
                .expecting(200);
    }

    @Test
    void compressesItsAnswers() {
        var answer = citizen.get("/api/portal/plans/2021-2025", "Accept-Encoding", "gzip")
                .expecting(200);

        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        assertThat(answer.response().body().length).isLessThan(12_000);
    }

    private JsonNode get(String path) {
        return citizen.get("/api/portal" + path).expecting(200).json();
    }
}
