package hongqiao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.alignment.Alignment.Row;
import hongqiao.alignment.Beside.Outcome;
import hongqiao.alignment.Beside.Reason;
import hongqiao.register.Registers;
import hongqiao.register.record.Records;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import hongqiao.support.Running;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The district's plan for 2021 to 2025, a made-up city's and a made-up nation's for the same years. */
@DisplayName("本区指标与上级规划对照")
class AlignmentTests {

    private static final String PLAN = "2021-2025";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static Running server;

    @SuppressWarnings("NullAway.Init")
    private static Alignment found;

    private static <T extends @Nullable Object> T as(Supplier<T> work) {
        return Scopes.during(Scope.district("officer"), work);
    }

    private static long create(String register, String values) {
        var of = server.bean(Registers.class).get(register);
        var json = JsonMapper.shared().readTree(values.replace('\'', '"'));
        return as(
                () -> server.bean(Records.class).create(of, json, null).record().id());
    }

    private static long plan(String number, String tier, String level, int from) {
        return create("plan-document", """
                {'number': '%s', 'name': '模拟上级规划%s', 'tier': '%s', 'level': '%s', 'subject': 'OVERALL',
                 'body': 'development-reform', 'periodFrom': '%d-01-01', 'periodTo': '%d-12-31'}
                """.formatted(number, number, tier, level, from, from + 4));
    }

    private static long target(long plan, String name, String more) {
        return create(
                "plan-target",
                "{'number': 'T%d', 'plan': %d, 'name': '%s', 'dueOn': '2025-12-31'%s}"
                        .formatted(COUNT.incrementAndGet(), plan, name, more));
    }

    @BeforeAll
    static void start() {
        server = Running.server();
        long city = plan("C", "LEADING", "CITY", 2021);
        long nation = plan("N", "LEADING", "NATION", 2021);
        target(city, "地区生产总值增长率", ", 'unit': '%', 'figure': 6, 'comparator': 'AT_LEAST', 'baseYear': 2020");
        target(nation, "地区生产总值增长率", ", 'unit': '%', 'figure': 5");
        target(city, "研发支出与地区生产总值之比", ", 'unit': '%', 'figure': 3.7, 'comparator': 'AT_LEAST', 'baseYear': 2019");
        target(nation, "研发支出与地区生产总值之比", ", 'unit': '%', 'figure': 2.60, 'comparator': 'AT_MOST'");
        target(city, "空气优良天数比例", ", 'unit': '天', 'figure': 255");
        target(nation, "空气优良天数比例", ", 'unit': '%', 'figure': 88");
        target(city, "绿地率", ", 'unit': '%', 'wording': '稳步提高'");
        target(city, "单位GDP能源消耗降幅", ", 'unit': '%', 'figure': 14");
        target(city, "新增就业人数", ", 'unit': '万人', 'figure': 175, 'cumulative': true");
        target(nation, "新增就业人数", ", 'unit': '万人', 'figure': 1100");
        target(city, "学前三年毛入园率", ", 'unit': '%', 'figure': 92, 'comparator': 'AT_LEAST', 'item': 'I22'");
        target(city, "城市绿化覆盖率", ", 'unit': '%', 'figure': 40");
        target(plan("OLD", "LEADING", "CITY", 2016), "人均预期寿命", ", 'unit': '岁', 'figure': 81");
        target(plan("SP", "SPECIAL", "CITY", 2021), "人均预期寿命", ", 'unit': '岁', 'figure': 90");
        target(plan("D", "LEADING", "DISTRICT", 2021), "人均预期寿命", ", 'unit': '岁', 'figure': 91");
        found = as(() -> server.bean(Alignments.class).of("plan-target", PLAN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Row row(String code) {
        return found.rows().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Beside city(String code) {
        return row(code).beside().getFirst();
    }

    private static Beside nation(String code) {
        return row(code).beside().getLast();
    }

    @Test
    @DisplayName("同名同单位比高低，低于市里“不低于”的标出来")
    void comparesTheSame() {
        assertThat(city("I06").outcome()).isEqualTo(Outcome.LOWER);
        assertThat(city("I06").difference()).isEqualByComparingTo("-1.1");
        assertThat(city("I06").breaks()).isTrue();
        assertThat(city("I06").otherBase()).isTrue();
        assertThat(nation("I06").outcome()).isEqualTo(Outcome.EQUAL);
        assertThat(nation("I06").breaks()).isFalse();
    }

    @Test
    @DisplayName("“不低于全市”用全市的数，再与全国比")
    void resolvesWhatFollowsTheCity() {
        assertThat(row("I01").resolved()).isEqualByComparingTo("6");
        assertThat(row("I01").resolvedBy()).isEqualTo(Level.CITY);
        assertThat(city("I01").outcome()).isEqualTo(Outcome.EQUAL);
        assertThat(nation("I01").outcome()).isEqualTo(Outcome.HIGHER);
        assertThat(nation("I01").difference()).isEqualByComparingTo("1");
        assertThat(nation("I01").breaks()).isNull();
    }

    @Test
    @DisplayName("登记时指明的，名称不同也是同一指标")
    void takesAPersonsWord() {
        assertThat(city("I22").byHand()).isTrue();
        assertThat(city("I22").outcome()).isEqualTo(Outcome.LOWER);
    }

    @Test
    @DisplayName("不能比的说为什么")
    void saysWhyNot() {
        assertThat(city("I12").reason()).isEqualTo(Reason.OTHER_UNIT);
        assertThat(city("I14").reason()).isEqualTo(Reason.WORDS_ABOVE);
        assertThat(city("I10").reason()).isEqualTo(Reason.ASSIGNED);
        assertThat(city("I16").reason()).isEqualTo(Reason.PART_OF_WHOLE);
        assertThat(nation("I16").reason()).isEqualTo(Reason.OTHER_COUNTING);
        assertThat(nation("I22").reason()).isEqualTo(Reason.NONE_ABOVE);
        assertThat(city("I12").outcome()).isNull();
    }

    @Test
    @DisplayName("别的规划期、专项规划、本区规划都不算上级规划")
    void leavesOutOtherPlans() {
        assertThat(city("I18").reason()).isEqualTo(Reason.NONE_ABOVE);
        assertThat(found.plans()).containsExactly("模拟上级规划C", "模拟上级规划N");
        assertThat(found.onlyAbove()).extracting(UpperTarget::name).containsExactly("城市绿化覆盖率");
    }

    @Test
    @DisplayName("谁能看台账谁才能看；没有的规划、不登指标的台账都说清楚")
    void refuses() {
        var officer = server.browser().signedIn("plans");
        officer.get("/api/desk/registers/plan-target/above/" + PLAN).expecting(200);
        assertThat(officer.get("/api/desk/registers/plan-target/above/1999-2000")
                        .expecting(404)
                        .code())
                .isEqualTo("plan-not-found");
        server.browser()
                .signedIn("grid")
                .get("/api/desk/registers/plan-target/above/" + PLAN)
                .expecting(403);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(() -> server.bean(Alignments.class).of("firm", PLAN)))
                .returns("register-holds-no-targets", Problem::code);
    }
}
