package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.files.content.Photos;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A citizen reports, follows, rates; nobody else's code opens his report. */
@DisplayName("群众反映：报上去、查得到、评得了，不记名")
class CitizenReportTests {

    static final String DOOR = "/api/public/doors/street";
    static final String REPORTS = "/api/public/reports";

    private static GridCentre centre;
    private static Browser citizen;
    private static Map<String, Object> here;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        citizen = visitor();
        here = Map.of("lon", 117.1512, "lat", 39.1711);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Browser visitor() {
        return centre.server.browser().visiting();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> lamp(String words) {
        return new HashMap<>(Map.of("words", words, "subject", "01037", "point", here));
    }

    /** As the page does: shows some work of its own where it is asked to. */
    private static Answer report(String key, Map<String, Object> body) {
        var answer = citizen.send("POST", DOOR + "/reports", body, "Report-Key", key);
        return answer.status() == 429
                ? citizen.send("POST", DOOR + "/reports", body, "Report-Key", key, "Report-Proof", Proofs.of(answer))
                : answer;
    }

    private static JsonNode follow(String code) {
        return citizen.get(REPORTS, "Report-Code", code).expecting(200).json();
    }

    private static List<String> told(JsonNode report) {
        return report.path("story")
                .valueStream()
                .map(one -> one.at("/says/zh").asString())
                .toList();
    }

    @Test
    @DisplayName("报一盏不亮的灯：有编号和查询码；派办、处置、核查逐步看到；评价计入案件；没解决就重新派办")
    void isReportedFollowedRatedAndOpenedAgain() {
        var key = key();
        var photo = citizen.upload(DOOR + "/photos", "lamp.jpg", Photos.jpeg(40, 30), "Report-Key", key)
                .expecting(201)
                .json()
                .path("id")
                .asString();
        var body = lamp("小区东门的路灯三天没亮了");
        body.put("photos", List.of(photo));
        body.put("phone", "13900001234");
        var receipt = report(key, body).expecting(201).json();
        var number = receipt.path("number").asString();
        var code = receipt.path("code").asString();
        assertThat(number).startsWith("WG20260302-");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");

        var file = centre.read("dispatch", number);
        assertThat(file.at("/values/what").asString()).isEqualTo("小区东门的路灯三天没亮了");
        assertThat(file.at("/values/source").asString()).isEqualTo("RESIDENT");
        assertThat(file.at("/values/phone").asString()).isEqualTo("139****1234");
        assertThat(file.at("/values/photos/0/file")
                        .asString(file.at("/values/photos/0/id").asString()))
                .isEqualTo(photo);

        var fresh = follow(code);
        assertThat(fresh.path("number").asString()).isEqualTo(number);
        assertThat(fresh.at("/state/zh").asString()).isEqualTo("待受理");
        assertThat(told(fresh)).containsExactly("已收到");
        assertThat(fresh.at("/ahead/0/says/zh").asString()).isEqualTo("受理");
        assertThat(fresh.at("/place/zh").asString()).isNotEmpty();
        assertThat(fresh.at("/rate/possible").asBoolean()).isFalse();
        assertThat(fresh.toString()).doesNotContain("1390000", "phone");

        centre.clock.set(centre.clock.instant().plusSeconds(60));
        centre.mendALamp(number);

        var done = follow(code);
        assertThat(told(done)).containsExactly("已收到", "网格中心受理了", "定下了负责的单位", "处理完了，等网格员现场核查", "现场核查通过，办结");
        assertThat(done.path("closed").asBoolean()).isTrue();
        assertThat(done.at("/shown/0/value").asString()).isEqualTo("换了灯泡");
        assertThat(done.at("/rate/fields").size()).isEqualTo(2);
        assertThat(done.at("/notSolved/reason").asBoolean()).isTrue();

        answer(code, "rating", Map.of("fields", Map.of("ratedSolved", "NOT_SOLVED")))
                .expecting(422);
        var rated = answer(
                        code, "rating", Map.of("fields", Map.of("ratedSolved", "NOT_SOLVED", "rating", "DISSATISFIED")))
                .expecting(200)
                .json();
        assertThat(rated.at("/rate/possible").asBoolean()).isFalse();
        assertThat(answer(code, "rating", Map.of("fields", Map.of("ratedSolved", "SOLVED", "rating", "SATISFIED")))
                        .code())
                .isEqualTo("report-not-asked");
        assertThat(centre.read("dispatch", number).at("/values/rating").asString())
                .isEqualTo("DISSATISFIED");

        var figure = centre.as("dispatch")
                .get("/api/desk/case-types/grid-event/measures/grid-event-rated")
                .expecting(200)
                .json()
                .path("lines")
                .valueStream()
                .filter(line -> line.at("/group/1/key").asString("").equals("sanitation"))
                .findFirst()
                .orElseThrow();
        assertThat(figure.path("missing").asInt())
                .as("his word is in the unit's figure at once")
                .isZero();
        assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("0");

        answer(code, "not-solved", Map.of()).expecting(422);
        var again = answer(code, "not-solved", Map.of("reason", "晚上看还是不亮"))
                .expecting(200)
                .json();
        assertThat(again.path("closed").asBoolean()).isFalse();
        assertThat(told(again)).contains("您作了评价", "您说没解决，重新派办");
        assertThat(centre.read("dispatch", number).at("/line/state").asString()).isEqualTo("FILED");
    }

    private static Answer answer(String code, String what, Map<String, Object> body) {
        return citizen.send("POST", REPORTS + "/" + what, body, "Report-Code", code);
    }

    @Test
    @DisplayName("同一发送标识发几次都是一件；换了内容的被拒绝；别人的查询码、改动一位的查询码都打不开")
    void countsOnceAndOpensToItsCodeAlone() {
        var key = key();
        var first = report(key, lamp("井盖松动")).expecting(201).json();
        var second = report(key, lamp("井盖松动")).expecting(201).json();
        assertThat(second.path("number")).isEqualTo(first.path("number"));
        assertThat(second.path("code")).isEqualTo(first.path("code"));
        assertThat(second.path("fresh").asBoolean()).isFalse();
        assertThat(report(key, lamp("另一件事")).expecting(409).code()).isEqualTo("report-key-reused");

        var other = report(key(), lamp("别人报的事")).expecting(201).json();
        assertThat(follow(other.path("code").asString()).path("number")).isNotEqualTo(first.path("number"));
        var code = first.path("code").asString();
        var changed = (code.charAt(0) == '0' ? '1' : '0') + code.substring(1);
        assertThat(citizen.get(REPORTS, "Report-Code", changed).expecting(404).code())
                .isEqualTo("report-not-found");
        assertThat(citizen.get(REPORTS, "Report-Code", "'; drop table")
                        .expecting(404)
                        .code())
                .isEqualTo("report-not-found");
        assertThat(follow(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .path("number"))
                .isEqualTo(first.path("number"));
    }

    @Test
    @DisplayName("发送之前说在哪个网格、有没有相同的；跟随已有的一件，不另立案，进展一样看得到；别人写了什么不透露")
    void joinsWhatWasReportedAlready() {
        var place = Map.of("lon", 117.1402, "lat", 39.1765);
        var first = new HashMap<>(lamp("桥下垃圾成堆没人管"));
        first.put("subject", "06010");
        first.put("point", place);
        var number = report(key(), first).expecting(201).json().path("number").asString();

        var mine = new HashMap<>(first);
        mine.put("words", "这里全是垃圾");
        var key = key();
        var look = citizen.send("POST", DOOR + "/look", mine, "Report-Key", key).expecting(200);
        assertThat(look.json().at("/place/inside").asBoolean()).isTrue();
        assertThat(look.json().at("/same/0/number").asString()).isEqualTo(number);
        assertThat(look.json().at("/same/0/reports").asInt()).isEqualTo(1);
        assertThat(look.body()).doesNotContain("成堆");

        mine.put("follows", number);
        var joined = report(key, mine).expecting(201).json();
        assertThat(joined.path("number").asString()).isEqualTo(number);
        var report = follow(joined.path("code").asString());
        assertThat(report.path("joined").asBoolean()).isTrue();
        assertThat(report.path("others").asInt()).isEqualTo(1);

        centre.take("dispatch", number, "protect", Map.of("reason", "反映人要求保密")).expecting(200);
        var later = new HashMap<>(mine);
        assertThat(report(key(), later).expecting(404).code()).isEqualTo("case-not-public");
    }

    @Test
    @DisplayName("区外的位置、没有的类别、太短的标识、没有字的反映：各有说法，什么也没存")
    void refusesWithACode() {
        var outside = lamp("不在本区");
        outside.put("point", Map.of("lon", 116.4, "lat", 39.9));
        assertThat(report(key(), outside).expecting(422).code()).isEqualTo("place-outside");
        var unknown = lamp("没有这类");
        unknown.put("subject", "99999");
        assertThat(report(key(), unknown).expecting(422).code()).isEqualTo("subject-not-offered");
        assertThat(report("short", lamp("标识太短")).expecting(422).code()).isEqualTo("report-key-not-valid");
        assertThat(report(key(), lamp(" ")).expecting(422).code()).isEqualTo("record-not-valid");
        assertThat(citizen.send("POST", "/api/public/doors/nowhere/reports", lamp("没有这个入口"), "Report-Key", key())
                        .expecting(404)
                        .code())
                .isEqualTo("door-not-found");
        var stolen = lamp("别人的照片");
        var photo = citizen.upload(DOOR + "/photos", "mine.jpg", Photos.jpeg(40, 30), "Report-Key", key())
                .expecting(201)
                .json()
                .path("id")
                .asString();
        stolen.put("photos", List.of(photo));
        assertThat(report(key(), stolen).expecting(422).code()).isEqualTo("record-not-valid");
    }
}
