package hongqiao.worktime;

import static hongqiao.worktime.Calendars.OFFICE;
import static hongqiao.worktime.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many deadlines, with their lines, a second of one core's time works out, whatever else the machine does.
 * Prints the figure; fails only far below what was measured.
 */
@DisplayName("期限计算速度")
class DeadlineSpeedTests {

    private static final int TIMES = 20_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"15 min", "4 wh", "5 wd", "60 wd", "60 d"})
    void worksOutThousandsASecond(String text) {
        var limit = Limit.parse(text);
        var start = at("2026-03-03T10:00");
        var pauses = List.of(new Pause(at("2026-03-03T11:00"), at("2026-03-04T09:00")));
        double best = 0;
        for (int window = 0; window < 4; window++) {
            var began = CPU.getCurrentThreadCpuTime();
            long lines = 0;
            for (int i = 0; i < TIMES; i++) {
                lines += Deadlines.due(
                                limit,
                                OFFICE,
                                Counting.CIVIL_CODE,
                                start.plus(Duration.ofSeconds(i)),
                                pauses,
                                List.of())
                        .lines()
                        .size();
            }
            best = Math.max(best, TIMES * 1e9 / (CPU.getCurrentThreadCpuTime() - began));
            assertThat(lines).isGreaterThanOrEqualTo(2L * TIMES);
        }
        System.out.printf("worktime %s: %,.0f deadlines a second on one core%n", text, best);
        assertThat(best).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("十年的期限也不必逐分钟走")
    void walksDaysAndNotMinutes() {
        var began = CPU.getCurrentThreadCpuTime();
        var due = Deadlines.due(
                Limit.parse("3660 d"), OFFICE, Counting.CIVIL_CODE, at("2026-03-03T10:00"), List.of(), List.of());

        assertThat(due.lines()).hasSizeLessThanOrEqualTo(6);
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(1));
    }
}
