package hongqiao.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.shared.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and hours as packs write them. */
@DisplayName("期限与工作时间的写法")
class TextFormTests {

    @ParameterizedTest
    @CsvSource({
        "15 min, 15, MINUTE, 15 分钟, 15 minutes",
        "1 h, 1, HOUR, 1 小时, 1 hour",
        "30wmin, 30, WORKING_MINUTE, 30 个工作分钟, 30 working minutes",
        "4 wh, 4, WORKING_HOUR, 4 个工作小时, 4 working hours",
        "1 wd, 1, WORKING_DAY, 1 个工作日, 1 working day",
        "60 d, 60, CALENDAR_DAY, 60 个自然日, 60 natural days",
    })
    void readsLimitsAndWritesThemBack(String text, long amount, LimitUnit unit, String zh, String en) {
        var limit = Limit.parse(text);

        assertThat(limit).isEqualTo(new Limit(amount, unit));
        assertThat(limit.words()).isEqualTo(new Words(zh, en));
        assertThat(Limit.parse(limit.toString())).isEqualTo(limit);
    }

    @ParameterizedTest(name = "“{0}”：{1}，第 {2} 列")
    @CsvSource({
        "'', limit-unreadable, 1",
        "h, limit-unreadable, 1",
        "-3 wd, limit-unreadable, 1",
        "1.5 h, limit-unreadable, 2",
        "3, limit-unreadable, 2",
        "'3 ', limit-unreadable, 3",
        "3 days, limit-unreadable, 3",
        "3  wd, limit-unreadable, 3",
        "3 工作日, limit-unreadable, 3",
        "0 wd, limit-unreadable, 1",
        "9999999999 d, limit-unreadable, 10",
        "3661 d, limit-too-long, 1",
        "87841 wh, limit-too-long, 1",
    })
    void refusesNonsenseAndSaysWhere(String text, String code, int column) {
        assertFault(() -> Limit.parse(text), code, column);
    }

    @ParameterizedTest(name = "“{0}”：{1}")
    @CsvSource({
        "8:30-12:00, hours-unreadable",
        "08:30-12:60, hours-unreadable",
        "08:30 - 12:00, hours-unreadable",
        "20:00-24:01, hours-unreadable",
        "17:30-08:30, hours-backwards",
        "12:00-12:00, hours-backwards",
    })
    void refusesHoursThatAreNone(String text, String code) {
        assertFault(() -> Hours.parse(text), code, 1);
        assertThat(Hours.parse("00:00-24:00")).isEqualTo(new Hours(0, 1440)).hasToString("00:00-24:00");
    }

    @Test
    void refusesACalendarThatContradictsItselfOrNeverOpens() {
        var zone = WorkCalendar.SHANGHAI;
        var morning = Hours.parse("08:30-12:00");
        var day = LocalDate.parse("2026-02-14");
        var off = SpecialDay.off(day, Calendars.SPRING);
        var worked = SpecialDay.makeUp(day, Calendars.SPRING);

        assertFault(() -> Calendars.of(zone, Map.of()), "calendar-no-hours", 1);
        assertFault(() -> Calendars.of(zone, Map.of(DayOfWeek.MONDAY, List.of())), "calendar-no-hours", 1);
        assertFault(
                () -> Calendars.of(zone, Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("11:59-13:00"), morning))),
                "hours-overlap",
                1);
        assertFault(
                () -> new WorkCalendar(
                        "k",
                        Calendars.SPRING,
                        zone,
                        Map.of(DayOfWeek.MONDAY, List.of(morning)),
                        List.of(),
                        List.of(off, worked),
                        null),
                "calendar-day-twice",
                1);
    }

    private static void assertFault(ThrowingCallable call, String code, int column) {
        assertThatExceptionOfType(WorktimeFault.class)
                .isThrownBy(call)
                .returns(code, WorktimeFault::code)
                .returns(column, WorktimeFault::column)
                .satisfies(fault -> assertThat(fault.remedy().zh()).isNotBlank());
    }
}
