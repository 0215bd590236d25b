package hongqiao.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.pack.story.StoryClock;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.Registers;
import hongqiao.register.definition.Sample;
import hongqiao.register.measure.Figure;
import hongqiao.register.measure.FigureBody;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.GroupNames;
import hongqiao.register.record.Placings;
import hongqiao.register.record.SampleRecords;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** June 2024: how far the district is on its way to 140 high-tech enterprises, and to its old estates renewed. */
@DisplayName("资源包的指标：现值、分组、目标与预计")
class FiguresTests {

    private static final StoryClock CLOCK = new StoryClock();
    private static Running server;
    private int count;

    @BeforeAll
    static void start() {
        server = Running.with(Map.of(StoryClock.class, CLOCK), "hongqiao.demo=false");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothing() {
        at("2024-06-03");
        Scopes.everything(
                "each test begins with nothing",
                () -> server.context().getBeansOfType(StoryStep.class).values().forEach(StoryStep::clean));
    }

    private static void at(String day) {
        CLOCK.set(Instant.parse(day + "T09:00:00+08:00"));
    }

    private static <T> T as(Supplier<T> work) {
        return Scopes.during(Scope.district("officer"), work);
    }

    /** A record that a move on that day has led to where it is. */
    private void record(String register, @Nullable String move, String on, Map<String, String> values) {
        var of = server.bean(Registers.class).get(register);
        var steps = new ArrayList<Sample.Step>();
        if (move != null) {
            steps.add(new Sample.Step(
                    Objects.requireNonNull(of.stages()).move(move).orElseThrow(), LocalDate.parse(on)));
        }
        var sample = new Sample(of, "samples/" + register + ".csv", List.of(new Sample.Row(2, values, steps)));
        List<SampleRecords.Refused> refused = as(() -> server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(SampleRecords.class).write(sample)));
        assertThat(refused).isEmpty();
    }

    private void firm(@Nullable String move, String area, String... more) {
        var values = new HashMap<>(
                Map.of("name", "模拟企业" + ++count, "registeredOn", "2015-03-01", "state", "OPEN", "area", area));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        record("firm", move, "2024-01-10", withCode(values));
    }

    /** Nobody's, and right: what a file names a firm by. */
    private Map<String, String> withCode(Map<String, String> values) {
        values.put("uscc", hongqiao.register.CreditCodes.next());
        return values;
    }

    private Figure figure(String register, String key) {
        var measure = server.bean(Registers.class).measures().get(register, key);
        return as(() -> server.bean(Figures.class).of(measure));
    }

    private FigureBody body(String register, String key, int year) {
        var measure = server.bean(Registers.class).measures().get(register, key);
        return as(() ->
                FigureBody.of(measure, server.bean(Figures.class).of(measure), server.bean(GroupNames.class), year));
    }

    private static String year(Figure.Year year) {
        return "%d %s %s %s %s"
                .formatted(
                        year.year(),
                        plain(year.arrived()),
                        plain(year.expected()),
                        plain(year.ending()),
                        plain(year.total()));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }

    private void highTechFirms() {
        firm("recognise", "120106001002", "recognisedOn", "2022-10-08");
        firm("recognise", "120106001002", "recognisedOn", "2023-10-08");
        firm("recognise", "120106001002", "recognisedOn", "2020-01-01");
        firm("renew", "120106004014", "recognisedOn", "2022-12-01", "expectedYear", "2024");
        firm("apply", "120106001002", "expectedYear", "2024");
        firm("cultivate", "120106001002", "expectedYear", "2025");
        firm("enter", "120106001002", "expectedYear", "2023");
        firm("enter", "120106001002");
        firm("leave", "120106001002", "recognisedOn", "2023-01-01", "expectedYear", "2025");
    }

    @Test
    @DisplayName("有效的三家，2025 年到期两家；预计今年一家、明年一家；离 140 家还差 135 家")
    void holdsTheForecastAgainstTheTarget() {
        highTechFirms();

        var figure = figure("firm", "high-tech-firms");

        assertThat(figure.whole().value()).isEqualByComparingTo("3");
        assertThat(figure.simulated()).isEqualTo(3);
        var forecast = Objects.requireNonNull(figure.forecast());
        assertThat(forecast.years())
                .extracting(FiguresTests::year)
                .containsExactly("2022 2 - - -", "2023 1 - - -", "2024 0 1 0 4", "2025 - 1 2 5", "2026 - 0 1 5");
        assertThat(forecast.overdue()).isEqualByComparingTo("1");
        assertThat(forecast.undated()).isEqualByComparingTo("1");
        assertThat(forecast.unknown()).isEqualByComparingTo("0");
        var aim = figure.aims().getFirst();
        assertThat(aim.target()).isEqualByComparingTo("140");
        assertThat(aim.reaches()).isEqualByComparingTo("5");
        assertThat(aim.expected()).isTrue();
        assertThat(aim.gap()).isEqualByComparingTo("135");
        assertThat(body("firm", "high-tech-firms", 2024)
                        .aims()
                        .getFirst()
                        .words()
                        .zh())
                .isEqualTo("按预计，2025年底为 5 家，2025年目标 140 家，还差 135 家");
    }

    @Test
    @DisplayName("目标年份过了，拿现有的比，不再拿预计比；证书过期的不再计入")
    void holdsWhatThereIsAgainstAPastTarget() {
        highTechFirms();
        at("2026-06-01");

        var figure = figure("firm", "high-tech-firms");

        assertThat(figure.whole().value()).isEqualByComparingTo("1");
        assertThat(figure.aims().getFirst().expected()).isFalse();
        assertThat(figure.aims().getFirst().reaches()).isEqualByComparingTo("1");
        assertThat(body("firm", "high-tech-firms", 2026)
                        .aims()
                        .getFirst()
                        .words()
                        .zh())
                .isEqualTo("现为 1 家，2025年目标 140 家（已过期），还差 139 家");
    }

    @Test
    @DisplayName("梯队目标 3 家，现有 3 家：达到")
    void saysThatATargetIsMet() {
        for (int i = 0; i < 3; i++) {
            firm(null, "120106001002", "step", "LEADER");
        }
        var aim = body("firm", "leading-firms", 2024).aims().getFirst();
        assertThat(aim.gap()).isEqualByComparingTo("0");
        assertThat(aim.words().zh()).isEqualTo("现为 3 家，2025年目标 3 家，达到");
        assertThat(aim.words().en()).isEqualTo("Now 3 firms; target of 2025: 3 firms; met");
    }

    @Test
    @DisplayName("过了目标年份还没到，预计哪年到，说哪年")
    void saysInWhatYearItIsExpectedToBeMet() {
        at("2026-06-01");
        for (int i = 0; i < 140; i++) {
            firm("enter", "120106001002", "expectedYear", i < 100 ? "2027" : "2028");
        }
        assertThat(body("firm", "high-tech-firms", 2026)
                        .aims()
                        .getFirst()
                        .words()
                        .zh())
                .isEqualTo("现为 0 家，2025年目标 140 家（已过期），还差 140 家；按预计，2028年底达到");
    }

    @Test
    @DisplayName("按街道分组写街道名称；范围之外的一家也不算")
    void tellsStreetsApartWithinScope() {
        highTechFirms();

        var body = body("firm", "high-tech-firms", 2024);
        assertThat(body.lines())
                .extracting(line ->
                        Objects.requireNonNull(line.group().getFirst().key()).asString() + " " + plain(line.value()))
                .containsExactlyInAnyOrder("120106001 2", "120106004 1");
        assertThat(body.lines())
                .allSatisfy(line -> assertThat(line.group().getFirst().title()).isNotNull());

        var area = as(() -> server.bean(Placings.class).areaId("120106004014").orElseThrow());
        var measure = server.bean(Registers.class).measures().get("firm", "high-tech-firms");
        var seen = Scopes.during(
                Scope.of(List.of(), List.of(area), "street"),
                () -> server.bean(Figures.class).of(measure));
        assertThat(seen.whole().value()).isEqualByComparingTo("1");
        assertThat(Objects.requireNonNull(seen.forecast()).overdue()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("三个应改造小区，完成一个，列入 2025 年计划一个：比重 1/3，预计 2/3")
    void addsUpTheShareOfEstatesYearByYear() {
        estate("finish", "1985", "finishedOn", "2022-11-01", "startedOn", "2022-03-01");
        estate("plan", "1990", "plannedYear", "2025");
        estate("survey", "1995");
        estate("survey", "2005");
        record("estate", null, "2024-01-10", Map.of("number", "E-unknown", "name", "模拟里", "area", "120106001002"));

        var figure = figure("estate", "estates-finished");

        assertThat(figure.whole().rows()).isEqualTo(3);
        assertThat(figure.whole().value()).isEqualByComparingTo("0.333333333333");
        assertThat(Objects.requireNonNull(figure.forecast()).years())
                .extracting(FiguresTests::year)
                .containsExactly(
                        "2022 0.333333333333 - - 0.333333333333",
                        "2024 0 0 - 0.333333333333",
                        "2025 - 0.333333333333 - 0.666666666666");
    }

    private void estate(String move, String built, String... more) {
        var values = new HashMap<>(
                Map.of("number", "E-" + ++count, "name", "模拟里" + count, "area", "120106001002", "yearBuilt", built));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        record("estate", move, "2024-01-10", values);
    }

    @Test
    @DisplayName("没有可算的记录：和与比重是缺失，不是零；个数是零")
    void isMissingWhereThereIsNothing() {
        assertThat(figure("science-booking", "instrument-hours").whole().value())
                .isNull();
        assertThat(figure("estate", "estates-finished").whole().value()).isNull();
        assertThat(figure("firm", "gazelle-firms").whole().value()).isEqualByComparingTo("0");
        assertThat(body("estate", "estates-finished", 2024).formula().zh())
                .isEqualTo("“老旧小区台账”中满足 qualifying 的记录里，满足 stage == 'FINISHED' 的所占比重（只计能判断的）");
    }
}
