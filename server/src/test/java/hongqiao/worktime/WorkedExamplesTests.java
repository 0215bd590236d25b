package hongqiao.worktime;

import static hongqiao.worktime.Calendars.OFFICE;
import static hongqiao.worktime.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.worktime.Counting.DayEnd;
import hongqiao.worktime.Counting.OutsideHours;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office hours 08:30–12:00 and 13:30–17:30; in 2026 off from 15 to 23 February, worked on Saturdays 14 and 28 February. */
@DisplayName("期限的手算实例")
class WorkedExamplesTests {

    private static final Counting CIVIL = Counting.CIVIL_CODE;

    private static Deadline due(String limit, String start) {
        return due(limit, CIVIL, start, List.of(), List.of());
    }

    private static Deadline due(
            String limit, Counting counting, String start, List<Pause> pauses, List<Extension> extensions) {
        var deadline = Deadlines.due(Limit.parse(limit), OFFICE, counting, at(start), pauses, extensions);
        assertThat(deadline.recompute()).isEqualTo(deadline.due());
        return deadline;
    }

    @ParameterizedTest(name = "{0}，{1} 起：{2}（{3}）")
    @CsvSource({
        "15 wmin, 2026-03-06T17:29, 2026-03-09T08:44, 周五 17:29 只剩一分钟",
        "30 wmin, 2026-03-03T11:50, 2026-03-03T13:50, 跨午休",
        "30 wmin, 2026-03-03T12:20, 2026-03-03T14:00, 午休时收到",
        "1 wh, 2026-03-03T16:30, 2026-03-03T17:30, 正好到下班，不拖到次日",
        "4 wh, 2026-02-13T16:00, 2026-02-14T11:00, 调休的周六照常上班",
        "10 wh, 2026-02-13T16:00, 2026-02-24T09:30, 跨春节",
        "4 wh, 2026-02-18T10:00, 2026-02-24T14:00, 假期中收到；上午三个半小时，午后半小时",
        "15 min, 2026-02-18T23:50, 2026-02-19T00:05, 不看日历，过午夜不多不少",
        "2 h, 2026-03-06T17:29, 2026-03-06T19:29, 紧急工作时不停",
        "1 wd, 2026-03-06T17:29, 2026-03-09T17:30, 当日不计",
        "1 wd, 2026-02-27T09:00, 2026-02-28T17:30, 次日是调休的周六",
        "3 wd, 2026-02-12T10:00, 2026-02-24T17:30, 13 日、14 日、24 日",
        "1 wd, 2026-03-07T10:00, 2026-03-09T17:30, 周六收到，周一为第一日",
        "5 d, 2026-02-10T10:00, 2026-02-24T17:30, 末日在假期内，顺延",
        "4 d, 2026-02-10T10:00, 2026-02-14T17:30, 末日是调休的周六，不顺延",
        "60 d, 2026-03-01T10:00, 2026-04-30T17:30, 自然日照数",
    })
    void countsAsByHand(String limit, String start, String due, String why) {
        assertThat(due(limit, start).due()).as(why).isEqualTo(at(due));
    }

    @Test
    @DisplayName("闰年 2 月 29 日是一天；那一年的放假安排尚未公布")
    void countsTheLeapDayAndSaysThatHolidaysAreNotKnownYet() {
        var deadline = due("1 wd", "2028-02-28T10:00");

        assertThat(deadline.due()).isEqualTo(at("2028-02-29T17:30"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.lines()).last().isInstanceOf(Line.Provisional.class);
        assertThat(due("1 wd", "2026-12-30T10:00").provisional()).isFalse();
        assertThat(due("1 wd", "2026-12-31T10:00").provisional()).isTrue();
        assertThat(due("48 h", "2026-12-31T10:00").provisional())
                .as("hours that pass never ask for holidays")
                .isFalse();
    }

    @Test
    @DisplayName("夏令时：一小时就是一小时")
    void countsHoursAndNotTheClocksOnTheWallWhereTheyAreChanged() {
        var berlin = ZoneId.of("Europe/Berlin");
        var always = WorkCalendar.roundTheClock("always", OFFICE.title(), berlin);
        for (var unit : List.of("24 h", "24 wh")) {
            var spring = Deadlines.due(
                    Limit.parse(unit), always, CIVIL, at("2026-03-28T12:00", berlin), List.of(), List.of());
            var autumn = Deadlines.due(
                    Limit.parse(unit), always, CIVIL, at("2026-10-24T12:00", berlin), List.of(), List.of());

            assertThat(spring.due()).isEqualTo(at("2026-03-29T13:00", berlin));
            assertThat(autumn.due()).isEqualTo(at("2026-10-25T11:00", berlin));
            assertThat(spring.recompute()).isEqualTo(spring.due());
        }
        var day =
                Deadlines.due(Limit.parse("1 wd"), always, CIVIL, at("2026-03-28T12:00", berlin), List.of(), List.of());
        assertThat(day.due()).as("a day is a day, if it has 23 hours").isEqualTo(at("2026-03-30T00:00", berlin));
    }

    @ParameterizedTest(name = "当日计入 {0}，{1}，顺延 {2}，{3}：{4} 自 {5} 至 {6}")
    @CsvSource({
        "true, CLOSING, false, AS_IT_IS, 1 wd, 2026-03-06T16:00, 2026-03-06T17:30",
        "true, CLOSING, false, AS_IT_IS, 1 wd, 2026-03-06T18:00, 2026-03-09T17:30",
        "true, MIDNIGHT, false, AS_IT_IS, 1 wd, 2026-03-06T18:00, 2026-03-07T00:00",
        "false, MIDNIGHT, false, AS_IT_IS, 1 wd, 2026-03-05T18:00, 2026-03-07T00:00",
        "false, CLOSING, false, AS_IT_IS, 1 d, 2026-03-06T16:00, 2026-03-08T00:00",
        "false, CLOSING, true, AS_IT_IS, 1 d, 2026-03-06T16:00, 2026-03-09T17:30",
        "false, MIDNIGHT, true, AS_IT_IS, 1 d, 2026-03-06T16:00, 2026-03-10T00:00",
        "false, CLOSING, false, NEXT_OPENING, 1 wd, 2026-03-06T18:00, 2026-03-10T17:30",
        "false, CLOSING, false, NEXT_OPENING, 1 wd, 2026-03-09T07:00, 2026-03-10T17:30",
        "true, CLOSING, false, NEXT_OPENING, 1 wd, 2026-03-07T10:00, 2026-03-09T17:30",
        "false, CLOSING, true, NEXT_OPENING, 2 d, 2026-02-18T10:00, 2026-02-26T17:30",
    })
    void followsTheRuleOfDaysAsItIsWritten(
            boolean startDay, DayEnd end, boolean rolls, OutsideHours outside, String limit, String start, String due) {
        var counting = new Counting(startDay, end, rolls, outside);

        assertThat(due(limit, counting, start, List.of(), List.of()).due()).isEqualTo(at(due));
    }

    @Test
    @DisplayName("暂停两小时，顺延两个工作小时；夜间暂停不顺延")
    void addsWhatAPauseTookOfWorkingHoursAndNoMore() {
        var twoHours = new Pause(at("2026-03-03T10:00"), at("2026-03-03T12:00"));
        var night = new Pause(at("2026-03-03T17:30"), at("2026-03-04T08:30"));

        assertThat(due("4 wh", CIVIL, "2026-03-03T09:00", List.of(), List.of()).due())
                .isEqualTo(at("2026-03-03T14:30"));
        assertThat(due("4 wh", CIVIL, "2026-03-03T09:00", List.of(twoHours), List.of())
                        .due())
                .isEqualTo(at("2026-03-03T16:30"));
        assertThat(due("10 wh", CIVIL, "2026-03-03T09:00", List.of(night, night), List.of())
                        .due())
                .isEqualTo(due("10 wh", "2026-03-03T09:00").due());
    }

    @Test
    @DisplayName("按日计的，暂停碰到的日子不计")
    void leavesOutDaysOnWhichTheClockStoodStill() {
        var pause = new Pause(at("2026-03-04T16:00"), at("2026-03-06T09:00"));

        var deadline = due("3 wd", CIVIL, "2026-03-02T10:00", List.of(pause), List.of());

        assertThat(deadline.due()).as("3rd; not 4th to 6th; 9th, 10th").isEqualTo(at("2026-03-10T17:30"));
        assertThat(deadline.lines()).hasAtLeastOneElementOfType(Line.DaysPaused.class);
    }

    @Test
    @DisplayName("暂停未恢复，没有到期时间")
    void hasNoDeadlineWhileTheClockStandsStill() {
        var open = Pause.open(at("2026-03-03T10:00"));
        for (var limit : List.of("4 wh", "4 h", "3 wd", "3 d")) {
            assertThat(due(limit, CIVIL, "2026-03-03T09:00", List.of(open), List.of())
                            .isStanding())
                    .as(limit)
                    .isTrue();
        }
        assertThat(due("1 wh", CIVIL, "2026-03-03T09:00", List.of(open), List.of())
                        .due())
                .as("an hour was used up at the very moment")
                .isEqualTo(at("2026-03-03T10:00"));
        assertThat(due("30 wmin", CIVIL, "2026-03-03T09:00", List.of(open), List.of())
                        .due())
                .isEqualTo(at("2026-03-03T09:30"));
    }

    @Test
    @DisplayName("延期从原到期时接着算，单位可以不同")
    void countsAnExtensionOnFromWhereTheLimitEnded() {
        var days = new Extension(at("2026-03-03T09:00"), Limit.parse("2 wd"));
        var hours = new Extension(at("2026-03-03T10:00"), Limit.parse("2 wh"));

        assertThat(due("1 wd", CIVIL, "2026-03-05T10:00", List.of(), List.of(days))
                        .due())
                .isEqualTo(at("2026-03-10T17:30"));
        assertThat(due("1 wd", CIVIL, "2026-03-05T10:00", List.of(), List.of(hours, days))
                        .due())
                .isEqualTo(at("2026-03-11T10:30"));
        assertThat(due("4 wh", CIVIL, "2026-03-05T10:00", List.of(), List.of(days))
                        .due())
                .isEqualTo(at("2026-03-09T17:30"));
    }
}
