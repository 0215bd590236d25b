package hongqiao.browser;

import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a camera reports stands on the case's page as a device's word; what went out stands at the system officer's desk. */
@DisplayName("屏幕上的设备报警和外发消息")
class AlarmJourneyTests {

    private static SetClock clock;
    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        clock = SetClock.at("2026-03-02T01:00:00Z");
        hongqiao = RunningHongqiao.start(Map.of(Clock.class, clock), "hongqiao.notice.every=200ms");
    }

    private static AtCase as(String username) {
        return new AtCase(hongqiao, username, Screen.DESKTOP, clock.instant());
    }

    private static String alarm(String key, String at, double value) {
        return hongqiao.server()
                .browser()
                .send(
                        "POST",
                        "/api/alarms/sensor-alarms",
                        Map.of(
                                "class",
                                "HIGH_WATER",
                                "source",
                                "SW-03",
                                "at",
                                at,
                                "lon",
                                117.1512,
                                "lat",
                                39.1711,
                                "datum",
                                "cgcs2000",
                                "value",
                                value,
                                "unit",
                                "m"),
                        "Sender-Key",
                        key)
                .expecting(201)
                .json()
                .path("number")
                .asString();
    }

    @Test
    @DisplayName("案件页写明哪台设备报了几次，不是群众反映；留了电话的告知列在外发消息，标模拟")
    void showsWhoReportedAndWhoWasTold() {
        var server = hongqiao.server();
        var key = server.browser()
                .signedIn("system-officer")
                .send("POST", "/api/desk/sender-keys", Map.of("kind", "ALARM", "sender", "模拟水务平台"))
                .expecting(201)
                .json()
                .path("secret")
                .asString();
        var number = alarm(key, "2026-03-02T00:50:00Z", 0.42);
        alarm(key, "2026-03-02T00:58:00Z", 0.47);
        var browser = server.browser();
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString())
                .send(
                        "POST",
                        "/api/public/doors/street/reports",
                        Map.of(
                                "words",
                                "路灯不亮",
                                "subject",
                                "01037",
                                "phone",
                                "13912345678",
                                "point",
                                Map.of("lon", 117.1512, "lat", 39.1711)),
                        "Report-Key",
                        UUID.randomUUID().toString())
                .expecting(201);

        try (var dispatch = as("dispatch");
                var officer = as("system-officer")) {
            dispatch.opens("/desk/cases/grid-event/" + number)
                    .sees("设备报警 2 次")
                    .sees("摄像头或传感器报来的，不是群众反映。")
                    .looks("case-of-a-device");
            officer.opens("/desk/notices").sees("139****5678").looks("notices");
        }
    }
}
