package hongqiao.cases.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseStory;
import hongqiao.cases.Cases;
import hongqiao.cases.simulation.Simulations.Outcome;
import hongqiao.journal.JournalReport;
import hongqiao.journal.JournalVerifier;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.DistrictClock;
import hongqiao.shared.Sha256;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thursday, 26 November 2026, 15:00: a demonstration gets made-up work that ends now. Lived through are a day and a half, planned is
 * the whole month: what is true of one day is true of thirty, and they take longer.
 */
@DisplayName("模拟的日常工作")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatedMonthTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");
    private static final int DAYS = 2;

    private static Running server;
    private static JdbcTemplate rows;
    private static Outcome outcome;

    @BeforeAll
    static void begin() {
        var clock = new DistrictClock(SetClock.at(NOW.toString()));
        server = Running.with(Map.of(Clock.class, clock), "hongqiao.cases.clocks-every=1h");
        rows = new JdbcTemplate(server.database().dataSource());
        outcome = simulated();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Outcome simulated() {
        var simulations = server.bean(Simulations.class);
        return simulations.live(simulations.begin(7, DAYS), () -> true);
    }

    private static int count(String where) {
        return Objects.requireNonNull(
                rows.queryForObject("select count(*) from cases.case_file where " + where, Integer.class));
    }

    /** Of each case its number, its state, when it is due, and each of its clocks: everything that chance decides. */
    private static String digest() {
        var all = rows.queryForList("""
                select f.number || f.state || f.title || f.due_at || f.level || coalesce(f.closed_at::text, '') || coalesce(
                           (select string_agg(c.clock || c.due_at || coalesce(c.stopped_at::text, '-'), ',' order by c.no)
                              from cases.clock c where c.case_id = f.id), '')
                  from cases.case_file f order by f.number""", String.class);
        return HexFormat.of()
                .formatHex(Sha256.digest().digest(String.join("\n", all).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Order(1)
    @DisplayName("没有一件被引擎拒绝；件件标明模拟，人名电话一望而知是假的")
    void livesThroughTheRealEngine() {
        assertThat(outcome.failed()).isZero();
        assertThat(outcome.opened()).isBetween(250, 550);
        assertThat(count("simulated")).isEqualTo(outcome.opened() + outcome.more());
        assertThat(count("not simulated")).isZero();
        assertThat(count("number !~ '^[A-Z]{2,4}2026112[456]-[0-9]{5}$'")).isZero();
        var opened = rows.queryForList("select distinct opened_by from cases.case_file", String.class);
        assertThat(opened).allMatch(name -> name.equals("system") || name.startsWith("模拟"));
        assertThat(rows.queryForList(
                        "select distinct after ->> 'step' from journal.event where action = 'case-step'", String.class))
                .contains("file", "dispatch", "accept", "handle", "verify", "redo", "settle", "returnBack", "reject")
                .contains("sign", "reply", "sent", "place", "check", "handOver", "leave");
        assertThat(rows.queryForList("select distinct type from cases.case_file", String.class))
                .contains("grid-event", "demand", "source-answer", "dispute", "petition", "safety-inspection");
        assertThat(count("type = 'firm-request'"))
                .as("no firm is on record here")
                .isZero();
        assertThat(rows.queryForObject("select count(*) from cases.errand", Integer.class))
                .as("what steps tell other cases is told at once")
                .isZero();
    }

    @Test
    @Order(1)
    @DisplayName("演示网格员的网格里有等他核查的，演示社区有在调解的")
    void leavesSomethingForThoseWhoSignIn() {
        var grid = "area = (select id from area.area where code = '120106001002-G01' limit 1)";
        assertThat(count(grid + " and type = 'grid-event' and state = 'HANDLED' and closed_at is null"))
                .isPositive();
        assertThat(count(grid + " and type = 'grid-event' and closed_at is null"))
                .isGreaterThan(4);
        assertThat(count(grid + " and type = 'dispute' and closed_at is null")).isPositive();
    }

    @Test
    @Order(1)
    @DisplayName("每件事都发生在自己的时刻：不早于开始，不晚于现在；到点的时钟都已说过")
    void keepsTheTime() {
        var from = NOW.minusSeconds(DAYS * 86_400L).toString();
        assertThat(rows.queryForObject(
                        "select count(*) from journal.event where subject_type = 'case' and (at < ?::timestamptz or at >= ?::timestamptz)",
                        Integer.class,
                        from,
                        NOW.toString()))
                .isZero();
        assertThat(rows.queryForObject(
                        "select count(*) from cases.clock where fires_at < ?::timestamptz",
                        Integer.class,
                        NOW.toString()))
                .isZero();
        assertThat(count("closed_at is null and due_at > '2026-11-26T07:00:00Z' and due_at < 'infinity'"))
                .as("cases whose clocks tick now")
                .isGreaterThan(30);
        assertThat(count("overdue")).as("some are late").isPositive();
        assertThat(count("type = 'supervision-order' and about is not null"))
                .as("and pressed")
                .isPositive();
    }

    @Test
    @Order(1)
    @DisplayName("每个到期时刻只凭日志就能重算；日志整部核对无误")
    void explainsItself() {
        var type = server.bean(CaseCatalogue.class).get("grid-event");
        var numbers = rows.query(
                "select number from cases.case_file where type = 'grid-event' order by number limit 40",
                (row, n) -> row.getString("number"));
        Scopes.during(Scope.district("test"), () -> {
            for (var number : numbers) {
                var file = server.bean(Cases.class).get(type, number);
                assertThat(server.bean(CaseStory.class).recomputed(file))
                        .as(number)
                        .isNotEmpty()
                        .allMatch(CaseStory.Recomputed::holds);
            }
            return true;
        });
        JournalReport report = JournalVerifier.verify(server.database().dataSource(), server.data());
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("一个月的计划：每天一二百件，周末少，夜里少，暴雨天多，有人重复反映；种子相同则相同")
    void plansAMonth() {
        var plan = plan(7);
        var byDay = plan.stream()
                .filter(one -> one.opened().byMatter())
                .collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), ZONE), Collectors.counting()));
        var whole = byDay.entrySet().stream()
                .filter(day -> day.getKey().isAfter(LocalDate.of(2026, 10, 27))
                        && day.getKey().isBefore(LocalDate.of(2026, 11, 26)))
                .toList();
        assertThat(plan).hasSizeBetween(4_500, 7_500);
        assertThat(whole).hasSize(29).allMatch(day -> day.getValue() > 80 && day.getValue() < 520);
        var weekend = whole.stream()
                .filter(day -> day.getKey().getDayOfWeek().getValue() > 5)
                .mapToLong(Map.Entry::getValue)
                .average()
                .orElseThrow();
        var week = whole.stream()
                .filter(day -> day.getKey().getDayOfWeek().getValue() <= 5)
                .mapToLong(Map.Entry::getValue)
                .average()
                .orElseThrow();
        assertThat(weekend).isLessThan(week * 0.85);
        assertThat(plan.stream()
                        .filter(one -> one.at().atZone(ZONE).getHour() < 5)
                        .count())
                .isLessThan(plan.size() / 20);
        assertThat(plan.stream().filter(Planned::again).count()).isBetween(100L, 500L);
        assertThat(new HashSet<>(plan.stream().map(one -> one.area().id()).toList()))
                .hasSizeGreaterThan(800);

        assertThat(plan(7)).isEqualTo(plan);
        assertThat(plan(8)).isNotEqualTo(plan);
    }

    private static List<Planned> plan(long seed) {
        var simulation = server.bean(Simulations.class).described().orElseThrow();
        var grids = server.bean(Areas.class).tree(LocalDate.of(2026, 11, 26)).list(AreaKind.GRID);
        return new MonthPlan(simulation, grids, ZONE, seed).before(NOW, 30);
    }

    @Test
    @Order(2)
    @DisplayName("清除模拟案件，真案件原样不动；同一种子再来一遍，号、状态、到期时刻分毫不差")
    void goesAwayAndComesAgainTheSame() {
        var before = digest();
        var real = Scopes.during(
                Scope.district("dispatch"),
                () -> server.bean(Cases.class)
                        .open(
                                server.bean(CaseCatalogue.class).get("grid-event"),
                                JsonMapper.shared().readTree("""
                                {"what": "真的井盖", "matter": "01003", "source": "PATROL", "area": "120106001002-G01"}"""),
                                Cases.Source.channel("desk"),
                                new Actor(
                                        "dispatch",
                                        List.of(new Actor.Granted("dispatcher", Scope.district("dispatch"))),
                                        List.of()))
                        .file());
        var kept = rows.queryForMap("select * from cases.case_file where id = ?", real.id());

        rows.update("""
                insert into cases.call_back (district, case_id, no, step, period, at, by, reached)
                select district, min(id), 1, 'call', '2026-11', now(), 'test', false from cases.case_file where simulated group by 1""");
        rows.update("""
                insert into cases.relation (district, a, b, reason, at, by)
                select district, min(id), ?, 'test', now(), 'test' from cases.case_file where simulated group by 1""", real.id());

        var removed = server.bean(Simulations.class).remove();

        assertThat(removed).isEqualTo(outcome.opened() + outcome.more());
        assertThat(count("true")).isEqualTo(1);
        assertThat(rows.queryForMap("select * from cases.case_file where id = ?", real.id())
                        .toString())
                .isEqualTo(kept.toString());
        assertThat(rows.queryForObject("select count(*) from cases.clock where case_id <> ?", Integer.class, real.id()))
                .isZero();
        assertThat(rows.queryForObject(
                        "select (select count(*) from cases.call_back) + (select count(*) from cases.relation)",
                        Integer.class))
                .as("call-backs and relations of theirs")
                .isZero();
        assertThat(JournalVerifier.verify(server.database().dataSource(), server.data())
                        .findings())
                .as("the journal keeps what was there")
                .isEmpty();

        rows.update("delete from cases.clock");
        rows.update("delete from cases.case_file");
        rows.update("delete from cases.serial");
        assertThat(simulated()).isEqualTo(outcome);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    @Order(3)
    @DisplayName("中途停下的，从停下处接着做，不多一件也不少一件")
    void goesOnWhereItWasBrokenOff() {
        var simulations = server.bean(Simulations.class);
        var before = count("true");
        var run = simulations.begin(8, 1);
        var asked = new int[1];

        var first = simulations.live(run, () -> asked[0]++ < 20);
        assertThat(first.whole()).isFalse();
        assertThat(simulations.last())
                .hasValueSatisfying(last -> assertThat(last.endedAt()).isNull());
        var second = simulations.live(run, () -> true);

        assertThat(second.whole()).isTrue();
        assertThat(simulations.last())
                .hasValueSatisfying(last -> assertThat(last.endedAt()).isNotNull());
        assertThat(count("true") - before).isEqualTo(first.opened() + first.more() + second.opened() + second.more());
        assertThat(count("source_system = 'simulation' and external_id like '" + run.id() + "/%'"))
                .isEqualTo(first.opened() + second.opened());
        assertThat(simulations.live(run, () -> true).opened()).isZero();

        var third = simulations.begin(9, 1);
        var tries = new int[1];
        var taken = simulations.live(third, () -> {
            if (tries[0]++ == 5) {
                simulations.remove();
            }
            return true;
        });
        assertThat(taken.whole()).as("taken away while it was going on").isFalse();
        assertThat(taken.opened()).isEqualTo(5);
        assertThat(count("simulated")).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("演示首次启动自动模拟一次；已有案件、已模拟过、不是演示或不要的，不模拟")
    void comesWithTheFirstStartOfADemonstration() throws InterruptedException {
        simulated();
        var before = count("true");
        assertThat(before).isPositive();
        started(true, true);
        assertThat(count("true")).as("it has had its month").isEqualTo(before);

        server.bean(Simulations.class).remove();
        started(true, true);
        assertThat(count("true")).as("what was taken away does not come back").isZero();

        rows.update("delete from cases.simulation");
        started(false, true);
        started(true, false);
        assertThat(count("true")).isZero();
        started(true, true);
        assertThat(count("simulated")).isPositive();
        assertThat(server.bean(Simulations.class).last())
                .hasValueSatisfying(run -> assertThat(run.endedAt()).isNotNull());
    }

    private static void started(boolean demo, boolean wanted) throws InterruptedException {
        var start = new SimulationStart(server.bean(Simulations.class), demo, wanted, 7, 1);
        start.ready();
        while (start.isRunning()) {
            Thread.sleep(50);
        }
    }
}
