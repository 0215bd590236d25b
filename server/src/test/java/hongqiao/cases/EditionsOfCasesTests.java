package hongqiao.cases;

import static hongqiao.cases.EditionOffice.effects;
import static hongqiao.cases.EditionOffice.renamed;
import static hongqiao.cases.EditionOffice.renamedAndSaid;
import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Monday, 2 March 2026: the steps of grid events are published anew while cases are open. */
@DisplayName("办到一半换版：改按新版，或者沿用旧版")
class EditionsOfCasesTests {

    private static GridCentre centre;
    private static EditionOffice office;
    private static JdbcTemplate rows;
    private static String shipped;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        office = new EditionOffice(centre);
        rows = new JdbcTemplate(centre.server.database().dataSource());
        shipped = office.shipped();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @BeforeEach
    void asItShipsAndNothingOpen() {
        centre.at("2026-03-02T01:00:00Z");
        if (office.edition() > 0) {
            office.goBack(0, "KEEP", Map.of());
        }
        rows.update("update cases.case_file set closed_at = changed_at where closed_at is null");
    }

    private static String handled(String what) {
        var number = centre.dispatched(what);
        handle(number);
        return number;
    }

    private static void handle(String number) {
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
    }

    private static List<String> steps(String number) {
        return centre.read("dispatch", number)
                .path("steps")
                .valueStream()
                .map(step -> step.path("key").asString())
                .toList();
    }

    private static String state(String number) {
        return centre.read("dispatch", number).at("/line/state").asString();
    }

    private static List<String> waiting() {
        return centre.as("dispatch")
                .get("/api/desk/cases?waiting=true&limit=200")
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .map(line -> line.path("number").asString())
                .toList();
    }

    private static void requireExplained(String number) {
        var explained = centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/explain")
                .expecting(200)
                .json();
        assertThat(explained.path("clocks"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("again").asString())
                        .isEqualTo(one.path("due").asString()));
    }

    private static List<String> story(String number) {
        return centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/story")
                .expecting(200)
                .json()
                .path("events")
                .valueStream()
                .map(chapter -> chapter.at("/what/zh").asString())
                .toList();
    }

    private static JsonNode underWay(JsonNode preview) {
        var found = effects(preview, "case").stream()
                .filter(one -> !one.path("choice").isNull())
                .toList();
        assertThat(found).as(preview.toString()).hasSize(1);
        return found.getFirst();
    }

    @Test
    @DisplayName("先看：几件能改、几件不能、为什么；不选就不能发布")
    void saysFirstWhatWouldMoveAndWhatWouldNot() {
        handled("待核查的");
        centre.dispatched("处置中的");

        var preview = office.preview(renamed(shipped), null, Map.of());

        assertThat(underWay(preview).path("records").asInt()).isEqualTo(2);
        var choice = underWay(preview).path("choice");
        assertThat(choice.path("moves").asInt()).isEqualTo(1);
        assertThat(choice.path("stays").asInt()).isEqualTo(1);
        assertThat(choice.path("keeps").asBoolean()).isTrue();
        assertThat(choice.path("gone"))
                .singleElement()
                .satisfies(state -> assertThat(state.at("/title/zh").asString()).isEqualTo("待核查"));
        assertThat(effects(preview, "state")).singleElement().satisfies(effect -> {
            assertThat(effect.path("blocks").asBoolean()).isTrue();
            assertThat(effect.path("records").asInt()).isEqualTo(1);
        });
        assertThat(office.publish(renamed(shipped), null, Map.of()).code()).isEqualTo("pack-in-use");

        var mapped = office.preview(renamed(shipped), "MOVE", Map.of("HANDLED", "TO_CHECK"));
        assertThat(underWay(mapped).at("/choice/moves").asInt()).isEqualTo(2);
        assertThat(effects(mapped, "state")).isEmpty();
        var nowhere = office.preview(renamed(shipped), "MOVE", Map.of("HANDLED", "CLOSED"));
        assertThat(effects(nowhere, "state"))
                .anySatisfy(
                        effect -> assertThat(effect.path("blocks").asBoolean()).isTrue());
    }

    @Test
    @DisplayName("沿用：已开的按旧版办到底，新开的按新版")
    void keepsWhatIsOpenWithItsOwnDefinition() {
        var before = handled("旧版的");
        office.publish(renamed(shipped), "KEEP", Map.of()).expecting(201);
        var after = handled("新版的");

        assertThat(state(before)).isEqualTo("HANDLED");
        assertThat(state(after)).isEqualTo("TO_CHECK");
        assertThat(centre.read("dispatch", before).at("/line/stateTitle/zh").asString())
                .isEqualTo("待核查");
        assertThat(steps(before)).contains("verify", "redo").doesNotContain("ask");
        assertThat(steps(after)).contains("verify", "redo", "ask");
        assertThat(waiting()).contains(before, after);
        assertThat(centre.read("dispatch", before).at("/kept/edition").asInt(-1))
                .isZero();
        assertThat(centre.read("dispatch", after).path("kept").isNull()).isTrue();
        requireExplained(before);
        requireExplained(after);

        centre.take("dispatch", before, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
        assertThat(state(before)).isEqualTo("CLOSED");
        assertThat(story(before)).doesNotContain("改按新版办理");
    }

    @Test
    @DisplayName("改按新版：状态对应过去，时钟不变，有据可查")
    void movesWhatIsOpenToTheNewDefinition() {
        var number = handled("改过去的");
        var version = centre.version(number);
        var clocks = centre.read("dispatch", number).path("clocks").toString();
        office.publish(renamed(shipped), "MOVE", Map.of("HANDLED", "TO_CHECK")).expecting(201);

        assertThat(state(number)).isEqualTo("TO_CHECK");
        assertThat(centre.read("dispatch", number).path("kept").isNull()).isTrue();
        assertThat(centre.read("dispatch", number).path("clocks").toString()).isEqualTo(clocks);
        assertThat(steps(number)).contains("ask");
        assertThat(story(number)).containsSequence("处置完成", "改按新版办理");
        var old = centre.take("dispatch", number, "verify", Map.of("version", version, "evidence", evidence("after")));
        assertThat(old.code()).isEqualTo("case-changed-meanwhile");
        requireExplained(number);
        centre.take("dispatch", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
    }

    @Test
    @DisplayName("先沿用的，以后不改文件也能改过去；什么都不选则无可发布")
    void movesLaterWhatWasKept() {
        var number = handled("先沿用后改");
        office.publish(renamed(shipped), "KEEP", Map.of()).expecting(201);
        assertThat(office.publish(renamed(shipped), null, Map.of()).code()).isEqualTo("edition-changes-nothing");

        office.publish(renamed(shipped), "MOVE", Map.of("HANDLED", "TO_CHECK")).expecting(201);

        assertThat(state(number)).isEqualTo("TO_CHECK");
        assertThat(centre.read("dispatch", number).path("kept").isNull()).isTrue();
    }

    @Test
    @DisplayName("包里写明旧状态对应哪个，不选也都改过去")
    void readsFromThePackWhatBecameOfAState() {
        var number = handled("包里写明的");
        office.publish(renamedAndSaid(shipped), null, Map.of()).expecting(201);
        assertThat(state(number)).isEqualTo("TO_CHECK");
    }

    @Test
    @DisplayName("改不了的留在旧版，能改的改")
    void leavesWhatCannotMoveWithItsOwn() {
        var stays = handled("改不了的");
        var moves = centre.dispatched("改得了的");
        office.publish(renamed(shipped), "MOVE", Map.of()).expecting(201);

        assertThat(state(stays)).isEqualTo("HANDLED");
        assertThat(steps(stays)).contains("verify").doesNotContain("ask");
        handle(moves);
        assertThat(state(moves)).isEqualTo("TO_CHECK");
    }

    @Test
    @DisplayName("退回旧版：原来沿用的又是现行的，后来的照选的办")
    void goesBackLikewise() {
        var first = handled("第一件");
        office.publish(renamed(shipped), "KEEP", Map.of()).expecting(201);
        var second = handled("第二件");
        assertThat(office.goBack(0, null, Map.of()).code()).isEqualTo("pack-in-use");

        office.goBack(0, "MOVE", Map.of("TO_CHECK", "HANDLED")).expecting(201);

        assertThat(List.of(state(first), state(second))).containsOnly("HANDLED");
        assertThat(centre.read("dispatch", first).path("kept").isNull()).isTrue();
        assertThat(story(second)).contains("改按新版办理");
        assertThat(story(first)).doesNotContain("改按新版办理");
    }

    @Test
    @DisplayName("沿用的旧版还要用的角色、代码表，新版不能去掉")
    void refusesToTakeOutWhatADefinitionThatIsKeptNames() {
        centre.dispatched("还在办的");
        var without = shipped.replace(
                "    passTo: {type: string, title: 转往系统, x-field: {en: Passed to, kind: code, codes: exchange-systems}}",
                "    passTo: {type: string, title: 转往系统, x-field: {en: Passed to, kind: longtext}}");
        assertThat(without).isNotEqualTo(shipped);

        var refused = office.publish(without, "KEEP", Map.of()).expecting(409);

        assertThat(effects(refused.json(), "field passTo"))
                .singleElement()
                .satisfies(
                        effect -> assertThat(effect.at("/what/zh").asString()).contains("沿用的旧版"));
    }

    @Test
    @DisplayName("在走的时钟、已填的字段新版没有：不算能改")
    void doesNotMoveWhatWouldLoseAClockOrAField() {
        var number = centre.dispatched("有时钟的");
        var without = shipped.replaceFirst("(?m)^  returning: .*\\n", "")
                .replaceFirst("(?m)^  own: .*\\n", "")
                .replaceFirst("(?m)^    phone: .*\\n", "")
                .replace("fields: [reporter, phone]", "fields: [reporter]");
        centre.server.granting("packs", "leader");
        var preview = office.preview(without, "MOVE", Map.of());

        assertThat(underWay(preview).at("/choice/stays").asInt()).isEqualTo(1);
        for (var part : List.of("clock", "field")) {
            assertThat(effects(preview, part)).singleElement().satisfies(effect -> {
                assertThat(effect.path("blocks").asBoolean()).isFalse();
                assertThat(effect.at("/samples/0/title").asString()).isEqualTo(number);
            });
        }
    }

    @Test
    @DisplayName("换版时断在半路的，下一轮接着改")
    void goesOnWithWhatWasBrokenOff() {
        var number = centre.dispatched("落下的");
        office.publish(renamed(shipped), "MOVE", Map.of()).expecting(201);
        var moved =
                rows.queryForObject("select definition from cases.case_file where number = ?", String.class, number);
        var late = centre.opened("旧进程开的");
        var first = rows.queryForObject(
                "select definition from cases.definition where type = 'grid-event' and edition = 0", String.class);
        rows.update("update cases.case_file set definition = ? where number = ?", first, late);

        assertThat(centre.server.bean(MovedCases.class).move(100)).isEqualTo(1);

        assertThat(rows.queryForObject("select definition from cases.case_file where number = ?", String.class, late))
                .isEqualTo(moved);
        assertThat(centre.server.bean(MovedCases.class).move(100)).isZero();
    }
}
