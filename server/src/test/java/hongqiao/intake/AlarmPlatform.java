package hongqiao.intake;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.util.HashMap;
import java.util.Map;

/** A platform of cameras and sensors, with a key of its own. */
final class AlarmPlatform {

    final String key;
    private final Browser browser;

    AlarmPlatform(Running server, Browser systemOfficer, String name, int perMinute) {
        this.browser = server.browser();
        this.key = systemOfficer
                .send("POST", "/api/desk/sender-keys", Map.of("kind", "ALARM", "sender", name, "perMinute", perMinute))
                .expecting(201)
                .json()
                .path("secret")
                .asString();
    }

    /** A bin that overflows, somewhere in the district. */
    static Map<String, Object> bin(String source, String at) {
        return new HashMap<>(Map.of(
                "class",
                "OVERFLOWING_BIN",
                "source",
                source,
                "at",
                at,
                "lon",
                117.1512,
                "lat",
                39.1711,
                "datum",
                "wgs84"));
    }

    Answer send(String door, Map<String, Object> alarm) {
        return browser.send("POST", "/api/alarms/" + door, alarm, "Sender-Key", key);
    }

    Answer send(Map<String, Object> alarm) {
        return send("camera-alarms", alarm);
    }
}
