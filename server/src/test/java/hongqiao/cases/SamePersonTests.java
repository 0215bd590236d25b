package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.SecretBox;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Browser;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Monday, 2 March 2026: somebody calls the hotline three times, others once; who called before is found by an index. */
@DisplayName("同一人此前的案件由索引找出")
class SamePersonTests {

    private static GridCentre centre;
    private static JdbcTemplate rows;

    @BeforeAll
    static void somebodyCallsAgain() {
        centre = new GridCentre();
        rows = new JdbcTemplate(centre.server.database().dataSource());
        called("门口垃圾", "13900005678");
        called("路灯不亮", "13900001111");
        called("门口垃圾还在", "13900005678");
        called("匿名反映", null);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static void called(String what, @org.jspecify.annotations.Nullable String phone) {
        var values = new HashMap<String, Object>(Map.of(
                "what", what, "kind", "COMPLAINT", "category", "URBAN", "urgency", "ORDINARY", "source", "12345"));
        values.put("area", "120106001002");
        if (phone != null) {
            values.put("phone", phone);
        }
        centre.as("hotline")
                .send("POST", "/api/desk/cases/demand", Map.of("values", values))
                .expecting(201);
    }

    private static String at(String title) {
        return "/api/desk/cases/demand/"
                + rows.queryForObject("select number from cases.case_file where title = ?", String.class, title);
    }

    private static Browser.Answer look(String title, Map<String, Object> body) {
        return centre.as("hotline").send("POST", at(title) + "/earlier", body);
    }

    private static List<String> earlier(String title) {
        var found = look(title, Map.of("agreed", true, "reason", "本人问以前的进展"))
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .map(line -> line.path("title").asString())
                .toList();
        assertThat(shown(title).path("repeats").asInt()).isEqualTo(found.size());
        return found;
    }

    private static JsonNode shown(String title) {
        return centre.as("hotline").get(at(title)).expecting(200).json();
    }

    @Test
    @DisplayName("再来的列出前件，别人的、匿名的没有")
    void listsEarlierCases() {
        assertThat(earlier("门口垃圾还在")).containsExactly("门口垃圾");
        assertThat(earlier("门口垃圾")).isEmpty();
        assertThat(earlier("路灯不亮")).isEmpty();
        assertThat(earlier("匿名反映")).isEmpty();
        assertThat(rows.queryForObject(
                        "select count(*) from cases.person p join cases.case_file f on f.id = p.case_id where f.title in ('门口垃圾', '路灯不亮', '门口垃圾还在', '匿名反映')",
                        Integer.class))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("案件页只说有几件；本人同意、写明理由才列出，每次看都记在本案")
    void listsThemOnlyWithConsentNotedOnTheCase() {
        var page = shown("门口垃圾还在");
        assertThat(page.path("repeats").asInt()).isOne();
        assertThat(page.path("repeatsOfMatter").asInt()).isOne();
        assertThat(page.toString()).doesNotContain("\"门口垃圾\"");
        var before = looks();

        assertThat(look("门口垃圾还在", Map.of("reason", "想看看")).expecting(409).code())
                .isEqualTo("caller-not-agreed");
        assertThat(look("门口垃圾还在", Map.of("agreed", true)).expecting(422).code()).isEqualTo("reason-required");
        assertThat(looks()).isEqualTo(before);

        assertThat(earlier("门口垃圾还在")).containsExactly("门口垃圾");
        assertThat(looks()).isEqualTo(before + 1);
        var last = centre.as("hotline")
                .get(at("门口垃圾还在") + "/story")
                .expecting(200)
                .json()
                .path("events")
                .valueStream()
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(last.path("action").asString()).isEqualTo("case-earlier-seen");
        assertThat(last.at("/details/reason").asString()).isEqualTo("本人问以前的进展");
        assertThat(last.at("/details/agreed").asBoolean()).isTrue();
        assertThat(last.toString()).doesNotContain("13900005678");
    }

    private static int looks() {
        return Objects.requireNonNull(rows.queryForObject(
                "select count(*)::int from journal.event where action = 'case-earlier-seen'", Integer.class));
    }

    @Test
    @DisplayName("号码怎么写都是同一个：空格、连字符、+86、全角；看到的还是当时的写法")
    void findsANumberHoweverItIsWritten() {
        called("写法一", "022-2700 1234");
        called("写法二", "+86 22 27001234");
        called("写法三", "０２２－２７００１２３４");
        assertThat(earlier("写法三")).containsExactly("写法二", "写法一");
        var opened = centre.as("hotline")
                .send("POST", at("写法一") + "/unmask", Map.of("field", "phone", "reason", "回电"))
                .expecting(200)
                .json();
        assertThat(opened.path("value").asString()).isEqualTo("022-2700 1234");
    }

    @Test
    @DisplayName("以前按写法存的号码，启动后改按统一写法找，密文不动")
    void findsWhatWasKeptAsItWasWritten() {
        called("旧写法", "139 0000 7777");
        called("新写法", "13900007777");
        var box = centre.server.bean(SecretBox.class);
        var form = centre.server.bean(CaseCatalogue.class).get("demand").form().key();
        var old = HexFormat.of().formatHex(box.proof("register/" + form + "/phone", "139 0000 7777"));
        rows.update(
                "update cases.case_file set data = jsonb_set(data, '{#phone}', to_jsonb(?::text)) where title = '旧写法'",
                old);
        rows.update(
                "update cases.person set hash = ?, normal = false where case_id = (select id from cases.case_file where title = '旧写法')",
                old);
        var sealed =
                rows.queryForObject("select data ->> 'phone' from cases.case_file where title = '旧写法'", String.class);
        assertThat(earlier("新写法")).isEmpty();

        centre.server.bean(NumbersAnew.class).look();

        assertThat(earlier("新写法")).containsExactly("旧写法");
        assertThat(rows.queryForObject("select count(*) from cases.person where not normal", Integer.class))
                .isZero();
        assertThat(rows.queryForObject(
                        "select data ->> 'phone' from cases.case_file where title = '旧写法'", String.class))
                .isEqualTo(sealed);
        assertThat(rows.queryForObject(
                        "select p.hash = f.data ->> '#phone' from cases.person p join cases.case_file f on f.id = p.case_id where f.title = '旧写法'",
                        Boolean.class))
                .isTrue();
    }

    @Test
    @DisplayName("行级权限之下也走索引，不逐件读")
    void asksTheIndexThoughScopeIsAsked() {
        var jdbc = centre.server.bean(JdbcTemplate.class);
        var sql = "explain " + CaseLists.SAME_PERSON.formatted("field = ? and hash = ?");
        var plan = Scopes.during(
                Scope.district("hotline"),
                () -> centre.server.bean(TransactionTemplate.class).execute(status -> {
                    jdbc.execute("set local enable_seqscan = off");
                    return String.join("\n", jdbc.queryForList(sql, String.class, "120106", "demand", "phone", "0f"));
                }));
        assertThat(plan).containsPattern("Index (Only )?Scan using person_same").containsPattern("Index Cond:.*hash");
    }
}
