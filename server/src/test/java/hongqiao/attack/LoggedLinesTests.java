package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import hongqiao.identity.audit.AuditExports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a stranger sends must not look like a line of ours: not in the log, not in the journal, not in a file of it. */
@DisplayName("日志与变更日志里的恶意内容")
class LoggedLinesTests {

    private static final String FORGED = "x\r\n06:00:00.000 ERROR h.i.AccountStart all is lost \u001b[2J\u202e";

    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        seen.start();
        root.addAppender(seen);
    }

    @AfterEach
    void stop() {
        root.detachAppender(seen);
    }

    private void nothingForged() {
        assertThat(seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList())
                .noneMatch(line -> line.contains("all is lost") && line.matches("(?s).*[\\r\\n\\u001b].*"));
    }

    @Test
    @DisplayName("登录名、浏览器名、地址里的换行与控制符")
    void keepsEachLineOfTheLogItsOwn() {
        var stranger = Target.stranger();
        stranger.send(
                        "POST",
                        "/api/session",
                        Map.of("username", FORGED, "password", FORGED),
                        "X-Forwarded-For",
                        "198.51.105.1",
                        "User-Agent",
                        "a\t\u009b31m all is lost")
                .expecting(401);
        Target.raw("GET", "/api/%0d%0aall%20is%20lost");
        Target.raw("GET", "/api/desk/audit?from=%0d%0aall%20is%20lost", Target.cookieOf("audit-officer"));
        Target.raw("GET", "/api/session", "X-Forwarded-For: all is lost\u001b[2J", "User-Agent: \u001b[2Jall is lost");
        nothingForged();
    }

    @Test
    @DisplayName("不存在的登录名不进变更日志：那里可能是误输的口令")
    void keepsNoUnknownNameInTheJournal() {
        Target.stranger()
                .send(
                        "POST",
                        "/api/session",
                        Map.of("username", "my-own-password-9", "password", "x"),
                        "X-Forwarded-For",
                        "198.51.105.2")
                .expecting(401);
        assertThat(Target.as("audit-officer")
                        .get("/api/desk/audit?q=my-own-password-9")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("名称里的脚本与公式：JSON 里是文字，导出的表格里不是公式")
    void keepsMarkupAndFormulasText() {
        var words = Map.of("zh", "=cmd|'/c calc'!A1<script>alert(1)</script>", "en", "＝1+1\"><img src=x>");
        var name = "markup-" + System.nanoTime() % 1_000_000;
        Target.as("system-officer")
                .send("POST", "/api/desk/accounts", Map.of("username", name, "post", words, "unit", words))
                .expecting(201);

        var answer = Target.as("system-officer").get("/api/desk/accounts/" + name);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        var csv = Target.as("audit-officer")
                .get("/api/desk/audit/export?format=csv&id=" + name)
                .body();
        assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?[=＝+@]");
        for (var page : List.of(
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/%3Cscript%3Ealert(1)", "/desk?a=%3C/script%3E%3Cscript%3Ealert(1)")) {
            assertThat(Target.SERVER.browser().get(page, "Accept", "text/html").body())
                    .as(page)
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    @DisplayName("导出到一半断开：变更日志里仍有这次导出")
    void remembersAnExportWhoseReaderWentAway() {
        var before = exported();
        AuditExports.breakingOff(Target.SERVER);
        assertThat(exported()).isEqualTo(before + 1);
    }

    private static int exported() {
        return Target.as("audit-officer")
                .get("/api/desk/audit?action=journal-exported&who=broken-line")
                .json()
                .path("total")
                .asInt();
    }
}
