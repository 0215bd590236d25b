package hongqiao.open311.client;

import static hongqiao.open311.client.FlawedServer.said;
import static hongqiao.open311.client.FlawedServer.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hongqiao.open311.client.Peers.Setting;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other side is not ours: it may be broken, slow, or after something. */
@DisplayName("对方服务器不可信：字段缺漏读得下去，跳转、内网、超长、超时、恶意内容都挡住")
class HostileServerTests {

    private static FlawedServer server;
    private static final PeerClient CLIENT = new PeerClient(Duration.ofSeconds(20));

    @BeforeAll
    static void start() throws Exception {
        server = new FlawedServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Peer peer(String format, boolean near) {
        return new Peer("city", URI.create(server.url()), "city.example", "their-key", format, near, null, Map.of());
    }

    private static PeerFault fault(PeerClient client, Peer peer, String path) {
        return catchThrowableOfType(PeerFault.class, () -> client.get(peer, path, Map.of()));
    }

    private static PeerFault fault(String path) {
        return fault(CLIENT, peer("json", true), path);
    }

    @Test
    @DisplayName("字段缺漏、类型不对、外面多包一层：能读的读出来")
    void readsWhatIsThere() throws Exception {
        server.on("/requests.json", said(200, """
                {"requests": [
                  {"service_request_id": 17, "lat": "39.1", "long": 117.2, "status": null, "deep": {"a": 1}, "list": [1]},
                  "not a request", null, [],
                  {"service_request_id": "x", "description": "灯\\u202e灭"}
                ]}"""));
        var rows = CLIENT.get(peer("json", true), "/requests", Map.of());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isEqualTo(Map.of("service_request_id", "17", "lat", "39.1", "long", "117.2"));
        assertThat(Rows.text(rows.get(0), "status")).isEmpty();
        assertThat(PeerFault.plain(Objects.requireNonNull(rows.get(1).get("description"))))
                .isEqualTo("灯灭");
        assertThat(server.asked).contains("GET /requests.json?jurisdiction_id=city.example");

        server.on("/requests.xml", said(200, """
                <?xml version="1.0"?><service_requests><request><service_request_id>17</service_request_id>
                <lat>39.1</lat><status/><attributes><attribute><code>a</code></attribute></attributes></request>
                <request><description><![CDATA[1 < 2]]></description></request></service_requests>"""));
        assertThat(CLIENT.get(peer("xml", true), "/requests", Map.of()))
                .containsExactly(Map.of("service_request_id", "17", "lat", "39.1"), Map.of("description", "1 < 2"));
    }

    @Test
    @DisplayName("跳转：同一主机的跟三次；别的主机不跟；送出请求时都不跟")
    void followsWithinTheHostOnly() throws Exception {
        server.on("/here.json", said(200, "[]"));
        server.on("/moved.json", sent(302, "/here.json"));
        server.on("/away.json", sent(301, "http://example.com/here.json"));
        server.on("/port.json", sent(307, "http://127.0.0.1:1/here.json"));
        server.on("/round.json", sent(302, "/round.json"));
        server.on("/nowhere.json", sent(302, ""));
        server.on("/requests.json", sent(307, "/here.json"));

        assertThat(CLIENT.get(peer("json", true), "/moved", Map.of())).isEmpty();
        assertThat(fault("/away")).hasMessage("redirect to another host");
        assertThat(fault("/port")).hasMessage("redirect to another host");
        assertThat(fault("/nowhere")).hasMessage("redirect to another host");
        assertThat(fault("/round")).hasMessage("too many redirects");
        assertThat(catchThrowableOfType(
                        PeerFault.class, () -> CLIENT.post(peer("json", true), Map.of("description", "灯"), "once")))
                .hasMessage("answers a request with a redirect");
    }

    @Test
    @DisplayName("内网地址：没有写明允许就一个字节也不发出")
    void asksNobodyInside() {
        int before = server.asked.size();
        assertThat(fault(CLIENT, peer("json", false), "/here")).hasMessage("private address");
        assertThat(server.asked).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "203.0.113.7",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    @DisplayName("各种内网、本机、保留地址都认得")
    void knowsAddressesInside(String address) throws Exception {
        assertThat(FarAddress.isFar(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "223.255.255.1",
                "2400:3200::1",
                "2001:4860:4860::8888"
            })
    @DisplayName("外网地址放行")
    void knowsAddressesOutside(String address) throws Exception {
        assertThat(FarAddress.isFar(InetAddress.getByName(address))).isTrue();
    }

    @Test
    @DisplayName("答复没完没了：到 4 MB 停；慢得没完：到时间停")
    void hasEnoughAtSomePoint() {
        server.on("/endless.json", FlawedServer.endless());
        server.on("/slow.json", FlawedServer.slow());

        assertThat(fault("/endless")).hasMessage("answer is too long");
        assertThat(fault(new PeerClient(Duration.ofMillis(400)), peer("json", true), "/slow"))
                .hasMessage("no answer in time");
    }

    @Test
    @DisplayName("错误答复：按标准的列表读出原因，一行普通文字；网页不读；4xx 不再试，429 和 5xx 再试")
    void tellsWhyItIsRefused() {
        server.on("/a.json", said(400, "[{\"code\": 400, \"description\": \"no\\n such\\u0007 service\\u202e\"}]"));
        server.on("/b.json", said(502, "<html>Bad gateway</html>"));
        server.on("/c.json", said(429, ""));
        server.on("/d.json", said(403, "[{\"description\": 7}]"));
        server.on("/e.json", said(200, "<html>hello</html>"));
        server.on("/f.json", said(200, "7"));
        server.on("/g.json", said(200, "[".repeat(100_000)));

        assertThat(fault("/a")).hasMessage("answered 400: no such service").returns(true, PeerFault::isLasting);
        assertThat(fault("/b")).hasMessage("answered 502").returns(false, PeerFault::isLasting);
        assertThat(fault("/c")).hasMessage("answered 429").returns(false, PeerFault::isLasting);
        assertThat(fault("/d")).hasMessage("answered 403: 7").returns(false, PeerFault::isLasting);
        assertThat(fault("/e")).hasMessage("answer is not JSON");
        assertThat(fault("/f")).hasMessage("answer is not JSON");
        assertThat(fault("/g")).hasMessage("answer is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a><b><c>&b;</c></b></a>",
                "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a><b><c>&c;</c></b></a>",
                "<a><b><c>&undeclared;</c></b></a>",
                "<a><b></a>",
                "{}"
            })
    @DisplayName("XML 的实体和坏结构不读")
    void readsNoEntities(String body) {
        assertThat(catchThrowableOfType(PeerFault.class, () -> Rows.read("xml", body.getBytes())))
                .isNotNull();
    }

    @Test
    @DisplayName("XML 嵌得太深、行数太多：不读")
    void readsNoMountains() {
        assertThat(catchThrowableOfType(
                        PeerFault.class, () -> Rows.read("xml", ("<a>".repeat(60) + "</a>".repeat(60)).getBytes())))
                .hasMessageContaining("nested too deep");
        var many = IntStream.range(0, 5_001).mapToObj(n -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertThat(catchThrowableOfType(PeerFault.class, () -> Rows.read("json", many.getBytes())))
                .hasMessageContaining("5000 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://city.example",
                "ftp://city.example",
                "https://user:pass@city.example",
                "https:///v2",
                "not an address",
                " ",
                "https://a.example/?x=1"
            })
    @DisplayName("设置里的地址不对：启动时就说哪一项不对；没有写明允许内网时须用 https")
    void refusesSettingsThatAreWrong(String url) {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> Peers.peer("city", new Setting(url, null, null, null, false, null, null))))
                .hasMessage("hongqiao.open311.peers.city.url is not valid");
    }
}
