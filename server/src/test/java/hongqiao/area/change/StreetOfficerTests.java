package hongqiao.area.change;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.area.Area;
import hongqiao.area.AreaDesk;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.Special;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A street's officer changes what lies in his street and nothing else; once by our own check, once by the database's. */
@DisplayName("街道只能动自己的")
class StreetOfficerTests {

    private static final AreaName NEW = new AreaName("新名", null);

    private final Area community = community();
    private final Area street =
            today().find(Objects.requireNonNull(community.parent())).orElseThrow();
    private final Area otherStreet = today().list(AreaKind.STREET).stream()
            .filter(area -> area.id() != street.id())
            .findFirst()
            .orElseThrow();
    private final Area otherGrid =
            grids(today().children(otherStreet.id()).getLast()).getLast();
    private final int otherCommunity = Objects.requireNonNull(otherGrid.parent());
    private final Scope officer = Scope.of(List.of(), areas().descendants(street.id()), "street-officer");

    @Test
    @DisplayName("本街道及以下：可以")
    void mayChangeHisOwnAndWhatLiesBelow() {
        var grid = grids(community).getFirst();
        apply(officer, JUNE_1, new AreaChange.Rename(grid.code(), NEW));
        apply(officer, JUNE_1, new AreaChange.Rename(street.code(), street.name()));
        var parts = apply(officer, JUNE_1.plusDays(1), split(grid, halves(land(grid))));
        var later = Scope.of(List.of(), areas().descendants(street.id()), "street-officer");
        apply(later, JUNE_1.plusDays(2), new AreaChange.Rename(parts.getLast(), NEW));
        apply(
                later,
                JUNE_1,
                new AreaChange.Draw(
                        community.code(),
                        AreaKind.GRID,
                        new AreaName("专属", null),
                        null,
                        Special.DEDICATED,
                        halves(land(community)).getFirst()));
    }

    @Test
    @DisplayName("旁边的街道、上面的区：不可以")
    void mayNotChangeWhatLiesBesideOrAbove() {
        refused(new AreaChange.Rename(otherGrid.code(), NEW));
        refused(new AreaChange.Rename(otherStreet.code(), NEW));
        refused(new AreaChange.Rename("120106", NEW));
        refused(split(otherGrid, halves(land(otherGrid))));
        refused(new AreaChange.End(otherGrid.code()));
        refused(new AreaChange.Draw("120106", AreaKind.STREET, NEW, null, Special.NONE, null));
        refused(new AreaChange.Draw(otherStreet.code(), AreaKind.COMMUNITY, NEW, null, Special.NONE, null));
    }

    @Test
    @DisplayName("不能把别人的划进来，也不能把自己的划出去")
    void mayNotMoveAnythingInOrOut() {
        refused(new AreaChange.Move(otherGrid.code(), community.code()));
        refused(new AreaChange.Move(grids(community).getFirst().code(), otherStreet.code()));
    }

    @Test
    @DisplayName("绕过程序直接写库，数据库照样拒绝")
    void isHeldByTheDatabaseToo() {
        var grid = grids(community).getFirst();
        assertThat(supersede(grid)).isEqualTo(1);
        assertThat(supersede(otherGrid)).isZero();
        assertThatThrownBy(() -> insertAfter(otherGrid, otherCommunity)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insertAfter(otherGrid, community.id())).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insertAfter(grid, otherCommunity)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> make(otherStreet)).hasStackTraceContaining("row-level security");
        make(community);
    }

    private void refused(AreaChange change) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> apply(officer, JUNE_1, change))
                .returns("out-of-scope", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Scopes.during(
                        officer,
                        () -> server().bean(AreaChanges.class).preview(new ChangeOrder(JUNE_1, "", change, null))))
                .returns("out-of-scope", Problem::code);
    }

    /** Rolled back, as all here that writes past the module. */
    private int supersede(Area area) {
        return asOfficer(
                "update area.version set superseded_at = now() where area = ? and superseded_at is null", area.id());
    }

    private void insertAfter(Area area, int parent) {
        asOfficer("""
                insert into area.version (district, area, valid_from, valid_to, recorded_at, parent, kind, name_zh, special,
                                          enclave, simulated, change, changed_by)
                values ('120106', ?, '1990-01-01', '1990-01-02', now(), ?, 'GRID', 'x', 'NONE', false, false, 'DRAW', 'street-officer')
                """, area.id(), parent);
    }

    private void make(Area under) {
        asOfficer("insert into area.area (district, code, under) values ('120106', 'x-1', ?)", under.id());
    }

    private int asOfficer(String sql, Object... values) {
        var transaction = AreaDesk.server().bean(TransactionTemplate.class);
        return Scopes.during(
                officer,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return server().bean(JdbcClient.class)
                            .sql(sql)
                            .params(values)
                            .update();
                }));
    }
}
