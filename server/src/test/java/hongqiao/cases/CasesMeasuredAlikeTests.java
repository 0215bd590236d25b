package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.Areas;
import hongqiao.cases.definition.CaseFacts;
import hongqiao.cases.measure.CasesBehind;
import hongqiao.cases.measure.CasesBehind.Which;
import hongqiao.cases.measure.CountedCases;
import hongqiao.expression.Dialect;
import hongqiao.expression.Dimension;
import hongqiao.expression.Dimension.Grain;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType.Simple;
import hongqiao.expression.Measure;
import hongqiao.expression.MeasureFold;
import hongqiao.expression.Sql;
import hongqiao.expression.Values;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.register.CreditCodes;
import hongqiao.register.Registers;
import hongqiao.register.definition.Sample;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.Countable.Kind;
import hongqiao.register.measure.FigureLine;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.GroupNames;
import hongqiao.register.measure.MeasureEngine;
import hongqiao.register.measure.PackMeasure;
import hongqiao.register.record.Forms;
import hongqiao.register.record.SampleRecords;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** 150 cases in any state, every name, 600 expressions and 120 measures, all seeded: what a case says of itself, PostgreSQL says. */
@DisplayName("案件指标：内存与数据库结果一致")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesMeasuredAlikeTests {

    private static final int CASES = 150;
    private static final Words NONE = new Words("试验", "Trial");

    private final SetClock clock = SetClock.at("2026-03-02T01:00:00Z");
    private final List<CaseFile> files = new ArrayList<>();

    @TempDir
    private static @Nullable Path folder;

    private @Nullable Running running;

    private Running server() {
        return java.util.Objects.requireNonNull(running);
    }

    @BeforeAll
    void fill() throws Exception {
        running = Running.with(
                Map.of(Clock.class, clock),
                "hongqiao.packs=" + TrialCases.packs(java.util.Objects.requireNonNull(folder)),
                "hongqiao.demo=false",
                "hongqiao.cases.clocks-every=1h");
        var type = server().bean(CaseCatalogue.class).get("trial");
        var areas = server().bean(Areas.class);
        var tree = areas.tree(areas.today());
        var lines = new ArrayList<List<Integer>>(List.of(List.of()));
        for (var code : List.of("120106001", "120106001002", "120106001002-G01", "120106004014-G01")) {
            var area = areas.findEver(code).orElseThrow();
            lines.add(Stream.concat(tree.ancestors(area).stream(), Stream.of(area))
                    .map(one -> one.id())
                    .toList());
        }
        var cases = new TrialCases(
                20260302,
                type,
                server().bean(Forms.class),
                server().bean(Today.class).now(),
                server().bean(Units.class).list().stream()
                        .limit(4)
                        .map(unit -> unit.id())
                        .toList(),
                lines,
                firms());
        as(() -> inTransaction(() -> {
            for (int n = 0; n < CASES; n++) {
                var store = server().bean(CaseStore.class);
                var file =
                        cases.next(store.number("TT", LocalDate.of(2026, 3, 2)).id());
                store.insert(file, false);
                files.add(file);
            }
            return files;
        }));
    }

    @AfterAll
    void close() {
        server().close();
    }

    private List<Long> firms() {
        var firm = server().bean(Registers.class).get("firm");
        var rows = Stream.of("模拟企业一", "模拟企业二")
                .map(name -> new Sample.Row(
                        2,
                        Map.of(
                                "name",
                                name,
                                "uscc",
                                CreditCodes.next(),
                                "registeredOn",
                                "2015-03-01",
                                "state",
                                "OPEN",
                                "area",
                                "120106001002"),
                        List.of()))
                .toList();
        var sample = new Sample(firm, "samples/firm.csv", rows);
        assertThat(as(() ->
                        inTransaction(() -> server().bean(SampleRecords.class).write(sample))))
                .isEmpty();
        return as(() -> inTransaction(() -> server().bean(JdbcTemplate.class)
                .queryForList("select id from register.r_firm order by id", Long.class)));
    }

    private <T> T as(Supplier<T> work) {
        return Scopes.during(Scope.district("officer"), work);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                server().bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private Countable over(Kind kind) {
        var type = server().bean(CaseCatalogue.class).get("trial");
        return new CountedCases(type, kind, CaseFacts.environment(type, kind == Kind.ASSIGNMENTS));
    }

    private List<CaseValues> rows(Countable over) {
        return files.stream()
                .flatMap(file -> CaseValues.all(
                        file,
                        over,
                        server().bean(Forms.class),
                        server().bean(District.class).timezone(),
                        server().bean(Today.class))
                        .stream())
                .toList();
    }

    @Test
    @DisplayName("每个名称、六百条随机表达式，逐案、逐任务相同")
    void agreesOnEveryNameAndExpression() {
        for (var kind : List.of(Kind.CASES, Kind.ASSIGNMENTS)) {
            var over = over(kind);
            var random = new CaseExpressions(over.environment(), 7);
            var texts = new ArrayList<>(random.paths());
            assertThat(texts).contains("clocks.handling.late", "steps.reopen", "firm.name", "twice", "papers");
            assertThat(texts).as("a personal field has no name here").doesNotContain("phone");
            var kinds =
                    List.of(Simple.BOOLEAN, Simple.BOOLEAN, Simple.INTEGER, Simple.DECIMAL, Simple.TEXT, Simple.DATE);
            for (int n = 0; n < 300; n++) {
                texts.add(random.expression(kinds.get(n % kinds.size()), 3));
            }
            var expressions = texts.stream()
                    .map(text ->
                            Expressions.check(text, over.environment(), null).get())
                    .toList();
            var rows = rows(over);
            var known = 0;
            var differing = new ArrayList<String>();
            for (int from = 0; from < expressions.size(); from += 60) {
                var batch = expressions.subList(from, Math.min(from + 60, expressions.size()));
                var theirs = selected(over, batch);
                assertThat(theirs).hasSameSizeAs(rows);
                var ours = evaluated(rows, batch);
                for (int row = 0; row < rows.size(); row++) {
                    for (int i = 0; i < batch.size(); i++) {
                        var own = ours.get(row).get(i);
                        known += own.equals("null") ? 0 : 1;
                        if (!own.equals(theirs.get(row).get(i))) {
                            differing.add(batch.get(i) + " of row " + row + ": " + own + " / "
                                    + theirs.get(row).get(i));
                        }
                    }
                }
            }
            assertThat(differing).isEmpty();
            assertThat(known).as("values that are not missing").isGreaterThan(expressions.size() * rows.size() / 3);
        }
    }

    /** In a transaction: records that a case refers to are looked up. */
    private List<List<String>> evaluated(List<CaseValues> rows, List<Expression> batch) {
        return as(() -> inTransaction(() -> rows.stream()
                .map(row -> batch.stream().map(one -> plain(one.evaluate(row))).toList())
                .toList()));
    }

    private List<List<String>> selected(Countable over, List<Expression> batch) {
        var engine = engine(over);
        var parts = batch.stream()
                .map(one -> one.sql(Dialect.POSTGRESQL, engine.columns(over)))
                .toList();
        var from = engine.from(over);
        var parameters = new ArrayList<Object>();
        parts.forEach(part -> parameters.addAll(part.parameters()));
        parameters.addAll(from.parameters());
        return as(() -> inTransaction(() -> server().bean(JdbcTemplate.class)
                .query(
                        "select " + parts.stream().map(Sql::text).collect(Collectors.joining(", ")) + " from "
                                + from.text() + " order by f.id" + (over.kind() == Kind.CASES ? "" : ", a.no"),
                        (row, n) -> {
                            var values = new ArrayList<String>();
                            for (int i = 1; i <= batch.size(); i++) {
                                values.add(plain(row.getObject(i)));
                            }
                            return (List<String>) values;
                        },
                        parameters.toArray())));
    }

    private MeasureEngine engine(Countable over) {
        return server().context().getBeansOfType(MeasureEngine.class).values().stream()
                .filter(one -> one.keeps(over))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("一百二十个随机指标，逐组相同；每个数背后的案件，正好那么多")
    void agreesOnEveryMeasureAndTheCasesBehindIt() {
        var random = new Random(11);
        for (int n = 0; n < 120; n++) {
            var over = over(n % 3 == 0 ? Kind.ASSIGNMENTS : Kind.CASES);
            var measure = measure(over, n);
            var ours = as(() -> inTransaction(() ->
                    MeasureFold.of(measure.grouped(), rows(over).stream().map(row -> (Values) row)).stream()
                            .map(CasesMeasuredAlikeTests::line)
                            .sorted()
                            .toList()));
            var figure = as(() -> server().bean(Figures.class).of(measure));
            assertThat(figure.lines().stream()
                            .map(CasesMeasuredAlikeTests::line)
                            .sorted())
                    .as(measure.measure().toString())
                    .containsExactlyElementsOf(ours);
            if (over.kind() == Kind.CASES && !figure.lines().isEmpty()) {
                hasAsManyBehindIt(
                        measure,
                        figure.lines().get(random.nextInt(figure.lines().size())));
            }
        }
    }

    private void hasAsManyBehindIt(PackMeasure measure, Measure.Line line) {
        var named = FigureLine.all(server().bean(GroupNames.class), measure.over(), measure.by(), List.of(line))
                .getFirst();
        var group = JsonNodeFactory.instance.arrayNode();
        named.group().forEach(one -> group.add(one.key()));
        assertThat(behind(measure, Which.ALL, group))
                .as("%s %s", measure.measure(), group)
                .isEqualTo(line.rows());
        if (measure.measure().kind() == Measure.Kind.SHARE) {
            assertThat(behind(measure, Which.MISSING, group)).isEqualTo(line.missing());
            assertThat(behind(measure, Which.MET, group) + behind(measure, Which.UNMET, group))
                    .isEqualTo(line.rows() - line.missing());
        }
    }

    private long behind(PackMeasure measure, Which which, tools.jackson.databind.JsonNode group) {
        return as(() -> server().bean(CasesBehind.class).of(measure, which, group, null, 1000))
                .size();
    }

    private PackMeasure measure(Countable over, int n) {
        var random = new CaseExpressions(over.environment(), n);
        var kind = Measure.Kind.values()[n % 4];
        var of = switch (kind) {
            case COUNT -> null;
            case SUM, AVG -> random.expression(Simple.DECIMAL, 1);
            case SHARE -> random.expression(Simple.BOOLEAN, 2);
        };
        var measure = new Measure(
                kind,
                checked(over, of),
                n % 2 == 0 ? null : checked(over, random.expression(Simple.BOOLEAN, 2)),
                List.of());
        return new PackMeasure(
                "trial-" + n, "grid-governance", NONE, null, null, over, measure, by(n), List.of(), null, NONE);
    }

    private static @Nullable Expression checked(Countable over, @Nullable String text) {
        return text == null
                ? null
                : Expressions.check(text, over.environment(), null).get();
    }

    private static List<Dimension> by(int n) {
        return switch (n % 8) {
            case 0 -> List.of(new Dimension("openedOn", Grain.MONTH), new Dimension("@unit", Grain.VALUE));
            case 1 -> List.of(new Dimension("@street", Grain.VALUE));
            case 2 -> List.of(new Dimension("closedOn", Grain.QUARTER), new Dimension("@origin", Grain.VALUE));
            case 3 -> List.of(new Dimension("matter", Grain.VALUE), new Dimension("late", Grain.VALUE));
            case 4 -> List.of(new Dimension("body", Grain.VALUE), new Dimension("state", Grain.VALUE));
            case 5 -> List.of(new Dimension("name", Grain.VALUE), new Dimension("@grid", Grain.VALUE));
            case 6 -> List.of(new Dimension("cost", Grain.VALUE), new Dimension("openedHour", Grain.VALUE));
            default -> List.of(new Dimension("steps.reopen", Grain.VALUE), new Dimension("firm.name", Grain.VALUE));
        };
    }

    private static String line(Measure.Line line) {
        return line.group().stream().map(CasesMeasuredAlikeTests::plain).toList() + " " + line.rows() + " "
                + line.missing() + " " + plain(line.value());
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case java.sql.Timestamp moment -> moment.toInstant().toString();
            case java.sql.Array array -> texts(array);
            case Object other -> other.toString();
        };
    }

    private static String texts(java.sql.Array array) {
        try {
            return List.of((String[]) array.getArray()).toString();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
