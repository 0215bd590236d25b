package hongqiao.worktime;

import static hongqiao.worktime.Calendars.OFFICE;
import static hongqiao.worktime.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Warnings at half and at four fifths, what has been used, what is left, how late it is. */
@DisplayName("用去几成、还剩多少")
class SharesTests {

    private static final Counting CIVIL = Counting.CIVIL_CODE;

    private static Instant share(String limit, String start, double share, Pause... pauses) {
        return Deadlines.share(Limit.parse(limit), OFFICE, CIVIL, at(start), List.of(pauses), List.of(), share);
    }

    private static Duration left(String limit, String start, String then, Pause... pauses) {
        return Deadlines.left(Limit.parse(limit), OFFICE, CIVIL, at(start), List.of(pauses), List.of(), at(then));
    }

    @Test
    @DisplayName("工作时间的期限，按工作时间算成数")
    void findsTheMomentsOfWarnings() {
        assertThat(share("4 wh", "2026-03-06T16:00", 0.5)).isEqualTo(at("2026-03-09T09:00"));
        assertThat(share("4 wh", "2026-03-06T16:00", 1)).isEqualTo(at("2026-03-09T11:00"));
        assertThat(share("4 wh", "2026-03-06T16:00", 1.5)).isEqualTo(at("2026-03-09T14:30"));
        assertThat(share("1 h", "2026-03-06T17:00", 0.5)).isEqualTo(at("2026-03-06T17:30"));
        assertThat(share("4 wh", "2026-03-06T16:00", 0)).isEqualTo(at("2026-03-06T16:00"));
    }

    @Test
    @DisplayName("按日计的期限，预警也落在工作时间里")
    void warnsOfDaysDuringWorkingHours() {
        // 2.5 h of Friday and 7.5 h of Monday: five hours are used on Monday at 11:00
        assertThat(share("1 wd", "2026-03-06T15:00", 0.5)).isEqualTo(at("2026-03-09T11:00"));
        // 3 d end on Monday, rolled from Saturday
        assertThat(share("1 d", "2026-03-06T15:00", 0.5)).isEqualTo(at("2026-03-09T11:00"));
        assertThat(share("1 d", "2026-03-06T15:00", 1)).isEqualTo(at("2026-03-09T17:30"));
    }

    @Test
    void tellsWhatIsUsedWhatIsLeftAndHowLateItIs() {
        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-06T15:00")).isEqualTo(Duration.ofHours(4));
        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-08T12:00")).isEqualTo(Duration.ofMinutes(150));
        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-09T11:00")).isZero();
        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-09T14:00")).isEqualTo(Duration.ofMinutes(-90));
        assertThat(Deadlines.used(
                        Limit.parse("4 wh"),
                        OFFICE,
                        CIVIL,
                        at("2026-03-06T16:00"),
                        List.of(),
                        List.of(),
                        at("2026-03-09T09:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    @DisplayName("暂停期间不增不减；未恢复则后面的预警没有时间")
    void standsStillDuringAPause() {
        var pause = Pause.open(at("2026-03-09T09:00"));

        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-09T09:00", pause)).isEqualTo(Duration.ofHours(2));
        assertThat(left("4 wh", "2026-03-06T16:00", "2026-03-12T09:00", pause)).isEqualTo(Duration.ofHours(2));
        assertThat(share("4 wh", "2026-03-06T16:00", 0.5, pause)).isEqualTo(at("2026-03-09T09:00"));
        assertThat(share("4 wh", "2026-03-06T16:00", 0.8, pause)).isEqualTo(Deadline.NEVER);
        assertThat(share("2 wd", "2026-03-06T16:00", 0.05, pause)).isBefore(at("2026-03-09T09:00"));
        assertThat(share("2 wd", "2026-03-06T16:00", 0.9, pause)).isEqualTo(Deadline.NEVER);
    }

    @Test
    void refusesAShareThatIsNone() {
        for (var share : new double[] {-0.1, 10.5, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> share("4 wh", "2026-03-06T16:00", share));
        }
    }
}
