package hongqiao.open311;

import static hongqiao.open311.OtherSystem.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.support.Browser.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Another city's reporting app hands on what its people see, by GeoReport v2. */
@DisplayName("其他系统按 Open311 反映：立案一次，查得到办理状态，查不到谁说了什么")
class ServiceRequestTests {

    private static GridCentre centre;
    private static OtherSystem app;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        app = new OtherSystem(centre, "掌上天津", 6_000);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Element xml(Answer answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.expecting(200).body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    @DisplayName("入口的类别就是服务：有名称、上级类别；定义里有可填的字段")
    void offersTheSubjectsOfItsDoors() throws Exception {
        var services = app.json("/services.json");
        var lamp = services.valueStream()
                .filter(one -> one.path("service_code").asString().equals(LAMP))
                .findFirst()
                .orElseThrow();
        assertThat(lamp.path("service_name").asString()).contains("灯");
        assertThat(lamp.path("group").asString()).isNotEmpty();
        assertThat(lamp.path("metadata").asBoolean()).isTrue();
        var definition = app.json("/services/" + LAMP + ".json");
        assertThat(definition.at("/attributes/0/code").asString()).isEqualTo("commonNumber");
        assertThat(definition.at("/attributes/0/datatype").asString()).isEqualTo("string");

        var root = xml(app.get("/services.xml?jurisdiction_id=120106"));
        assertThat(root.getTagName()).isEqualTo("services");
        assertThat(root.getElementsByTagName("service").getLength()).isEqualTo(services.size());
        assertThat(xml(app.get("/services/" + LAMP + ".xml"))
                        .getElementsByTagName("attribute")
                        .getLength())
                .isEqualTo(1);
        assertThat(app.get("/services.json?jurisdiction_id=999999")
                        .expecting(404)
                        .json()
                        .at("/0/code")
                        .asInt())
                .isEqualTo(404);
        assertThat(app.get("/services/none.json")
                        .expecting(404)
                        .json()
                        .at("/0/description")
                        .asString())
                .startsWith("service-not-found");
    }

    @Test
    @DisplayName("报一盏灯：立案到网格中心；公开的只有类别、状态、约百米的位置和时间；办结后状态为 closed")
    void becomesACaseAndIsFollowed() throws Exception {
        var form = app.lamp("楼下的路灯不亮，我是三单元王女士");
        form.put("last_name", "王");
        form.put("first_name", "小红");
        form.put("phone", "13900001234");
        form.put("email", "wang@example.com");
        form.put("attribute[commonNumber]", "TJ-2026-77");
        var number = app.number(app.post(form));
        assertThat(number).startsWith("WG20260302-");

        var file = centre.read("dispatch", number);
        assertThat(file.at("/values/what").asString()).contains("路灯不亮");
        assertThat(file.at("/values/commonNumber").asString()).isEqualTo("TJ-2026-77");
        assertThat(file.at("/values/source").asString()).isEqualTo("RESIDENT");
        assertThat(file.at("/values/phone").asString()).isEqualTo("139****1234");
        assertThat(file.at("/values/point/lon").asDouble()).isEqualTo(117.151287);

        var answer = app.get("/requests/" + number + ".json").expecting(200);
        var seen = answer.json().get(0);
        assertThat(seen.path("status").asString()).isEqualTo("open");
        assertThat(seen.path("status_notes").asString()).isEqualTo("待受理");
        assertThat(seen.path("service_code").asString()).isEqualTo(LAMP);
        assertThat(seen.path("long").asDouble()).isEqualTo(117.151);
        assertThat(seen.path("lat").asDouble()).isEqualTo(39.171);
        assertThat(seen.path("requested_datetime").asString()).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(answer.body()).doesNotContain("王", "1390000", "三单元", "example.com", "TJ-2026");

        centre.take("dispatch", number, "reject", Map.of("reason", "不属于受理范围")).expecting(200);
        var root = xml(app.get("/requests/" + number + ".xml"));
        assertThat(root.getTagName()).isEqualTo("service_requests");
        assertThat(root.getElementsByTagName("status").item(0).getTextContent()).isEqualTo("closed");
    }

    @Test
    @DisplayName("带同一标识重发只立一案，内容不同则拒绝；不带标识每次都是新的；标识不同系统之间互不相干")
    void countsWhatHasAnIdOnce() {
        var first = app.number(app.post(app.lamp("井盖响"), "Idempotency-Key", "7"));
        assertThat(app.number(app.post(app.lamp("井盖响"), "Idempotency-Key", "7")))
                .isEqualTo(first);
        var inForm = app.lamp("井盖响");
        inForm.put("idempotency_key", "7");
        assertThat(app.number(app.post(inForm))).isEqualTo(first);
        assertThat(app.post(app.lamp("另一件"), "Idempotency-Key", "7")
                        .expecting(409)
                        .json()
                        .at("/0/description")
                        .asString())
                .startsWith("report-key-reused");
        assertThat(app.number(app.post(app.lamp("井盖响")))).isNotEqualTo(app.number(app.post(app.lamp("井盖响"))));
        var other = new OtherSystem(centre, "另一系统", 60);
        assertThat(other.number(other.post(other.lamp("井盖响"), "Idempotency-Key", "7")))
                .isNotEqualTo(first);
    }

    @Test
    @DisplayName("按编号、类别、时间、状态、位置查；最多 90 天；按粗略位置找，找不出确切位置；保密的查不到")
    void listsWhatMayBeSeen() {
        var place = app.lamp("树枝断了");
        place.put("long", "117.140240");
        place.put("lat", "39.176540");
        var number = app.number(app.post(place));
        var other = app.number(app.post(app.lamp("别处")));
        var found = app.json("/requests.json?service_request_id=" + number + "," + other);
        assertThat(found.size()).isEqualTo(2);
        assertThat(app.get("/requests.json?service_code=" + LAMP).expecting(200).body())
                .contains(number);
        assertThat(app.json("/requests.json?service_code=none").size()).isZero();
        assertThat(app.json("/requests.json?start_date=2026-03-03T00:00:00Z").size())
                .isZero();
        assertThat(app.get("/requests.json?start_date=2026-03-02T00:00:00Z&end_date=2026-03-02T02:00:00Z")
                        .expecting(200)
                        .body())
                .contains(number);
        assertThat(app.json("/requests.json?status=closed&service_request_id=" + number)
                        .size())
                .isZero();
        assertThat(app.get("/requests.json?lat=39.177&long=117.14&radius=50").body())
                .contains(number)
                .doesNotContain(other);
        // Its exact place is 56 m from there: who asks around it is told nothing.
        assertThat(app.get("/requests.json?lat=39.17654&long=117.14024&radius=20")
                        .body())
                .doesNotContain(number);
        assertThat(app.json("/requests.json?page_size=1&page=2").size()).isEqualTo(1);
        assertThat(app.get("/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z")
                        .expecting(400)
                        .body())
                .contains("period-too-long");
        for (var wrong : new String[] {"status=gone", "page=0", "start_date=yesterday", "radius=5", "page_size=1001"}) {
            assertThat(app.get("/requests.json?" + wrong).expecting(400).body()).contains("argument-not-valid");
        }
        centre.take("dispatch", number, "protect", Map.of("reason", "反映人要求保密")).expecting(200);
        assertThat(app.json("/requests.json?service_request_id=" + number).size())
                .isZero();
        app.get("/requests/" + number + ".json").expecting(404);
        // What officers found themselves is not theirs to ask for.
        app.get("/requests/" + centre.opened("巡查发现") + ".json").expecting(404);
    }

    @Test
    @DisplayName("没有密钥、密钥撤销、超过每分钟限额、地点不在本区、没有地点、没有服务：按标准逐条说明")
    void refusesAsTheStandardSays() throws Exception {
        var bare = new HashMap<>(app.lamp("没有密钥"));
        bare.remove("api_key");
        assertThat(app.post(bare).expecting(403).json().at("/0/code").asInt()).isEqualTo(403);
        var outside = app.lamp("不在本区");
        outside.put("long", "116.4");
        outside.put("lat", "39.9");
        assertThat(app.post(outside).expecting(400).body()).contains("place-outside");
        var nowhere = app.lamp("没有地点");
        nowhere.remove("lat");
        nowhere.remove("long");
        assertThat(app.post(nowhere).expecting(400).body()).contains("place-needed");
        nowhere.put("address_id", GridCentre.GRID);
        assertThat(centre.read("dispatch", app.number(app.post(nowhere)))
                        .at("/values/area")
                        .toString())
                .contains(GridCentre.GRID);
        var strange = app.lamp("没有这个服务");
        strange.put("service_code", "street-none");
        assertThat(app.post("xml", strange).expecting(404).body()).contains("<errors><error><code>404</code>");
        var tooLong = app.lamp("长".repeat(300));
        assertThat(app.post(tooLong).expecting(400).body()).contains("record-not-valid");
        var unknown = app.lamp("没有这个属性");
        unknown.put("attribute[reporter]", "某人");
        assertThat(app.post(unknown).expecting(400).body()).contains("attribute[reporter]");

        var slow = new OtherSystem(centre, "慢系统", 2);
        slow.number(slow.post(slow.lamp("第一件")));
        slow.number(slow.post(slow.lamp("第二件")));
        var more = slow.post(slow.lamp("第三件")).expecting(429);
        assertThat(more.header("Retry-After")).isEqualTo("30");
        centre.as("system-officer")
                .send("DELETE", "/api/desk/sender-keys/" + slow.id, Map.of())
                .expecting(200);
        assertThat(slow.post(slow.lamp("第四件")).expecting(403).body()).contains("sender-key-not-valid");
        assertThat(centre.as("system-officer")
                        .get("/api/desk/sender-keys")
                        .expecting(200)
                        .body())
                .contains("慢系统")
                .doesNotContain(slow.key);
    }

    @Test
    @DisplayName("凭 token 查编号；发现文档说明地址和格式")
    void tellsNumbersByTokenAndWhereItIs() {
        var number = app.number(app.post(app.lamp("凭 token"), "Idempotency-Key", "token"));
        var sent = new hongqiao.intake.Sent(
                hongqiao.intake.door.Door.Sender.OPEN311,
                "掌上天津",
                "id-" + java.util.HexFormat.of().formatHex(hongqiao.shared.Sha256.of("token")));
        assertThat(app.json("/tokens/" + sent.token() + ".json")
                        .at("/0/service_request_id")
                        .asString())
                .isEqualTo(number);
        app.get("/tokens/0123456789.json").expecting(404);
        var discovery = centre.server
                .browser()
                .get("/open311/discovery.json")
                .expecting(200)
                .json();
        assertThat(discovery.at("/endpoints/0/url").asString()).endsWith("/open311/v2");
        assertThat(centre.server
                        .browser()
                        .get("/open311/discovery.xml")
                        .expecting(200)
                        .body())
                .contains("<formats><format>text/xml</format>");
    }
}
