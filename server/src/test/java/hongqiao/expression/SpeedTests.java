package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many plain conditions a second of one core's time works out. Prints the figure; fails only far below what was measured. */
@DisplayName("表达式求值速度")
class SpeedTests {

    private static final int ROWS = 2_000_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @Test
    void worksOutTwoMillionPlainConditionsASecond() {
        var condition = Expressions.condition("sales >= 50000000 && staff > 10", Patents.WORLD)
                .get();
        Map<String, Object> row = Map.of("sales", new BigDecimal("61200000.50"), "staff", 42L);
        Values values = row::get;
        double best = 0;
        for (int window = 0; window < 5; window++) {
            var began = CPU.getCurrentThreadCpuTime();
            int met = 0;
            for (int i = 0; i < ROWS; i++) {
                met += condition.holds(values) ? 1 : 0;
            }
            best = Math.max(best, ROWS * 1e9 / (CPU.getCurrentThreadCpuTime() - began));
            assertThat(met).isEqualTo(ROWS);
        }
        System.out.printf("expression %s: %.1f million a second on one core%n", condition, best / 1e6);
        assertThat(best).isGreaterThan(2_000_000);
    }
}
