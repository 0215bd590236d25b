package hongqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A citizen looks for a word. */
@DisplayName("在规划里找字词")
class SearchedPlanTests {

    private static final Running SERVER = Running.shared();
    private static String sample;

    private final Browser citizen = SERVER.browser();

    @BeforeAll
    static void adoptsTheSample() {
        var officer = SERVER.browser().signedIn("planner");
        var text = new String(Project.bytes("packs/samples/chenghe/plan-2026-2030.txt"), StandardCharsets.UTF_8)
                + "\n（检索用）";
        var id = officer.upload("/api/desk/drafts", "search.txt", text.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .json()
                .at("/head/id")
                .asString();
        sample = officer.send("POST", "/api/desk/drafts/" + id + "/adoption", Map.of("sample", true, "version", 1))
                .expecting(201)
                .json()
                .at("/plan/key")
                .asString();
    }

    @Test
    @DisplayName("名称全同者在前，然后指标、承诺、行动、正文")
    void putsTheTitleItselfFirstAndThenByKind() {
        var hits = find("2021-2025", "国家高新技术企业").path("hits");

        assertThat(hits.size()).isGreaterThan(1);
        var kinds = new ArrayList<>(
                hits.valueStream().map(hit -> hit.path("kind").asString()).toList());
        assertThat(kinds.getFirst()).isEqualTo("INDICATOR");
        assertThat(kinds).contains("COMMITMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"空气质量", "空气 质量", "  空气质量\u3000", "２０３０"})
    void findsWordsWhateverTheirWidthAndSpaces(String words) {
        assertThat(find(sample, words).path("total").asInt()).isPositive();
    }

    @Test
    void wantsEveryTerm() {
        var both = find(sample, "空气 优良").path("total").asInt();
        var one = find(sample, "空气").path("total").asInt();

        assertThat(both).isPositive().isLessThanOrEqualTo(one);
        assertThat(find(sample, "空气 没有这个词").path("total").asInt()).isZero();
    }

    @Test
    void marksWhatItFoundInTheSnippet() {
        for (var hit : find(sample, "老旧小区").path("hits")) {
            var snippet = hit.path("snippet").asString();
            for (var range : hit.path("highlights")) {
                var found = snippet.substring(
                        snippet.offsetByCodePoints(0, range.get(0).asInt()),
                        snippet.offsetByCodePoints(0, range.get(1).asInt()));
                assertThat(found.replaceAll("\\s", "")).isEqualTo("老旧小区");
            }
        }
    }

    @Test
    void findsAnObjectByItsCode() {
        assertThat(find("2021-2025", "c004").at("/hits/0/code").asString()).isEqualTo("C004");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(citizen.get("/api/portal/plans/2021-2025/search?q=%20")
                        .expecting(400)
                        .code())
                .isEqualTo("query-empty");
        assertThat(citizen.get("/api/portal/plans/2021-2025/search?q=" + encoded("字".repeat(101)))
                        .expecting(400)
                        .code())
                .isEqualTo("query-too-long");
    }

    @Test
    @DisplayName("一次检索不超过 50 毫秒")
    void answersWithin50Milliseconds() {
        find(sample, "的");
        var millis = IntStream.range(0, 20)
                .mapToLong(n -> {
                    var began = System.nanoTime();
                    find(sample, "区 " + n % 10);
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toArray();

        assertThat(millis[10]).as("median of 20, over HTTP").isLessThanOrEqualTo(50);
    }

    private JsonNode find(String plan, String words) {
        return citizen.get("/api/portal/plans/" + plan + "/search?q=" + encoded(words))
                .expecting(200)
                .json();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
