package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is the affair of who sends it: a petition, an enquiry, a firm's interest. Only his code shows it. */
@DisplayName("个人的事：网上信访、咨询、机会报名，只凭查询码看")
class OwnAffairTests {

    private static GridCentre centre;
    private static Browser citizen;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        citizen = centre.server.browser().visiting();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Answer sent(String door, Map<String, Object> body) {
        var path = "/api/public/doors/" + door + "/reports";
        var key = CitizenReportTests.key();
        var answer = citizen.send("POST", path, body, "Report-Key", key);
        return answer.status() == 429
                ? citizen.send("POST", path, body, "Report-Key", key, "Report-Proof", Proofs.of(answer))
                : answer;
    }

    private static JsonNode follow(JsonNode receipt) {
        return citizen.get(
                        CitizenReportTests.REPORTS,
                        "Report-Code",
                        receipt.path("code").asString())
                .expecting(200)
                .json();
    }

    private static JsonNode read(String officer, String type, JsonNode receipt) {
        return centre.as(officer)
                .get("/api/desk/cases/%s/%s"
                        .formatted(type, receipt.path("number").asString()))
                .expecting(200)
                .json();
    }

    private static void take(String officer, String type, JsonNode receipt, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("step", step);
        body.put("version", read(officer, type, receipt).at("/line/version").asInt());
        centre.as(officer)
                .send(
                        "POST",
                        "/api/desk/cases/%s/%s/steps"
                                .formatted(type, receipt.path("number").asString()),
                        body)
                .expecting(200);
    }

    private static Map<String, Object> petition() {
        return new HashMap<>(Map.of(
                "words", "老旧小区改造说好装电梯，一直没动静",
                "subject", "HOUSING",
                "area", "120106001",
                "details", "我住三单元，去年找过两次",
                "name", "模拟信访人",
                "phone", "13900007788"));
    }

    @Test
    @DisplayName("网上信访：须实名留电话；法定期限看得到；姓名、详情登记人看不到；答复只给查询码；别人跟不了、列不出")
    void aPetitionIsSeenByItsCodeAlone() {
        var nameless = petition();
        nameless.remove("name");
        assertThat(sent("petition", nameless).code()).isEqualTo("name-needed");
        var silent = petition();
        silent.remove("phone");
        assertThat(sent("petition", silent).code()).isEqualTo("phone-needed");

        var receipt = sent("petition", petition()).expecting(201).json();
        var number = receipt.path("number").asString();
        assertThat(number).startsWith("XF");
        var file = read("petitions", "petition", receipt);
        assertThat(file.at("/values/channel").asString()).isEqualTo("WEB");
        assertThat(file.toString()).doesNotContain("模拟信访人", "13900007788", "三单元");

        var fresh = follow(receipt);
        assertThat(fresh.at("/ahead/0/says/zh").asString()).isEqualTo("告诉您受不受理");
        assertThat(fresh.at("/ahead/0/limit/zh").asString()).contains("15");
        assertThat(fresh.toString()).doesNotContain("模拟信访人", "13900007788", "三单元");

        var joining = petition();
        joining.put("follows", number);
        assertThat(sent("petition", joining).code()).isEqualTo("case-not-public");
        var look = citizen.send(
                        "POST", "/api/public/doors/petition/look", petition(), "Report-Key", CitizenReportTests.key())
                .expecting(200)
                .json();
        assertThat(look.path("same").size()).isZero();
        assertThat(citizen.get("/api/public/reported").expecting(200).json().toString())
                .doesNotContain(number);

        take("petitions", "petition", receipt, "assign", Map.of("units", List.of("housing-construction")));
        take("petition-handler", "petition", receipt, "sign", Map.of());
        var paper = List.of(Map.of("label", "document", "name", "告知书"));
        take("petition-handler", "petition", receipt, "accept", Map.of("evidence", paper));
        assertThat(follow(receipt).at("/ahead/0/says/zh").asString()).isEqualTo("办结并答复");
        take(
                "petition-handler",
                "petition",
                receipt,
                "answer",
                Map.of(
                        "fields",
                        Map.of("reply", "已列入下半年计划", "replyNumber", "模拟1号", "servedOn", "2026-03-02"),
                        "evidence",
                        paper));
        var answered = follow(receipt);
        assertThat(answered.path("shown").toString()).contains("已列入下半年计划", "2026-04-01");
        assertThat(citizen.get("/api/public/reported").expecting(200).json().toString())
                .doesNotContain("已列入下半年计划", number);
    }

    @Test
    @DisplayName("咨询：不留名也能问；答复凭查询码看；说没答清楚就重新答")
    void anEnquiryIsAnsweredToItsCode() {
        var receipt = sent("enquiry", Map.of("words", "公租房怎样申请")).expecting(201).json();
        assertThat(follow(receipt).at("/ahead/0/says/zh").asString()).isEqualTo("答复您");
        take("hotline", "enquiry", receipt, "answerAtOnce", Map.of("fields", Map.of("answer", "到街道窗口申请")));
        var answered = follow(receipt);
        assertThat(answered.path("shown").toString()).contains("到街道窗口申请");
        assertThat(answered.at("/notSolved/possible").asBoolean()).isTrue();
        var again = citizen.send(
                        "POST",
                        CitizenReportTests.REPORTS + "/not-solved",
                        Map.of("reason", "要带哪些材料"),
                        "Report-Code",
                        receipt.path("code").asString())
                .expecting(200)
                .json();
        assertThat(again.path("closed").asBoolean()).isFalse();
        assertThat(citizen.get("/api/public/reported").expecting(200).json().toString())
                .doesNotContain(receipt.path("number").asString());
    }

    @Test
    @DisplayName("机会报名：只收公开且没截止的；联系方式遮盖；别的编号一概不认")
    void aFirmIsInterestedInWhatIsOpen() {
        var yard = published("JH-模拟-81", "老厂房招租");
        var over = published("JH-模拟-82", "停车场景");
        moved("service", over, "settle", 2, Map.of("result", "两家试点"));
        var body = new HashMap<String, Object>(Map.of("words", "模拟云芯公司想租半层", "name", "模拟联系人", "phone", "13900007799"));
        body.put("record", yard);
        var receipt = sent("opportunity", body).expecting(201).json();
        assertThat(follow(receipt).path("shown").toString()).contains("老厂房招租");
        assertThat(read("service", "opportunity-interest", receipt)
                        .at("/values/phone")
                        .asString())
                .isEqualTo("139****7799");

        body.put("record", over);
        assertThat(sent("opportunity", body).code()).isEqualTo("record-not-valid");
        body.put("record", 987_654_321L);
        assertThat(sent("opportunity", body).code()).isEqualTo("record-not-offered");
    }

    private static final String OPPORTUNITIES = "/api/desk/registers/opportunity/records";

    private static long published(String number, String name) {
        var values = Map.of(
                "number", number,
                "name", name,
                "kind", "SCENE",
                "body", "commerce",
                "what", "模拟内容",
                "until", "2026-03-31");
        var id = centre.as("service")
                .send("POST", OPPORTUNITIES, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
        moved("service-lead", id, "publish", 1, Map.of());
        return id;
    }

    private static void moved(String officer, long id, String move, int version, Map<String, Object> fields) {
        centre.as(officer)
                .send(
                        "POST",
                        OPPORTUNITIES + "/" + id + "/moves",
                        Map.of("version", version, "move", move, "fields", fields))
                .expecting(200);
    }
}
