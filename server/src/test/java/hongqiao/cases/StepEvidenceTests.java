package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.files.content.Photos;
import hongqiao.shared.Sha256;
import hongqiao.support.Browser.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Monday, 2 March 2026, 09:00: a grid worker settles on the spot, with pictures from before and after. */
@DisplayName("案件材料：照片本身、时间地点、校验码；别人的、用过的、离得远的不收")
class StepEvidenceTests {

    private static final String EVENTS = "/api/desk/cases/grid-event";
    private static final double LON = 117.1545;
    private static final double LAT = 39.1605;

    private static GridCentre centre;
    private static JdbcTemplate rows;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
        rows = new JdbcTemplate(centre.server.database().dataSource());
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @BeforeEach
    void nineOnMonday() {
        centre.at("2026-03-02T01:00:00Z");
    }

    /** At a point, so that it can be told how far away a picture was taken. */
    private static String opened(String what) {
        var values = new HashMap<String, Object>();
        values.put("what", what);
        values.put("matter", "06010");
        values.put("source", "PATROL");
        values.put("point", Map.of("lon", LON, "lat", LAT));
        return centre.as("grid")
                .send("POST", EVENTS, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
    }

    private static String sent(String who, String name, byte[] bytes) {
        return centre.as(who)
                .upload(EVENTS + "/evidence", name, bytes)
                .expecting(201)
                .json()
                .path("id")
                .asString();
    }

    /** A picture of its own size, so that no two are the same. */
    private static String photo(String who, int width) {
        return sent(who, width + ".jpg", Photos.jpeg(width, 30));
    }

    private static Map<String, Object> shot(String label, String file, double north) {
        return Map.of(
                "label",
                label,
                "file",
                file,
                "at",
                "2026-03-02T08:58:00+08:00",
                "place",
                Map.of("lon", LON, "lat", LAT + north, "accuracy", 12.4));
    }

    private static Answer settled(String number, List<Map<String, Object>> evidence) {
        return centre.take("grid", number, "settle", Map.of("fields", Map.of("result", "已清理"), "evidence", evidence));
    }

    private static List<JsonNode> kept(String number) {
        return centre.as("grid")
                .get(EVENTS + "/" + number + "/story")
                .expecting(200)
                .json()
                .at("/events/1/details/evidence")
                .valueStream()
                .toList();
    }

    @Test
    @DisplayName("日志记下文件、校验码、所述时间地点和距离；看案件的人看得到照片")
    void keepsFileHashTimePlaceAndDistance() {
        var number = opened("照片齐全");
        var bytes = Photos.jpeg(61, 30);
        var before = sent("grid", "前.jpg", bytes);
        var after = photo("grid", 62);

        settled(number, List.of(shot("before", before, 0), shot("after", after, 0.0009)))
                .expecting(200);

        var kept = kept(number);
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst().path("sentSha256").asString()).isEqualTo(Sha256.hex(bytes));
        assertThat(kept.getFirst().path("distance").asInt()).isZero();
        assertThat(kept.getLast().path("distance").asInt()).isEqualTo(100); // 0.0009° of a meridian
        assertThat(kept.getLast().at("/place/accuracy").asInt()).isEqualTo(12);
        assertThat(kept.getLast().path("at").asString()).isEqualTo("2026-03-02T00:58:00Z");
        assertThat(kept.getLast().path("stated").asBoolean()).isTrue();
        var picture = centre.as("dispatch").get(EVENTS + "/files/" + before).expecting(200);
        assertThat(Sha256.hex(picture.response().body()))
                .isEqualTo(kept.getFirst().path("sha256").asString());
        assertThat(centre.as("dispatch")
                        .get(EVENTS + "/files/" + before + "/thumbnail")
                        .expecting(200)
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(centre.as("dispatch")
                        .get("/api/desk/cases/whistle/files/" + before)
                        .status())
                .isEqualTo(404);
        assertThat(standings(number)).containsExactly("SAME", "SAME");
    }

    private static List<String> standings(String number) {
        return centre.as("dispatch")
                .get(EVENTS + "/" + number + "/explain")
                .expecting(200)
                .json()
                .path("evidence")
                .valueStream()
                .map(one -> one.path("standing").asString())
                .toList();
    }

    @Test
    @DisplayName("盘上的内容被改、被删：核验说得出")
    void tellsAChangedFileAndOneThatIsGone() throws Exception {
        var number = opened("盘上被动过");
        settled(number, List.of(shot("before", photo("grid", 63), 0), shot("after", photo("grid", 64), 0)))
                .expecting(200);
        var kept = kept(number);
        try (var all = java.nio.file.Files.walk(centre.server.data().resolve("files"))) {
            var lying = all.filter(java.nio.file.Files::isRegularFile).toList();
            for (var path : lying) {
                if (path.getFileName()
                        .toString()
                        .contains(kept.getFirst().path("sha256").asString())) {
                    path.toFile().setWritable(true);
                    java.nio.file.Files.write(path, Photos.jpeg(99, 30));
                } else if (path.getFileName()
                        .toString()
                        .contains(kept.getLast().path("sha256").asString())) {
                    java.nio.file.Files.delete(path);
                }
            }
        }

        assertThat(standings(number)).containsExactly("CHANGED", "GONE");
    }

    @Test
    @DisplayName("没有照片、只写名称、不是照片、没有位置、离得太远、乱写位置：一一拒绝，案件不动")
    void refusesWhatTheStepDoesNotTake() {
        var number = opened("样样不合");
        var before = shot("before", photo("grid", 65), 0);
        var paper = sent("grid", "说明.txt", "已清理".getBytes(StandardCharsets.UTF_8));

        assertThat(settled(number, List.of(before)).expecting(422).code()).isEqualTo("evidence-required");
        // The centre's own help would make a file of a name, so this is sent as it is.
        var named = centre.as("grid")
                .send(
                        "POST",
                        EVENTS + "/" + number + "/steps",
                        Map.of(
                                "version",
                                1,
                                "step",
                                "settle",
                                "fields",
                                Map.of("result", "已清理"),
                                "evidence",
                                List.of(before, Map.of("label", "after", "name", "后.jpg"))));
        assertThat(named.expecting(422).code()).isEqualTo("evidence-required");
        assertThat(settled(number, List.of(before, shot("after", paper, 0)))
                        .expecting(422)
                        .code())
                .isEqualTo("evidence-kind-not-valid");
        assertThat(settled(number, List.of(before, Map.of("label", "after", "file", photo("grid", 66))))
                        .expecting(422)
                        .code())
                .isEqualTo("evidence-place-required");
        var far = settled(number, List.of(before, shot("after", photo("grid", 67), 0.0019)))
                .expecting(422);
        assertThat(far.code()).isEqualTo("evidence-too-far");
        assertThat(far.json().at("/zh/detail").asString()).contains("211 米").contains("200 米");
        assertThat(far.json().at("/at/field").asString()).isEqualTo("evidence/1");
        assertThat(settled(number, List.of(before, shot("document", photo("grid", 68), 0)))
                        .expecting(422)
                        .code())
                .isEqualTo("evidence-not-valid");
        for (var nonsense : List.<Map<String, Object>>of(
                Map.of("at", "gestern"), Map.of("place", Map.of("lon", 400, "lat", 39)), Map.of("place", "hier"))) {
            var shot = new HashMap<String, Object>(shot("after", photo("grid", 69), 0));
            shot.putAll(nonsense);
            assertThat(settled(number, List.of(before, shot)).expecting(422).code())
                    .as(nonsense.toString())
                    .isEqualTo("evidence-not-valid");
        }
        assertThat(centre.version(number)).isEqualTo(1);
    }

    @Test
    @DisplayName("别人上传的、同一文件用两次、别的案件的文件：都不收")
    void takesNobodyElsesFileAndNoneTwice() {
        var number = opened("不收别人的");
        var others = photo("dispatch", 70);
        var own = photo("grid", 71);

        for (var pair : List.of(List.of(own, others), List.of(own, own), List.of(own, "x"))) {
            assertThat(settled(number, List.of(shot("before", pair.getFirst(), 0), shot("after", pair.getLast(), 0)))
                            .expecting(422)
                            .code())
                    .as(pair.toString())
                    .isEqualTo("evidence-file-not-known");
        }
        assertThat(centre.as("dispatch").get(EVENTS + "/files/" + own).status()).isEqualTo(404);
        settled(number, List.of(shot("before", own, 0), shot("after", photo("grid", 72), 0)))
                .expecting(200);
        var again = settled(opened("又用一次"), List.of(shot("before", own, 0), shot("after", photo("grid", 73), 0)));
        assertThat(again.expecting(422).code()).isEqualTo("evidence-file-not-known");
    }

    @Test
    @DisplayName("太大的、冒充照片的：上传时就拒绝")
    void refusesAtTheDoorWhatIsTooLargeOrNoPicture() {
        var grid = centre.as("grid");
        assertThat(grid.upload(EVENTS + "/evidence", "a.jpg", new byte[22 << 20])
                        .expecting(413)
                        .code())
                .isEqualTo("attachment-too-large");
        assertThat(grid.upload(
                                EVENTS + "/evidence",
                                "a.jpg",
                                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .expecting(415)
                        .code())
                .isEqualTo("attachment-type-not-accepted");
    }

    @Test
    @DisplayName("上报时附的照片挂在案件上；别人上传的不收")
    void opensWithPhotographs() {
        var own = centre.as("grid")
                .upload(EVENTS + "/files", "现场.jpg", Photos.jpeg(81, 30))
                .expecting(201)
                .json()
                .path("id")
                .asString();
        var values = new HashMap<String, Object>(
                Map.of("what", "带照片上报", "matter", "06010", "source", "PATROL", "area", GridCentre.GRID));
        values.put("photos", List.of(Map.of("file", photo("dispatch", 82))));
        var refused =
                centre.as("grid").send("POST", EVENTS, Map.of("values", values)).expecting(422);
        assertThat(refused.json().at("/faults/0/code").asString()).isEqualTo("file-not-known");
        values.put("photos", List.of(Map.of("file", own)));

        var opened = centre.as("grid")
                .send("POST", EVENTS, Map.of("values", values))
                .expecting(201)
                .json();

        assertThat(opened.at("/values/photos/0/name").asString()).isEqualTo("现场.jpg");
        assertThat(opened.at("/values/photos/0/sha256").asString()).hasSize(64);
        centre.as("dispatch").get(EVENTS + "/files/" + own + "/thumbnail").expecting(200);
        assertThat(centre.as("planner").get(EVENTS + "/files/" + own).status()).isEqualTo(403);
        values.put("what", "同一张照片再报一次");
        assertThat(centre.as("grid")
                        .send("POST", EVENTS, Map.of("values", values))
                        .expecting(422)
                        .code())
                .isEqualTo("record-not-valid");
    }

    @Test
    @DisplayName("资源包只要求注明的：照样办，注明离得远、没有位置")
    void notesWhatThePackOnlyWarnsOf() {
        var number = opened("只是注明");
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        centre.take("dispatch", number, "dispatch", Map.of()).expecting(200);
        centre.take(
                        "sanitation",
                        number,
                        "handle",
                        Map.of("fields", Map.of("result", "已清运"), "evidence", GridCentre.evidence("after")))
                .expecting(200);
        centre.take("grid", number, "verify", Map.of("evidence", List.of(shot("after", photo("grid", 74), 0.01))))
                .expecting(200);

        var verified = centre.as("grid")
                .get(EVENTS + "/" + number + "/story")
                .expecting(200)
                .json()
                .at("/events/4/details/evidence/0");
        assertThat(verified.path("warning").asString()).isEqualTo("too-far");
        assertThat(verified.path("distance").asInt()).isEqualTo(1112);
    }

    @Test
    @DisplayName("同一操作发二十次：办一次，回回都得到办后的案件；同一编号不能用于另一操作")
    void takesAStepOnceHoweverOftenItIsSent() throws Exception {
        var number = opened("只办一次");
        var body = Map.of(
                "version",
                1,
                "step",
                "settle",
                "fields",
                Map.of("result", "已清理"),
                "evidence",
                List.of(shot("before", photo("grid", 75), 0), shot("after", photo("grid", 76), 0)));
        var path = EVENTS + "/" + number + "/steps";
        var grid = centre.as("grid");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> sending = () -> grid.send("POST", path, body, "Idempotency-Key", "settled-once");
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(20, sending))) {
                assertThat(answer.get().expecting(200).json().at("/line/state").asString())
                        .isEqualTo("CLOSED");
            }
        }

        assertThat(centre.version(number)).isEqualTo(2);
        assertThat(rows.queryForObject(
                        "select count(*) from cases.sent_step where key = 'settled-once'", Integer.class))
                .isEqualTo(1);
        var other = grid.send(
                "POST",
                EVENTS + "/" + opened("另一件") + "/steps",
                Map.of("version", 1, "step", "settle"),
                "Idempotency-Key",
                "settled-once");
        assertThat(other.expecting(409).code()).isEqualTo("step-key-reused");
    }

    @Test
    @DisplayName("被拒绝的一次不占用编号")
    void leavesTheKeyToTheNextTryWhereItWasRefused() {
        var number = opened("先拒后办");
        var grid = centre.as("grid");
        var path = EVENTS + "/" + number + "/steps";
        grid.send("POST", path, Map.of("version", 1, "step", "settle"), "Idempotency-Key", "second-try")
                .expecting(422);
        var evidence = List.of(shot("before", photo("grid", 77), 0), shot("after", photo("grid", 78), 0));
        grid.send(
                        "POST",
                        path,
                        Map.of("version", 1, "step", "settle", "fields", Map.of("result", "已清理"), "evidence", evidence),
                        "Idempotency-Key",
                        "second-try")
                .expecting(200);
    }

    @Test
    @DisplayName("编号九十天后不再记着；不到的还记着")
    void forgetsKeysInTime() {
        var sent = centre.server.bean(SentSteps.class);
        keyed("old-key", "早先办的");
        sent.clear();
        centre.at("2026-04-01T01:00:00Z");
        keyed("young-key", "后来办的");
        centre.at("2026-05-31T00:59:59Z"); // ninety days, less a second
        sent.clear();
        assertThat(keys()).contains("old-key", "young-key");

        centre.at("2026-05-31T01:00:01Z");
        sent.clear();

        assertThat(keys()).contains("young-key").doesNotContain("old-key");
    }

    private static void keyed(String key, String what) {
        var number = opened(what);
        centre.as("dispatch")
                .send(
                        "POST",
                        EVENTS + "/" + number + "/steps",
                        Map.of("version", 1, "step", "file"),
                        "Idempotency-Key",
                        key)
                .expecting(200);
    }

    private static List<String> keys() {
        return rows.query("select key from cases.sent_step", (row, n) -> row.getString("key"));
    }
}
