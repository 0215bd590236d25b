package hongqiao.expression;

import static hongqiao.expression.RandomExpressions.ROW;
import static hongqiao.expression.RandomExpressions.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.TestDatabase;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 4,000 expressions and 400 measures over 200 rows, all seeded: what Java says, PostgreSQL says. */
@DisplayName("同一表达式，内存与数据库结果一致")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameInMemoryAndInSqlTests {

    private static final int ROWS = 200;
    private static final int EXPRESSIONS = 4_000;
    private static final Columns COLUMNS = RandomExpressions::column;

    private final RandomExpressions random = new RandomExpressions(20260301);
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private JdbcTemplate jdbc = new JdbcTemplate();
    private @Nullable Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        connection = TestDatabase.migrated().dataSource().getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("create table public.expression_row (id integer primary key, "
                + ROW.fields().entrySet().stream()
                        .map(field -> field.getKey() + " " + type((FieldType.Simple) field.getValue()))
                        .collect(Collectors.joining(", "))
                + ")");
        for (int id = 0; id < ROWS; id++) {
            var row = random.row();
            rows.add(row);
            var values = new ArrayList<@Nullable Object>();
            values.add(id);
            ROW.fields().keySet().forEach(name -> values.add(row.get(name)));
            write(
                    "insert into public.expression_row values ("
                            + "?, ".repeat(ROW.fields().size()) + "?)",
                    values);
        }
    }

    @AfterAll
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    @Test
    @DisplayName("四千条随机表达式逐行相同")
    void agreesOnEveryExpressionAndRow() {
        var kinds = List.of(
                FieldType.BOOLEAN,
                FieldType.BOOLEAN,
                FieldType.INTEGER,
                FieldType.DECIMAL,
                FieldType.TEXT,
                FieldType.DATE);
        var differing = new ArrayList<String>();
        var known = 0;
        for (int n = 0; n < EXPRESSIONS; n += 40) {
            var batch = new ArrayList<Expression>();
            while (batch.size() < 40) {
                var text = random.expression(kinds.get(batch.size() % kinds.size()));
                var checked = Expressions.check(text, WORLD, null);
                assertThat(checked.faults()).as(text).isEmpty();
                batch.add(checked.get());
            }
            known += compare(batch, differing);
        }
        assertThat(differing).isEmpty();
        assertThat(known).as("values that are not missing").isGreaterThan(EXPRESSIONS * ROWS / 3);
    }

    private int compare(List<Expression> batch, List<String> differing) {
        var sql =
                batch.stream().map(one -> one.sql(Dialect.POSTGRESQL, COLUMNS)).toList();
        var text = "select " + sql.stream().map(Sql::text).collect(Collectors.joining(", "))
                + " from public.expression_row t order by t.id";
        var known = new int[1];
        jdbc.query(
                connection -> prepare(
                        connection.prepareStatement(text),
                        sql.stream().flatMap(one -> one.parameters().stream()).toList()),
                row -> {
                    var values = rows.get(row.getRow() - 1);
                    for (int i = 0; i < batch.size(); i++) {
                        var ours = plain(batch.get(i).evaluate(values::get));
                        var theirs = plain(row.getObject(i + 1));
                        known[0] += ours == null ? 0 : 1;
                        if (!String.valueOf(ours).equals(String.valueOf(theirs))) {
                            differing.add(batch.get(i) + " over " + values + ": " + ours + " / " + theirs);
                        }
                    }
                });
        return known[0];
    }

    @Test
    @DisplayName("四百个随机指标逐组相同")
    void agreesOnEveryMeasure() {
        var differing = new ArrayList<String>();
        for (int n = 0; n < 400; n++) {
            var kind = Measure.Kind.values()[n % 4];
            var of = switch (kind) {
                case COUNT -> null;
                case SUM, AVG -> FieldType.DECIMAL;
                case SHARE -> FieldType.BOOLEAN;
            };
            var where = n % 3 == 0 ? null : checked(FieldType.BOOLEAN);
            var measure = new Measure(kind, of == null ? null : checked(of), where, by(n));
            var sql = MeasureSql.of(
                    measure, Dialect.POSTGRESQL, COLUMNS, Sql.of("public.expression_row t where t.id >= ?", 0));
            var theirs = new ArrayList<String>();
            jdbc.query(connection -> prepare(connection.prepareStatement(sql.text()), sql.parameters()), row -> {
                var group = new ArrayList<@Nullable Object>();
                for (int i = 0; i < measure.by().size(); i++) {
                    group.add(plain(row.getObject("g" + i)));
                }
                theirs.add(group + " " + row.getLong("row_count") + " " + row.getLong("missing") + " "
                        + plain(row.getObject("value")));
            });
            var ours = MeasureFold.of(measure, rows.stream().map(row -> (Values) row::get)).stream()
                    .map(line -> line.group().stream()
                                    .map(SameInMemoryAndInSqlTests::plain)
                                    .toList() + " " + line.rows() + " " + line.missing() + " " + plain(line.value()))
                    .toList();
            if (!ours.stream().sorted().toList().equals(theirs.stream().sorted().toList())) {
                differing.add(measure + ": " + ours + " / " + theirs);
            }
        }
        assertThat(differing).isEmpty();
    }

    private Expression checked(FieldType type) {
        return Expressions.check(random.expression(type), WORLD, null).get();
    }

    private static List<Dimension> by(int n) {
        return switch (n % 7) {
            case 0 -> List.of();
            case 1 -> List.of(new Dimension("t1", Dimension.Grain.VALUE));
            case 2 -> List.of(new Dimension("d1", Dimension.Grain.MONTH));
            case 3 -> List.of(new Dimension("d1", Dimension.Grain.QUARTER), new Dimension("b1", Dimension.Grain.VALUE));
            case 4 -> List.of(new Dimension("d2", Dimension.Grain.YEAR), new Dimension("t2", Dimension.Grain.VALUE));
            case 5 -> List.of(new Dimension("n1", Dimension.Grain.VALUE));
            default -> List.of(new Dimension("i1", Dimension.Grain.VALUE));
        };
    }

    private void write(String sql, List<@Nullable Object> values) {
        jdbc.update(connection -> prepare(connection.prepareStatement(sql), values));
    }

    private static PreparedStatement prepare(PreparedStatement statement, List<? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case List<?> list ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", list.toArray()));
                case Instant moment -> statement.setTimestamp(i + 1, Timestamp.from(moment));
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object value) throws RuntimeException {
        try {
            return switch (value) {
                case null -> null;
                case BigDecimal number ->
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
                case Number number -> number.toString();
                case Date day -> day.toLocalDate().toString();
                case LocalDate day -> day.toString();
                case Timestamp moment -> moment.toInstant();
                case Array array -> Arrays.asList((Object[]) array.getArray());
                default -> value;
            };
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String type(FieldType.Simple type) {
        return switch (type) {
            case TEXT -> "text collate \"C\"";
            case INTEGER -> "bigint";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case TEXTS -> "text[]";
        };
    }
}
