package hongqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import hongqiao.cases.GridCentre;
import hongqiao.scope.Scopes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The sanitation's people on duty have a group at WeCom and one at DingTalk. */
@DisplayName("值班群：新派和超时只说编号、事项、时限，不说谁、不说反映了什么；一分钟最多二十条，没收下的再发")
class DutyGroupTests {

    private static final String SECRET = "SEC-only-for-tests";

    private record Heard(String query, String content) {}

    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();
    private static volatile int errcode;
    private static HttpServer provider;
    private static GridCentre centre;

    @BeforeAll
    static void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            assertThat(body.path("msgtype").asString()).isEqualTo("text");
            HEARD.add(new Heard(
                    exchange.getRequestURI().getRawQuery(),
                    body.at("/text/content").asString()));
            var answer = ("{\"errcode\":" + errcode + ",\"errmsg\":\"x\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        var url = "http://127.0.0.1:" + provider.getAddress().getPort();
        centre = new GridCentre(
                "hongqiao.notice.every=1h",
                "hongqiao.notice.robots.wecom.kind=wecom",
                "hongqiao.notice.robots.wecom.url=" + url + "/cgi-bin/webhook/send",
                "hongqiao.notice.robots.wecom.key=key-1",
                "hongqiao.notice.robots.wecom.units=sanitation",
                "hongqiao.notice.robots.other.kind=wecom",
                "hongqiao.notice.robots.other.url=" + url + "/cgi-bin/webhook/send",
                "hongqiao.notice.robots.other.key=key-2",
                "hongqiao.notice.robots.other.units=civil-affairs",
                "hongqiao.notice.robots.ding.kind=dingtalk",
                "hongqiao.notice.robots.ding.url=" + url + "/robot/send",
                "hongqiao.notice.robots.ding.key=token-1",
                "hongqiao.notice.robots.ding.secret=" + SECRET,
                "hongqiao.notice.robots.ding.units=sanitation");
    }

    @AfterAll
    static void close() {
        centre.close();
        provider.stop(0);
    }

    private static List<String> said(String number) {
        return said("key=key-1", number);
    }

    private static List<String> said(String robot, String number) {
        centre.server.bean(Sending.class).sendAll();
        return HEARD.stream()
                .filter(one -> one.query().startsWith(robot) && one.content().contains(number))
                .map(Heard::content)
                .toList();
    }

    private static String designated(String what, boolean confidential) {
        var number = centre.opened(what);
        if (confidential) {
            centre.take("dispatch", number, "protect", Map.of("reason", "要求保密")).expecting(200);
        }
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "designate", Map.of("reason", "归环卫", "units", List.of("sanitation")))
                .expecting(200);
        return number;
    }

    @Test
    @DisplayName("新派：两个群各一条，有编号、事项、到期；没有写的内容和电话；保密的只有编号和到期")
    void tellsOfWhatWasSentToTheUnit() throws Exception {
        var number = designated("王某某家门口堆了垃圾", false);
        assertThat(said(number))
                .singleElement()
                .asString()
                .startsWith("【红桥区】新派：" + number + " ")
                .contains("到期");
        assertThat(HEARD).filteredOn(one -> one.content().contains(number)).hasSize(2);
        assertThat(HEARD)
                .noneMatch(one -> one.content().contains("王某某") || one.content().contains("139"));

        var hidden = designated("举报邻居", true);
        assertThat(said(hidden))
                .singleElement()
                .asString()
                .startsWith("【红桥区】新派：" + hidden + "，")
                .contains("到期");

        var signed = HEARD.stream()
                .map(Heard::query)
                .filter(one -> one.startsWith("access_token=token-1&"))
                .findFirst()
                .orElseThrow();
        var timestamp = signed.replaceAll(".*timestamp=(\\d+).*", "$1");
        assertThat(timestamp).isEqualTo(String.valueOf(centre.clock.instant().toEpochMilli()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = Base64.getEncoder()
                .encodeToString(mac.doFinal((timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8)));
        assertThat(URLDecoder.decode(signed.replaceAll(".*sign=", ""), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("时限到了：说哪一项超时，只说一次")
    void tellsOfAClockThatRanOut() {
        var start = centre.clock.instant();
        var number = designated("果皮箱满了", false);
        said(number);
        centre.at(start.plus(Duration.ofDays(9)).toString());
        centre.fired();
        centre.fired();
        assertThat(said(number)).filteredOn(one -> one.contains("处置超时")).hasSize(1);
        centre.at(start.toString());
    }

    @Test
    @DisplayName("答复 errcode 不是 0：10 秒后再发；行里只留编号，不留密钥")
    void isSaidAgainWhereItWasNotTaken() {
        var start = centre.clock.instant();
        centre.server.bean(Sending.class).sendAll();
        errcode = 45009;
        try {
            var number = designated("路边垃圾", false);
            assertThat(said(number)).hasSize(1);
            assertThat(JdbcClient.create(centre.server.database().dataSource())
                            .sql("select distinct failure from notice.outgoing where about = ?")
                            .param(number)
                            .query(String.class)
                            .list())
                    .containsExactly("errcode 45009");
            errcode = 0;
            centre.clock.set(start.plusSeconds(11));
            assertThat(said(number)).hasSize(2);
            assertThat(said(number)).hasSize(2);
        } finally {
            errcode = 0;
            centre.clock.set(start);
        }
    }

    @Test
    @DisplayName("一分钟二十条：多的等到下一分钟，一条不少")
    void saysTwentyThingsAMinute() {
        centre.server.bean(Sending.class).sendAll();
        var start = centre.clock.instant();
        centre.clock.set(start.plus(Duration.ofMinutes(5)));
        try {
            var groups = centre.server.bean(DutyGroups.class);
            Scopes.everything(
                    "a test leaves messages",
                    () -> centre.server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                        for (int i = 0; i < 25; i++) {
                            groups.tell("civil-affairs", "RATE", "RATE " + i);
                        }
                        groups.tell("nobody", "RATE", "RATE for another unit");
                    }));
            assertThat(said("key=key-2", "RATE")).hasSize(20);
            centre.clock.set(start.plus(Duration.ofMinutes(5)).plusSeconds(59));
            assertThat(said("key=key-2", "RATE")).hasSize(20);
            centre.clock.set(start.plus(Duration.ofMinutes(6)).plusSeconds(1));
            assertThat(said("key=key-2", "RATE"))
                    .hasSize(25)
                    .doesNotHaveDuplicates()
                    .noneMatch(one -> one.contains("another"));
        } finally {
            centre.clock.set(start);
        }
    }

    @Test
    @DisplayName("钉钉没有写签名密钥、密钥里有别的字符：不启动，说明哪一项")
    void refusesSettingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RobotSettings(
                        Map.of("a", new RobotSettings.Robot(RobotSettings.Kind.DINGTALK, null, "k", null, List.of()))))
                .withMessageContaining("robots.a.secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RobotSettings(
                        Map.of("a", new RobotSettings.Robot(RobotSettings.Kind.WECOM, null, "k&x=1", null, List.of()))))
                .withMessageContaining("robots.a.key");
    }
}
