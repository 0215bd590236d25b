package hongqiao.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.files.content.Photos;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People write to the district's public mail address. */
@DisplayName("来信：一封信一件工单，写下来才标已读，收不了的留在信箱并记日志，来信人收到查询码")
class MailIntakeTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static PostOffice post;
    private static Running server;
    private static Browser operator;

    @BeforeAll
    static void start() {
        post = new PostOffice();
        server = Running.server(post.settings());
        operator = server.browser().signedIn("hotline");
    }

    @AfterAll
    static void stop() {
        server.close();
        post.close();
    }

    private static JdbcClient database() {
        return JdbcClient.create(server.database().dataSource());
    }

    private static int count(String sql, Object... of) {
        return database().sql(sql).params(of).query(Integer.class).single();
    }

    private static void soon(String what, BooleanSupplier holds) {
        var until = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void allRead() {
        soon("every mail is read", () -> post.unseen() == 0);
    }

    private static int cases() {
        return count("select count(*) from cases.case_file where type = 'demand'");
    }

    private static int setAside(String code) {
        return count(
                "select count(*) from journal.event where action = 'mail-set-aside' and after ->> 'code' = ?", code);
    }

    /** The values of the case that has come last. */
    private static JsonNode newest() {
        var number = database()
                .sql("select number from cases.case_file where type = 'demand' order by id desc limit 1")
                .query(String.class)
                .single();
        return operator.get("/api/desk/cases/demand/" + number).expecting(200).json();
    }

    private static JsonNode arrived(int before) {
        soon("it is a case", () -> cases() == before + 1);
        allRead();
        return newest();
    }

    @Test
    @DisplayName("普通邮件：成为一件工单，地点认出来，地址密封；回信有查询码和链接，凭它看得到进展；再发一遍还是一件")
    void becomesACaseAndIsAnswered() throws Exception {
        int before = cases();
        var mail = post.mail("li.si@home.example", "西于庄街道路灯不亮");
        mail.setText("西于庄街道勤俭道边上的路灯三天不亮了。\n请派人修。\n\n-- \n李四", "GB18030");
        post.send(mail);
        var file = arrived(before);
        assertThat(file.at("/values/what").asString()).isEqualTo("西于庄街道路灯不亮");
        assertThat(file.at("/values/letter").asString()).isEqualTo("西于庄街道勤俭道边上的路灯三天不亮了。\n请派人修。");
        assertThat(file.at("/values/source").asString()).isEqualTo("MAIL");
        assertThat(file.at("/values/email").asString()).isEqualTo("****");
        assertThat(file.at("/values/area").toString()).contains("120106");

        soon("it is answered", () -> post.to("home.example").size() == 1);
        var answer = post.to("home.example").getFirst();
        var text = String.valueOf(answer.getContent());
        var code = text.replaceAll("(?s).*查询码：([0-9A-Z-]{19}).*", "$1");
        assertThat(text).contains("已收到", "https://district.example/follow#" + code);
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(answer.getHeader("Message-ID")[0]).matches("<notice\\.120106\\.\\d+@district\\.example>");
        var followed = server.browser()
                .get("/api/public/reports", "Report-Code", code)
                .expecting(200)
                .json();
        assertThat(followed.path("number").asString())
                .isEqualTo(file.at("/line/number").asString());

        assertThat(post.deliver(raw(mail))).isTrue();
        allRead();
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(post.to("home.example")).hasSize(1);
        for (var table :
                List.of("notice.outgoing", "intake.wish", "intake.report", "journal.event", "cases.case_file")) {
            for (var secret : List.of("li.si@home.example", code)) {
                assertThat(count(
                                "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                                "%" + secret + "%",
                                "%" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)) + "%"))
                        .as(table)
                        .isZero();
            }
        }
    }

    /** As it went over the wire, under the same Message-ID. */
    private static byte[] raw(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw.toByteArray();
    }

    private static MimeBodyPart part(byte[] content, String type, String name) throws Exception {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(name);
        return part;
    }

    @Test
    @DisplayName("照片收下、去掉相机写进的信息；别的附件、坏照片、第四张照片在信里写明未收")
    void takesPicturesAndNamesTheRest() throws Exception {
        int before = cases();
        var words = new MimeBodyPart();
        words.setText("照片见附件", "UTF-8");
        var all = new MimeMultipart(words);
        all.addBodyPart(part(Photos.taken(Photos.jpeg(400, 300), 1, "+08:00"), "image/jpeg", "现场.jpg"));
        all.addBodyPart(part("no picture".getBytes(StandardCharsets.UTF_8), "image/png", "坏的.png"));
        all.addBodyPart(part(new byte[3_000], "application/pdf", "合同.pdf"));
        all.addBodyPart(part(Photos.png(40, 30), "image/png", "2.png"));
        all.addBodyPart(part(Photos.WEBP, "application/octet-stream", "3.webp"));
        all.addBodyPart(part(Photos.png(41, 30), "image/png", "4.png"));
        var mail = post.mail("photo@home2.example", "垃圾没人清");
        mail.setContent(all);
        post.send(mail);
        var file = arrived(before);
        assertThat(file.at("/values/photos")).hasSize(3);
        assertThat(file.at("/values/letter").asString())
                .startsWith("照片见附件")
                .contains("附件未收", "合同.pdf（3 KB）", "坏的.png", "4.png")
                .doesNotContain("现场.jpg");
        var photo = file.at("/values/photos/0");
        var kept = operator.get("/api/desk/cases/demand/files/"
                        + photo.path("file").asString(photo.path("id").asString()))
                .expecting(200);
        assertThat(kept.body()).doesNotContain("Exif");
    }

    @Test
    @DisplayName("写下来以后、标已读之前停了：再读一遍还是一件")
    void isOneCaseWhateverDiesBetween() throws Exception {
        int before = cases();
        var mail = post.mail("crash@home3.example", "井盖松动");
        mail.setText("在小区门口");
        post.send(mail);
        arrived(before);
        post.forgetWhatWasSeen();
        allRead();
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("写不下来的不标已读；写得了以后自己再收，只有一件")
    void isReadAgainUntilItIsWrittenDown() throws Exception {
        int before = cases();
        database().sql("alter table intake.report rename to report_away").update();
        try {
            var mail = post.mail("later@home4.example", "水管漏水");
            mail.setText("漏了一夜");
            post.send(mail);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            assertThat(post.unseen()).isEqualTo(1);
        } finally {
            database().sql("alter table intake.report_away rename to report").update();
        }
        arrived(before);
    }

    @Test
    @DisplayName("自动回复、退信、群发：不登记、不回信，日志一小时一条")
    void takesNothingFromMachines() throws Exception {
        int before = cases();
        for (var header : List.of("Auto-Submitted", "Precedence", "X-Loop", "Return-Path")) {
            var mail = post.mail("robot@machines.example", "自动回复：我在休假");
            mail.setText("自动回复");
            mail.setHeader(
                    header,
                    switch (header) {
                        case "Auto-Submitted" -> "auto-replied";
                        case "Precedence" -> "bulk";
                        case "X-Loop" -> "robot";
                        default -> "<>";
                    });
            mail.saveChanges();
            assertThat(post.deliver(raw(mail))).isTrue();
        }
        allRead();
        assertThat(cases()).isEqualTo(before);
        assertThat(post.to("machines.example")).isEmpty();
        assertThat(count("select count(*) from journal.event where action = 'mails-of-machines'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("太大的、没有发件人的、什么都没写的：留在信箱加旗标，日志写明编码和信箱里的编号，后面的照收")
    void setsAsideWhatCannotBeTaken() throws Exception {
        int before = cases();
        int flagged = post.flagged();
        var huge = new byte[MailReader.MOST_BYTES + 1_000];
        java.util.Arrays.fill(huge, (byte) 'a');
        for (int i = 900; i < huge.length; i += 900) {
            huge[i] = '\n';
        }
        var head = "From: big@home5.example\r\nSubject: big\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, huge, 0, head.length);
        post.deliver(huge);
        post.deliver("Subject: nobody\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8));
        post.deliver("From: empty@home5.example\r\n\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        var mail = post.mail("after@home5.example", "后面的");
        mail.setText("照收");
        post.send(mail);
        arrived(before);
        assertThat(setAside("mail-too-large")).isEqualTo(1);
        assertThat(setAside("mail-without-sender")).isPositive();
        assertThat(setAside("mail-says-nothing")).isEqualTo(1);
        assertThat(post.flagged()).isEqualTo(flagged + 3);
    }

    @Test
    @DisplayName("同一地址一小时最多十封：多的留在信箱加旗标，别人的照收")
    void boundsOneAddress() throws Exception {
        int before = cases();
        for (int i = 0; i < 12; i++) {
            var mail = post.mail("flood@home6.example", "第" + i + "封");
            mail.setText("第" + i + "封");
            post.send(mail);
        }
        var other = post.mail("other@home6.example", "别人的");
        other.setText("照收");
        post.send(other);
        soon("ten and one", () -> cases() == before + 11);
        allRead();
        assertThat(setAside("too-many-reports")).isEqualTo(2);
    }

    @Test
    @DisplayName("两百封坏邮件：各有结果，没有一封卡住，报告、案件、附件之间没有半截的，后面的照收")
    void survivesMalformedMails() throws Exception {
        int before = count("select count(*) from intake.report where sender = 'MAIL'");
        int aside = count("select count(*) from journal.event where action = 'mail-set-aside'");
        int delivered = 0;
        for (var raw : MalformedMails.of(300)) {
            delivered += delivered < 200 && post.deliver(raw) ? 1 : 0;
        }
        assertThat(delivered).as("as the mail server takes them").isEqualTo(200);
        allRead();
        int taken = count("select count(*) from intake.report where sender = 'MAIL'") - before;
        int refused = count("select count(*) from journal.event where action = 'mail-set-aside'") - aside;
        assertThat(taken + refused).isEqualTo(delivered);
        assertThat(refused).as("some cannot be read").isPositive();
        assertThat(taken).as("some can").isPositive();
        soon(
                "none waits",
                () -> count("select count(*) from intake.report where sender = 'MAIL' and state <> 'OPENED'") == 0);
        int cases = cases();
        var mail = post.mail("sound@home8.example", "好的一封");
        mail.setText("照收");
        post.send(mail);
        arrived(cases);
    }

    @Test
    @DisplayName("邮件服务器停了又起：自己连上，来信照收")
    void comesBackAfterTheMailServer() throws Exception {
        allRead();
        int before = cases();
        post.close();
        post = post.again();
        var mail = post.mail("back@home9.example", "又通了");
        mail.setText("照收");
        post.send(mail);
        arrived(before);
    }
}
