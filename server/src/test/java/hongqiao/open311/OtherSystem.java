package hongqiao.open311;

import hongqiao.cases.GridCentre;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Another system with a key of its own. */
final class OtherSystem {

    static final String V2 = "/open311/v2";
    static final String LAMP = "street-01037";

    final String key;
    final int id;
    private final Browser browser;

    OtherSystem(GridCentre centre, String name, int perMinute) {
        this.browser = centre.server.browser();
        var made = centre.as("system-officer")
                .send(
                        "POST",
                        "/api/desk/sender-keys",
                        Map.of("kind", "OPEN311", "sender", name, "perMinute", perMinute))
                .expecting(201)
                .json();
        this.key = made.path("secret").asString();
        this.id = made.at("/key/id").asInt();
    }

    Answer get(String path) {
        return browser.get(V2 + path);
    }

    JsonNode json(String path) {
        return get(path).expecting(200).json();
    }

    Answer post(Map<String, String> form, String... headers) {
        return post("json", form, headers);
    }

    Answer post(String format, Map<String, String> form, String... headers) {
        return browser.raw(
                "POST",
                V2 + "/requests." + format,
                "application/x-www-form-urlencoded",
                form.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.US_ASCII),
                headers);
    }

    /** A lamp that is out, somewhere in the district. */
    Map<String, String> lamp(String description) {
        var form = new LinkedHashMap<String, String>();
        form.put("api_key", key);
        form.put("service_code", LAMP);
        form.put("lat", "39.171146");
        form.put("long", "117.151287");
        form.put("description", description);
        return form;
    }

    String number(Answer answer) {
        return answer.expecting(200).json().at("/0/service_request_id").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
