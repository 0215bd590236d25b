package hongqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every connection to the database is taken: whoever asks meanwhile gets a whole answer, or is told to come back. */
@DisplayName("数据库连接用尽时：要么整份答复，要么整份 503，不会说到一半断掉")
class SpentPoolTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Running server;
    private static Browser anybody;
    private static Browser officer;
    private static final List<Connection> TAKEN = new ArrayList<>();

    @BeforeAll
    static void takeThemAll() throws SQLException {
        server = Running.server(
                "spring.datasource.hikari.maximum-pool-size=4", "spring.datasource.hikari.connection-timeout=250");
        anybody = server.browser();
        officer = server.browser().signedIn("planner");
        var pool = server.bean(DataSource.class);
        while (TAKEN.size() < 4) {
            try {
                TAKEN.add(pool.getConnection());
            } catch (SQLException busy) {
                // the process is still at something of its own
            }
        }
    }

    @AfterAll
    static void giveThemBack() throws SQLException {
        for (var connection : TAKEN) {
            connection.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/cases",
                "/api/session",
                "/api/portal/plans",
                "/api/portal/plans/2021-2025/search?q=140",
                "/api/desk/cases",
                "/nowhere"
            })
    void answersWholeOrNotAtAll(String path) {
        for (var browser : List.of(anybody, officer)) {
            for (var encoding : List.of("identity", "gzip")) {
                var answer = browser.get(
                        path,
                        "Accept-Encoding",
                        encoding,
                        "Accept",
                        path.startsWith("/api") ? "application/json" : "text/html");

                // one that breaks off in the middle is not read to its end, and throws
                assertThat(answer.status()).as(path).isIn(200, 401, 404, 503);
                if (encoding.equals("identity") && answer.status() == 503) {
                    assertThat(answer.code()).as(path).isEqualTo("unavailable");
                } else if (encoding.equals("identity") && path.startsWith("/api")) {
                    assertThat(JSON.readTree(answer.body()).isObject()).as(path).isTrue();
                }
            }
        }
    }
}
