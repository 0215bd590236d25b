package hongqiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.files.content.Photos;
import hongqiao.files.store.ContentStore;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sent, what of it is kept and how long; and what is left of what nobody used. */
@DisplayName("收附件、存附件、清附件")
class SentFilesTests {

    private static final String FIRM = "/api/desk/registers/firm/files";
    private static final FileSubject.Belonging DISTRICT = new FileSubject.Belonging(null, null, true);

    private static SetClock clock;
    private static Running server;
    private static Files files;
    private static JdbcTemplate owner;

    /** Time goes on between these tests, and a session ends with it. */
    private static Browser science() {
        return server.browser().signedIn("science");
    }

    @BeforeAll
    static void start() {
        // Contents are as old as the disk says: the clock goes on from now.
        clock = SetClock.at(Instant.now().toString());
        server = Running.with(
                Map.of(Clock.class, clock), "hongqiao.files.most-bytes=1MB", "hongqiao.files.most-waiting=8");
        files = server.bean(Files.class);
        owner = new JdbcTemplate(server.database().dataSource());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static <T> T as(String who, Supplier<T> work) {
        return java.util.Objects.requireNonNull(Scopes.during(Scope.district(who), work));
    }

    private static KeptFile sent(String who, String text) {
        return as(who, () -> files.receive(text.getBytes(StandardCharsets.UTF_8), "说明.txt"));
    }

    /** On a thing of a register that is not there: what hangs somewhere stays, whatever becomes of it. */
    private static void attach(String who, KeptFile file) {
        as(
                who,
                () -> server.bean(TransactionTemplate.class).execute(status -> {
                    files.attach(new FileSubject("record", "nothing:1"), DISTRICT, List.of(file.id()), false);
                    return true;
                }));
    }

    private static Set<String> kept() {
        var hashes = new HashSet<String>();
        try {
            server.bean(ContentStore.class).each(Instant.now().plusSeconds(60), hashes::add);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return hashes;
    }

    private static int rows() {
        return java.util.Objects.requireNonNull(owner.queryForObject("select count(*) from files.file", Integer.class));
    }

    @Test
    @DisplayName("同样的内容只存一份，各有各的记录")
    void keepsTheSameBytesOnce() {
        var before = kept().size();
        var one = sent("li", "同样的内容");
        var other = sent("wang", "同样的内容");

        assertThat(one.sha256()).isEqualTo(other.sha256()).isEqualTo(Sha256.hex("同样的内容"));
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(kept()).hasSize(before + 1).contains(one.sha256());
    }

    @Test
    @DisplayName("超过上限、空文件：拒绝并说清楚，什么也不留下")
    void refusesTooMuchAndNothing() {
        var science = science();
        var rows = rows();
        var large = science.upload(FIRM, "a.txt", "模".repeat(400_000).getBytes(StandardCharsets.UTF_8));
        assertThat(large.expecting(413).code()).isEqualTo("attachment-too-large");
        assertThat(large.json().path("detail").asString()).contains("1 MB");
        var larger = science.upload(FIRM, "a.txt", new byte[22 << 20]);
        assertThat(larger.expecting(413).code()).isEqualTo("attachment-too-large");
        assertThat(science.upload(FIRM, "a.jpg", new byte[0]).expecting(422).code())
                .isEqualTo("attachment-empty");
        var program = science.upload(FIRM, "a.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(program.expecting(415).code()).isEqualTo("attachment-type-not-accepted");
        assertThat(program.json().path("en").path("detail").asString()).contains("JPEG");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName("传到一半断线：库里、盘上都没有")
    void leavesNothingOfAnUploadThatBreaksOff() throws Exception {
        var science = science();
        var rows = rows();
        var contents = kept();
        var cookie = science.cookies().getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        var address = URI.create(server.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST " + FIRM + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nX-CSRF-TOKEN: "
                    + science.token()
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                    + "x".repeat(300_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        Thread.sleep(500);

        assertThat(rows()).isEqualTo(rows);
        assertThat(kept()).isEqualTo(contents);
        assertThat(server.data().resolve("files/120106/incoming"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    @DisplayName("一人未用的上传有上限")
    void keepsSoManyWaitingAndNoMore() {
        for (int i = 0; i < 8; i++) {
            sent("hoarder", "第 " + i);
        }
        assertThatThrownBy(() -> sent("hoarder", "又一件"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("attachments-waiting"));
        sent("somebody-else", "又一件");
    }

    @Test
    @DisplayName("一天没用的清掉；用了的、别人也在用的不动；移除的 30 天后才没有内容")
    void clearsAwayWhatNobodyUsed() {
        var unused = sent("li", "没有人用");
        var used = sent("li", "有人用");
        attach("li", used);
        var twice = sent("li", "两个人传了");
        attach("li", twice);
        var twin = sent("wang", "两个人传了");
        var photo = as("li", () -> files.receive(Photos.jpeg(50, 40), "a.jpg"));
        attach("li", photo);
        var removed = sent("li", "要移除");
        attach("li", removed);
        owner.update(
                "update files.file set removed_by = 'li', removed_at = ?, removal_reason = '误传' where id = ?",
                java.sql.Timestamp.from(clock.instant()),
                removed.id());
        var sweep = server.bean(FileSweep.class);

        sweep.sweep();
        assertThat(kept()).contains(unused.sha256(), removed.sha256());

        clock.advance(Duration.ofHours(25));
        var swept = sweep.sweep();

        assertThat(swept.uploads()).isGreaterThanOrEqualTo(2);
        assertThat(kept())
                .doesNotContain(unused.sha256())
                .contains(used.sha256(), twice.sha256(), removed.sha256(), photo.sha256(), photo.thumbnail());
        assertThat(owner.queryForList("select id from files.file", UUID.class))
                .contains(used.id(), twice.id(), removed.id())
                .doesNotContain(unused.id(), twin.id());

        clock.advance(Duration.ofDays(30));
        sweep.sweep();
        assertThat(kept()).doesNotContain(removed.sha256()).contains(used.sha256(), photo.thumbnail());
        assertThat(owner.queryForList("select id from files.file", UUID.class)).contains(removed.id());
    }

    @Test
    @DisplayName("记录一经写下不改写、不删除、不改挂")
    void isNeverWrittenOver() {
        var file = sent("li", "不改写");
        attach("li", file);
        for (var change : List.of(
                "set sha256 = repeat('0', 64)",
                "set name = 'b.txt'",
                "set lon = 1, lat = 1",
                "set subject_id = 'firm:2'",
                "set confidential = true")) {
            assertThatThrownBy(() -> owner.update("update files.file " + change + " where id = ?", file.id()))
                    .as(change)
                    .hasMessageContaining("file");
        }
        assertThatThrownBy(() -> owner.update("delete from files.file where id = ?", file.id()))
                .hasMessageContaining("never deleted");
        assertThat(server.bean(Journal.class)
                        .list(new Subject("120106", "file", file.id().toString())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("file-attached");
                    assertThat(java.util.Objects.requireNonNull(event.after())
                                    .path("sha256")
                                    .asString())
                            .isEqualTo(file.sha256());
                });
    }

    @Test
    @DisplayName("别人的上传挂不上自己的事")
    void hangsNobodyElsesFileOnAnything() {
        var file = sent("li", "李的文件");
        assertThatThrownBy(() -> attach("wang", file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("attachment-not-found"));
        attach("li", file);
        assertThatThrownBy(() -> attach("li", file)).isInstanceOf(Problem.class);
    }
}
