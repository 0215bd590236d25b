package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Editions published, kept to, moved to and gone back from, in an order that a seed draws, with cases under way all the time. */
@DisplayName("随便怎样换版，每个未结案件都有自己的步骤，都说得清")
class AnyEditionsTests {

    private static final long SEED = 20260302;
    private static final int ROUNDS = 7;

    @Test
    void everyOpenCaseHasItsStepsAndExplainsItself() {
        try (var centre = new GridCentre()) {
            var office = new EditionOffice(centre);
            var rows = new JdbcTemplate(centre.server.database().dataSource());
            var random = new Random(SEED);
            var shipped = office.shipped();
            var texts = List.of(
                    shipped,
                    EditionOffice.renamed(shipped),
                    EditionOffice.renamed(shipped).replace("TO_CHECK", "ON_THE_SPOT"),
                    shipped.replace("FILED", "REGISTERED"));
            var numbers = new ArrayList<String>();
            var ways = new HashSet<String>();
            for (int round = 0; round < ROUNDS; round++) {
                numbers.add(centre.dispatched("第%d轮".formatted(round)));
                numbers.add(centre.opened("刚上报%d".formatted(round)));
                walk(centre, numbers.get(random.nextInt(numbers.size())), random);
                var way = random.nextBoolean() ? "MOVE" : "KEEP";
                ways.add(way);
                var states = random.nextBoolean()
                        ? Map.<String, String>of()
                        : Map.of("HANDLED", "DISPATCHED", "TO_CHECK", "DISPATCHED", "ON_THE_SPOT", "DISPATCHED");
                var answer = random.nextInt(4) == 0 && office.edition() > 0
                        ? office.goBack(random.nextInt(office.edition()), way, states)
                        : office.publish(texts.get(random.nextInt(texts.size())), way, states);
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                numbers.forEach(number -> requireItsOwn(centre, rows, number));
            }
            assertThat(ways).containsExactlyInAnyOrder("MOVE", "KEEP");
            assertThat(rows.queryForObject(
                            "select count(distinct definition) from cases.case_file where closed_at is null",
                            Integer.class))
                    .as("some were kept")
                    .isGreaterThan(1);
            assertThat(rows.queryForObject(
                            "select count(*) from journal.event where action = 'case-moved-edition'", Integer.class))
                    .as("some have moved")
                    .isPositive();
        }
    }

    /** Some step that needs no more than a reason. */
    private static void walk(GridCentre centre, String number, Random random) {
        var possible = centre.read("dispatch", number)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("requires").isEmpty()
                        && step.path("evidence").isEmpty()
                        && step.path("why").isNull()
                        && !step.path("prolongs").asBoolean())
                .map(step -> step.path("key").asString())
                .filter(step -> !List.of("designate", "reject", "void").contains(step))
                .toList();
        if (!possible.isEmpty()) {
            centre.take("dispatch", number, possible.get(random.nextInt(possible.size())), Map.of("reason", "随便"))
                    .expecting(200);
        }
    }

    private static void requireItsOwn(GridCentre centre, JdbcTemplate rows, String number) {
        var detail = centre.read("dispatch", number);
        var state = detail.at("/line/state").asString();
        var definition = definition(rows, number);
        assertThat(definition.path("states").has(state))
                .as(number + " " + state)
                .isTrue();
        var its = definition
                .path("steps")
                .propertyStream()
                .filter(step -> contains(step.getValue().path("from"), state))
                .filter(step -> contains(step.getValue().path("by"), "receiver")
                        || contains(step.getValue().path("by"), "dispatcher"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(detail.path("steps")
                        .valueStream()
                        .map(step -> step.path("key").asString())
                        .toList())
                .as(number + " " + state)
                .containsAll(its)
                .isNotEmpty();
        var explained = centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/explain")
                .expecting(200)
                .json()
                .path("clocks");
        assertThat(explained)
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.path("again").asString())
                        .isEqualTo(clock.path("due").asString()));
    }

    private static JsonNode definition(JdbcTemplate rows, String number) {
        return new YAMLMapper()
                .readTree(rows.queryForObject(
                        "select d.text from cases.definition d join cases.case_file f using (district, type, definition)"
                                + " where f.number = ?",
                        String.class,
                        number));
    }

    private static boolean contains(JsonNode list, String one) {
        return list.valueStream().anyMatch(node -> node.asString().equals(one));
    }
}
