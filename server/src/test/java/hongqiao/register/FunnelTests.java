package hongqiao.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.pack.story.StoryClock;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Sample;
import hongqiao.register.list.Funnel;
import hongqiao.register.list.Funnel.Line;
import hongqiao.register.list.Funnel.Stays;
import hongqiao.register.list.Funnel.Which;
import hongqiao.register.list.Funnels;
import hongqiao.register.list.Question;
import hongqiao.register.record.Moves;
import hongqiao.register.record.Records;
import hongqiao.register.record.SampleRecords;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** March 2026: firms come into the register and leave it; how many at each stage, and in how many days. */
@DisplayName("漏斗：到过、离开、还在，各多少天")
class FunnelTests {

    private static final StoryClock CLOCK = new StoryClock();
    private static final Question ALL = Question.ALL;
    private static Running server;

    private Funnels funnels;
    private Register firm;

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
        funnels = server.bean(Funnels.class);
        firm = server.bean(Registers.class).get("firm");
        Scopes.everything(
                "each test begins with nothing",
                () -> server.bean(RegisterSteps.class).clean());
    }

    private static void at(String moment) {
        CLOCK.set(Instant.parse(moment + "+08:00"));
    }

    private static <T> T as(Scope scope, java.util.function.Supplier<T> work) {
        return Scopes.during(scope, work);
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return as(Scope.district("officer"), work);
    }

    private long firm(String name, String area) {
        return as(() -> server.bean(Records.class)
                .create(firm, ScienceOffice.json("""
                        {'name': '%s', 'uscc': '%s', 'registeredOn': '2020-03-01', 'state': 'OPEN', 'area': '%s'}
                        """, name, ScienceOffice.uscc(), area), null)
                .record()
                .id());
    }

    private void leave(long id) {
        move(id, "leave", "science-officer");
    }

    private void move(long id, String move, String role) {
        as(() -> {
            var now = server.bean(Records.class).get(firm, id);
            return server.bean(Moves.class)
                    .make(firm, id, now.version(), move, new Moves.Given("测试用", null, null), Set.of(role));
        });
    }

    private Line line(Funnel funnel, String stage) {
        return line(funnel, stage, null);
    }

    private Line line(Funnel funnel, String stage, @Nullable Object group) {
        return funnel.lines().stream()
                .filter(line -> line.stage().equals(stage) && java.util.Objects.equals(line.group(), group))
                .findFirst()
                .orElseThrow();
    }

    private static Stays stays(long count, long timed, @Nullable String mean, @Nullable String median) {
        return new Stays(
                count,
                timed,
                mean == null ? null : new BigDecimal(mean),
                median == null ? null : new BigDecimal(median));
    }

    @Test
    @DisplayName("在候选停留 1、4、10 天的三家：平均 5.0 天，中位 4.0 天；没离开的另算")
    void takesMeanAndMedianOfStaysThatEnded() {
        at("2026-03-02T09:00:00");
        var one = firm("模拟甲", "120106001002");
        var two = firm("模拟乙", "120106001002");
        var three = firm("模拟丙", "120106001002");
        firm("模拟丁", "120106001002");
        at("2026-03-03T08:00:00");
        leave(one);
        at("2026-03-06T18:00:00");
        leave(two);
        at("2026-03-12T09:00:00");
        leave(three);
        at("2026-03-22T09:00:00");

        var funnel = as(() -> funnels.of(firm, ALL, null));

        assertThat(line(funnel, "CANDIDATE"))
                .isEqualTo(new Line("CANDIDATE", null, 4, stays(3, 3, "5.0", "4.0"), stays(1, 1, "20.0", "20.0")));
        assertThat(line(funnel, "LEFT"))
                .isEqualTo(new Line("LEFT", null, 3, stays(0, 0, null, null), stays(3, 3, "15.0", "16.0")));
        assertThat(funnel.onward()).containsExactly(new Funnel.Onward("CANDIDATE", "LEFT", 3));
        assertThat(funnel.records()).isEqualTo(4);
        assertThat(funnel.unseen()).isZero();
    }

    @Test
    @DisplayName("退出又回来的：到过算一家，停留算两次")
    void countsWhoComesBackOnceAndHisStaysTwice() {
        at("2026-03-02T09:00:00");
        var one = firm("模拟甲", "120106001002");
        at("2026-03-05T09:00:00");
        leave(one);
        at("2026-03-09T09:00:00");
        move(one, "return", "science-officer");
        at("2026-03-16T09:00:00");
        leave(one);

        var funnel = as(() -> funnels.of(firm, ALL, null));

        assertThat(line(funnel, "CANDIDATE").reached()).isEqualTo(1);
        assertThat(line(funnel, "CANDIDATE").left()).isEqualTo(stays(2, 2, "5.0", "5.0"));
        assertThat(as(() -> funnels.behind(firm, ALL, null, "CANDIDATE", Which.LEFT, null, null, 10)))
                .extracting(stay -> stay.record() + " " + stay.days() + " " + stay.onward())
                .containsExactly(one + " 3 LEFT", one + " 7 LEFT");
        assertThat(as(() -> funnels.behind(firm, ALL, null, "CANDIDATE", Which.REACHED, null, null, 10)))
                .hasSize(1);
    }

    @Test
    @DisplayName("一家晚上十二点前后变动，按区里的日历算一天")
    void countsDaysByTheDistrictsCalendar() {
        at("2026-03-02T23:50:00");
        var one = firm("模拟甲", "120106001002");
        at("2026-03-03T00:10:00");
        leave(one);

        assertThat(line(as(() -> funnels.of(firm, ALL, null)), "CANDIDATE").left())
                .isEqualTo(stays(1, 1, "1.0", "1.0"));
    }

    @Test
    @DisplayName("不知何时登记的：算一次离开，不算天数，也不当作零天")
    void leavesUnknownBeginningsOutOfDays() {
        at("2026-03-02T09:00:00");
        var leaves = new Sample.Step(
                java.util.Objects.requireNonNull(firm.stages()).move("leave").orElseThrow(),
                LocalDate.parse("2025-05-20"));
        var sample = new Sample(
                firm,
                "samples/firm.csv",
                List.of(new Sample.Row(
                        2,
                        Map.of("name", "模拟甲", "uscc", ScienceOffice.uscc(), "registeredOn", "2020-03-01"),
                        List.of(leaves))));
        List<SampleRecords.Refused> refused = as(() -> server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(SampleRecords.class).write(sample)));
        assertThat(refused).isEmpty();

        var funnel = as(() -> funnels.of(firm, ALL, null));

        assertThat(line(funnel, "CANDIDATE").left()).isEqualTo(stays(1, 0, null, null));
        assertThat(line(funnel, "LEFT").here()).isEqualTo(stays(1, 1, "286.0", "286.0"));
        assertThat(funnel.simulated()).isEqualTo(1);
        assertThat(line(as(() -> funnels.of(firm, ALL, "@year")), "LEFT", "2025")
                        .reached())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("按街道分组，逐条可查；没有区域的自成一组；看不到的一条也不算")
    void tellsStreetsApartWithinScope() {
        at("2026-03-02T09:00:00");
        var west = firm("模拟甲", "120106001002");
        firm("模拟乙", "120106004014");
        at("2026-03-04T09:00:00");
        leave(west);

        var street = areaId("120106001");
        var all = as(() -> funnels.of(firm, ALL, "@street"));
        assertThat(line(all, "CANDIDATE", street).left().count()).isEqualTo(1);
        assertThat(line(all, "CANDIDATE", areaId("120106004")).here().count()).isEqualTo(1);
        assertThat(as(() -> funnels.behind(
                        firm, ALL, "@street", "CANDIDATE", Which.LEFT, Optional.of("120106001"), null, 10)))
                .extracting(Funnel.Stay::record)
                .containsExactly(west);

        var elsewhere = Scope.of(List.of(), List.of(areaId("120106004014")), "street");
        var seen = as(elsewhere, () -> funnels.of(firm, ALL, null));
        assertThat(seen.records()).isEqualTo(1);
        assertThat(seen.lines()).extracting(Line::stage).containsExactly("CANDIDATE");
        assertThat(as(elsewhere, () -> funnels.behind(firm, ALL, null, "CANDIDATE", Which.LEFT, null, null, 10)))
                .isEmpty();
    }

    private static int areaId(String code) {
        return as(() -> server.bean(hongqiao.register.record.Placings.class)
                .areaId(code)
                .orElseThrow());
    }
}
