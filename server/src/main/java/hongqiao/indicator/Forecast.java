package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where an indicator is going if it goes on as it did. Same quantity as {@link Standing#quantity}: the level, the sum so far,
 * or the total growth or fall in %.
 *
 * @param figures how many yearly figures it rests on
 * @param points the years to come up to the target year; empty where nothing can be said
 * @param says one sentence: where it leads, and what cannot be known
 */
public record Forecast(int figures, List<Point> points, Words says) {

    public Forecast {
        points = List.copyOf(points);
    }

    /** By the end of a year. In one of two cases it lies between the inner pair, in four of five between the outer. */
    public record Point(
            int year, BigDecimal middle, BigDecimal low50, BigDecimal high50, BigDecimal low80, BigDecimal high80) {}
}
