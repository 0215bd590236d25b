package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Monday, 2 March 2026: the same litter is told by several; one case is worked on, and each reporter hears what became of it. */
@DisplayName("并案：一件办结，件件有回音；分开后接着算")
class MergedCasesTests {

    private static final String EVENTS = "/api/desk/cases/grid-event/";

    private static GridCentre centre;
    private static JdbcTemplate rows;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        rows = new JdbcTemplate(centre.server.database().dataSource());
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @BeforeEach
    void nineOnMonday() {
        centre.at("2026-03-02T01:00:00Z");
    }

    private static String told(String what, String area) {
        var values = Map.of("what", what, "matter", "06010", "source", "HOTLINE", "area", area, "phone", "13900005678");
        return centre.as("dispatch")
                .send("POST", "/api/desk/cases/grid-event", Map.of("values", values))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static Answer merge(String who, String number, String into) {
        return centre.as(who)
                .send(
                        "POST",
                        EVENTS + number + "/merge",
                        Map.of("version", centre.version(number), "into", into, "reason", "同一堆垃圾"));
    }

    private static Answer part(String number) {
        return centre.as("dispatch")
                .send("POST", EVENTS + number + "/part", Map.of("version", centre.version(number), "reason", "其实是两处"));
    }

    private static String state(String number) {
        return centre.read("dispatch", number).at("/line/state").asString();
    }

    private static JsonNode events(String who, String number) {
        return centre.as(who)
                .get(EVENTS + number + "/story")
                .expecting(200)
                .json()
                .path("events");
    }

    private static List<String> actions(String number) {
        return events("dispatch", number)
                .valueStream()
                .map(event -> event.path("action").asString())
                .toList();
    }

    private static void closed(String number, String result) {
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", result), "evidence", evidence("after")))
                .expecting(200);
        centre.take("dispatch", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
    }

    @Test
    @DisplayName("已并案的，别的案件带来的话不办，也不堵着后面的")
    void takesNoStepThatAnotherCaseTellsItTo() {
        var main = centre.opened("桥头堆放垃圾");
        var same = centre.dispatched("桥头有一堆垃圾");
        merge("dispatch", same, main).expecting(200);
        rows.update("""
                insert into cases.errand (district, case_id, step, reason, told_by, told_at)
                select district, id, 'own', '到期', id, opened_at from cases.case_file where number = ?""", same);

        assertThat(centre.server.bean(Timers.class).runErrands()).isOne();

        assertThat(rows.queryForObject("select count(*) from cases.errand", Long.class))
                .isZero();
        assertThat(centre.read("dispatch", same).at("/line/merged").asBoolean()).isTrue();
        assertThat(events("dispatch", same).toString()).doesNotContain("到期");
    }

    @Test
    @DisplayName("主案办结，并入的带着结果一并办结，各自的经过里都写明")
    void closesThoseMergedIntoItWithItsResult() {
        var main = centre.opened("桥下堆放垃圾");
        var same = told("桥下有一堆垃圾", GridCentre.GRID);
        merge("dispatch", same, main).expecting(200);

        assertThat(centre.read("dispatch", same).path("steps")).isEmpty();
        assertThat(centre.take("dispatch", same, "file", Map.of())
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("case-merged");
        assertThat(centre.read("dispatch", same).at("/mergedInto/number").asString())
                .isEqualTo(main);
        assertThat(centre.read("dispatch", main).path("merged"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("number").asString()).isEqualTo(same));
        closed(main, "已清运两车");

        var told = centre.read("dispatch", same);
        assertThat(told.at("/line/state").asString()).isEqualTo("CLOSED");
        assertThat(told.at("/values/result").asString()).isEqualTo("已清运两车");
        assertThat(told.path("clocks"))
                .allSatisfy(
                        clock -> assertThat(clock.path("stoppedAt").isNull()).isFalse());
        assertThat(actions(same)).endsWith("case-merged", "case-closed-with-main");
        assertThat(actions(main)).contains("case-took-in");
        assertThat(events("dispatch", same).get(1).at("/details/other/number").asString())
                .isEqualTo(main);

        centre.take("dispatch", main, "reopen", Map.of("reason", "又堆上了")).expecting(200);
        assertThat(actions(same)).endsWith("case-main-reopened");
    }

    @Test
    @DisplayName("分开后接着办：停着的时间不算，剩多少还是多少；主案作废时自己接着办")
    void goesOnWhereItWasWithTheRestOfItsClocks() {
        var main = centre.opened("河边垃圾");
        var same = told("河边垃圾一堆", GridCentre.GRID);
        centre.take("dispatch", same, "file", Map.of()).expecting(200);
        centre.take("dispatch", same, "dispatch", Map.of()).expecting(200);
        assertThat(due(same, "handling")).isEqualTo("2026-03-02T06:30:00Z");
        merge("dispatch", same, main).expecting(200);
        assertThat(due(same, "handling")).isEmpty();
        assertThat(rows.queryForObject(
                        "select count(*) from cases.clock c join cases.case_file f on f.id = c.case_id"
                                + " where f.number = ? and c.fires_at is not null",
                        Integer.class,
                        same))
                .isZero();

        centre.at("2026-03-03T01:30:00Z");
        part(same).expecting(200);
        assertThat(state(same)).isEqualTo("DISPATCHED");
        assertThat(due(same, "handling"))
                .as("four working hours were left; half an hour of the day has gone")
                .isEqualTo("2026-03-03T07:00:00Z");
        assertThat(actions(same)).endsWith("case-merged", "case-parted");
        assertThat(actions(main)).endsWith("case-took-in", "case-let-go");
        holds(same);

        merge("dispatch", same, main).expecting(200);
        centre.take("dispatch", main, "void", Map.of("reason", "误报")).expecting(200);
        assertThat(state(same)).isEqualTo("DISPATCHED");
        assertThat(centre.read("dispatch", same).path("steps")).isNotEmpty();
        holds(same);
    }

    @Test
    @DisplayName("链条归到一个主案，绕圈的不行")
    void keepsChainsFlatAndRefusesCircles() {
        var a = centre.opened("链一");
        var b = told("链二", GridCentre.GRID);
        var c = told("链三", GridCentre.GRID);
        merge("dispatch", b, a).expecting(200);
        assertThat(merge("dispatch", a, b).json().path("code").asString()).isEqualTo("merge-circle");
        assertThat(merge("dispatch", a, a).json().path("code").asString()).isEqualTo("merge-circle");
        merge("dispatch", a, c).expecting(200);
        centre.fired();
        assertThat(centre.read("dispatch", b).at("/mergedInto/number").asString())
                .isEqualTo(c);
        assertThat(merge("dispatch", b, a).json().path("code").asString()).isEqualTo("case-merged");
        assertThat(actions(c)).filteredOn("case-took-in"::equals).hasSize(2);

        closed(c, "一并清运");
        assertThat(List.of(state(a), state(b), state(c))).containsOnly("CLOSED");
        assertThat(part(a).json().path("code").asString()).isEqualTo("merge-not-possible");
    }

    @Test
    @DisplayName("看得到主案，不等于看得到并进来的：编号、标题、理由都不露")
    void tellsTheReaderOfTheMainCaseNothingOfWhatLiesElsewhere() {
        var main = centre.opened("本网格的垃圾");
        var far = told("别处的秘密垃圾", "120106005001");
        merge("dispatch", far, main).expecting(200);

        var page = centre.read("grid", main);
        assertThat(page.path("merged")).isEmpty();
        var story = centre.as("grid").get(EVENTS + main + "/story").expecting(200);
        assertThat(story.body()).contains("case-took-in").doesNotContain(far, "秘密", "同一堆垃圾");
        assertThat(centre.as("grid")
                        .get(EVENTS + main + "/duplicates")
                        .expecting(200)
                        .body())
                .doesNotContain(far, "秘密");
        assertThat(merge("grid", main, far).status()).isIn(403, 404);
        assertThat(centre.read("dispatch", main).path("merged")).hasSize(1);
    }

    /** Where somebody stood who took them. */
    private static List<Map<String, Object>> taken(String... labels) {
        return evidence(labels).stream()
                .map(one -> {
                    Map<String, Object> placed = new HashMap<>(one);
                    placed.put("place", Map.of("lon", 117.1545, "lat", 39.1605));
                    return placed;
                })
                .toList();
    }

    @Test
    @DisplayName("承办过并入案件的单位，也不能给主案结案")
    void neverLetsWhoHandledAMergedCaseCloseTheMainOne() {
        var main = centre.opened("绕道结案");
        var handled = centre.dispatched("绕道结案的另一件");
        merge("dispatch", handled, main).expecting(200);
        rows.update("""
                insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                values ('120106', 'sanitation', 'grid-worker', 'DAILY', 'DISTRICT', '2000-01-01', 'system')""");
        try {
            centre.again("sanitation");
            var refused = centre.take(
                    "sanitation",
                    main,
                    "settle",
                    Map.of("fields", Map.of("result", "我自己结"), "evidence", taken("before", "after")));
            assertThat(refused.json().path("code").asString()).isEqualTo("handler-may-not-close");
        } finally {
            rows.update("delete from identity.role_grant where username = 'sanitation' and role <> 'handler'");
            centre.again("sanitation");
        }
        assertThat(state(handled)).isEqualTo("DISPATCHED");
    }

    @Test
    @DisplayName("疑似重复：有分数，每一分都说得出来由；登记时也查")
    void explainsWhyTwoMayBeTheSame() {
        var grid = "120106001002-G03";
        var first = told("三号楼前有人乱倒垃圾", grid);
        told("树枝挡住路灯", "120106001002-G04");
        centre.clock.set(java.time.Instant.parse("2026-03-02T01:20:00Z"));
        var second = told("三号楼前乱倒垃圾", grid);

        var found = centre.as("dispatch")
                .get(EVENTS + second + "/duplicates")
                .expecting(200)
                .json()
                .path("cases");
        assertThat(found).singleElement().satisfies(likely -> {
            assertThat(likely.at("/line/number").asString()).isEqualTo(first);
            assertThat(likely.path("score").asDouble()).isBetween(0.85, 1.0);
            assertThat(likely.path("parts")
                            .valueStream()
                            .map(part -> part.at("/words/zh").asString()))
                    .contains("事项相同", "在同一区域", "早 0 小时 20 分");
            var weights = likely.path("parts")
                    .valueStream()
                    .mapToInt(part -> part.path("weight").asInt())
                    .sum();
            var points = likely.path("parts")
                    .valueStream()
                    .mapToDouble(part ->
                            part.path("weight").asInt() * part.path("likeness").asDouble())
                    .sum();
            assertThat(likely.path("score").asDouble()).isEqualTo(Math.round(points / weights * 1000) / 1000.0);
        });
        var draft = centre.as("dispatch")
                .send(
                        "POST",
                        EVENTS + "duplicates",
                        Map.of("values", Map.of("what", "三号楼前垃圾没人管", "matter", "06010", "area", grid)));
        assertThat(draft.expecting(200).json().path("cases")).hasSize(2);
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {7, 26, 1984})
    @DisplayName("随便怎么并、分、办：不丢案、不绕圈、并入的表都停着，每个到期时刻都能重算")
    void keepsItsPromisesWhateverIsDone(long seed) {
        var chance = new Random(seed);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            numbers.add(told("随便%d之%d".formatted(seed, i), GridCentre.GRID));
        }
        var told = new HashMap<String, Integer>();
        for (int i = 0; i < 24; i++) {
            var one = numbers.get(chance.nextInt(numbers.size()));
            var answer = switch (chance.nextInt(7)) {
                case 0, 1 -> merge("dispatch", one, numbers.get(chance.nextInt(numbers.size())));
                case 2 -> part(one);
                case 3 -> centre.take("dispatch", one, "suspend", Map.of("reason", "等料"));
                case 4 -> centre.take("dispatch", one, "resume", Map.of());
                case 5 -> centre.take("dispatch", one, "file", Map.of());
                default -> centre.take("dispatch", one, "dispatch", Map.of());
            };
            assertThat(answer.status()).as(answer.body()).isIn(200, 403, 409);
            centre.clock.set(centre.clock.instant().plusSeconds(60L * (1 + chance.nextInt(9))));
            centre.fired();
            promises(numbers);
        }
        for (var number : numbers) {
            holds(number);
            told.put(number, events("dispatch", number).size());
        }
        assertThat(told.values()).allMatch(size -> size > 0);
    }

    /** What must be true of them at any time. */
    private static void promises(List<String> numbers) {
        var all = numbers.toArray(String[]::new);
        assertThat(count("number = any (?)", all)).isEqualTo(numbers.size());
        assertThat(count("number = any (?) and untold", all)).isZero();
        assertThat(count("""
                number = any (?) and closed_at is null and exists (select 1 from cases.case_file m where m.id = f.merged_into
                    and (m.closed_at is not null or m.merged_into is not null))""", all)).as("a main case is open, and stands alone").isZero();
        assertThat(count("""
                number = any (?) and closed_at is null and merged_into is not null and (due_at < 'infinity' or exists (
                    select 1 from cases.clock c where c.case_id = f.id and c.stopped_at is null
                       and (c.fires_at is not null or c.pauses -> -1 -> 'to' is not null)))""", all)).as("clocks of a merged case stand still").isZero();
        assertThat(count("""
                number = any (?) and closed_at is null and merged_into is null and state not in ('SUSPENDED') and exists (
                    select 1 from cases.clock c where c.case_id = f.id and c.stopped_at is null and c.breached_at is null
                       and c.fires_at is null)""", all))
                .as("clocks of one that goes its own way run")
                .isZero();
    }

    private static int count(String where, String[] numbers) {
        return java.util.Objects.requireNonNull(rows.queryForObject(
                "select count(*) from cases.case_file f where " + where, Integer.class, (Object) numbers));
    }

    /** Every deadline it ever had comes out the same again, from the journal alone. */
    private static void holds(String number) {
        var explained = centre.as("dispatch")
                .get(EVENTS + number + "/explain")
                .expecting(200)
                .json();
        assertThat(explained.path("clocks"))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.path("again")).isEqualTo(clock.path("due")));
        var due = new HashMap<Integer, String>();
        explained
                .path("clocks")
                .forEach(clock ->
                        due.put(clock.path("no").asInt(), clock.path("due").asString()));
        for (var clock : centre.read("dispatch", number).path("clocks")) {
            if (clock.path("dueAt").isString()) {
                assertThat(due.get(clock.path("no").asInt()))
                        .isEqualTo(clock.path("dueAt").asString());
            }
        }
        assertThat(Set.copyOf(due.keySet())).isNotEmpty();
    }

    private static String due(String number, String clock) {
        return centre.read("dispatch", number)
                .path("clocks")
                .valueStream()
                .filter(one -> one.path("clock").asString().equals(clock))
                .map(one -> one.path("dueAt").asString(""))
                .reduce("", (one, other) -> other);
    }
}
