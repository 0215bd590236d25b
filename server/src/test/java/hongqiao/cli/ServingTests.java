package hongqiao.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's day: start, look, stop, look again, be killed, start again. */
@DisplayName("运维人员的一天")
class ServingTests {

    private static final Pattern ADDRESS = Pattern.compile(".*(http://localhost:\\d+)/$");

    @TempDir
    Path data;

    private @Nullable Process server;

    @AfterEach
    void stopTheServer() throws Exception {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void servesUntilToldToStopAndKeepsACleanJournal() throws Exception {
        String address = serve();

        assertThat(get(address + "/actuator/health")).isEqualTo(200);
        assertThat(verify())
                .satisfies(outcome -> assertThat(outcome.out() + outcome.err()).contains("0 处问题"))
                .returns(0, Terminal.Outcome::code);

        var second = Terminal.run(Map.of("HONGQIAO_PORT", "0", "HONGQIAO_DATA", data.toString()), "serve");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err().lines()).singleElement().asString().contains("正被另一个智慧红桥使用");

        running().destroy();
        assertThat(running().waitFor(20, SECONDS)).isTrue();
        assertThat(ProcessHandle.allProcesses().filter(this::runsOnOurData)).isEmpty();
        assertThat(verify().code()).as("with the server stopped").isZero();
    }

    @Test
    @DisplayName("强杀之后日志完好，改动之后查得出")
    void keepsTheJournalIntactThroughKillMinusNineAndFindsATamperedEvent() throws Exception {
        serve();
        running().toHandle().destroyForcibly();
        running().waitFor();

        assertThat(verify().code())
                .as("with an orphaned PostgreSQL on the folder")
                .isZero();
        String address = serve();
        assertThat(get(address + "/actuator/health")).isEqualTo(200);
        assertThat(verify().code()).isZero();

        tamper();
        assertThat(verify())
                .returns(1, Terminal.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.out())
                        .contains("EVENT_EDITED")
                        .contains("GUARD_MISSING journal.event")
                        .contains("PLAN_DIFFERS 120106 plan/2021-2025: 与采用时不同 / differs from what was adopted"));
    }

    @Test
    @DisplayName("端口被占用时说清楚")
    void refusesATakenPortInOneLineBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            var outcome = Terminal.run(Map.of("HONGQIAO_PORT", port, "HONGQIAO_DATA", data.toString()), "serve");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err().lines())
                    .singleElement()
                    .asString()
                    .contains("端口 " + port + " 已被占用")
                    .contains("port " + port + " is taken");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        var outcome = Terminal.run(Map.of("HONGQIAO_PORT", "http", "HONGQIAO_DATA", data.toString()), "serve");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("HONGQIAO_PORT=http 不是端口号");
    }

    /** Starts the server and gives its address once it says that it is ready. */
    private String serve() throws IOException {
        Process started = Terminal.start(
                Map.of(
                        "HONGQIAO_PORT", "0",
                        "HONGQIAO_DATA", data.toString(),
                        "HONGQIAO_SIMULATE", "false",
                        "HONGQIAO_SAMPLES", "false"),
                "serve");
        server = started;
        BufferedReader out = started.inputReader();
        var said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            var address = ADDRESS.matcher(line);
            if (address.matches()) {
                return address.group(1);
            }
        }
        throw new AssertionError(
                "did not start: " + said + started.errorReader().readAllAsString());
    }

    private Process running() {
        if (server == null) {
            throw new IllegalStateException("nothing was started");
        }
        return server;
    }

    /** As somebody with the database's password could. */
    private void tamper() throws SQLException {
        try (var connection = DatabaseAddress.ofServerOn(data).connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table journal.event disable trigger user");
            statement.executeUpdate("update journal.event set who = 'somebody else' where position = 1");
            statement.execute("alter table plan.indicator disable trigger user");
            statement.executeUpdate("update plan.indicator set target_value = target_value + 1");
        }
    }

    private Terminal.Outcome verify() throws Exception {
        return Terminal.run(Map.of("HONGQIAO_DATA", data.toString()), "journal", "verify");
    }

    private boolean runsOnOurData(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static int get(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
