package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

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

    private static List<String> earlier(String title) {
        var number = rows.queryForObject("select number from cases.case_file where title = ?", String.class, title);
        return centre.as("hotline")
                .get("/api/desk/cases/demand/" + number)
                .expecting(200)
                .json()
                .path("repeats")
                .valueStream()
                .map(line -> line.path("title").asString())
                .toList();
    }

    @Test
    @DisplayName("再来的列出前件，别人的、匿名的没有")
    void listsEarlierCases() {
        assertThat(earlier("门口垃圾还在")).containsExactly("门口垃圾");
        assertThat(earlier("门口垃圾")).isEmpty();
        assertThat(earlier("路灯不亮")).isEmpty();
        assertThat(earlier("匿名反映")).isEmpty();
        assertThat(rows.queryForObject("select count(*) from cases.person where field = 'phone'", Integer.class))
                .isEqualTo(3);
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
