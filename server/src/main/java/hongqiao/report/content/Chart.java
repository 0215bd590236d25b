package hongqiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line chart.
 *
 * @param query what its numbers are; stands in its alternative text
 * @param categories along the bottom
 */
public record Chart(String title, String query, String unit, List<String> categories, List<Series> series) {

    /** @param values one for each category; null: a gap, never zero */
    public record Series(String name, List<@Nullable BigDecimal> values, boolean dashed) {}
}
