package hongqiao.pack;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The pack officer at the desk of a server of its own, over real HTTP. */
final class PackOffice {

    static final String BATCH = "enterprise/registers/firm-batch.yaml";
    static final String HELP = "enterprise/registers/firm-help.yaml";

    final Running server;
    final Browser officer;

    PackOffice(Running server) {
        this.server = server;
        this.officer = server.browser().signedIn("packs");
    }

    JsonNode desk() {
        return officer.get("/api/desk/packs").expecting(200).json();
    }

    int edition() {
        return desk().path("edition").asInt();
    }

    /** A file of the edition in force. */
    String text(String path) {
        return officer.get("/api/desk/packs/file?path=" + path)
                .expecting(200)
                .json()
                .path("text")
                .asString();
    }

    /** A candidate over what is in force. @param files path and text by turns; a null text takes the file out */
    static Map<String, Object> candidate(int from, @Nullable String... files) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            Map<String, Object> file = new HashMap<>();
            file.put("path", files[i]);
            file.put("text", files[i + 1]);
            changed.add(file);
        }
        return Map.of("from", from, "files", changed);
    }

    Answer check(@Nullable String... files) {
        return officer.send("POST", "/api/desk/packs/check", candidate(edition(), files));
    }

    JsonNode preview(@Nullable String... files) {
        return officer.send("POST", "/api/desk/packs/preview", candidate(edition(), files))
                .expecting(200)
                .json();
    }

    Answer publish(@Nullable String... files) {
        return publishOver(edition(), files);
    }

    Answer publishOver(int from, @Nullable String... files) {
        return officer.send(
                "POST", "/api/desk/packs/editions", Map.of("candidate", candidate(from, files), "reason", "试用新字段"));
    }

    Answer goBack(int to) {
        return officer.send(
                "POST", "/api/desk/packs/editions/" + to + "/return", Map.of("from", edition(), "reason", "退回"));
    }

    /** Findings that keep one from publishing; the packs that ship have a warning or two. */
    static List<JsonNode> errors(JsonNode answer) {
        var errors = new ArrayList<JsonNode>();
        for (var finding : answer.path("findings")) {
            if (finding.path("severity").asString().equals("ERROR")) {
                errors.add(finding);
            }
        }
        return errors;
    }

    /** Effects of a preview or a refusal that speak of this part of that register. */
    static List<JsonNode> effects(JsonNode answer, String about, String part) {
        var found = new ArrayList<JsonNode>();
        for (var effect : answer.path("effects")) {
            if (effect.path("about").asString().equals(about)
                    && effect.path("part").asString().equals(part)) {
                found.add(effect);
            }
        }
        return found;
    }
}
