package hongqiao.area.change;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.area.AreaName;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several officers change one grid at the same moment. */
@DisplayName("两人同时改一个网格")
class TwoAtOnceTests {

    @Test
    @DisplayName("八人同时拆分：一人成功，其余被告知已有人改过；网格只拆一次")
    void letsOneWinAndTellsTheOthers() throws Exception {
        var grid = grids(community()).getFirst();
        var together = new CyclicBarrier(8);
        Callable<String> officer = () -> {
            together.await();
            try {
                apply(JUNE_1, split(grid, halves(land(grid))));
                return "won";
            } catch (Problem refused) {
                return refused.code();
            }
        };
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(java.util.Collections.nCopies(8, officer))) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        // One who only looked after the first had won finds no such grid any more.
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("won"))
                .isSubsetOf("area-changed-meanwhile", "area-not-found");
        assertThat(areas().descendants(java.util.Objects.requireNonNull(grid.parent())).stream()
                        .flatMap(id -> areas().find(id, JUNE_1).stream())
                        .filter(area -> area.name().zh().startsWith(grid.name().zh() + "-")))
                .hasSize(2);
    }

    @Test
    @DisplayName("照着旧图改，被拒绝")
    void refusesAChangeDecidedOnAnOlderMap() {
        var grid = grids(community()).getFirst();
        var seen = recorded(grid.code());
        apply(JUNE_1, new AreaChange.Rename(grid.code(), new AreaName("先改的", null)));
        var order = new ChangeOrder(JUNE_1, "", new AreaChange.Rename(grid.code(), new AreaName("后改的", null)), seen);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Scopes.during(
                        Scope.district("planner"),
                        () -> server().bean(AreaChanges.class).apply(order)))
                .returns("area-changed-meanwhile", Problem::code)
                .returns(409, problem -> problem.type().status().value());
        assertThat(areas().find(grid.code(), JUNE_1, null).orElseThrow().name().zh())
                .isEqualTo("先改的");
    }
}
