package hongqiao.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.shared.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mails as programs of all kinds write them. */
@DisplayName("读邮件：字符集写错、编码残缺、只有网页、引用和签名、机器发的")
class MailReaderTests {

    private static final Charset GBK = Charset.forName("GBK");

    private static Letter read(String headers, byte[] body) {
        var head = (headers + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var mail = new byte[head.length + body.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        return MailReader.read(mail);
    }

    private static Letter read(String headers, String body) {
        return read("From: wang@example.cn\n" + headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(String headers, String body) {
        try {
            return String.valueOf(read(headers, body));
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    @DisplayName("标题写 gb2312、内容是 GBK，汉字被切在两段之间：一字不差")
    void readsWhatIsCalledGb2312() {
        var subject = "朱镕基路喆园小区路灯不亮".getBytes(GBK);
        var cut = 7; // within a character
        var letter = read(
                "From: =?gb2312?B?%s?= <wang@example.cn>\nSubject: =?gb2312?B?%s?=\n =?GB2312?b?%s?=\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64"
                        .formatted(
                                base64("王".getBytes(GBK)),
                                base64(java.util.Arrays.copyOf(subject, cut)),
                                base64(java.util.Arrays.copyOfRange(subject, cut, subject.length))),
                base64("镕喆囧：三天了".getBytes(GBK)).getBytes(StandardCharsets.US_ASCII));
        assertThat(letter.subject()).isEqualTo("朱镕基路喆园小区路灯不亮");
        assertThat(letter.text()).isEqualTo("镕喆囧：三天了");
        assertThat(letter.from()).isEqualTo("wang@example.cn");
    }

    @Test
    @DisplayName("没写字符集、写了没有的、写错的、标题没有编码：照样读得出")
    void findsTheCharsetItself() {
        for (var charset :
                new String[] {"", "; charset=x-nobody-knows", "; charset=us-ascii", "; charset=utf-8", "; charset=\"\""
                }) {
            assertThat(read(
                                    "From: wang@example.cn\nSubject: x\nContent-Type: text/plain" + charset,
                                    "井盖松动".getBytes(GBK))
                            .text())
                    .as(charset)
                    .isEqualTo("井盖松动");
        }
        var raw = new String("井盖松动".getBytes(GBK), StandardCharsets.ISO_8859_1);
        assertThat(read("Subject: " + raw, "x").subject()).isEqualTo("井盖松动");
        var utf8 = new String("井盖松动".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(read("Subject: " + utf8, "x").subject()).isEqualTo("井盖松动");
    }

    @Test
    @DisplayName("base64 断在半路、quoted-printable 有坏字节：读到哪里算哪里")
    void readsAsFarAsItGoes() {
        var whole = base64("路灯三天不亮，请修".getBytes(StandardCharsets.UTF_8));
        assertThat(read(
                                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
                                whole.substring(0, 17) + "!")
                        .text())
                .startsWith("路灯三天");
        assertThat(read(
                                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
                                "=E8=B7=AF=E7=81=AF =ZZ =")
                        .text())
                .startsWith("路灯");
    }

    @Test
    @DisplayName("网页邮件：只留看得见的字，脚本、样式、引用的旧信不留")
    void reducesHtml() {
        var letter = read(
                "Content-Type: text/html; charset=utf-8",
                "<html><head><style>p{color:red}</style><title>t</title></head><body><script>alert('x')</script>"
                        + "<p>楼下<b>垃圾</b>没人清&nbsp;</p><div>已经三天<br>请处理</div>"
                        + "<img src=x onerror=alert(1)><blockquote>旧信内容</blockquote></body></html>");
        assertThat(letter.text()).isEqualTo("楼下垃圾没人清\n已经三天\n请处理");
    }

    @Test
    @DisplayName("回复里引用的旧信和签名不算；整封都是转来的，照收")
    void leavesOutWhatIsQuoted() {
        assertThat(read("Subject: x", "还没修\n\n在 2026年3月2日，区信箱写道：\n> 已派单\n").text())
                .isEqualTo("还没修");
        assertThat(read("Subject: x", "还没修\n------------------ 原始邮件 ------------------\n旧信")
                        .text())
                .isEqualTo("还没修");
        assertThat(read("Subject: x", "还没修\n-- \n某某公司\n电话").text()).isEqualTo("还没修");
        assertThat(read("Subject: x", "> 全文都是引用\n> 第二行").text()).contains("第二行");
    }

    @Test
    @DisplayName("自动回复、退信、群发、自己循环的：是机器")
    void tellsMachinesApart() {
        for (var header : new String[] {
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated",
            "Precedence: bulk",
            "Precedence: list",
            "X-Loop: somebody",
            "List-Id: <all.example.cn>",
            "Return-Path: <>",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
        }) {
            assertThat(read(header, "x").machine()).as(header).isTrue();
        }
        assertThat(read("From: MAILER-DAEMON@example.cn", "x".getBytes(StandardCharsets.UTF_8))
                        .machine())
                .isTrue();
        for (var header : new String[] {"Auto-Submitted: no", "Return-Path: <wang@example.cn>", "Precedence: normal"}) {
            assertThat(read(header, "x").machine()).as(header).isFalse();
        }
    }

    @Test
    @DisplayName("套一百层、一百万行头、两万个部分：拒收，十秒以内")
    void refusesBombs() {
        var deep = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        var start = System.nanoTime();
        assertThat(code(deep.toString().strip(), "x")).isEqualTo("mail-not-readable");
        assertThat(code(String.join("\n", Collections.nCopies(1_000_000, "X-A: b")), "x"))
                .isEqualTo("mail-not-readable");
        assertThat(code("Content-Type: multipart/mixed; boundary=b", "--b\n\nx\n".repeat(20_000)))
                .isEqualTo("mail-not-readable");
        assertThat(code("X-Long: " + "a".repeat(1_000_000), "x")).isEqualTo("mail-not-readable");
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(10);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> MailReader.read(new byte[MailReader.MOST_BYTES + 1]))
                .returns("mail-too-large", Problem::code);
    }

    @Test
    @DisplayName("两千封坏邮件：要么读得出，要么有编码")
    void readsOrRefusesWhateverComes() {
        int read = 0;
        for (var raw : MalformedMails.of(2_000)) {
            try {
                MailReader.read(raw);
                read++;
            } catch (Problem problem) {
                assertThat(problem.code()).isEqualTo("mail-not-readable");
            }
        }
        assertThat(read).isBetween(200, 1_800);
    }

    @Test
    @DisplayName("同一封的键相同；编号相同内容不同的是两封；没有编号的按内容")
    void knowsTheSameAgain() {
        var one = read("Message-ID: <1@a>\nSubject: x", "路灯");
        assertThat(read("Message-ID: <1@a>\nSubject: x\nReceived: later", "路灯").key())
                .isEqualTo(one.key());
        assertThat(read("Message-ID: <1@a>\nSubject: x", "井盖").key()).isNotEqualTo(one.key());
        assertThat(read("Subject: x", "路灯").key())
                .isEqualTo(read("Subject: x", "路灯").key())
                .isNotEqualTo(one.key());
    }

    @Test
    @DisplayName("发件地址：有名字的、只写在回复地址的；写坏的当没有")
    void findsWhoWrote() {
        var nobody = "Subject: x";
        assertThat(read(
                                "From: =?utf-8?B?" + base64("王".getBytes(StandardCharsets.UTF_8))
                                        + "?= <Wang.Li@mail.example.cn>",
                                "x".getBytes(StandardCharsets.UTF_8))
                        .from())
                .isEqualTo("Wang.Li@mail.example.cn");
        assertThat(read("From: broken@@\nReply-To: wang@example.cn", "x".getBytes(StandardCharsets.UTF_8))
                        .from())
                .isEqualTo("wang@example.cn");
        for (var broken :
                new String[] {"", "From: \n", "From: a\n", "From: a b@c d\n", "From: <>\n", "From: @example.cn\n"}) {
            assertThat(read(broken + nobody, "x".getBytes(StandardCharsets.UTF_8))
                            .from())
                    .as(broken)
                    .isNull();
        }
    }
}
