package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever an author types is a parameter or is refused; the text of the SQL is ours to the last character. */
@DisplayName("作者写的任何内容都不会成为 SQL 文本")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingTypedReachesSqlTests {

    private static final Columns NAME = path -> Sql.of("t.f_name");
    private static final Environment ONE = Environment.of(new RowType("row", Map.of("name", FieldType.TEXT)));

    private JdbcTemplate jdbc = new JdbcTemplate();
    private @Nullable Connection connection;

    static Stream<String> hostile() {
        return Stream.of(
                "'; drop table public.victim; --",
                "' or '1'='1",
                "\\'; drop table public.victim; --",
                "\"; drop table public.victim; --",
                "$$; drop table public.victim; $$",
                "*/ drop table public.victim /*",
                "?",
                "??",
                "{0}",
                "{1} {2}",
                ":name",
                "%s%n",
                "$1",
                "\\",
                "\\\\'",
                "''",
                "--",
                ";",
                "红桥区'；删表",
                "＇",
                "ʼ or 1=1",
                "\uFF07",
                "\r\n;",
                "\u2028;",
                "\u202E';",
                "\uFEFF'",
                "𠮷'",
                "x".repeat(1_500) + "'");
    }

    @BeforeAll
    void fill() throws SQLException {
        connection = TestDatabase.migrated().dataSource().getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("create table public.victim (f_name text)");
    }

    @AfterAll
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isFoundAsTheTextItIs(String text) {
        jdbc.update("insert into public.victim values (?)", text);
        for (var written : List.of(
                "name == %s",
                "name in [%s, 'b']",
                "name.contains(%s)",
                "name.startsWith(%s)",
                "name.endsWith(%s)",
                "name + 'x' == %s + 'x'",
                "(name == 'b' ? 'b' : name) == %s",
                "orElse(name, 'b') >= %s && name <= %1$s")) {
            var condition =
                    Expressions.condition(written.formatted(quoted(text)), ONE).get();
            var harmless =
                    Expressions.condition(written.formatted("'harmless'"), ONE).get();
            var sql = condition.sql(Dialect.POSTGRESQL, NAME);

            assertThat(sql.text())
                    .isEqualTo(harmless.sql(Dialect.POSTGRESQL, NAME).text());
            assertThat(condition.sql(Dialect.SPARK, NAME).text())
                    .isEqualTo(harmless.sql(Dialect.SPARK, NAME).text());
            assertThat(sql.parameters()).contains(text);
            var found = jdbc.queryForList(
                    "select f_name from public.victim t where " + sql.text(),
                    String.class,
                    sql.parameters().toArray());
            assertThat(found).as(condition.text()).contains(text);
            assertThat(condition.holds(_ -> text)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_sleep(10)",
                "name == pg_read_file('/etc/passwd')",
                "\"name\" == name; select 1",
                "t.f_name == 'a'",
                "name::text == 'a'",
                "`name` == 'a'",
                "name == 'a' /* b */",
                "name == 'a' -- b",
                "name == 'a' union select 1",
                "name || (select 1)",
                "(select f_name from victim)",
                "f_name == 'a'",
                "ctid != null",
                "name\u0000 == 'a'",
                "name == 'a\u0000'",
                "name == 'a\\u0000'",
                "name == 'a\\x00'",
                "name == 'a\\000'",
                "name == '\uD800'",
                "name == '\\ud800'",
                "name == b'\\x00'.name",
                "current_user != null",
                "$1 == name",
                "? == name"
            })
    void refusesWhatIsNoExpressionOverTheRow(String text) {
        var checked = Expressions.check(text, ONE, null);

        assertThat(checked.isSound()).as(text).isFalse();
        assertThat(checked.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.code()).startsWith("expression-"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("一千条随机表达式：问号数等于参数数，文本中没有作者的字")
    void writesOneMarkForEachParameter(Dialect dialect) {
        var random = new RandomExpressions(20260401);
        var kinds = List.of(FieldType.BOOLEAN, FieldType.TEXT, FieldType.DECIMAL, FieldType.INTEGER, FieldType.DATE);
        var texts = new ArrayList<Object>();
        for (int n = 0; n < 1_000; n++) {
            var expression = Expressions.check(
                            random.expression(kinds.get(n % kinds.size())), RandomExpressions.WORLD, null)
                    .get();
            var sql = expression.sql(dialect, RandomExpressions::column);

            assertThat(sql.text().chars().filter(c -> c == '?').count())
                    .isEqualTo(sql.parameters().size());
            assertThat(sql.text())
                    .matches("[A-Za-z0-9_ .,()\\[\\]<>=?+*|\"'{}-]*")
                    .doesNotContain("--", "''");
            sql.parameters().stream().filter(String.class::isInstance).forEach(texts::add);
        }
        assertThat(texts).contains("'", "''", "\\", "--", ";", "\"", "红桥区");
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("'");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.appendCodePoint(point);
            }
        });
        return quoted.append('\'').toString();
    }

    @Test
    void leavesTheTableStanding() {
        assertThat(jdbc.queryForObject("select count(*) from public.victim", Long.class))
                .isNotNull();
    }
}
