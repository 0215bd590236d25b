package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.triage.desk.GridPast.BIKES;
import static hongqiao.triage.desk.GridPast.LAMP;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.SetClock;
import hongqiao.triage.desk.GridPast;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Monday, 2 March 2026: the dispatcher looks how well triage tells, puts it right, and is told better half an hour later. */
@DisplayName("屏幕上的分拣：质量页按笔数说话，改了的下次就学会，写明看到了哪些词")
class TriageJourneyTests {

    private static final String WORDS = "便民亭旁彩灯带断了";

    private static SetClock clock;
    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        clock = SetClock.at("2026-03-02T01:00:00Z");
        hongqiao = RunningHongqiao.start(Map.of(Clock.class, clock), "hongqiao.triage.every=1h");
        new GridPast(new JdbcTemplate(hongqiao.server().database().dataSource())).write(false);
        GridPast.learned(hongqiao.server());
    }

    private static AtCase dispatcher() {
        return new AtCase(hongqiao, "dispatch", Screen.DESKTOP, clock.instant());
    }

    /** What is proposed for these words, the likeliest first. */
    private static Locator suggested(Page page, String words) {
        page.getByLabel("事件描述").fill(words);
        var first = page.locator(".suggested .suggestion").first();
        assertThat(first).isVisible();
        return first;
    }

    private static void opened(String what, String matter) {
        hongqiao.server()
                .browser()
                .signedIn("grid")
                .send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of("what", what, "matter", matter, "source", "PATROL", "area", "120106001002-G01")))
                .expecting(201);
    }

    @Test
    @DisplayName("建议错了，登记时改过来；半小时后同样的话建议改对，质量页看得到错了几笔")
    void suggestsWhatSomebodyPutRight() {
        try (var desk = dispatcher()) {
            desk.opens("/desk/cases/grid-event/new");
            var lamp = suggested(desk.page, "勤俭道晚上路灯全灭了");
            assertThat(lamp).containsText("路灯异常");
            assertThat(lamp).containsText("看到：");
            assertThat(lamp).containsText("路灯");
            RunningHongqiao.picture(desk.page, "triage-suggested");
            assertThat(suggested(desk.page, WORDS)).not().containsText("共享单车乱象");
            desk.chooses("事项", "共享单车乱象").chooses("来源", "热线").finds("所在网格", "增产里社区第1网格");
            desk.registers();
        }
        // He files it as something else than was proposed, and so do others.
        for (int i = 0; i < 12; i++) {
            if (i > 0) {
                opened(WORDS + "，第" + i + "段", BIKES);
            }
            opened("楼前路灯又不亮了，" + i + "号楼", LAMP);
        }
        GridPast.learned(hongqiao.server());

        try (var desk = dispatcher()) {
            desk.opens("/desk/triage");
            var events = desk.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("网格事件 · 事项"));
            assertThat(events).containsText("96");
            assertThat(events.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("件数")))
                    .containsText("24");
            RunningHongqiao.picture(desk.page, "triage-quality");
        }

        clock.advance(Duration.ofMinutes(31));
        GridPast.learned(hongqiao.server());
        try (var desk = dispatcher()) {
            desk.opens("/desk/cases/grid-event/new");
            var right = suggested(desk.page, WORDS);
            assertThat(right).containsText("共享单车乱象");
            assertThat(right).containsText("看到：");
            RunningHongqiao.picture(desk.page, "triage-put-right");
            right.click();
            assertThat(right).hasAttribute("aria-pressed", "true");
        }
    }
}
