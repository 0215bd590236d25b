package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import hongqiao.support.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("连接用尽")
class NoConnectionTests {

    /** Who asks is read before any route of ours is reached. */
    @Test
    void asksToComeAgainSoon() throws SQLException {
        var server = Running.shared();
        var officer = server.browser().signedIn("planner");
        var pool = server.bean(HikariDataSource.class);
        var patience = pool.getConnectionTimeout();
        Deque<Connection> taken = new ArrayDeque<>();
        pool.getHikariConfigMXBean().setConnectionTimeout(250);
        try {
            while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
                taken.push(pool.getConnection());
            }
            assertThat(officer.get("/api/desk/areas").expecting(503).code()).isEqualTo("unavailable");
        } finally {
            pool.getHikariConfigMXBean().setConnectionTimeout(patience);
            while (!taken.isEmpty()) {
                taken.pop().close();
            }
        }
        officer.get("/api/desk/areas").expecting(200);
    }
}
