package hongqiao.cases;

import hongqiao.support.Browser.Answer;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The pack officer of a grid centre: publishes other definitions of its grid events. */
final class EditionOffice {

    static final String EVENTS = "grid-governance/cases/grid-event.yaml";
    private static final String PACKS = "/api/desk/packs";

    private final GridCentre centre;

    EditionOffice(GridCentre centre) {
        this.centre = centre;
    }

    int edition() {
        return centre.as("packs")
                .get(PACKS)
                .expecting(200)
                .json()
                .path("edition")
                .asInt();
    }

    /** As it ships. */
    String shipped() {
        return centre.as("packs")
                .get(PACKS + "/file?path=" + EVENTS + "&edition=0")
                .expecting(200)
                .json()
                .path("text")
                .asString();
    }

    /** A state is called otherwise, and there is a step more. */
    static String renamed(String text) {
        return text.replace("HANDLED", "TO_CHECK")
                .replace(
                        "  reject: {zh",
                        "  ask: {zh: 补充询问, en: Ask once more, from: [FILED, TO_CHECK], by: [dispatcher], reason: true}\n  reject: {zh");
    }

    /** Likewise, and the text says itself what became of the state. */
    static String renamedAndSaid(String text) {
        return renamed(text).replace("steps:\n", "formerly: {HANDLED: TO_CHECK}\nsteps:\n");
    }

    private Map<String, Object> candidate(String text, @Nullable String way, Map<String, String> states) {
        var candidate = new HashMap<String, Object>();
        candidate.put("from", edition());
        candidate.put(
                "files",
                text.contains("    phone:")
                        ? List.of(file(EVENTS, text))
                        : List.of(file(EVENTS, text), withoutPhone()));
        if (way != null) {
            candidate.put("choices", Map.of("grid-event", Map.of("way", way, "states", states)));
        }
        return candidate;
    }

    JsonNode preview(String text, @Nullable String way, Map<String, String> states) {
        return centre.as("packs")
                .send("POST", PACKS + "/preview", candidate(text, way, states))
                .expecting(200)
                .json();
    }

    Answer publish(String text, @Nullable String way, Map<String, String> states) {
        return centre.as("packs")
                .send(
                        "POST",
                        PACKS + "/editions",
                        Map.of("candidate", candidate(text, way, states), "reason", "改一改步骤"));
    }

    private static Map<String, String> file(String path, String text) {
        return Map.of("path", path, "text", text);
    }

    /** The door that fills a telephone number in no more: the type has no field for it. */
    private static Map<String, String> withoutPhone() {
        var door = new String(Project.bytes("packs/grid-governance/doors/street.yaml"), StandardCharsets.UTF_8);
        return file(EVENTS.replace("cases/grid-event.yaml", "doors/street.yaml"), door.replace(", phone: phone", ""));
    }

    Answer goBack(int to, @Nullable String way, Map<String, String> states) {
        var body = new HashMap<String, Object>(Map.of("from", edition(), "reason", "退回"));
        if (way != null) {
            body.put("choices", Map.of("grid-event", Map.of("way", way, "states", states)));
        }
        return centre.as("packs").send("POST", PACKS + "/editions/" + to + "/return", body);
    }

    /** What a preview or refusal says of grid events and that part. */
    static List<JsonNode> effects(JsonNode answer, String part) {
        return answer.path("effects")
                .valueStream()
                .filter(one -> one.path("about").asString().equals("grid-event")
                        && one.path("part").asString().equals(part))
                .toList();
    }
}
