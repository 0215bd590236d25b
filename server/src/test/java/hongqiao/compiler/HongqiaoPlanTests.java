package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.PlanDraft.Indicator;
import hongqiao.compiler.PlanDraft.Period;
import hongqiao.compiler.PlanDraft.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plan of the district as it was published, against what a reader counted in it without the compiler. Skipped where
 * the document is not there.
 */
class HongqiaoPlanTests {

    private static Compiled plan = Compiled.text("");

    @BeforeAll
    static void compile() throws IOException {
        var documents = HandCount.documents();
        assumeTrue(documents.isPresent(), "the published documents are absent; set HONGQIAO_SHARED to their folder");
        plan = HandCountReport.compiled(documents.orElseThrow(), "hongqiao_14th");
    }

    @Test
    void hasThirteenChapters() {
        List<Section> chapters =
                plan.draft().sections().stream().filter(s -> s.level() == 1).toList();

        assertThat(chapters)
                .hasSize(13)
                .allMatch(s -> s.number().matches("第.+章") && s.title().length() > 5);
        assertThat(chapters.getFirst().title()).endsWith("远景目标");
        assertThat(chapters.get(1).title()).endsWith("主要目标");
        assertThat(plan.draft().period()).isEqualTo(new Period(2021, 2025));
    }

    @Test
    void hasAllIndicatorsRightInEveryField() throws IOException {
        JsonNode counted = JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                                getClass().getResource("/hongqiao/compiler/count/hongqiao_indicators.json"))
                        .openStream());
        StringBuilder json = new StringBuilder();
        PlanJson.write(plan.draft(), json);
        JsonNode read = JsonMapper.shared().readTree(json.toString()).get("indicators");

        assertThat(read).hasSize(23);
        for (int i = 0; i < 23; i++) {
            assertThat(normal(read.get(i))).as("indicator %d", i + 1).isEqualTo(normal(counted.get(i)));
        }
        assertThat(plan.draft().indicators()).extracting(Indicator::group).doesNotContain("");
    }

    /** 5 and 5.0 are the same value. */
    private static String normal(JsonNode node) {
        return node.toString().replaceAll("(\\d)\\.0(?=[,}])", "$1");
    }

    @Test
    void agreesWithTheHandCount() throws IOException {
        Path list = HandCountReport.lists().stream()
                .filter(path -> path.endsWith("hongqiao_14th.csv"))
                .findFirst()
                .orElseThrow();
        HandCount.Score score = HandCount.read(list).score(plan);

        assertThat(score.f1()).as("%s", score).isGreaterThanOrEqualTo(0.95);
        assertThat(score.comparator()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.metric()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.deadline()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void accountsForEveryNumeral() {
        Accounted.in(plan);
    }

    @Test
    void findsTheThreeAreasWithTheirBoundaries() {
        assertThat(plan.draft().actions())
                .filteredOn(action -> action.kind() == Action.Kind.AREA)
                .hasSize(3)
                .allMatch(action ->
                        action.place().startsWith("北至") && !action.name().isEmpty());
    }

    @Test
    void takesLessThanASecond() {
        long start = System.nanoTime();
        Compiler.compile(plan.source());

        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
}
