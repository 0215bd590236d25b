package hongqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hongqiao.cases.GridCentre;
import hongqiao.journal.Journal;
import hongqiao.shared.District;
import hongqiao.support.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen who left a number is told what becomes of his report. */
@DisplayName("外发消息：与引起它的事同时写下，发不出去再试，一天后放弃并记日志；电话始终密封")
class NoticeTests {

    private static final String PHONE = "13912345678";
    private static final String SECRET = "only-for-tests-0123";

    private static GridCentre centre;
    private static Browser citizen;

    @BeforeAll
    static void open() {
        centre = new GridCentre("hongqiao.notice.every=1h");
        citizen = centre.server.browser().visiting();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static JsonNode reported(String words, String phone, String follows) {
        var body = new HashMap<String, Object>(
                Map.of("words", words, "subject", "01037", "point", Map.of("lon", 117.1512, "lat", 39.1711)));
        if (!phone.isEmpty()) {
            body.put("phone", phone);
        }
        if (!follows.isEmpty()) {
            body.put("follows", follows);
        }
        return citizen.send(
                        "POST",
                        "/api/public/doors/street/reports",
                        body,
                        "Report-Key",
                        UUID.randomUUID().toString())
                .expecting(201)
                .json();
    }

    private static String number(JsonNode receipt) {
        return receipt.path("number").asString();
    }

    private static List<JsonNode> told(String number) {
        return centre.as("system-officer")
                .get("/api/desk/notices")
                .expecting(200)
                .json()
                .path("notices")
                .valueStream()
                .filter(one -> one.path("about").asString().equals(number))
                .toList()
                .reversed();
    }

    private static JdbcClient database() {
        return JdbcClient.create(centre.server.database().dataSource());
    }

    @Test
    @DisplayName("留了电话：收到、办结、重新办理各告知一条；没留的一条也没有；跟随别人那件的也告知")
    void tellsWhoLeftANumber() {
        var receipt = reported("小区门口路灯不亮", PHONE, "");
        var number = number(receipt);
        reported("同一盏灯不亮", "13800001111", number);
        centre.mendALamp(number);
        assertThat(centre.take("dispatch", number, "verify", Map.of()).status())
                .as("a step that is refused leaves no message")
                .isBetween(400, 499);
        citizen.send(
                        "POST",
                        "/api/public/reports/not-solved",
                        Map.of("reason", "晚上还是不亮"),
                        "Report-Code",
                        receipt.path("code").asString())
                .expecting(200);

        var messages = told(number);
        assertThat(messages)
                .extracting(one -> one.path("to").asString() + " "
                        + one.path("text").asString().replaceAll(".*）：|。凭.*", ""))
                .containsExactly(
                        "139****5678 已收到",
                        "138****1111 已收到",
                        "139****5678 现场核查通过，办结",
                        "138****1111 现场核查通过，办结",
                        "139****5678 您说没解决，重新派办",
                        "138****1111 您说没解决，重新派办");
        assertThat(messages.getFirst().path("text").asString()).startsWith("【红桥区】");
        assertThat(told(number(reported("没留电话的", "", "")))).isEmpty();
    }

    @Test
    @DisplayName("没有配置发送地址时是沙箱：页面上看得到、标模拟，收件人遮住；库里没有明文电话；别人看不到")
    void standsOnThePageAsSimulated() {
        var number = number(reported("路灯闪烁", PHONE, ""));
        assertThat(told(number).getFirst().path("state").asString()).isEqualTo("WAITING");
        centre.server.bean(Sending.class).sendAll();
        var sent = told(number).getFirst();
        assertThat(sent.path("state").asString()).isEqualTo("SENT");
        assertThat(sent.path("simulated").asBoolean()).isTrue();
        assertThat(centre.as("system-officer").get("/api/desk/notices").body()).doesNotContain(PHONE);
        for (var table : List.of("notice.outgoing", "intake.wish", "journal.event")) {
            assertThat(database()
                            .sql("select count(*) from " + table
                                    + " t where t::text like :number or t::text like :bytes")
                            .param("number", "%" + PHONE + "%")
                            .param(
                                    "bytes",
                                    "%" + HexFormat.of().formatHex(PHONE.getBytes(StandardCharsets.UTF_8)) + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(centre.as("dispatch").get("/api/desk/notices").status()).isEqualTo(403);
    }

    private record Received(String signature, String body) {}

    /** Another system that sends messages: refuses the first so many. */
    private static HttpServer receiver(int refused, List<Received> received) throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Hongqiao-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(received.size() <= refused ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        return receiver;
    }

    private static Sending through(HttpServer receiver) {
        var server = centre.server;
        return new Sending(
                server.bean(OutgoingStore.class),
                server.bean(Notices.class),
                new Ways(
                        new Webhook(
                                URI.create("http://127.0.0.1:"
                                        + receiver.getAddress().getPort() + "/sms"),
                                SECRET,
                                "120106",
                                centre.clock),
                        new Sandbox(),
                        new Sandbox()),
                server.bean(Journal.class),
                server.bean(TransactionTemplate.class),
                server.bean(District.class),
                server.bean(Clock.class));
    }

    @Test
    @DisplayName("交给发送系统：签名对得上时间和正文；没收下的 10 秒后再发，编号不变，收下后不再发")
    void isSignedAndSentAgain() throws Exception {
        centre.server.bean(Sending.class).sendAll();
        var received = new CopyOnWriteArrayList<Received>();
        var receiver = receiver(1, received);
        var start = centre.clock.instant();
        try {
            var number = number(reported("路灯歪了", PHONE, ""));
            var sending = through(receiver);
            sending.sendAll();
            assertThat(told(number).getFirst().path("failure").asString()).contains("503");
            sending.sendAll();
            assertThat(received).as("not before its turn").hasSize(1);
            centre.clock.set(start.plusSeconds(11));
            sending.sendAll();
            sending.sendAll();
            assertThat(received).hasSize(2);
            assertThat(told(number).getFirst().path("state").asString()).isEqualTo("SENT");
            assertThat(told(number).getFirst().path("simulated").asBoolean()).isFalse();

            var first = JsonMapper.shared().readTree(received.getFirst().body());
            assertThat(first.path("to").asString()).isEqualTo(PHONE);
            assertThat(JsonMapper.shared().readTree(received.getLast().body()).path("id"))
                    .isEqualTo(first.path("id"));
            for (var one : received) {
                var seconds = one.signature().replaceAll("t=(\\d+),v1=.*", "$1");
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                var expected = mac.doFinal((seconds + "." + one.body()).getBytes(StandardCharsets.UTF_8));
                assertThat(one.signature()).endsWith(",v1=" + HexFormat.of().formatHex(expected));
            }
        } finally {
            receiver.stop(0);
            centre.clock.set(start);
        }
    }

    @Test
    @DisplayName("一天都没人收下：放弃，日志有一条，写明哪一案、试了几次、为什么")
    void isGivenUpAfterADay() throws Exception {
        centre.server.bean(Sending.class).sendAll();
        var received = new CopyOnWriteArrayList<Received>();
        var receiver = receiver(Integer.MAX_VALUE, received);
        var start = centre.clock.instant();
        try {
            var number = number(reported("路灯整夜亮着", PHONE, ""));
            var sending = through(receiver);
            var tries = 0;
            for (var at = Duration.ZERO; at.toHours() <= 26; at = at.plusMinutes(65)) {
                centre.clock.set(start.plus(at));
                tries += sending.send();
            }
            assertThat(received).hasSize(tries);
            var after = database()
                    .sql("select after::text from journal.event where action = 'message-given-up'")
                    .query(String.class)
                    .single();
            assertThat(after).contains(number, "139****5678", "503").doesNotContain(PHONE);
            centre.at(start.toString());
            assertThat(told(number).getFirst().path("state").asString()).isEqualTo("GIVEN_UP");
            assertThat(told(number).getFirst().path("tries").asInt()).isEqualTo(tries);
        } finally {
            receiver.stop(0);
            centre.at(start.toString());
        }
    }

    @Test
    @DisplayName("等多久再试：10、20、40……秒，最多一小时")
    void waitsLongerEachTime() {
        assertThat(Sending.wait(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Sending.wait(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Sending.wait(40)).isEqualTo(Duration.ofHours(1));
    }
}
