package hongqiao.plan.pair;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.journal.JournalVerifier;
import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The district's plan of the pack and the next one, adopted from a document, side by side. */
@DisplayName("规划对照")
class PairedPlansTests {

    private static final String BESIDE = "/api/desk/plans/2026-2030/beside/2021-2025";

    private static Running server;
    private static Browser officer;

    @BeforeAll
    static void adoptsTheNextPlan() {
        server = Running.server();
        officer = server.browser().signedIn("planner");
        var id = officer.upload(
                        "/api/desk/drafts",
                        "plan-2026-2030.txt",
                        Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        var version = officer.get("/api/desk/drafts/" + id)
                .expecting(200)
                .json()
                .at("/head/version")
                .asInt();
        officer.send(
                        "POST",
                        "/api/desk/drafts/" + id + "/adoption",
                        Map.of(
                                "approvalOrgan",
                                "示例区人民代表大会",
                                "approvedOn",
                                "2026-02-06",
                                "sample",
                                false,
                                "version",
                                version))
                .expecting(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("每一条要么成对、要么新增、要么取消；先后由规划期定；每对说明理由")
    void tellsOfEveryPromiseWhatBecameOfIt() {
        var pair = officer.get(BESIDE).expecting(200).json();

        assertThat(pair.at("/before/key").asString()).isEqualTo("2021-2025");
        assertThat(pair.at("/after/key").asString()).isEqualTo("2026-2030");
        assertThat(pair.path("byMeaning").asBoolean()).isTrue();
        var counts = pair.path("counts");
        int pairs = counts.path("kept").asInt() + counts.path("changed").asInt();
        assertThat(pairs + counts.path("dropped").asInt()).isEqualTo(items(pair.at("/before/counts")));
        assertThat(pairs + counts.path("added").asInt()).isEqualTo(items(pair.at("/after/counts")));
        assertThat(pairs).isGreaterThan(3);
        for (var row : pair.path("rows")) {
            assertThat(row.path("score").isNull())
                    .isEqualTo(row.path("before").isNull() || row.path("after").isNull());
            assertThat(row.path("why").isEmpty()).isEqualTo(row.path("score").isNull());
            assertThat(row.path("differences").isEmpty())
                    .isEqualTo(!row.path("fate").asString().equals("CHANGED"));
        }
        assertThat(officer.get("/api/desk/plans/2021-2025/beside/2026-2030").json())
                .isEqualTo(pair);
    }

    @Test
    @DisplayName("人工拆开、再认定，记入日志，下次仍算数；一项只与一项对应")
    void remembersWhatAPersonDecides() {
        var row = anyPair();
        var mine = row.at("/after/code").asString();
        var theirs = row.at("/before/code").asString();

        officer.send("POST", BESIDE + "/decisions", Map.of("code", mine, "otherCode", theirs, "join", false))
                .expecting(422);
        officer.send(
                        "POST",
                        BESIDE + "/decisions",
                        Map.of("code", mine, "otherCode", theirs, "join", false, "reason", "口径不同"))
                .expecting(200);
        assertThat(after(mine).at("/before/code").asString("")).isNotEqualTo(theirs);
        var other = before("DROPPED", theirs);
        officer.send("POST", BESIDE + "/decisions", Map.of("code", mine, "otherCode", other, "join", true))
                .expecting(200);
        assertThat(after(mine).path("byHand").asBoolean()).isTrue();
        officer.send("POST", BESIDE + "/decisions", Map.of("code", mine, "otherCode", theirs, "join", true))
                .expecting(200);

        assertThat(after(mine).at("/before/code").asString()).isEqualTo(theirs);
        assertThat(after(mine).path("byHand").asBoolean()).isTrue();
        var chain = officer.get("/api/desk/plans/2021-2025/chains/" + theirs)
                .expecting(200)
                .json();
        assertThat(chain.path("links")
                        .valueStream()
                        .map(link -> link.at("/promise/code").asString()))
                .containsExactly(theirs, mine);
        assertThat(officer.get("/api/desk/plans/2026-2030/chains/" + mine).json())
                .isEqualTo(chain);
        assertThat(JournalVerifier.verify(server.database().dataSource(), server.data())
                        .findings())
                .isEmpty();
    }

    @Test
    @DisplayName("没有的规划、没有的条目、与自身对照")
    void refusesWhatIsNotThere() {
        officer.get("/api/desk/plans/2021-2025/beside/1900-1901").expecting(404);
        officer.get("/api/desk/plans/2021-2025/beside/2021-2025").expecting(409);
        officer.get("/api/desk/plans/2021-2025/chains/I99").expecting(404);
        server.browser().get(BESIDE).expecting(401);
    }

    private static int items(JsonNode counts) {
        return counts.path("indicators").asInt()
                + counts.path("commitments").asInt()
                + counts.path("actions").asInt();
    }

    private static JsonNode anyPair() {
        return rows().path("rows")
                .valueStream()
                .filter(row -> row.path("score").isNumber())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode rows() {
        return officer.get(BESIDE).expecting(200).json();
    }

    private static JsonNode after(String code) {
        return rows().path("rows")
                .valueStream()
                .filter(row -> row.at("/after/code").asString("").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String before(String fate, String except) {
        return Optional.of(rows()).stream()
                .flatMap(all -> all.path("rows").valueStream())
                .filter(row -> row.path("fate").asString().equals(fate))
                .map(row -> row.at("/before/code").asString())
                .filter(code -> !code.equals(except))
                .findFirst()
                .orElseThrow();
    }
}
