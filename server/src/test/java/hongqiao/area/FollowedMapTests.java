package hongqiao.area;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.change.AreaChange;
import hongqiao.support.Running;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two processes over one database: what one changes, the other's map shows. */
@DisplayName("另一个进程改了边界，一秒之内跟上")
class FollowedMapTests {

    @Test
    void followsAnotherProcessWithinASecond() throws InterruptedException {
        try (var other = Running.over(server().database(), Running.newFolder())) {
            var theirs = other.bean(Areas.class);
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < 5; i++) {
                var grid = grids(community()).getFirst();
                var at = shape(grid).center();
                var codes = apply(JUNE_1, split(grid, halves(land(grid))));
                long committed = System.nanoTime();
                while (theirs.map(JUNE_1, null).layer(AreaKind.GRID).holders(at.x, at.y).stream()
                        .noneMatch(area -> codes.subList(1, 3).contains(area.code()))) {
                    assertThat(System.nanoTime() - committed).isLessThan(5_000_000_000L);
                    Thread.sleep(5);
                }
                waits.add(Duration.ofNanos(System.nanoTime() - committed));
            }
            assertThat(waits)
                    .as("%s", waits)
                    .allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
        }
    }

    @Test
    @DisplayName("本进程的改动立即可见")
    void showsItsOwnChangesAtOnce() {
        var grid = grids(community()).getFirst();
        long before = areas().changes();
        apply(JUNE_1, new AreaChange.Rename(grid.code(), new AreaName("立即可见", null)));

        assertThat(areas().find(grid.code(), JUNE_1, null).orElseThrow().name().zh())
                .isEqualTo("立即可见");
        assertThat(areas().changes()).isGreaterThan(before);
    }

    @Test
    @DisplayName("长事务开着，照样跟上")
    void doesNotWaitForALongTransaction() throws Exception {
        try (var other = Running.over(server().database(), Running.newFolder());
                var report = server().database().dataSource().getConnection()) {
            report.setAutoCommit(false);
            report.createStatement().execute("select txid_current()");
            var grid = grids(community()).getFirst();
            apply(JUNE_1, new AreaChange.Rename(grid.code(), new AreaName("长事务", null)));
            Thread.sleep(1000);

            assertThat(other.bean(Areas.class)
                            .find(grid.code(), JUNE_1, null)
                            .orElseThrow()
                            .name()
                            .zh())
                    .isEqualTo("长事务");
        }
    }
}
