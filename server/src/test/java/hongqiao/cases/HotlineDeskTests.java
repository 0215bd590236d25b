package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** At the hotline's desk: what is known while a caller speaks, and whose earlier requests may be looked at. */
@DisplayName("热线接听：边说边出答案，以前的诉求来电人同意才查")
class HotlineDeskTests {

    private static final String DEMANDS = "/api/desk/cases/demand";
    private static final String ANSWERS = "/api/desk/registers/knowledge";

    private static final Running SERVER = Running.shared();
    private static final JdbcTemplate ROWS = new JdbcTemplate(SERVER.database().dataSource());

    private static Browser as(String username) {
        return SERVER.browser().signedIn(username);
    }

    private static void called(String what, String phone) {
        var values = new HashMap<String, Object>(Map.of(
                "what", what, "kind", "COMPLAINT", "category", "URBAN", "urgency", "ORDINARY", "source", "12345"));
        values.put("phone", phone);
        as("hotline").send("POST", DEMANDS, Map.of("values", values)).expecting(201);
    }

    private static Browser.Answer look(String who, Map<String, Object> body) {
        return as(who).send("POST", DEMANDS + "/caller", body);
    }

    private static List<@Nullable String> looks() {
        return ROWS.queryForList(
                "select after::text from journal.event where action = 'caller-looked-up' order by position",
                String.class);
    }

    @Test
    @DisplayName("来电人没同意，什么也不查；同意了才查，理由进日志，号码不进")
    void looksOnlyWhereTheCallerAgrees() {
        var phone = "13912340077";
        called("接听测试：楼道灯不亮", phone);
        called("接听测试：楼道灯还是不亮", phone);
        called("接听测试：别人的事", "13912340078");
        var before = looks();

        assertThat(look("hotline", Map.of("phone", phone, "reason", "来电人询问"))
                        .expecting(409)
                        .code())
                .isEqualTo("caller-not-agreed");
        assertThat(look("hotline", Map.of("phone", phone, "agreed", true))
                        .expecting(422)
                        .code())
                .isEqualTo("reason-required");
        assertThat(look("hotline", Map.of("phone", "不是号码", "agreed", true, "reason", "来电人询问"))
                        .expecting(422)
                        .code())
                .isEqualTo("record-not-valid");
        assertThat(look("supervise", Map.of("phone", phone, "agreed", true, "reason", "想看看"))
                        .expecting(403)
                        .code())
                .isEqualTo("not-allowed");
        assertThat(looks()).isEqualTo(before);

        var found = look("hotline", Map.of("phone", phone, "agreed", true, "reason", "来电人问进展"))
                .expecting(200)
                .json();
        assertThat(titles(found.path("cases"), "title")).containsExactly("接听测试：楼道灯还是不亮", "接听测试：楼道灯不亮");
        assertThat(found.path("count").asInt()).isEqualTo(2);
        assertThat(look("hotline", Map.of("phone", "13912340079", "agreed", true, "reason", "来电人问进展"))
                        .expecting(200)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();

        var after = looks();
        assertThat(after).hasSize(before.size() + 2);
        assertThat(after.get(before.size())).contains("来电人问进展").contains("\"cases\": 2");
        assertThat(String.join("", after)).doesNotContain("12340077").doesNotContain(hashOf("楼道灯不亮"));
    }

    private static String hashOf(String title) {
        return String.valueOf(ROWS.queryForObject(
                "select p.hash from cases.person p join cases.case_file f on f.id = p.case_id where f.title = ?",
                String.class,
                "接听测试：" + title));
    }

    @Test
    @DisplayName("整句话里有问题的字词就出答案，最像的在前；没审核的、过期的不出")
    void findsAnswersToASentence() {
        var hotline = as("hotline");
        approved("养犬登记到哪里办理", "带犬只免疫证明到派出所办理", "2099-12-31");
        approved("居住证怎样续签", "到居住地派出所办理续签", "2099-12-31");
        approved("养犬登记的旧规定", "此答案已经过期", "2099-12-30");
        ROWS.update("update register.r_knowledge set f_valid_until = '2020-01-01' where f_question = '养犬登记的旧规定'");
        written("养犬登记收不收费", "还没有审核的答案", "2099-12-31");

        await(() -> answers(hotline, "你好我想问一下我家养犬登记在哪里办理啊").contains("养犬登记到哪里办理"));
        assertThat(answers(hotline, "你好我想问一下我家养犬登记在哪里办理啊"))
                .startsWith("养犬登记到哪里办理")
                .doesNotContain("养犬登记的旧规定", "养犬登记收不收费");
        assertThat(answers(hotline, "居住证快到期了要续签")).startsWith("居住证怎样续签");
        assertThat(answers(hotline, "请问怎么")).isEmpty();
        assertThat(answers(hotline, "啊")).isEmpty();
        assertThat(answers(hotline, "养犬登记".repeat(400))).contains("养犬登记到哪里办理");
        assertThat(as("hotline")
                        .send("POST", ANSWERS + "/answers", Map.of("words", "养犬", "view", "no-such"))
                        .expecting(404)
                        .code())
                .isEqualTo("view-not-found");
        as("science")
                .send("POST", ANSWERS + "/answers", Map.of("words", "养犬登记"))
                .expecting(403);
    }

    private static List<String> answers(Browser who, String words) {
        var found = who.send("POST", ANSWERS + "/answers", Map.of("words", words, "view", "in-force"))
                .expecting(200)
                .json();
        return titles(found.path("records"), "title");
    }

    private static JsonNode written(String question, String answer, String until) {
        return as("hotline")
                .send(
                        "POST",
                        ANSWERS + "/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "question",
                                        question,
                                        "answer",
                                        answer,
                                        "category",
                                        "SAFETY",
                                        "unit",
                                        "housing-construction",
                                        "validUntil",
                                        until)))
                .expecting(201)
                .json()
                .path("record");
    }

    private static void approved(String question, String answer, String until) {
        var record = written(question, answer, until);
        move("hotline", record, "submit", 1);
        move("knowledge", record, "approve", 2);
    }

    private static void move(String who, JsonNode record, String move, int version) {
        as(who).send(
                        "POST",
                        ANSWERS + "/records/" + record.path("id").asLong() + "/moves",
                        Map.of("version", version, "move", move))
                .expecting(200);
    }

    @Test
    @DisplayName("昨天的工单用文件导入：试算与实办一数不差，错在哪行哪格，同一工单号只立一件")
    void takesYesterdaysOrdersOnce() {
        var file = """
                热线工单号,来源热线,热线受理时间,诉求内容,诉求类型,诉求分类,紧急程度,联系电话,经办班组
                SJ-77-1,12345 政务服务便民热线,2026-03-01 08:50:00,导入测试路灯不亮,投诉,城市管理,一般,13912340088,二组
                SJ-77-2,8890,2026/3/1 9:05,导入测试下水堵塞,求助,市政公用（供水、供电、供气、供热）,一般,,二组
                SJ-77-3,12345,昨天上午,导入测试时间不对,投诉,城市管理,一般,,二组
                SJ-77-4,12345,2026-03-01 10:00,导入测试没有这种类型,闲聊,城市管理,一般,,二组
                ,12345,2026-03-01 10:00,导入测试没有工单号,投诉,城市管理,一般,,二组
                SJ-77-1,12345,2026-03-01 11:00,导入测试重复工单,投诉,城市管理,一般,,二组
                SJ-77-1,8890,2026-03-01 11:00,导入测试另一热线同号,投诉,城市管理,一般,,二组
                SJ-77-5,12345,2099-01-01 00:00,导入测试未来的工单,投诉,城市管理,一般,,二组
                """;
        var tried = imported(file, "");
        counts(tried, 8, 3, 0, 5);
        assertThat(tried.path("applied").asBoolean()).isFalse();
        assertThat(titles(tried.path("ignoredColumns"), "")).containsExactly("经办班组");
        assertThat(faults(tried))
                .containsExactly(
                        "C4 instant-not-valid", "E5 code-not-known", "A6 required", "A7 order-twice", "C9 order-ahead");
        assertThat(cases("导入测试%")).isZero();

        counts(imported(file, "?apply=true"), 8, 3, 0, 5);
        assertThat(cases("导入测试%")).isEqualTo(3);
        assertThat(ROWS.queryForObject(
                        "select (data ->> 'sourceAt')::timestamptz from cases.case_file where title = '导入测试路灯不亮'",
                        java.time.OffsetDateTime.class))
                .isEqualTo("2026-03-01T00:50:00Z");
        assertThat(ROWS.queryForObject("select data::text from cases.case_file where title = '导入测试路灯不亮'", String.class))
                .doesNotContain("13912340088");

        counts(imported(file, "?apply=true"), 8, 0, 3, 5);
        counts(imported(file, ""), 8, 0, 3, 5);
        assertThat(cases("导入测试%")).isEqualTo(3);
    }

    @Test
    @DisplayName("手工登记过的工单号，导入时认得出；列名不认识就由人指定；整个文件同一热线的不必有来源列")
    void knowsWhatWasTypedInAndTakesOtherHeadings() {
        var typed = new HashMap<String, Object>(Map.of(
                "what", "手工登记的工单", "kind", "COMPLAINT", "category", "URBAN", "urgency", "ORDINARY", "source", "8890"));
        typed.put("sourceNumber", "SJ-78-1");
        as("hotline").send("POST", DEMANDS, Map.of("values", typed)).expecting(201);
        var file = """
                单号,受理日期,内容,诉求类型,诉求分类,紧急程度
                SJ-78-1,2026-03-01 08:50,别的写法,投诉,城市管理,一般
                SJ-78-2,2026-03-01 08:55,映射测试新工单,投诉,城市管理,一般
                """;
        var query = "?apply=true&from=8890" + map("单号=sourceNumber") + map("受理日期=sourceAt") + map("内容=what");
        counts(imported(file, query), 2, 1, 1, 0);
        assertThat(cases("映射测试%")).isEqualTo(1);

        var back = as("hotline").get(DEMANDS + "/orders?format=csv&from=8890").expecting(200);
        assertThat(back.header("Content-Disposition")).contains("attachment");
        assertThat(back.body())
                .contains("热线工单号")
                .containsPattern("SJ-78-1,RX\\d{8}-\\d{5},待签收,否,")
                .containsPattern("SJ-78-2,RX")
                .doesNotContain("SJ-77-2,RX20260301");
        assertThat(as("hotline")
                        .get(DEMANDS + "/orders?format=csv&from=12319")
                        .expecting(200)
                        .body())
                .doesNotContain("SJ-78-1");
        assertThat(as("dispatch")
                        .upload("/api/desk/cases/grid-event/orders", "a.csv", "a".getBytes(StandardCharsets.UTF_8))
                        .expecting(409)
                        .code())
                .isEqualTo("orders-not-taken");
        as("supervise")
                .upload(DEMANDS + "/orders", "a.csv", file.getBytes(StandardCharsets.UTF_8))
                .expecting(403);
    }

    @Test
    @DisplayName("工单号由索引找出，行级权限之下也不逐件读")
    void findsAnOrderByAnIndex() {
        var jdbc = SERVER.bean(JdbcTemplate.class);
        var plan = Scopes.during(
                Scope.district("hotline"),
                () -> SERVER.bean(TransactionTemplate.class).execute(status -> {
                    jdbc.execute("set local enable_seqscan = off");
                    return String.join(
                            "\n",
                            jdbc.queryForList(
                                    "explain " + OrderNumbers.KNOWN,
                                    String.class,
                                    "source",
                                    "120106",
                                    "demand",
                                    new String[] {"SJ-77-1", "SJ-77-2"}));
                }));
        assertThat(plan)
                .containsPattern("Index Scan using case_order_number")
                .containsPattern("Index Cond:.*order_number = ANY");
    }

    private static String map(String pair) {
        return "&map=" + java.net.URLEncoder.encode(pair, StandardCharsets.UTF_8);
    }

    private static JsonNode imported(String file, String query) {
        return as("hotline")
                .upload(DEMANDS + "/orders" + query, "昨日工单.csv", file.getBytes(StandardCharsets.UTF_8))
                .expecting(200)
                .json();
    }

    private static void counts(JsonNode report, int read, int opened, int known, int refused) {
        assertThat(List.of(
                        report.path("read").asInt(),
                        report.path("opened").asInt(),
                        report.path("known").asInt(),
                        report.path("refused").asInt()))
                .containsExactly(read, opened, known, refused);
    }

    private static List<String> faults(JsonNode report) {
        return report.path("cells")
                .valueStream()
                .map(cell ->
                        cell.path("cell").asString() + " " + cell.path("code").asString())
                .toList();
    }

    private static int cases(String title) {
        return Objects.requireNonNull(ROWS.queryForObject(
                "select count(*)::int from cases.case_file where title like ?", Integer.class, title));
    }

    private static List<String> titles(JsonNode all, String of) {
        return all.valueStream()
                .map(one -> of.isEmpty() ? one.asString() : one.path(of).asString())
                .toList();
    }

    private static void await(BooleanSupplier holds) {
        for (int tries = 0; tries < 1_000; tries++) {
            if (holds.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("never");
    }
}
