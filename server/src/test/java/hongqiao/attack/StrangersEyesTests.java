package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.files.content.Photos;
import hongqiao.intake.Proofs;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two reports of citizens, one of them confidential since, an officer's finding and a petition; then a stranger asks whatever can be asked
 * without signing in, every open route with everything he might know.
 */
@DisplayName("陌生人问遍公开接口：一个查询码只开一件；不公开的，哪里都不出现")
class StrangersEyesTests {

    private static final String DOOR = "/api/public/doors/street";
    private static final double LON = 117.14721;
    private static final double LAT = 39.17364;

    /** Signs that no other text of the demonstration holds, each told to one person. */
    private static final String OPEN_WORDS = "甲报：桥栏杆缺了紫檀色的一截";

    private static final String HUSHED_WORDS = "乙报：后院私搭琥珀色的棚子";
    private static final String FOUND_WORDS = "巡查：靛青色的井圈破损";
    private static final String PETITION_WORDS = "诉求：补偿款与赭石色的告示不符";
    private static final List<String> NAMES =
            List.of("欧阳紫檀", "司马琥珀", "13900007741", "13900007742", "慕容赭石", "13900007743");

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final Browser STRANGER = Target.stranger();
    private static String openCode;
    private static String hushedCode;
    private static String joinedCode;
    private static String openNumber;
    private static String hushedNumber;
    private static String foundNumber;
    private static String petitionNumber;
    private static final List<String> PICTURES = new ArrayList<>();

    @BeforeAll
    static void reported() {
        var open = reported(OPEN_WORDS, NAMES.get(0), NAMES.get(2), null);
        openCode = open.json().path("code").asString();
        openNumber = open.json().path("number").asString();
        var hushed = reported(HUSHED_WORDS, NAMES.get(1), NAMES.get(3), null);
        hushedCode = hushed.json().path("code").asString();
        hushedNumber = hushed.json().path("number").asString();
        joinedCode = reported("丙报：我也看见了", null, null, hushedNumber)
                .json()
                .path("code")
                .asString();
        Target.as("dispatch")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event/" + hushedNumber + "/steps",
                        Map.of("step", "protect", "version", 1, "reason", "反映人要求保密"))
                .expecting(200);
        foundNumber = filed("grid", "grid-event", GridCentre.litter(FOUND_WORDS));
        petitionNumber = handedIn().path("number").asString();
    }

    /** By its door, as a citizen does. */
    private static JsonNode handedIn() {
        var body = Map.of(
                "words", PETITION_WORDS,
                "subject", "HOUSING",
                "area", "120106001",
                "details", "详情：" + PETITION_WORDS,
                "name", "慕容赭石",
                "phone", "13900007743");
        var path = "/api/public/doors/petition/reports";
        var key = UUID.randomUUID().toString();
        var answer = STRANGER.send("POST", path, body, "Report-Key", key);
        return (answer.status() == 429
                        ? STRANGER.send("POST", path, body, "Report-Key", key, "Report-Proof", Proofs.of(answer))
                        : answer)
                .expecting(201)
                .json();
    }

    private static String filed(String officer, String type, Map<String, Object> body) {
        return Target.as(officer)
                .send("POST", "/api/desk/cases/" + type, body)
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static Answer reported(
            String words, @Nullable String name, @Nullable String phone, @Nullable String follows) {
        var key = UUID.randomUUID().toString();
        var picture = STRANGER.upload(DOOR + "/photos", "a.jpg", Photos.jpeg(40, 30), "Report-Key", key)
                .expecting(201)
                .json()
                .path("id")
                .asString();
        PICTURES.add(picture);
        var body = new HashMap<String, Object>(Map.of(
                "words",
                words,
                "subject",
                "01037",
                "point",
                Map.of("lon", LON, "lat", LAT),
                "photos",
                List.of(picture)));
        Optional.ofNullable(name).ifPresent(one -> body.put("name", one));
        Optional.ofNullable(phone).ifPresent(one -> body.put("phone", one));
        Optional.ofNullable(follows).ifPresent(one -> body.put("follows", one));
        var answer = STRANGER.send("POST", DOOR + "/reports", body, "Report-Key", key);
        return (answer.status() == 429
                        ? STRANGER.send(
                                "POST", DOOR + "/reports", body, "Report-Key", key, "Report-Proof", Proofs.of(answer))
                        : answer)
                .expecting(201);
    }

    /** What nobody but its own people ever reads. */
    private static List<String> secrets() {
        return Stream.of(
                        List.of(OPEN_WORDS, HUSHED_WORDS, FOUND_WORDS, PETITION_WORDS, hushedNumber, petitionNumber),
                        NAMES,
                        PICTURES,
                        List.of(openCode, hushedCode, joinedCode, String.valueOf(LON), String.valueOf(LAT)))
                .flatMap(List::stream)
                .toList();
    }

    /** Each time from another machine: who asks too often is refused, and a refusal proves nothing. */
    private static Answer asked(String path) {
        var answer = STRANGER.get(path, "X-Forwarded-For", "10.8.0." + ASKED.getAndIncrement() % 250);
        assertThat(answer.status()).as(path).isNotEqualTo(429);
        return answer;
    }

    private static void tellsNothing(String asked, Answer answer, List<String> known) {
        assertThat(answer.status()).as(asked).isLessThan(500);
        for (var secret : secrets()) {
            if (known.stream().noneMatch(one -> one.contains(secret))) {
                assertThat(answer.body()).as(asked).doesNotContain(secret);
            }
        }
    }

    /** All that he might have heard of: what he asks with is no secret to him. */
    private static List<String> heard() {
        return Stream.concat(
                        secrets().stream(), Stream.of(openNumber, foundNumber, "grid-event", "petition", "紫檀", "琥珀"))
                .toList();
    }

    @Test
    @DisplayName("每个公开的读取接口，路径和每个参数都拿四件事的编号、原话、电话、照片号去问")
    void tellNothingOnAnyOpenRoute() {
        var routes = Route.reads()
                .filter(route -> route.account().isEmpty() && !route.path().startsWith("/api/desk"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        for (var route : routes) {
            for (var word : heard()) {
                var encoded = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
                tellsNothing(route + " " + word, asked(route.at(encoded)), List.of(word));
                var query = new LinkedHashMap<String, String>();
                route.queryParameters().forEach(name -> query.put(name, encoded));
                for (var name : query.keySet()) {
                    var path = route.at("grid-event") + "?" + name + "=" + encoded;
                    tellsNothing(path, asked(path), List.of(word));
                }
                if (route.pathVariables() == 0 && query.isEmpty()) {
                    break;
                }
            }
        }
    }

    @Test
    @DisplayName("Open311 两种格式：只见公开的一件，位置约百米；保密的、巡查的、信访的按编号、类别、时间、状态、确切位置都查不到")
    void tellNothingByOpen311() {
        var sighted = 0;
        for (var format : List.of("json", "xml")) {
            for (var query : List.of(
                    "",
                    "status=open",
                    "status=closed",
                    "service_code=street-01037",
                    "lat=%s&long=%s&radius=1".formatted(LAT, LON),
                    "lat=39.174&long=117.147&radius=200",
                    "service_request_id=" + String.join(",", openNumber, hushedNumber, foundNumber, petitionNumber))) {
                var answer =
                        asked("/open311/v2/requests." + format + "?" + query).expecting(200);
                tellsNothing(query, answer, List.of());
                assertThat(answer.body()).as(query).doesNotContain(foundNumber);
                sighted += answer.body().contains(openNumber) ? 1 : 0;
            }
            for (var number : List.of(hushedNumber, foundNumber, petitionNumber)) {
                asked("/open311/v2/requests/" + number + "." + format).expecting(404);
            }
        }
        assertThat(sighted)
                .as("the open one is there, all but among the closed and on its exact place")
                .isEqualTo(10);
    }

    @Test
    @DisplayName("公开的清单和地图：只见公开的一件，类别、状态、街道、约百米的位置；按街道、类别查得到，按网格问不出")
    void tellNothingByTheMap() {
        var all = asked("/api/public/reported").expecting(200);
        tellsNothing("reported", all, List.of());
        assertThat(all.body()).doesNotContain(foundNumber);
        var seen = all.json()
                .path("cases")
                .valueStream()
                .filter(one -> one.path("number").asString().equals(openNumber))
                .findFirst()
                .orElseThrow();
        assertThat(seen.path("lon").asDouble()).isEqualTo(117.147);
        assertThat(seen.path("lat").asDouble()).isEqualTo(39.174);
        assertThat(seen.at("/subject/zh").asString()).contains("灯");
        assertThat(seen.at("/street/zh").asString()).isNotEmpty();

        var street = asked("/api/public/areas")
                .json()
                .path("areas")
                .valueStream()
                .filter(area -> area.at("/name/zh")
                                .asString()
                                .equals(seen.at("/street/zh").asString())
                        || area.path("name")
                                .asString("")
                                .equals(seen.at("/street/zh").asString()))
                .findFirst()
                .orElseThrow()
                .path("code")
                .asString();
        for (var query : List.of("street=" + street, "subject=01", "subject=01037", "open=true")) {
            assertThat(asked("/api/public/reported?" + query).expecting(200).body())
                    .as(query)
                    .contains(openNumber);
        }
        for (var query : List.of("subject=06", "open=false", "after=1", "subject=none")) {
            assertThat(asked("/api/public/reported?" + query).expecting(200).body())
                    .as(query)
                    .doesNotContain(openNumber);
        }
        asked("/api/public/reported?street=" + GridCentre.GRID).expecting(422);
    }

    @Test
    @DisplayName("发送之前的“是不是同一件”：不提保密的，不透露原话、姓名、照片")
    void tellNothingBeforeSomethingIsSent() {
        for (var words : List.of(OPEN_WORDS, HUSHED_WORDS, FOUND_WORDS, PETITION_WORDS)) {
            var body = Map.of("words", words, "subject", "01037", "point", Map.of("lon", LON, "lat", LAT));
            var look = STRANGER.send(
                    "POST",
                    DOOR + "/look",
                    body,
                    "Report-Key",
                    UUID.randomUUID().toString());
            tellsNothing(words, look.expecting(200), List.of(words));
        }
        for (var number : List.of(hushedNumber, petitionNumber, "WG20200101-00001")) {
            var body = Map.of("words", "我也看见了", "follows", number, "point", Map.of("lon", LON, "lat", LAT));
            var key = UUID.randomUUID().toString();
            var answer = STRANGER.send("POST", DOOR + "/reports", body, "Report-Key", key);
            assertThat((answer.status() == 429
                                    ? STRANGER.send(
                                            "POST",
                                            DOOR + "/reports",
                                            body,
                                            "Report-Key",
                                            key,
                                            "Report-Proof",
                                            Proofs.of(answer))
                                    : answer)
                            .expecting(404)
                            .code())
                    .isEqualTo("case-not-public");
        }
    }

    @Test
    @DisplayName("甲的查询码只说甲的事；跟着报的人看不到原报人写了什么，转为保密后只知道办到哪一步")
    void opensNothingButItsOwn() {
        var mine = followed(openCode);
        assertThat(mine.json().path("title").asString()).isEqualTo(OPEN_WORDS);
        tellsNothing("the open code", mine, List.of(OPEN_WORDS, openCode));

        var joined = followed(joinedCode);
        assertThat(joined.json().at("/state/zh").asString()).isEqualTo("待受理");
        assertThat(joined.json().path("joined").asBoolean()).isTrue();
        for (var part : List.of("title", "subject", "place", "lead")) {
            assertThat(joined.json().path(part).isNull()).as(part).isTrue();
        }
        tellsNothing("the joined code", joined, List.of(hushedNumber));

        assertThat(followed(hushedCode).json().path("title").asString()).isEqualTo(HUSHED_WORDS);
        asked("/api/desk/files/" + PICTURES.getFirst()).expecting(401);
        asked("/api/desk/cases/grid-event/" + openNumber).expecting(401);
    }

    private static Answer followed(String code) {
        return STRANGER.get("/api/public/reports", "Report-Code", code).expecting(200);
    }
}
