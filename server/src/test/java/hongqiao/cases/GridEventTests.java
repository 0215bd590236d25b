package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Monday, 2 March 2026, 09:00: litter in a grid, reported, sent to sanitation, cleared, checked. */
@DisplayName("网格事件：谁能办、只办一次、时限说得清")
class GridEventTests {

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

    private static List<Answer> atOnce(int times, Callable<Answer> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    @DisplayName("两人同时办理：一人办成，其余被告知刚有新进展")
    void lets_one_of_many_take_a_step() throws Exception {
        var number = centre.opened("抢办");
        centre.as("dispatch");

        var answers = atOnce(8, () -> centre.take("dispatch", number, "file", Map.of("version", 1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.json().path("code").asString())
                        .isIn("case-changed-meanwhile", "step-not-allowed"));
        assertThat(centre.read("dispatch", number).at("/line/version").asInt()).isEqualTo(2);
        assertThat(story(number)).containsExactly("case-opened", "case-step");
    }

    @Test
    @DisplayName("同一个请求发二十次，只有一个案件")
    void opens_one_case_however_often_it_is_sent() throws Exception {
        centre.as("grid");
        var answers = atOnce(
                20,
                () -> centre.as("grid")
                        .send(
                                "POST",
                                "/api/desk/cases/grid-event",
                                GridCentre.litter("只一次"),
                                "Idempotency-Key",
                                "once-only"));

        assertThat(answers)
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .allMatch(status -> status == 200 || status == 201);
        assertThat(rows.queryForObject("select count(*) from cases.case_file where title = '只一次'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("承办单位的人即使也是网格员，也不能给自己的案件结案")
    void never_lets_a_handler_close_his_own_case() {
        var number = centre.dispatched("自办自结");
        rows.update("""
                insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                values ('120106', 'sanitation', 'grid-worker', 'DAILY', 'DISTRICT', '2000-01-01', 'system'),
                       ('120106', 'sanitation', 'dispatcher', 'DAILY', 'DISTRICT', '2000-01-01', 'system')""");
        try {
            centre.again("sanitation");
            centre.take(
                            "sanitation",
                            number,
                            "handle",
                            Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                    .expecting(200);
            var refused = centre.take("sanitation", number, "verify", Map.of("evidence", evidence("after")));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").asString()).isIn("step-not-yours", "handler-may-not-close");
            assertThat(centre.read("sanitation", number).path("steps"))
                    .noneMatch(step -> step.path("key").asString().equals("verify")
                            && step.path("why").isNull());
        } finally {
            rows.update("delete from identity.role_grant where username = 'sanitation' and role <> 'handler'");
            centre.again("sanitation");
        }
        centre.take("grid", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
        assertThat(centre.read("grid", number).at("/line/state").asString()).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("挂账停表、延期加时；每个到期时刻都能只凭日志重算出来")
    void explains_every_deadline_from_the_journal_alone() {
        var number = centre.dispatched("停表延期");
        assertThat(due(number, "handling"))
                .isEqualTo("2026-03-02T06:30:00Z"); // four working hours, an hour and a half of lunch: 14:30

        centre.at("2026-03-02T02:00:00Z");
        centre.take("dispatch", number, "suspend", Map.of("reason", "等待吊车")).expecting(200);
        assertThat(due(number, "handling")).isEmpty();
        centre.at("2026-03-03T02:00:00Z");
        centre.take("dispatch", number, "resume", Map.of()).expecting(200);
        assertThat(due(number, "handling")).isEqualTo("2026-03-03T06:30:00Z"); // an hour used before, three to go
        var tooLong = centre.take("dispatch", number, "extend", Map.of("reason", "雨天", "extension", "6 wd"));
        assertThat(tooLong.json().path("code").asString()).isEqualTo("extension-not-valid");
        centre.take("dispatch", number, "extend", Map.of("reason", "雨天", "extension", "2 wd"))
                .expecting(200);
        assertThat(due(number, "handling")).isEqualTo("2026-03-05T09:30:00Z");

        var explained = centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/explain")
                .expecting(200)
                .json();
        assertThat(explained.path("clocks")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(clock -> {
            assertThat(clock.path("again")).isEqualTo(clock.path("due"));
            assertThat(clock.path("lines")).isNotEmpty();
        });
        assertThat(explained.path("routing")).singleElement().satisfies(why -> {
            assertThat(why.path("by").asString()).isEqualTo("RESPONSIBILITY");
            assertThat(why.path("zh").asString()).contains("环境卫生");
        });
    }

    @Test
    @DisplayName("两个进程看同一批时钟：每次到期只说一次，督办单只开一张")
    void says_each_thing_once_whoever_looks() throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            numbers.add(centre.dispatched("超时" + i));
        }
        try (var second = Running.over(
                centre.server.database(),
                centre.server.data(),
                Map.of(Clock.class, centre.clock),
                "hongqiao.cases.clocks-every=1h")) {
            centre.at("2026-03-02T07:00:00Z");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> looks = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    looks.add(centre::fired);
                    looks.add(() -> second.bean(Timers.class).fireDue());
                }
                for (var look : threads.invokeAll(looks)) {
                    look.get();
                }
            }
            while (centre.fired() > 0) {
                Thread.onSpinWait();
            }
        }
        for (var number : numbers) {
            var id = id(number);
            assertThat(story(number)).filteredOn("case-clock-breached"::equals).hasSize(1);
            assertThat(rows.queryForObject("select count(*) from cases.case_file where about = ?", Integer.class, id))
                    .isEqualTo(1);
            assertThat(rows.queryForObject(
                            "select overdue and level = 1 from cases.case_file where id = ?", Boolean.class, id))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("由本案产生的案件，没有查看权的角色在本案页上也看不到")
    void hidesWhatCameOfItFromWhoMayNotReadThat() {
        var number = centre.dispatched("牵出督办");
        centre.at("2026-03-02T07:00:00Z");
        centre.fired();

        assertThat(centre.read("supervise", number).path("cameOfIt")).hasSize(1);
        assertThat(centre.read("enclaves", number).path("cameOfIt"))
                .as("a grid governance officer reads the event, and no orders of supervision")
                .isEmpty();
    }

    @Test
    @DisplayName("别处的答复各转达一次，几个进程同时转达也一样；已结案的不受影响")
    void tells_each_answer_once_and_nothing_to_a_closed_case() throws Exception {
        var number = centre.dispatched("请调处协办");
        for (int i = 0; i < 5; i++) {
            centre.take("dispatch", number, "passOn", Map.of("fields", Map.of("passTo", "MEDIATION")))
                    .expecting(200);
        }
        var exchanges = rows.queryForList(
                "select number from cases.case_file where about = ? order by id", String.class, id(number));
        exchanges.subList(0, 4).forEach(GridEventTests::answered);
        assertThat(errands()).isEqualTo(4);

        while (errands() > 0) { // one of several at once may find that the case has just changed, and is tried again
            atOnceFired(4);
        }

        assertThat(timesTold(number)).isEqualTo(4);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after")))
                .expecting(200);
        centre.take("dispatch", number, "verify", Map.of("evidence", evidence("after")))
                .expecting(200);
        answered(exchanges.getLast());
        centre.fired();

        assertThat(errands()).isZero();
        assertThat(timesTold(number)).isEqualTo(4);
        assertThat(centre.read("dispatch", number).at("/line/state").asString()).isEqualTo("CLOSED");
    }

    private static void answered(String exchange) {
        var path = "/api/desk/cases/event-exchange/" + exchange + "/steps";
        var dispatcher = centre.as("dispatch");
        dispatcher
                .send(
                        "POST",
                        path,
                        Map.of("step", "taken", "version", 1, "fields", Map.of("theirNumber", "模拟" + exchange)))
                .expecting(200);
        dispatcher
                .send("POST", path, Map.of("step", "answered", "version", 2, "fields", Map.of("answer", "已调解")))
                .expecting(200);
    }

    private static void atOnceFired(int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : threads.invokeAll(java.util.Collections.nCopies(times, centre::fired))) {
                look.get();
            }
        }
    }

    private static int errands() {
        return java.util.Objects.requireNonNull(
                rows.queryForObject("select count(*) from cases.errand", Integer.class));
    }

    private static int timesTold(String number) {
        return java.util.Objects.requireNonNull(rows.queryForObject(
                "select count(*) from journal.event where subject_type = 'case' and subject_id = ?"
                        + " and after ->> 'step' = 'passAnswered' and after ->> 'reason' like '模拟%'",
                Integer.class, String.valueOf(id(number))));
    }

    @Test
    @DisplayName("打过的分改不了，直接改库也不行")
    void keeps_a_score_as_it_was_given() {
        var number = centre.dispatched("改分");
        var id = id(number);
        rows.update("update cases.assignment set score = 2, scored_by = 'street' where case_id = ?", id);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> rows.update("update cases.assignment set score = 5 where case_id = ?", id))
                .withMessageContaining("a score is given once");
    }

    @Test
    @DisplayName("反映人的电话只露头尾，看全要说明理由并留痕")
    void masks_the_reporter_and_writes_down_who_looked() {
        var number = centre.opened("有电话");
        var path = "/api/desk/cases/grid-event/" + number;

        assertThat(centre.read("dispatch", number).at("/values/phone").asString())
                .isEqualTo("139****5678");
        assertThat(rows.queryForObject("select data::text from cases.case_file where number = ?", String.class, number))
                .doesNotContain("13900005678");
        assertThat(centre.as("grid")
                        .send("POST", path + "/unmask", Map.of("field", "phone", "reason", "想看看"))
                        .status())
                .isEqualTo(403);
        assertThat(centre.as("dispatch")
                        .send("POST", path + "/unmask", Map.of("field", "phone", "reason", "回访"))
                        .expecting(200)
                        .json()
                        .path("value")
                        .asString())
                .isEqualTo("13900005678");
        assertThat(story(number)).contains("case-unmasked");
    }

    @Test
    @DisplayName("提醒不算新进展：看到的版本仍然能办")
    void lets_one_go_on_after_a_warning() {
        var number = centre.dispatched("提醒");
        var version = centre.version(number);
        centre.at("2026-03-02T03:05:00Z"); // more than half of four working hours
        centre.fired();

        assertThat(story(number)).contains("case-clock-warned");
        centre.take("sanitation", number, "accept", Map.of("version", version)).expecting(200);
    }

    private static String due(String number, String clock) {
        var last = "";
        for (var one : centre.read("dispatch", number).path("clocks")) {
            if (one.path("clock").asString().equals(clock)) {
                last = one.path("dueAt").asString("");
            }
        }
        return last;
    }

    @Test
    @DisplayName("经过里写岗位和单位，看得到这个人的再写姓名；日志里仍是账号")
    void calls_people_by_name_where_the_reader_may_see_them() {
        var number = centre.opened("谁办的");
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        var person = centre.as("units")
                .get("/api/desk/people?limit=1")
                .expecting(200)
                .json()
                .at("/people/0");
        var system = centre.as("system-officer");
        system.send(
                        "PATCH",
                        "/api/desk/accounts/grid",
                        Map.of("person", person.path("id").asInt()))
                .expecting(200);

        var street = called("street-xiyuzhuang", number);
        assertThat(street.at("/grid/name").asString())
                .isEqualTo(person.path("name").asString());
        assertThat(street.at("/grid/unit/zh").asString()).isEqualTo("增产里社区居委会");
        assertThat(street.at("/dispatch/name").isNull()).isTrue();
        assertThat(street.at("/dispatch/post/zh").asString()).isEqualTo("指挥中心派遣演示账号");
        assertThat(centre.read("street-xiyuzhuang", number).at("/called/grid/name"))
                .isEqualTo(street.at("/grid/name"));

        var herself = called("grid", number);
        assertThat(herself.at("/grid/name").isNull())
                .as("who may not see people is told the post")
                .isTrue();
        assertThat(herself.at("/grid/post/zh").asString()).isEqualTo("网格员演示账号");
        assertThat(story(number)).containsExactly("case-opened", "case-step");
        assertThat(rows.queryForList(
                        "select distinct who from journal.event where subject_type = 'case' and subject_id = ?",
                        String.class,
                        String.valueOf(id(number))))
                .containsExactlyInAnyOrder("grid", "dispatch");
    }

    private static tools.jackson.databind.JsonNode called(String reader, String number) {
        return centre.as(reader)
                .get("/api/desk/cases/grid-event/" + number + "/story")
                .expecting(200)
                .json()
                .path("called");
    }

    private static List<String> story(String number) {
        return rows.query(
                "select action from journal.event where subject_type = 'case' and subject_id = ? order by seq",
                (row, n) -> row.getString("action"),
                String.valueOf(id(number)));
    }

    private static long id(String number) {
        return java.util.Objects.requireNonNull(
                rows.queryForObject("select id from cases.case_file where number = ?", Long.class, number));
    }
}
