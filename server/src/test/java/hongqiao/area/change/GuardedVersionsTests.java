package hongqiao.area.change;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.area.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever writes into the tables, past our code and even as their owner. */
@DisplayName("同一天不会有两个样子")
class GuardedVersionsTests {

    private static final String INSERT = """
            insert into area.version (district, area, valid_from, valid_to, recorded_at, parent, kind, name_zh, special,
                                      enclave, simulated, change, changed_by)
            values ('120106', %d, %s, %s, now(), 1, 'GRID', 'x', 'NONE', false, false, 'DRAW', 'x')
            """;

    private final Area grid = grids(community()).getFirst();

    @Test
    void refusesASecondVersionForAnyOfTheSameDays() {
        for (var days : List.of(
                List.of("'2026-01-01'", "null"),
                List.of("'2026-01-01'", "'2026-01-02'"),
                List.of("'1990-01-01'", "null"),
                List.of("'1990-01-01'", "'2000-01-02'"))) {
            assertThatThrownBy(() -> execute(insert(grid, days))).hasMessageContaining("already has a version");
        }
        assertThatCode(() -> execute(insert(grid, List.of("'1990-01-01'", "'2000-01-01'"))))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("两个事务同时写：后一个等到前一个提交，然后被拒绝")
    void holdsBetweenTwoTransactionsAtOnce() throws Exception {
        var days = List.of("'1980-01-01'", "'1990-01-01'");
        var sameDays = List.of("'1985-01-01'", "'1986-01-01'");
        try (var first = connection();
                var second = connection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            run(first, insert(grid, days));
            var waiting = CompletableFuture.supplyAsync(() -> refusal(second, insert(grid, sameDays)));
            assertThat(waiting.copy()
                            .completeOnTimeout("waits", 300, TimeUnit.MILLISECONDS)
                            .join())
                    .isEqualTo("waits");
            first.commit();
            assertThat(waiting.get(5, TimeUnit.SECONDS)).contains("already has a version");
        }
    }

    @Test
    void letsARowBeSupersededOnceAndNothingElse() {
        for (var change : List.of(
                "update area.version set name_zh = 'x' where area = %d",
                "update area.version set valid_to = '2030-01-01' where area = %d",
                "update area.version set geometry = null, area_m2 = null where area = %d",
                "update area.version set superseded_at = now(), reason = 'x' where area = %d",
                "delete from area.version where area = %d",
                "delete from area.area where id = %d",
                "update area.area set code = 'x-1' where id = %d")) {
            assertThatThrownBy(() -> execute(change.formatted(grid.id()))).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> execute("truncate area.version")).hasMessageContaining("append-only");
    }

    private static String insert(Area area, List<String> days) {
        return INSERT.formatted(area.id(), days.getFirst(), days.getLast());
    }

    /** Rolled back. */
    private static void execute(String sql) throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            run(connection, sql);
            connection.rollback();
        }
    }

    private static String refusal(Connection connection, String sql) {
        try {
            run(connection, sql);
            return "accepted";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection() throws SQLException {
        return server().database().dataSource().getConnection();
    }
}
