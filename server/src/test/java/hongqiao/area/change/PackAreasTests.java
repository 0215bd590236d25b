package hongqiao.area.change;

import static hongqiao.area.AreaDesk.JUNE_1;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.AreaRows;
import hongqiao.area.Areas;
import hongqiao.area.DistrictAreas;
import hongqiao.area.PackArea;
import hongqiao.journal.Journal;
import hongqiao.journal.JournalVerifier;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** The district's pack brings 9 streets, 114 communities and 1,050 grids. */
@DisplayName("资源包里的区域")
class PackAreasTests {

    private static final Subject IMPORT = new Subject("120106", "area-import", "pack");

    @Test
    @DisplayName("第一次启动全部装入，之后不变；日志只有一条")
    void takesThePackInOnce() {
        var database = TestDatabase.migrated();
        var data = Running.newFolder();
        try (var first = Running.over(database, data)) {
            var areas = first.bean(Areas.class);
            var tree = areas.tree(areas.today());
            assertThat(tree.list(AreaKind.STREET)).hasSize(9);
            assertThat(tree.list(AreaKind.COMMUNITY)).hasSize(114);
            assertThat(tree.list(AreaKind.GRID).stream().filter(grid -> grid.isTile()))
                    .hasSize(1050);
            assertThat(tree.list()).allMatch(area -> area.shape() != null);
        }
        try (var again = Running.over(database, data)) {
            assertThat(again.bean(Areas.class).changes()).isEqualTo(1);
            assertThat(again.bean(Journal.class).list(IMPORT)).hasSize(1);
            assertThat(JournalVerifier.verify(database.dataSource(), data).findings())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("资源包变了：没人动过的跟着变，人改过的不动")
    void followsAChangedPackButNotOverWhatAnOfficerDecided() {
        try (var server = Running.server()) {
            var areas = server.bean(Areas.class);
            Scopes.during(
                    Scope.district("planner"),
                    () -> server.bean(AreaChanges.class)
                            .apply(new ChangeOrder(
                                    JUNE_1,
                                    "",
                                    new AreaChange.Rename("120106001002-G01", new AreaName("人改的", null)),
                                    null)));
            var pack = new ArrayList<PackArea>();
            for (var area : server.bean(DistrictAreas.class).areas()) {
                pack.add(area.code().startsWith("120106001002-G0") ? renamed(area) : area);
            }
            long start = System.nanoTime();
            start(server, new DistrictAreas(pack, null));
            var took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(name(areas, "120106001002-G01")).isEqualTo("人改的");
            assertThat(name(areas, "120106001002-G02")).isEqualTo("包里的新名");
            assertThat(server.bean(Journal.class).list(IMPORT)).hasSize(2);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void start(Running server, DistrictAreas pack) {
        var context = server.context();
        new PackAreasStart(
                        new org.springframework.beans.factory.support.StaticListableBeanFactory(
                                        java.util.Map.of("pack", pack))
                                .getBeanProvider(DistrictAreas.class),
                        context.getBean(AreaRows.class),
                        context.getBean(AreaWriter.class),
                        context.getBean(ImportRecord.class),
                        context.getBean(hongqiao.area.LiveAreas.class),
                        context.getBean(org.springframework.transaction.support.TransactionTemplate.class))
                .run(new DefaultApplicationArguments());
    }

    private static PackArea renamed(PackArea area) {
        return new PackArea(
                area.code(),
                "包里的新名",
                area.nameEn(),
                area.kind(),
                area.parent(),
                area.geometry(),
                area.simulated(),
                area.special(),
                area.enclaves());
    }

    private static String name(Areas areas, String code) {
        return areas.get(code, JUNE_1).name().zh();
    }
}
