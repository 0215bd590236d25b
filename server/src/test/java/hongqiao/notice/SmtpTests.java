package hongqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hongqiao.cases.GridCentre;
import hongqiao.journal.Journal;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail servers that refuse. */
@DisplayName("邮件发出：一时不收的再发、编号不变，永不收的当即放弃，没有加密的线上一个字不说；哪里都没有地址")
class SmtpTests {

    private static final String ADDRESS = "zhao.liu@home.example";
    private static final String CODE = "ABCD-EFGH-JKMN-PQRS";

    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre("hongqiao.notice.every=1h");
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    /** A mail server that answers each recipient as it is told to; what it heard. */
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final String toRecipient;
        private volatile String toMail = "250 taken";

        Refusing(String toRecipient) throws IOException {
            this.toRecipient = toRecipient;
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!door.isClosed()) {
                try (var line = door.accept()) {
                    talk(line);
                } catch (IOException gone) {
                    return; // it was closed
                }
            }
        }

        private void talk(Socket line) throws IOException {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            var out = line.getOutputStream();
            var answer = "220 here";
            boolean data = false;
            for (var said = ""; said != null; said = in.readLine()) {
                if (!said.isEmpty() || data) {
                    heard.add(said);
                    if (data) {
                        data = !said.equals(".");
                        answer = data ? "" : toMail;
                    } else if (said.startsWith("RCPT")) {
                        answer = toRecipient;
                    } else if (said.equals("DATA")) {
                        data = true;
                        answer = "354 go on";
                    } else {
                        answer = said.startsWith("QUIT") ? "221 bye" : "250 here";
                    }
                }
                if (!answer.isEmpty()) {
                    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        }

        SmtpSettings settings(String tls) {
            return new SmtpSettings(
                    "127.0.0.1",
                    door.getLocalPort(),
                    tls,
                    "",
                    "",
                    "no-reply@district.example",
                    "https://district.example/");
        }

        List<String> ids() {
            return heard.stream().filter(line -> line.startsWith("Message-ID")).toList();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private static Sending through(Refusing server) {
        var of = centre.server;
        return new Sending(
                of.bean(OutgoingStore.class),
                of.bean(Notices.class),
                new Ways(
                        new Sandbox(),
                        new Smtp(server.settings("none").checked(), of.bean(District.class)),
                        new Sandbox()),
                of.bean(Journal.class),
                of.bean(TransactionTemplate.class),
                of.bean(District.class),
                of.bean(Clock.class));
    }

    private static void left(String about) {
        var notices = centre.server.bean(Notices.class);
        Scopes.everything(
                "a test leaves a message",
                () -> centre.server
                        .bean(TransactionTemplate.class)
                        .executeWithoutResult(status ->
                                notices.leave(notices.recipient("report:test", new To(ADDRESS, CODE)), about, "已收到")));
    }

    private record Row(String state, String failure, String masked) {}

    private static Row row(String about) {
        return JdbcClient.create(centre.server.database().dataSource())
                .sql("select state, coalesce(failure, '') as failure, masked from notice.outgoing where about = ?")
                .param(about)
                .query(Row.class)
                .single();
    }

    @Test
    @DisplayName("一时不收：10 秒后再发，编号不变，收下后有查询码和链接")
    void isSentAgainUnderTheSameId() throws Exception {
        var start = centre.clock.instant();
        try (var server = new Refusing("250 taken")) {
            server.toMail = "451 <" + ADDRESS + "> later";
            left("TEST-451");
            var sending = through(server);
            sending.sendAll();
            assertThat(row("TEST-451")).isEqualTo(new Row("WAITING", "answered 451", "z****@****.example"));
            server.toMail = "250 taken";
            centre.clock.set(start.plusSeconds(11));
            sending.sendAll();
            assertThat(row("TEST-451").state()).isEqualTo("SENT");
            assertThat(server.ids()).hasSize(2);
            assertThat(server.ids().getFirst()).isEqualTo(server.ids().getLast());
            assertThat(server.heard).contains("Auto-Submitted: auto-generated");
        } finally {
            centre.clock.set(start);
        }
    }

    @Test
    @DisplayName("没有这个地址：当即放弃，行和日志里只有对方的编号，没有地址")
    void givesUpWhatNobodyWillEverTake() throws Exception {
        try (var server = new Refusing("550 5.1.1 <" + ADDRESS + "> unknown")) {
            left("TEST-550");
            through(server).sendAll();
            assertThat(row("TEST-550")).isEqualTo(new Row("GIVEN_UP", "answered 550", "z****@****.example"));
            var told = JdbcClient.create(centre.server.database().dataSource())
                    .sql("select after::text from journal.event where action = 'message-given-up'")
                    .query(String.class)
                    .list();
            assertThat(told).anyMatch(line -> line.contains("TEST-550") && line.contains("550"));
            assertThat(String.join("", told)).doesNotContain(ADDRESS, CODE);
        }
    }

    @Test
    @DisplayName("要求加密而对方不能：不发，收件人没有说出口")
    void saysNothingOnAnOpenLine() throws Exception {
        try (var server = new Refusing("250 taken")) {
            var smtp = new Smtp(server.settings("starttls").checked(), centre.server.bean(District.class));
            left("TEST-TLS");
            var message = Scopes.everything(
                    "a test reads its message",
                    () -> centre.server
                            .bean(TransactionTemplate.class)
                            .execute(status -> centre.server
                                    .bean(OutgoingStore.class)
                                    .newest(1)
                                    .getFirst()));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> smtp.send(message, new To(ADDRESS, null)))
                    .withMessageNotContaining(ADDRESS);
            assertThat(server.heard).noneMatch(line -> line.contains(ADDRESS) || line.startsWith("MAIL"));
            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() -> smtp.send(message, new To("a@b\r\nRCPT TO:<other@home.example>", null)));
        }
    }

    @Test
    @DisplayName("设置写错：不启动，说明哪一项")
    void refusesSettingsThatCannotBe() {
        for (var wrong : List.of(
                new SmtpSettings("h", 25, "ssl", "", "", "a@b.example", ""),
                new SmtpSettings("h", 25, "tls", "", "", "nobody", ""),
                new SmtpSettings("h", 25, "tls", "", "", "a@b.example", "district.example"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(wrong::checked)
                    .withMessageStartingWith("hongqiao.notice.smtp.");
        }
    }
}
