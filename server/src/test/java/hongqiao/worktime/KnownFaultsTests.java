package hongqiao.worktime;

import static hongqiao.worktime.Calendars.at;
import static hongqiao.worktime.Calendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What other systems got wrong, each under the number of its public report. The reports were read on 2026-11-26; the tests are
 * written from what the fault was, not from their code.
 */
@DisplayName("别的系统出过的错")
class KnownFaultsTests {

    private static final Counting CIVIL = Counting.CIVIL_CODE;
    private static final WorkCalendar NINE_TO_FIVE = weekdays(WorkCalendar.SHANGHAI, "09:00-17:00");
    private static final WorkCalendar ALWAYS = WorkCalendar.roundTheClock();

    private static Instant due(String limit, WorkCalendar calendar, String start, Pause... pauses) {
        var deadline = Deadlines.due(Limit.parse(limit), calendar, CIVIL, at(start), List.of(pauses), List.of());
        assertThat(deadline.recompute()).isEqualTo(deadline.due());
        return deadline.due();
    }

    private static Instant share(String limit, WorkCalendar calendar, String start, double share) {
        return Deadlines.share(Limit.parse(limit), calendar, CIVIL, at(start), List.of(), List.of(), share);
    }

    /**
     * Zammad #5177: a shorter limit for updates took the place of the longer one for the first answer, before anybody had
     * answered. Here every clock is asked on its own, and one that begins with an answer (13:30) begins with it; that an
     * engine asks so is for its own tests.
     */
    @Test
    @DisplayName("Zammad #5177：一个时钟不改另一个的期限")
    void zammad5177KeepsEachClockApart() {
        var firstAnswer = due("4 wh", NINE_TO_FIVE, "2026-03-03T10:00");
        var nextUpdate = due("1 wh", NINE_TO_FIVE, "2026-03-03T13:30");

        assertThat(firstAnswer).isEqualTo(at("2026-03-03T14:00"));
        assertThat(nextUpdate).isEqualTo(at("2026-03-03T14:30"));
    }

    /**
     * Zammad #4432: reminders of an escalated ticket went out at midnight and at weekends, though service times were Monday to
     * Friday, 9 to 17.
     */
    @Test
    @DisplayName("Zammad #4432：提醒不在半夜和周末发出")
    void zammad4432RemindsDuringServiceTimesOnly() {
        for (var limit : List.of("1 wh", "12 wh", "1 wd", "3 wd", "1 d", "2 d", "10 d")) {
            for (int hour = 0; hour < 24 * 7; hour++) {
                var start = at("2026-03-02T00:00").plus(Duration.ofHours(hour));
                for (var share : new double[] {0.5, 0.8, 1.2, 2}) {
                    var warning = Deadlines.share(
                            Limit.parse(limit), NINE_TO_FIVE, CIVIL, start, List.of(), List.of(), share);
                    var local = warning.atZone(NINE_TO_FIVE.zone());
                    assertThat(NINE_TO_FIVE.isOpen(warning.minusNanos(1)))
                            .as("%s %s", limit, local)
                            .isTrue();
                }
            }
        }
        assertThat(NINE_TO_FIVE.openAtOrAfter(at("2026-03-07T00:00"))).isEqualTo(at("2026-03-09T09:00"));
        assertThat(NINE_TO_FIVE.openAtOrAfter(at("2026-03-06T17:00"))).isEqualTo(at("2026-03-09T09:00"));
        assertThat(NINE_TO_FIVE.openAtOrAfter(at("2026-03-06T16:59"))).isEqualTo(at("2026-03-06T16:59"));
    }

    /**
     * Zammad #3180: business hours could end at 23:59 at the latest, so that a desk open day and night was closed for a minute
     * each midnight and every limit over midnight a minute long.
     */
    @Test
    @DisplayName("Zammad #3180：全天候过午夜不差一分钟")
    void zammad3180LosesNoMinuteAtMidnight() {
        assertThat(due("2 wh", ALWAYS, "2026-03-03T23:00")).isEqualTo(at("2026-03-04T01:00"));
        assertThat(due("240 wh", ALWAYS, "2026-03-03T23:00")).isEqualTo(at("2026-03-13T23:00"));
        assertThat(ALWAYS.isOpen(at("2026-03-03T23:59:59"))).isTrue();
        assertThat(ALWAYS.isOpen(at("2026-03-04T00:00"))).isTrue();
    }

    /**
     * GLPI #6902: when a pending ticket got another limit, the time it had been pending was no longer taken off, so that it was
     * late at once. Here pauses belong to the question, whatever the limit.
     */
    @Test
    @DisplayName("GLPI #6902：换了期限，暂停照样扣除")
    void glpi6902KeepsPausesWhenTheLimitIsAnother() {
        var pending = new Pause(at("2026-03-03T10:00"), at("2026-03-03T15:00"));

        assertThat(due("4 wh", NINE_TO_FIVE, "2026-03-03T09:30", pending)).isEqualTo(at("2026-03-04T10:30"));
        assertThat(due("1 wh", NINE_TO_FIVE, "2026-03-03T09:30", pending)).isEqualTo(at("2026-03-03T15:30"));
        assertThat(due("1 h", NINE_TO_FIVE, "2026-03-03T09:30", pending)).isEqualTo(at("2026-03-03T15:30"));
    }

    /**
     * GLPI #10594: with a limit in days, waiting was measured day and night but added in working time, so that a ticket that
     * was pending over a weekend got days for nothing.
     */
    @Test
    @DisplayName("GLPI #10594：周末暂停不多给一天")
    void glpi10594GivesNothingForAWeekendThatWasPaused() {
        var weekend = new Pause(at("2026-03-06T17:00"), at("2026-03-09T09:00"));
        var longer = new Pause(at("2026-03-06T16:00"), at("2026-03-09T10:00"));

        assertThat(due("1 wd", NINE_TO_FIVE, "2026-03-06T12:00", weekend)).isEqualTo(at("2026-03-09T17:00"));
        assertThat(due("8 wh", NINE_TO_FIVE, "2026-03-06T12:00", weekend)).isEqualTo(at("2026-03-09T12:00"));
        assertThat(due("8 wh", NINE_TO_FIVE, "2026-03-06T12:00", longer)).isEqualTo(at("2026-03-09T14:00"));
        assertThat(due("1 wd", NINE_TO_FIVE, "2026-03-06T12:00", longer))
                .as("Monday was touched; Tuesday is the day, not Thursday")
                .isEqualTo(at("2026-03-10T17:00"));
    }

    /**
     * GLPI #15429: with any calendar but one that never closes, levels meant to come before the end came at the moment the
     * ticket was made.
     */
    @Test
    @DisplayName("GLPI #15429：到期前的预警不在受理时发出")
    void glpi15429WarnsBeforeTheEndAndNotAtTheBeginning() {
        for (var limit : List.of("4 wh", "8 wh", "1 wd", "5 wd", "3 d")) {
            var start = "2026-03-06T16:00";
            var half = share(limit, NINE_TO_FIVE, start, 0.5);
            var most = share(limit, NINE_TO_FIVE, start, 0.8);

            assertThat(half).as(limit).isAfter(at(start).plus(Duration.ofMinutes(59)));
            assertThat(most).as(limit).isAfter(half).isBefore(due(limit, NINE_TO_FIVE, start));
        }
        assertThat(share("4 wh", NINE_TO_FIVE, "2026-03-02T17:00", 0.75)).isEqualTo(at("2026-03-03T12:00"));
    }

    /**
     * osTicket #6739: a weekly schedule counted no day, or one only, unless Monday and Thursday were both in it. Every set of
     * weekdays there is, against a count on the fingers.
     */
    @Test
    @DisplayName("osTicket #6739：一周开哪几天都算得对")
    void osTicket6739CountsWhateverWeekdaysAreWorked() {
        for (int set = 1; set < 128; set++) {
            var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                if ((set >> day.ordinal() & 1) == 1) {
                    week.put(day, List.of(Hours.parse("08:00-17:00")));
                }
            }
            var calendar = Calendars.of(WorkCalendar.SHANGHAI, week);
            for (int n = 1; n <= 9; n++) {
                var day = LocalDate.parse("2026-03-03");
                for (int left = n; left > 0; ) {
                    day = day.plusDays(1);
                    left -= week.containsKey(day.getDayOfWeek()) ? 1 : 0;
                }
                assertThat(due(n + " wd", calendar, "2026-03-03T18:00"))
                        .as("%s, %d", week, n)
                        .isEqualTo(at(day + "T17:00"));
                assertThat(due(9 * n + " wh", calendar, "2026-03-03T18:00")).isEqualTo(at(day + "T17:00"));
            }
        }
    }

    /**
     * osTicket #1168: limits ran day and night, so that what came in at a weekend was overdue before anybody was there; asked
     * for was a limit of eight hours within opening hours.
     */
    @Test
    @DisplayName("osTicket #1168：周末收到的，周一才开始计时")
    void osTicket1168DoesNotRunAtTheWeekend() {
        var nineHours = weekdays(WorkCalendar.SHANGHAI, "08:00-17:00");

        assertThat(due("8 wh", nineHours, "2026-03-07T03:00")).isEqualTo(at("2026-03-09T16:00"));
        assertThat(due("8 wh", nineHours, "2026-03-06T16:00")).isEqualTo(at("2026-03-09T15:00"));
        assertThat(Deadlines.left(
                        Limit.parse("8 wh"),
                        nineHours,
                        CIVIL,
                        at("2026-03-07T03:00"),
                        List.of(),
                        List.of(),
                        at("2026-03-09T08:00")))
                .isEqualTo(Duration.ofHours(8));
    }
}
