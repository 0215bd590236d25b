package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.GridCentre;
import hongqiao.files.content.Photos;
import hongqiao.support.Browser.Answer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A platform sends what its cameras and sensors see of things and conditions. */
@DisplayName("设备报警：同一件只开一案，并入的计数，太多的不收，说到人的不收")
class AlarmTests {

    private static GridCentre centre;
    private static AlarmPlatform platform;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        platform = new AlarmPlatform(centre.server, centre.as("system-officer"), "模拟视频平台", 6_000);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Map<String, Object> bin(String source) {
        return AlarmPlatform.bin(source, centre.clock.instant().toString());
    }

    private static JsonNode taken(Map<String, Object> alarm) {
        return platform.send(alarm).expecting(201).json();
    }

    private static String code(Map<String, Object> alarm) {
        return platform.send(alarm).expecting(422).code();
    }

    private static JsonNode alarms(String number) {
        return centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/alarms")
                .expecting(200)
                .json();
    }

    @Test
    @DisplayName("开一案：写明哪台设备、何时、测得多少，照片去掉相机写进的信息；来源是设备，不是群众，不回访")
    void becomesACaseOfADevice() {
        var alarm = bin("CAM-1");
        alarm.put("value", 0.96);
        alarm.put("unit", "满溢度");
        var picture = Photos.taken(Photos.jpeg(400, 300), 1, "+08:00");
        alarm.put("picture", Map.of("content", Base64.getEncoder().encodeToString(picture), "masked", true));
        var receipt = taken(alarm);
        var number = receipt.path("number").asString();
        assertThat(number).startsWith("WG");

        var file = centre.read("dispatch", number);
        assertThat(file.at("/values/what").asString()).isEqualTo("视频发现垃圾箱满溢（0.96 满溢度）");
        assertThat(file.at("/values/device").asString()).isEqualTo("CAM-1");
        assertThat(file.at("/values/alarm").asString()).isEqualTo("OVERFLOWING_BIN");
        assertThat(file.at("/values/source").asString()).isEqualTo("CAMERA");
        assertThat(file.at("/values/measured").decimalValue()).isEqualByComparingTo("0.96");
        assertThat(file.at("/values").has("reporter")).isFalse();
        var photo = file.at("/values/photos/0");
        var kept = centre.as("dispatch")
                .get("/api/desk/cases/grid-event/files/"
                        + photo.path("file").asString(photo.path("id").asString()))
                .expecting(200);
        assertThat(kept.body()).doesNotContain("Exif");

        var opened = centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/story")
                .expecting(200)
                .json()
                .at("/events/0/details/channel");
        assertThat(opened.asString()).isEqualTo("alarm");
        var line = alarms(number);
        assertThat(line.path("count").asInt()).isEqualTo(1);
        assertThat(line.at("/alarms/0/sender").asString()).isEqualTo("模拟视频平台");
    }

    @Test
    @DisplayName("同一编号是一次；内容不同的被拒绝；未结时并入并计数；刚驳回的一段时间内不再开案，过后另开")
    void countsTheSameOnce() {
        var first = bin("CAM-2");
        first.put("id", "evt-1");
        var number = taken(first).path("number").asString();
        var again = taken(first);
        assertThat(again.path("fresh").asBoolean()).isFalse();
        assertThat(again.path("number").asString()).isEqualTo(number);
        var other = bin("CAM-2");
        other.put("id", "evt-1");
        other.put("class", "OPEN_GRILL");
        assertThat(platform.send(other).expecting(409).code()).isEqualTo("report-key-reused");

        var start = centre.clock.instant();
        centre.clock.set(start.plusSeconds(60));
        var joined = taken(bin("CAM-2"));
        assertThat(joined.path("joined").asBoolean()).isTrue();
        assertThat(joined.path("number").asString()).isEqualTo(number);
        assertThat(alarms(number).path("count").asInt()).isEqualTo(2);
        var elsewhere = taken(bin("CAM-3"));
        assertThat(elsewhere.path("joined").asBoolean()).isFalse();

        centre.take("dispatch", number, "reject", Map.of("reason", "桶是空的")).expecting(200);
        centre.clock.set(start.plusSeconds(3_600));
        assertThat(taken(bin("CAM-2")).path("joined").asBoolean())
                .as("rejected an hour ago; four hours count once")
                .isTrue();
        centre.clock.set(start.plusSeconds(4 * 3_600));
        var next = taken(bin("CAM-2"));
        assertThat(next.path("joined").asBoolean()).isFalse();
        assertThat(next.path("number").asString()).isNotEqualTo(number);
        centre.clock.set(start);
    }

    @Test
    @DisplayName("八路同时报同一台设备的同一件：只开一案，七次并入")
    void opensOneCaseHoweverManyCome() throws Exception {
        var sent = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 8; i++) {
            var alarm = bin("CAM-4");
            alarm.put("id", "burst-" + i);
            sent.add(() -> taken(alarm));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tokens = new HashSet<String>();
            int joined = 0;
            for (var one : pool.invokeAll(sent)) {
                tokens.add(one.get().path("token").asString());
                joined += one.get().path("joined").asBoolean() ? 1 : 0;
            }
            assertThat(tokens).hasSize(1);
            assertThat(joined).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("一台设备每小时最多 60 次：第 61 次 429 并说何时再来，日志只记一条；放行时再记一条，写明拒了几次；别的设备不受影响")
    void refusesADeviceThatSendsTooMuch() {
        var start = centre.clock.instant();
        for (int i = 0; i < 60; i++) {
            var alarm = bin("CAM-5");
            alarm.put("id", "flood-" + i);
            platform.send(alarm).expecting(201);
        }
        List<Answer> refused = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var alarm = bin("CAM-5");
            alarm.put("id", "more-" + i);
            refused.add(platform.send(alarm).expecting(429));
        }
        assertThat(refused.getFirst().code()).isEqualTo("too-many-alarms");
        assertThat(refused.getFirst().response().headers().firstValue("retry-after"))
                .contains("3601");
        assertThat(journalled("alarms-refused")).isEqualTo(1);
        taken(bin("CAM-6"));

        centre.clock.set(start.plusSeconds(3_601));
        taken(bin("CAM-5"));
        assertThat(journalled("alarms-let-in")).isEqualTo(1);
        assertThat(jdbc().queryForObject(
                                "select (after ->> 'refused')::int from journal.event where action = 'alarms-let-in'",
                                Integer.class))
                .isEqualTo(5);
        centre.clock.set(start);
    }

    private static int journalled(String action) {
        return Objects.requireNonNull(
                jdbc().queryForObject("select count(*) from journal.event where action = ?", Integer.class, action));
    }

    private static JdbcTemplate jdbc() {
        return centre.server.bean(JdbcTemplate.class);
    }

    @Test
    @DisplayName("说到人的、没有的类别、区外、没写坐标系、没遮的照片、不对的时间、没有单位的数、没有密钥：各有编码，什么也没开")
    void refusesWithACode() {
        assertThat(code(with("class", "FACE_MATCH"))).isEqualTo("alarm-names-persons");
        assertThat(code(with("class", "人群聚集"))).isEqualTo("alarm-names-persons");
        assertThat(code(with("class", "GRAFFITI"))).isEqualTo("alarm-class-not-taken");
        assertThat(code(with("lon", 116.4))).isEqualTo("place-outside");
        assertThat(code(with("datum", "bd09"))).isEqualTo("value-not-valid");
        assertThat(code(without("datum"))).isEqualTo("value-not-valid");
        assertThat(code(with("at", "2027-01-01T00:00:00Z"))).isEqualTo("alarm-time-not-valid");
        assertThat(code(with("at", "2026-02-20T00:00:00Z"))).isEqualTo("alarm-time-not-valid");
        assertThat(code(with("value", 3))).isEqualTo("value-not-valid");
        assertThat(code(with("source", "<script>"))).isEqualTo("value-not-valid");
        assertThat(code(with("person", "张三"))).isEqualTo("value-not-valid");
        var content = Base64.getEncoder().encodeToString(Photos.jpeg(40, 30));
        assertThat(code(with("picture", Map.of("content", content)))).isEqualTo("picture-not-masked");
        assertThat(platform.send(with("picture", Map.of("content", "AAAA", "masked", true)))
                        .status())
                .isBetween(400, 499);
        assertThat(platform.send("street", bin("CAM-7")).expecting(404).code()).isEqualTo("door-not-found");
        assertThat(centre.server
                        .browser()
                        .send("POST", "/api/alarms/camera-alarms", bin("CAM-7"), "Sender-Key", "hqs_none")
                        .expecting(403)
                        .code())
                .isEqualTo("sender-key-not-valid");
        assertThat(taken(bin("CAM-7")).path("joined").asBoolean())
                .as("nothing of all that was taken")
                .isFalse();
    }

    private static Map<String, Object> with(String name, Object value) {
        var alarm = bin("CAM-7");
        alarm.put(name, value);
        return alarm;
    }

    private static Map<String, Object> without(String name) {
        var alarm = bin("CAM-7");
        alarm.remove(name);
        return alarm;
    }
}
