package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Listening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two officers look at the same queue on a Monday morning, a third one at another street's. */
@DisplayName("实时：别人办了一步，这边一秒之内就知道；不归自己的，一声不响")
class LiveStreamTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @BeforeEach
    void nineOnMonday() {
        centre.at("2026-03-02T01:00:00Z");
    }

    private static Listening listening(Browser browser) {
        var stream = browser.listen("/api/desk/live");
        assertThat(stream.status()).isEqualTo(200);
        stream.untilReady();
        return stream;
    }

    @Test
    @DisplayName("一步办成，另一会话一秒内得知案号和版本")
    void tellsAnotherSessionWithinASecond() {
        var number = centre.opened("实时一步");
        try (var street = listening(centre.as("street-xiyuzhuang"))) {
            centre.take("dispatch", number, "file", Map.of()).expecting(200);
            // that it was opened may come first
            var step = "{\"type\":\"grid-event\",\"number\":\"" + number + "\",\"version\":2}";
            var heard = street.until(line -> line.startsWith("data: ") && line.contains(step), SECOND);

            assertThat(heard).as("within a second").isNotNull().contains("event: cases");
        }
    }

    @Test
    @DisplayName("别的街道、没有这类案件查看权的人，听不到这个案号")
    void staysSilentForStrangers() {
        var strangers = new ArrayList<Listening>();
        try (var centreStream = listening(centre.as("dispatch"))) {
            for (var stranger : List.of("street-xigu", "sanitation")) {
                strangers.add(listening(centre.as(stranger)));
            }
            var hidden = centre.opened("只属西于庄，实时");
            var theirs = "120106005";
            assertThat(centreStream.until(line -> line.contains(hidden), SECOND))
                    .isNotNull();
            // what is theirs comes after it, so that silence before it is no accident of time
            var own = centre.as("street-xigu")
                    .send(
                            "POST",
                            "/api/desk/cases/grid-event",
                            Map.of(
                                    "values",
                                    Map.of("what", "西沽自己的", "matter", "06010", "source", "PATROL", "area", theirs)))
                    .expecting(201)
                    .json()
                    .at("/line/number")
                    .asString();
            var heard = strangers.getFirst().until(line -> line.contains(own), Duration.ofSeconds(2));
            assertThat(heard).isNotNull().doesNotContain(hidden);
            assertThat(strangers.getLast().until(line -> line.startsWith("event: cases"), Duration.ofMillis(300)))
                    .as("a handling unit hears of nothing that it was not asked to do")
                    .isNull();
        } finally {
            strangers.forEach(Listening::close);
        }
    }

    @Test
    @DisplayName("断线重连：从断处补上；不认得的位置就请页面全部重取")
    void goesOnFromWhereItWasBroken() {
        String place;
        try (var street = centre.as("street-xiyuzhuang").listen("/api/desk/live")) {
            place = street.untilReady().replaceAll("(?s).*id: (\\S+)\\s*$", "$1");
        }
        var number = centre.opened("断线期间的");
        await(number);

        try (var again = centre.as("street-xiyuzhuang").listen("/api/desk/live", "Last-Event-ID", place)) {
            assertThat(again.untilReady()).contains(number);
        }
        try (var lost = centre.as("street-xiyuzhuang").listen("/api/desk/live", "Last-Event-ID", "nonsense-7")) {
            assertThat(lost.untilReady()).contains("\"all\":true").doesNotContain(number);
        }
    }

    /** Until the server has seen it. */
    private static void await(String number) {
        var live = centre.server.bean(LiveCases.class);
        for (int i = 0; i < 100; i++) {
            var news = live.since("nowhere", Duration.ZERO);
            var before = Long.parseLong(news.upto().split("-")[1]) - 1;
            if (live.since(news.upto().split("-")[0] + "-" + before, Duration.ZERO).changes().stream()
                    .anyMatch(change -> change.number().equals(number))) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    @DisplayName("退出登录或闲置到时，流随之结束；听着不算在用")
    void endsWithTheSession() {
        var leaving = centre.server.browser().signedIn("dispatch");
        try (var stream = listening(leaving)) {
            leaving.send("DELETE", "/api/session", Map.of());
            assertThat(stream.endsWithin(Duration.ofSeconds(2))).isTrue();
        }
        var idle = centre.server.browser().signedIn("dispatch");
        centre.clock.advance(Duration.ofMinutes(20));
        try (var stream = listening(idle)) {
            centre.clock.advance(Duration.ofMinutes(11));
            assertThat(stream.endsWithin(Duration.ofSeconds(2)))
                    .as("thirty-one minutes after he last did anything")
                    .isTrue();
        }
        assertThat(idle.listen("/api/desk/live").status()).isEqualTo(401);
        assertThat(centre.server.browser().get("/api/desk/live").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("一个会话最多四个流，再开一个，最早的让位")
    void letsTheOldestGoWhereThereAreTooMany() {
        var windows = centre.server.browser().signedIn("dispatch");
        var streams = new ArrayList<Listening>();
        for (int i = 0; i < 5; i++) {
            streams.add(listening(windows));
        }
        assertThat(streams.getFirst().until(line -> line.equals("event: full"), Duration.ofSeconds(3)))
                .isNotNull();
        assertThat(streams.getFirst().endsWithin(SECOND)).isTrue();
        assertThat(streams.get(1).endsWithin(Duration.ofMillis(1_500))).isFalse();
        streams.forEach(Listening::close);
    }
}
