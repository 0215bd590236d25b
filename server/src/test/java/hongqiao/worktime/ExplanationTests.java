package hongqiao.worktime;

import static hongqiao.worktime.Calendars.OFFICE;
import static hongqiao.worktime.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 13 February 2026, 16:00: ten working hours, of which two days later nobody understands why they end on the 24th. */
@DisplayName("期限逐步说明自己，照说明重算结果相同")
class ExplanationTests {

    private static Deadline due(String limit, String start, List<Pause> pauses, List<Extension> extensions) {
        return Deadlines.due(Limit.parse(limit), OFFICE, Counting.CIVIL_CODE, at(start), pauses, extensions);
    }

    @Test
    @DisplayName("十个工作小时跨春节：每一步一句话")
    void saysEachStepInChinese() {
        var deadline = due("10 wh", "2026-02-13T16:00", List.of(), List.of());

        assertThat(deadline.lines().stream().map(line -> line.words().zh()))
                .containsExactly(
                        "2026年2月13日（周五）16:00起计，期限 10 个工作小时",
                        "2026年2月13日（周五）16:00至 17:30，计 1 小时 30 分",
                        "2026年2月14日（周六）（春节调休上班）工作 1 天，每日 7 小时 30 分，计 7 小时 30 分",
                        "2026年2月15日（周日）至 2026年2月23日（周一） 春节，不计",
                        "2026年2月24日（周二）08:30至 09:30，计 1 小时");
        assertThat(deadline.lines().stream().map(line -> line.words().en()))
                .containsExactly(
                        "Starts Fri 13 Feb 2026 16:00; limit 10 working hours",
                        "Fri 13 Feb 2026 16:00 to 17:30: 1 h 30 min",
                        "Sat 14 Feb 2026 (worked to make up for Spring Festival): 1 day worked, 7 h 30 min each, 7 h 30 min",
                        "Sun 15 Feb 2026 to Mon 23 Feb 2026, Spring Festival: not counted",
                        "Tue 24 Feb 2026 08:30 to 09:30: 1 h");
    }

    @Test
    @DisplayName("暂停、延期、顺延各有其句")
    void saysWhyDaysWerePausedAddedAndMoved() {
        var pause = new Pause(at("2026-03-03T16:00"), at("2026-03-05T09:00"));
        var days = due(
                "2 d",
                "2026-03-01T10:00",
                List.of(pause),
                List.of(new Extension(at("2026-03-06T10:00"), Limit.parse("1 d"))));

        assertThat(days.lines().stream().map(line -> line.words().zh()))
                .containsExactly(
                        "2026年3月1日（周日）10:00起计，期限 2 个自然日",
                        "2026年3月1日（周日）为起始日，不计入",
                        "2026年3月2日（周一） 计 1 天",
                        "2026年3月3日（周二）至 2026年3月5日（周四） 暂停计时，不计",
                        "2026年3月6日（周五） 计 1 天",
                        "最后一日 2026年3月6日（周五），17:30截止",
                        "原定 2026年3月6日（周五）17:30到期，2026年3月6日（周五）10:00批准延期 1 个自然日",
                        "2026年3月7日（周六） 计 1 天",
                        "最后一日 2026年3月7日（周六） 周末，顺延至 2026年3月9日（周一）",
                        "最后一日 2026年3月9日（周一），17:30截止");
        assertThat(days.recompute()).isEqualTo(at("2026-03-09T17:30"));
    }

    @Test
    @DisplayName("六十个工作日不写六十句")
    void foldsDaysThatAreAlike() {
        var spring = due("60 wd", "2026-01-12T10:00", List.of(), List.of());
        var year = due("250 wd", "2026-01-12T10:00", List.of(), List.of());
        var hours = due("400 wh", "2026-03-02T10:00", List.of(), List.of());

        assertThat(spring.lines()).hasSizeLessThanOrEqualTo(10);
        assertThat(year.lines()).hasSizeLessThanOrEqualTo(12);
        assertThat(hours.lines()).hasSizeLessThanOrEqualTo(8);
        for (var deadline : List.of(spring, year, hours)) {
            assertThat(deadline.recompute()).isEqualTo(deadline.due());
        }
    }

    @Test
    @DisplayName("改动任何一句，重算即不成立")
    void doesNotAddUpOnceALineIsLeftOut() {
        for (var deadline : List.of(
                due("10 wh", "2026-02-13T16:00", List.of(), List.of()),
                due("4 wd", "2026-02-12T10:00", List.of(), List.of()))) {
            for (int i = 1; i < deadline.lines().size(); i++) {
                if (deadline.lines().get(i) instanceof Line.DaysSkipped skipped
                        && deadline.lines().get(1) instanceof Line.Worked) {
                    continue; // says why nothing was used, and uses nothing
                }
                var without = new ArrayList<>(deadline.lines());
                var left = without.remove(i);
                assertThatIllegalStateException()
                        .as(left.words().zh())
                        .isThrownBy(() -> new Deadline(deadline.due(), without, false).recompute());
            }
        }
    }
}
