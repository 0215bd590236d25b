package hongqiao.area.change;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.area.Area;
import hongqiao.area.AreaName;
import hongqiao.area.Shape;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was so on a day, and what we knew of it when: every change is asked from both sides. */
@DisplayName("两个时间")
class AreasInTwoTimesTests {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    @DisplayName("先记将来，再记较早，再补更早：四天 × 四个时刻，各问各的")
    void answersForEachDayAsWeKnewItAtEachMoment() {
        var grid = grids(community()).getFirst();
        var old = grid.name().zh();
        var known = new ArrayList<Instant>();
        known.add(recorded(grid.code()));
        for (var step : List.of(new Step(NEW_YEAR, "元旦起的名"), new Step(JUNE_1, "六月起的名"), new Step(MARCH_1, "补记三月起的名"))) {
            apply(step.from(), new AreaChange.Rename(grid.code(), new AreaName(step.name(), null)));
            known.add(recorded(grid.code()));
        }
        var days = List.of(MARCH_1.minusDays(1), MARCH_1, JUNE_1, NEW_YEAR);

        assertThat(known.stream()
                        .map(moment -> days.stream()
                                .map(day -> name(grid, day, moment))
                                .toList())
                        .toList())
                .containsExactly(
                        List.of(old, old, old, old),
                        List.of(old, old, old, "元旦起的名"),
                        List.of(old, old, "六月起的名", "元旦起的名"),
                        List.of(old, "补记三月起的名", "六月起的名", "元旦起的名"));
    }

    @Test
    @DisplayName("中间更名不影响之后的边界，边界调整不影响之后的名称")
    void keepsWhatIsDecidedForLaterOfEachAspect() {
        var community = community();
        var pair = Neighbours.of(grids(community));
        var grid = pair.getFirst();
        apply(NEW_YEAR, new AreaChange.Rename(grid.code(), new AreaName("元旦更名", null)));
        apply(JUNE_1, shift(pair));

        var merged = areas().find(grid.code(), NEW_YEAR, null).orElseThrow();
        assertThat(merged.name().zh()).isEqualTo("元旦更名");
        assertThat(Area.sameShape(merged.shape(), grid.shape())).isFalse();
        assertThat(areas().find(grid.code(), JUNE_1, null).orElseThrow().name()).isEqualTo(grid.name());
        assertThat(Area.sameShape(
                        areas().find(grid.code(), MAY_31, null).orElseThrow().shape(), grid.shape()))
                .isTrue();
    }

    @Test
    @DisplayName("拆分前一天还是它，当天起是新的；补记之前问到的仍是旧图")
    void endsTheOldGridOnTheDayItsPartsBegin() {
        var grid = grids(community()).getFirst();
        var before = recorded(grid.code());
        var codes = apply(JUNE_1, split(grid, halves(land(grid))));

        assertThat(areas().find(grid.code(), MAY_31, null)).isPresent();
        assertThat(areas().find(grid.code(), JUNE_1, null)).isEmpty();
        assertThat(areas().find(grid.code(), JUNE_1, before)).isPresent();
        assertThat(codes).hasSize(3).first().isEqualTo(grid.code());
        assertThat(codes.subList(1, 3))
                .allSatisfy(code -> assertThat(areas().find(code, JUNE_1, null)).isPresent())
                .allSatisfy(code -> assertThat(areas().find(code, MAY_31, null)).isEmpty())
                .allSatisfy(
                        code -> assertThat(areas().find(code, JUNE_1, before)).isEmpty());
    }

    @Test
    @DisplayName("停用的网格仍算在它最后所属的社区之下")
    void countsAnEndedGridToWhereItLastBelonged() {
        var community = community();
        var grid = grids(community).getFirst();
        var parts = apply(JUNE_1, split(grid, halves(land(grid)))).subList(1, 3).stream()
                .map(code -> areas().findEver(code).orElseThrow().id())
                .toList();

        assertThat(areas().descendants(community.id()))
                .contains(community.id(), grid.id())
                .containsAll(parts);
        assertThat(areas().descendants(Objects.requireNonNull(community.parent())))
                .contains(grid.id());
        assertThat(areas().descendants(grid.id())).containsExactly(grid.id());
    }

    @Test
    @DisplayName("之后已有变更的，不能在之前拆分，以免悄悄丢掉")
    void refusesToSplitWhatChangesLater() {
        var grid = grids(community()).getFirst();
        apply(NEW_YEAR, new AreaChange.Rename(grid.code(), new AreaName("元旦更名", null)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> apply(JUNE_1, split(grid, halves(land(grid)))))
                .returns("area-change-too-late", Problem::code);
        assertThat(areas().find(grid.code(), JUNE_1, null)).isPresent();
    }

    @Test
    @DisplayName("补记的边界若与后来的拆分冲突，说出是从哪天起冲突")
    void checksEveryLaterDayOnWhichSomethingChanges() {
        var pair = Neighbours.of(grids(community()));
        apply(JUNE_1, split(pair.getLast(), halves(land(pair.getLast()))));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> apply(MARCH_1, shift(pair)))
                .returns("area-change-not-sound", Problem::code)
                .withMessageContaining("2026-06-01");
    }

    @Test
    @DisplayName("合并后再问：合并前各是各的，合并后是一个，两者面积相等")
    void mergesNeighboursIntoOne() {
        var pair = Neighbours.of(grids(community()));
        var codes = apply(
                JUNE_1,
                new AreaChange.Merge(pair.stream().map(Area::code).toList(), new AreaName("合并后的网格", null), null));
        var made = areas().find(codes.getLast(), JUNE_1, null).orElseThrow();

        assertThat(shape(made).areaM2())
                .isCloseTo(
                        pair.stream().mapToDouble(area -> shape(area).areaM2()).sum(),
                        org.assertj.core.data.Offset.offset(1.0));
        assertThat(made.code()).startsWith(pair.getFirst().code().substring(0, 12) + "-G");
        assertThat(areas().find(pair.getFirst().code(), MAY_31, null)).isPresent();
    }

    @Test
    @DisplayName("历史按记录先后列出，旧行只被替代，不被修改")
    void supersedesAndNeverEdits() {
        var grid = grids(community()).getFirst();
        apply(JUNE_1, new AreaChange.Rename(grid.code(), new AreaName("六月更名", null)));

        var history = Scopes.during(Scope.district("planner"), () -> areas().history(grid.code()));
        assertThat(history).hasSize(3);
        assertThat(history.get(0).supersededAt()).isEqualTo(history.get(1).recordedAt());
        assertThat(history.get(1).area().validTo()).isEqualTo(JUNE_1);
        assertThat(history.get(1).by()).isEqualTo("system");
        assertThat(history.get(2).by()).isEqualTo("planner");
        assertThat(history.get(2).reason()).isEqualTo("测试");
    }

    @Test
    @DisplayName("每个被动到的区域在日志里各有一条，写明之前和之后")
    void journalsEachAreaOnceWithBeforeAndAfter() {
        var grid = grids(community()).getFirst();
        var codes = apply(JUNE_1, split(grid, halves(land(grid))));

        var old = events(grid.code());
        assertThat(old).extracting(Event::action).containsExactly("area-split");
        assertThat(old.getFirst().who()).isEqualTo("planner");
        assertThat(before(old.getFirst()).at("/name/zh").asString())
                .isEqualTo(grid.name().zh());
        assertThat(before(old.getFirst()).at("/border/type").asString()).isEqualTo("Polygon");
        assertThat(after(old.getFirst()).path("area").isNull()).isTrue();
        assertThat(after(old.getFirst()).path("from").asString()).isEqualTo("2026-06-01");
        for (var code : codes.subList(1, 3)) {
            assertThat(events(code)).hasSize(1).first().satisfies(event -> {
                assertThat(event.before()).isNull();
                assertThat(after(event).path("together")).hasSize(3);
                assertThat(after(event).at("/area/parent").asString())
                        .isEqualTo(grid.code().substring(0, 12));
            });
        }
    }

    private static JsonNode before(Event event) {
        return Objects.requireNonNull(event.before());
    }

    private static JsonNode after(Event event) {
        return Objects.requireNonNull(event.after());
    }

    private static List<Event> events(String code) {
        return server().bean(Journal.class).list(new Subject("120106", "area", code));
    }

    private record Step(LocalDate from, String name) {}

    private static String name(Area grid, LocalDate day, Instant known) {
        return areas().find(grid.code(), day, known).orElseThrow().name().zh();
    }

    /** A strip in the west of the second goes to the first; the two together stay what they are. */
    static AreaChange.Border shift(List<Area> pair) {
        var both = union(land(pair.getFirst()), land(pair.getLast()));
        var cut = halves(both);
        return new AreaChange.Border(List.of(
                new AreaChange.NewBorder(
                        pair.getFirst().code(), Shape.of(cut.getFirst()).geometry()),
                new AreaChange.NewBorder(
                        pair.getLast().code(), Shape.of(cut.getLast()).geometry())));
    }
}
