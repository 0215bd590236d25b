package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.files.content.Photos;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A citizen's photo with somebody's face on it; the dispatcher lets everybody see what is broken, and nobody who stood there. */
@DisplayName("公开照片：打了码的，或写明无需打码的才公开；原图从不公开；撤下、转保密后都看不到")
class PublicPictureTests {

    private static final String DOOR = "/api/public/doors/street";
    private static final List<Map<String, Double>> FACE =
            List.of(Map.of("x", 0.1, "y", 0.2, "width", 0.2, "height", 0.3));

    private static Running server;
    private static Browser dispatch;
    private static Browser stranger;

    @BeforeAll
    static void open() {
        server = Running.shared();
        dispatch = server.browser().signedIn("dispatch");
        stranger = server.browser().visiting();
    }

    private record Reported(String number, String original) {
        String pictures() {
            return "/api/desk/cases/grid-event/" + number + "/pictures";
        }
    }

    private static Reported reported(String words) {
        var key = UUID.randomUUID().toString();
        var photo = stranger.upload(DOOR + "/photos", "a.jpg", Photos.jpeg(640, 480), "Report-Key", key)
                .expecting(201)
                .json()
                .path("id")
                .asString();
        var body = Map.of(
                "words",
                words,
                "subject",
                "01037",
                "point",
                Map.of("lon", 117.1468, "lat", 39.1742),
                "photos",
                List.of(photo));
        var answer = stranger.send("POST", DOOR + "/reports", body, "Report-Key", key);
        if (answer.status() == 429) {
            answer = stranger.send(
                    "POST", DOOR + "/reports", body, "Report-Key", key, "Report-Proof", Proofs.of(answer));
        }
        return new Reported(answer.expecting(201).json().path("number").asString(), photo);
    }

    private static Answer publish(Reported of, String how, List<?> boxes) {
        return dispatch.send(
                "POST", of.pictures() + "/" + of.original() + "/publication", Map.of("how", how, "boxes", boxes));
    }

    private static JsonNode onTheMap(String number) {
        return stranger.get("/api/public/reported")
                .expecting(200)
                .json()
                .path("cases")
                .valueStream()
                .filter(one -> one.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode byOpen311(String number) {
        return stranger.get("/open311/v2/requests/" + number + ".json")
                .expecting(200)
                .json()
                .get(0);
    }

    @Test
    @DisplayName("打码后公开：清单、Open311 有它；公开的是打码的副本，没有拍摄信息；原图哪条公开的路都不给")
    void showsTheMaskedCopyAlone() {
        var lamp = reported("打码的路灯");
        assertThat(onTheMap(lamp.number()).path("pictures")).isEmpty();
        assertThat(byOpen311(lamp.number()).path("media_url").isNull()).isTrue();

        var made = publish(lamp, "MASKED", FACE).expecting(201).json();
        var id = made.path("id").asString();
        assertThat(id).isNotEqualTo(lamp.original());
        assertThat(made.path("hidden").asInt()).isEqualTo(1);
        assertThat(onTheMap(lamp.number()).at("/pictures/0").asString()).isEqualTo(id);
        assertThat(byOpen311(lamp.number()).path("media_url").asString())
                .isEqualTo(server.url() + "/api/public/pictures/" + id);

        var answer = stranger.get("/api/public/pictures/" + id).expecting(200);
        var picture = Photos.read(answer.response().body());
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(new java.awt.Color(picture.getRGB(128, 168)).getRed())
                .as("red brought half way to grey")
                .isBetween(170, 215);
        assertThat(new java.awt.Color(picture.getRGB(20, 20)).getRed()).isGreaterThan(240);
        assertThat(answer.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("sandbox");
        assertThat(Photos.read(stranger.get("/api/public/pictures/" + id + "/thumbnail")
                                .expecting(200)
                                .response()
                                .body())
                        .getWidth())
                .isEqualTo(320);

        for (var way : List.of(
                "/api/public/pictures/" + lamp.original(),
                "/api/public/pictures/" + lamp.original() + "/thumbnail",
                "/api/public/files/" + lamp.original(),
                DOOR + "/photos/" + lamp.original())) {
            assertThat(stranger.get(way).status()).as(way).isGreaterThanOrEqualTo(400);
        }
        stranger.get("/api/desk/cases/grid-event/files/" + lamp.original()).expecting(401);
        stranger.get(lamp.pictures() + "/" + lamp.original() + "/publication").expecting(401);
    }

    @Test
    @DisplayName("无需打码要写明；不写、又写又打码、框不对都不收；公开过的不能再公开，撤下以后可以")
    void isSaidExpressly() {
        var lamp = reported("没有人的路灯");
        var file = lamp.pictures() + "/" + lamp.original();
        assertThat(dispatch.send("POST", file + "/publication", Map.of())
                        .expecting(422)
                        .code())
                .isEqualTo("value-not-valid");
        assertThat(publish(lamp, "MASKED", List.of()).expecting(422).code()).isEqualTo("masks-not-valid");
        assertThat(publish(lamp, "NOTHING_TO_HIDE", FACE).expecting(422).code()).isEqualTo("masks-not-valid");
        assertThat(publish(lamp, "MASKED", List.of(Map.of("x", 0.9, "y", 0, "width", 0.5, "height", 0.5)))
                        .expecting(422)
                        .code())
                .isEqualTo("masks-not-valid");

        var id = publish(lamp, "NOTHING_TO_HIDE", List.of())
                .expecting(201)
                .json()
                .path("id")
                .asString();
        stranger.get("/api/public/pictures/" + id).expecting(200);
        assertThat(publish(lamp, "MASKED", FACE).expecting(409).code()).isEqualTo("picture-public-already");

        dispatch.send("POST", file + "/withdrawal", Map.of("reason", "")).expecting(422);
        dispatch.send("POST", file + "/withdrawal", Map.of("reason", "有人不同意")).expecting(204);
        assertThat(stranger.get("/api/public/pictures/" + id).expecting(404).code())
                .isEqualTo("picture-not-public");
        assertThat(onTheMap(lamp.number()).path("pictures")).isEmpty();
        assertThat(publish(lamp, "MASKED", FACE)
                        .expecting(201)
                        .json()
                        .path("id")
                        .asString())
                .isNotEqualTo(id);
    }

    @Test
    @DisplayName("转为保密后，已公开的照片也看不到；处置单位不能公开；别的案件的文件不能公开")
    void followsItsCase() {
        var lamp = reported("要保密的路灯");
        var other = reported("另一盏路灯");
        assertThat(dispatch.send(
                                "POST",
                                other.pictures() + "/" + lamp.original() + "/publication",
                                Map.of("how", "NOTHING_TO_HIDE"))
                        .expecting(404)
                        .code())
                .isEqualTo("attachment-not-found");
        var community = server.browser().signedIn("community");
        assertThat(community
                        .send(
                                "POST",
                                lamp.pictures() + "/" + lamp.original() + "/publication",
                                Map.of("how", "NOTHING_TO_HIDE"))
                        .status())
                .isIn(403, 404);

        var id = publish(lamp, "MASKED", FACE).expecting(201).json().path("id").asString();
        stranger.get("/api/public/pictures/" + id).expecting(200);
        dispatch.send(
                        "POST",
                        "/api/desk/cases/grid-event/" + lamp.number() + "/steps",
                        Map.of("step", "protect", "version", 1, "reason", "反映人要求"))
                .expecting(200);
        stranger.get("/api/public/pictures/" + id).expecting(404);
        stranger.get("/api/public/pictures/" + id + "/thumbnail").expecting(404);
    }
}
