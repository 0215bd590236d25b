package hongqiao.register.measure;

import static hongqiao.register.match.MatchOffice.as;
import static hongqiao.register.match.MatchOffice.json;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.expression.Dimension;
import hongqiao.expression.Dimension.Grain;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.Measure;
import hongqiao.expression.Sql;
import hongqiao.register.list.Measures;
import hongqiao.register.match.MatchOffice;
import hongqiao.register.match.Merge;
import hongqiao.register.record.Kept;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seeded changes of any kind, some still in flight, by two that count at once: totals are what a full count says. */
@DisplayName("保留的合计：与重新全算一致")
class KeptTotalsTests {

    private static final List<String> AREAS = List.of("'120106001002'", "'120106004014'", "'120106001'");
    private static final Map<String, List<String>> VALUES = Map.of(
            "staff", List.of("3", "40", "500", "null"),
            "state", List.of("'OPEN'", "null"),
            "registeredOn", List.of("'2019-12-31'", "'2020-01-01'", "'2020-02-29'"),
            "salesLastYear", List.of("1234567.89", "0.1", "null"),
            "highTechShare", List.of("0.75", "null"),
            "offence", List.of("true", "false", "null"),
            "area", AREAS);

    private static final Random NAMES = new Random(7);

    private static final Executor BESIDE = work -> Thread.ofPlatform().start(work);

    private static MatchOffice office;
    private static TotalsUpkeep other;
    private static final Map<String, KeptFigure> figures = new LinkedHashMap<>();
    private static Countable firms;

    @BeforeAll
    static void open() {
        office = new MatchOffice();
        other = office.server.context().getAutowireCapableBeanFactory().createBean(TotalsUpkeep.class);
        firms = new CountedRecords(office.registers.get("firm"));
        var street = new Dimension("@street", Grain.VALUE);
        var month = new Dimension("registeredOn", Grain.MONTH);
        var simulated = new Dimension("simulated", Grain.VALUE);
        Stream.of(
                        measure(Measure.Kind.COUNT, null, null, street, month),
                        measure(Measure.Kind.COUNT, null, "staff > 10", new Dimension("registeredOn", Grain.VALUE)),
                        measure(Measure.Kind.SUM, "salesLastYear", null, street, simulated),
                        measure(Measure.Kind.AVG, "salesLastYear / staff", "state == 'OPEN'", street),
                        measure(Measure.Kind.SHARE, "offence", null, new Dimension("staff", Grain.VALUE), street),
                        measure(Measure.Kind.SHARE, "highTechShare > 0.5", "offence == null"))
                .map(one -> bean(KeptFigures.class).kept(firms, one).orElseThrow())
                .forEach(one -> figures.put(one.definition(), one));
        assertThat(figures).hasSize(6);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static <T> T bean(Class<T> type) {
        return office.server.bean(type);
    }

    private static Measure measure(Measure.Kind kind, @Nullable String of, @Nullable String where, Dimension... by) {
        return new Measure(kind, expression(of), expression(where), List.of(by));
    }

    private static @Nullable Expression expression(@Nullable String text) {
        return text == null
                ? null
                : Expressions.check(text, firms.environment(), null).get();
    }

    private static String some(Random random) {
        var text = new ArrayList<String>();
        VALUES.forEach((field, values) -> {
            if (random.nextBoolean()) {
                text.add("'%s': %s".formatted(field, values.get(random.nextInt(values.size()))));
            }
        });
        return String.join(", ", text);
    }

    private static String name(Random random) {
        return "天津模拟%d科技有限公司".formatted(random.nextInt(1_000_000_000));
    }

    /** All groups of the figure, and the whole. */
    private static List<Measure> asked(KeptFigure figure) {
        var its = figure.measure();
        return List.of(its, new Measure(its.kind(), its.of(), its.where(), List.of()));
    }

    private static List<String> lines(List<Measure.Line> lines) {
        return lines.stream()
                .map(line -> "%s %d %d %s"
                        .formatted(
                                line.group(),
                                line.rows(),
                                line.missing(),
                                line.value() == null
                                        ? "-"
                                        : line.value().stripTrailingZeros().toPlainString()))
                .sorted()
                .toList();
    }

    /** Another of the same groups that changes as time goes by, and so is not kept, may stand before it. */
    @Test
    void answersEveryMeasureOfThePacksThatCanBeKept() {
        var kept = bean(KeptFigures.class);
        var own = office.registers.measures().stream()
                .filter(one -> kept.kept(one.over(), one.grouped()).isPresent())
                .toList();

        assertThat(own).extracting(PackMeasure::key).contains("grid-events");
        assertThat(own)
                .filteredOn(one -> kept.find(one.over(), one.grouped()).isEmpty())
                .extracting(PackMeasure::key)
                .isEmpty();
    }

    private static void agree(boolean counted) {
        for (var figure : figures.values()) {
            for (var asked : asked(figure)) {
                var full = lines(as("officer", () -> bean(Tally.class).full(firms, asked)));
                assertThat(lines(as(
                                "officer",
                                () -> office.inTransaction(() -> bean(Measures.class)
                                        .lines(
                                                asked,
                                                bean(KeptTotals.class)
                                                        .of(figure, asked, new KeptTotals.Look())
                                                        .orElseThrow()
                                                        .sql())))))
                        .as("what waits is counted beside: %s", asked)
                        .isEqualTo(full);
                if (counted) {
                    assertThat(cells(figure, asked)).as(asked.toString()).isEqualTo(full);
                }
            }
        }
    }

    private static List<String> cells(KeptFigure figure, Measure asked) {
        return lines(as(
                "officer",
                () -> office.inTransaction(() -> {
                    var counted =
                            bean(KeptStore.class).find(figure.definition()).orElseThrow();
                    var rows = Sql.of(
                            "select groups, rows, known, total from register.kept_cell where figure = ?", counted.no());
                    return bean(Measures.class)
                            .lines(
                                    asked,
                                    KeptSql.lines(asked.kind(), rows, figure.places(asked.by()), counted.types()));
                })));
    }

    private static void followBoth() {
        var second = CompletableFuture.runAsync(() -> follow(other), BESIDE);
        follow(bean(TotalsUpkeep.class));
        second.join();
        follow(other);
    }

    private static void follow(TotalsUpkeep upkeep) {
        try {
            upkeep.follow(figures);
        } catch (ConcurrencyFailureException otherWasFaster) {
            // nothing of it was done; it is done by the next
        }
    }

    @RepeatedTest(3)
    @DisplayName("任意的登记、更正、迁移、合并、拆开，还有没提交的：每次停下，合计等于全算")
    void totalsAreWhatAFullCountSays(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition() * 104_729L);
        bean(TotalsUpkeep.class).compare(figures);
        var ids = new ArrayList<Long>();
        var merges = new ArrayList<Merge>();
        var done = 0;
        for (int stop = 0; stop < 5; stop++) {
            var held = new CountDownLatch(1);
            var written = new CountDownLatch(1);
            var inFlight = CompletableFuture.runAsync(
                    () -> as(
                            "officer",
                            () -> office.inTransaction(() -> {
                                try {
                                    office.records.create(firms.form(), firm("'staff': 40"), null);
                                } finally {
                                    written.countDown();
                                }
                                await(held);
                                return true;
                            })),
                    BESIDE);
            await(written);
            for (int i = 0; i < 6; i++) {
                done += step(random, ids, merges) ? 1 : 0;
                if (random.nextInt(3) == 0) {
                    follow(random.nextBoolean() ? other : bean(TotalsUpkeep.class));
                }
            }
            followBoth();
            agree(true);
            held.countDown();
            inFlight.join();
            agree(false);
            followBoth();
            agree(true);
        }
        assertThat(done).as("changes that no rule refused").isGreaterThan(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static tools.jackson.databind.JsonNode firm(String some) {
        return json(
                "{'name': '%s', 'uscc': '%s'%s%s}",
                name(NAMES),
                MatchOffice.uscc(),
                some.contains("registeredOn") ? "" : ", 'registeredOn': '2020-01-01'",
                some.isEmpty() ? "" : ", " + some);
    }

    /** @return false: a rule of the pack refused it, and nothing of it was done */
    private static boolean step(Random random, List<Long> ids, List<Merge> merges) {
        try {
            switch (random.nextInt(5)) {
                case 0, 1 -> ids.add(office.create("firm", firm(some(random))).id());
                case 2 -> {
                    if (!ids.isEmpty()) {
                        office.change("firm", ids.get(random.nextInt(ids.size())), json("{%s}", some(random)));
                    }
                }
                case 3 -> {
                    if (ids.size() > 1) {
                        Kept a = office.again("firm", ids.getFirst());
                        Kept b = office.again("firm", ids.getLast());
                        merges.add(office.merge("officer", a, b, Map.of()));
                        ids.removeLast();
                    }
                }
                default -> {
                    if (!merges.isEmpty()) {
                        office.part(merges.removeLast());
                    }
                }
            }
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Test
    @DisplayName("读的时候合计被清掉重算：不把空的当作零，改为逐行算")
    void whatIsThrownAwayMeanwhileIsNotZero() {
        bean(TotalsUpkeep.class).compare(figures);
        office.create("firm", firm("'staff': 40"));
        var asked = measure(Measure.Kind.COUNT, null, null);
        var figure = figures.values().iterator().next();
        var full = lines(as("officer", () -> bean(Tally.class).full(firms, asked)));
        as(
                "officer",
                () -> office.inTransaction(() -> {
                    var answer = bean(KeptTotals.class)
                            .of(figure, asked, new KeptTotals.Look())
                            .orElseThrow();
                    assertThat(bean(KeptTotals.class).stood(List.of(answer))).isTrue();
                    CompletableFuture.runAsync(
                                    () -> KeptTotals.everything(() -> office.inTransaction(() -> {
                                        bean(KeptTotals.class).doubt();
                                        return true;
                                    })),
                                    BESIDE)
                            .join();
                    assertThat(lines(bean(Measures.class).lines(asked, answer.sql())))
                            .isNotEqualTo(full);
                    assertThat(bean(KeptTotals.class).stood(List.of(answer))).isFalse();
                    return true;
                }));
        assertThat(lines(as("officer", () -> bean(Tally.class).of(firms, asked))))
                .isEqualTo(full);
    }

    @Test
    @DisplayName("只看一个街道的人：不从合计读，只见本街道")
    void whoSeesAStreetReadsNoTotals() {
        bean(TotalsUpkeep.class).compare(figures);
        var figure = figures.values().iterator().next();
        var street = Scope.of(List.of(), List.of(-1), "street");
        assertThat(Scopes.during(
                        street, () -> bean(KeptTotals.class).of(firms, figure.measure(), new KeptTotals.Look())))
                .isEmpty();
        assertThat(Scopes.during(
                        street,
                        () -> office.inTransaction(() -> bean(JdbcTemplate.class)
                                .queryForObject("select count(*) from register.kept_cell", Long.class))))
                .as("the database holds it too")
                .isZero();
    }

    @Test
    @DisplayName("资源包的指标：随当天变化的、看别的记录的不保留，其余保留")
    void keepsWhatChangesWithItsSubjectAlone() {
        var kept = KeptTotals.everything(bean(KeptFigures.class)::all);
        assertThat(kept).hasSizeGreaterThan(30);
        assertThat(bean(KeptFigures.class).kept(firms, measure(Measure.Kind.COUNT, null, "registeredOn < today")))
                .isEmpty();
        bean(TotalsUpkeep.class).compare(kept);
        office.registers.measures().stream().forEach(one -> {
            var asked = one.grouped();
            assertThat(lines(as("officer", () -> bean(Tally.class).of(one.over(), asked))))
                    .as(one.key())
                    .isEqualTo(lines(as("officer", () -> bean(Tally.class).full(one.over(), asked))));
        });
    }
}
