package hongqiao.organisation;

import static hongqiao.organisation.Bureau.all;
import static hongqiao.organisation.Bureau.day;
import static hongqiao.organisation.Bureau.on;
import static hongqiao.organisation.Bureau.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau with two offices is renamed, moved, merged and closed, and stays as it was for whoever asks of then. */
@DisplayName("机构沿革")
class UnitTreeTests {

    private final Bureau bureau = new Bureau();
    private final Units units = bureau.units;

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Unit unit(String name, AsOf asOf) {
        return all(() -> units.find(bureau.code(name), asOf)).orElseThrow();
    }

    private void rename(String name, String date, String zh) {
        all(() -> units.change(
                bureau.code(name),
                day(date),
                "测试改名",
                facts -> new UnitFacts(
                        facts.parent(),
                        facts.kind(),
                        new Name(zh, null),
                        facts.shortName(),
                        facts.uscc(),
                        facts.area())));
    }

    @Test
    @DisplayName("六月改名：五月仍是旧名；改名之前我们不知道新名")
    void keepsTheOldNameForTheDaysBeforeAndForWhatWasKnownBefore() {
        bureau.unit("a", bureau.code(""));
        var before = unit("a", on("2026-06-01")).name().zh();
        var then = Instant.now();
        rename("a", "2026-06-01", "新名称");

        assertThat(unit("a", on("2026-05-31")).name().zh()).isEqualTo(before);
        assertThat(unit("a", on("2026-06-01")).name().zh()).isEqualTo("新名称");
        assertThat(unit("a", new AsOf(day("2026-06-01"), then)).name().zh()).isEqualTo(before);
        assertThat(unit("a", on("2026-06-01")).id())
                .isEqualTo(unit("a", on("2026-05-31")).id());
    }

    @Test
    void letsALaterChangeStandWhenAnEarlierOneBecomesKnown() {
        bureau.unit("a", bureau.code(""));
        rename("a", "2026-07-01", "七月的名称");
        rename("a", "2026-05-01", "五月的名称");

        assertThat(unit("a", on("2026-06-30")).name().zh()).isEqualTo("五月的名称");
        assertThat(unit("a", on("2026-07-01")).name().zh()).isEqualTo("七月的名称");
        assertThat(all(() -> units.history(bureau.code("a")))).hasSize(5);
    }

    @Test
    void refusesAUnitBelowItselfOnAnyDay() {
        bureau.unit("a", bureau.code(""));
        var b = bureau.unit("b", bureau.code("a"));
        refused("unit-under-itself", () -> all(() -> units.move(bureau.code("a"), b, day("2026-03-01"), "测试")));

        var c = bureau.unit("c", bureau.code(""));
        all(() -> units.move(bureau.code("a"), c, day("2026-09-01"), "测试"));
        refused(
                "unit-under-itself",
                () -> all(() ->
                        units.move(bureau.code("c"), unit("b", on("2026-02-01")).id(), day("2026-02-01"), "测试")));
    }

    @Test
    @DisplayName("两人同时互相移到对方之下：只成一个")
    void neverMakesACircleWhenTwoMoveAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var a = bureau.unit("a" + round, bureau.code(""));
            var b = bureau.unit("b" + round, bureau.code(""));
            var first = bureau.code("a" + round);
            var second = bureau.code("b" + round);
            List<Callable<Boolean>> both = List.of(() -> moved(first, b), () -> moved(second, a));
            try (var officers = Executors.newFixedThreadPool(2)) {
                var done = 0;
                for (var one : officers.invokeAll(both)) {
                    done += one.get() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
        }
    }

    private boolean moved(String code, int parent) {
        try {
            all(() -> units.move(code, parent, day("2026-03-01"), "测试"));
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Test
    void endsOnlyWhatNothingRestsOnAndStillCountsItBelowItsLastParent() {
        var a = bureau.unit("a", bureau.code(""));
        var b = bureau.unit("b", bureau.code("a"));
        refused("unit-still-needed", () -> all(() -> units.end(bureau.code("a"), day("2026-04-01"), "测试")));

        all(() -> units.end(bureau.code("b"), day("2026-04-01"), "测试"));

        assertThat(all(() -> units.find(b, on("2026-04-01")))).isEmpty();
        assertThat(all(() -> units.find(b, on("2026-03-31")))).isPresent();
        assertThat(all(() -> units.tree().descendants(bureau.id))).containsExactly(bureau.id, a, b);
    }

    @Test
    @DisplayName("树只在有人改动后重读：同一进程、别的进程")
    void isReadAgainOnceAUnitChangesAndNotBefore() {
        var a = bureau.unit("a", bureau.code(""));
        var before = all(() -> units.tree());
        assertThat(all(() -> units.tree())).isSameAs(before);

        var other = JdbcClient.create(bureau.server.database().dataSource());
        other.sql("update organisation.unit_version set superseded_at = now() where unit = ?")
                .param(a)
                .update();

        assertThat(before.descendants(bureau.id)).contains(a);
        assertThat(all(() -> units.tree().descendants(bureau.id))).containsExactly(bureau.id);
    }

    @Test
    void forgetsWhatWasNeverCommitted() {
        var a = bureau.unit("a", bureau.code(""));
        var b = bureau.unit("b", bureau.code(""));
        var transaction = new TransactionTemplate(bureau.server.bean(PlatformTransactionManager.class));
        all(() -> transaction.executeWithoutResult(status -> {
            units.move(bureau.code("b"), a, day("2026-02-01"), "测试");
            assertThat(units.tree().descendants(a)).containsExactly(a, b);
            status.setRollbackOnly();
        }));

        assertThat(all(() -> units.tree().descendants(a))).containsExactly(a);
    }

    @Test
    void mergesOneUnitIntoAnotherWithItsPeopleAndWhatIsBelow() {
        bureau.unit("a", bureau.code(""));
        var b = bureau.unit("b", bureau.code(""));
        var below = bureau.unit("c", bureau.code("a"));
        var person = bureau.person("1", unit("a", on("2026-02-01")).id());

        all(() -> bureau.server
                .bean(UnitMerge.class)
                .merge(bureau.code("a"), bureau.code("b"), day("2026-05-01"), "机构改革"));

        assertThat(all(() -> units.find(bureau.code("a"), on("2026-05-01")))).isEmpty();
        assertThat(unit("c", on("2026-05-01")).parent()).isEqualTo(b);
        assertThat(unit("c", on("2026-04-30")).id()).isEqualTo(below);
        assertThat(all(() -> bureau.people.get(person)).unit()).isEqualTo(b);
    }

    @Test
    @DisplayName("只能改自己管辖的，也只能往自己之下移")
    void letsAnOfficerChangeOnlyWhatIsInHisScope() {
        var mine = bureau.unit("mine", bureau.code(""));
        var other = bureau.unit("other", bureau.code(""));

        within(
                List.of(mine),
                () -> units.change(
                        bureau.code("mine"),
                        day("2026-03-01"),
                        "测试",
                        facts ->
                                new UnitFacts(facts.parent(), facts.kind(), new Name("我的单位", null), null, null, null)));
        assertThat(unit("mine", on("2026-03-01")).name().zh()).isEqualTo("我的单位");
        refused(
                "out-of-scope",
                () -> within(
                        List.of(mine),
                        () -> units.change(
                                bureau.code("other"),
                                day("2026-03-01"),
                                "测试",
                                facts -> new UnitFacts(
                                        facts.parent(), facts.kind(), new Name("别人的", null), null, null, null))));
        refused(
                "out-of-scope",
                () -> within(List.of(mine), () -> units.move(bureau.code("other"), mine, day("2026-03-01"), "测试")));
        refused(
                "out-of-scope",
                () -> within(List.of(mine), () -> units.move(bureau.code("mine"), other, day("2026-03-01"), "测试")));
        within(
                List.of(mine),
                () -> units.create(new NewUnit(bureau.code("below"), office(mine), day("2026-03-01"), null, true)));
        assertThatThrownBy(() -> within(
                        List.of(mine),
                        () -> units.create(
                                new NewUnit(bureau.code("beside"), office(other), day("2026-03-01"), null, true))))
                .hasStackTraceContaining("row-level security");
        assertThat(within(List.of(mine), () -> units.list(on("2026-03-01")))).hasSizeGreaterThan(150);
    }

    private static UnitFacts office(int parent) {
        return new UnitFacts(parent, UnitKind.OTHER, new Name("测试科", null), null, null, null);
    }
}
