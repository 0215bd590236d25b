package hongqiao.reading.web;

import hongqiao.indicator.Course.PathPoint;
import hongqiao.indicator.Forecast;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Worked-out numbers as the wire has them: six decimals at most, half-up, no zeros behind. */
final class Rounded {

    private static final int DECIMALS = 6;

    private Rounded() {}

    static @Nullable BigDecimal amount(@Nullable BigDecimal exact) {
        return exact == null ? null : plain(exact);
    }

    static BigDecimal plain(BigDecimal exact) {
        var rounded = exact.setScale(Math.min(DECIMALS, Math.max(0, exact.scale())), RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    static List<PathPoint> path(List<PathPoint> path) {
        return path.stream()
                .map(point -> new PathPoint(point.year(), plain(point.value())))
                .toList();
    }

    static @Nullable Forecast forecast(@Nullable Forecast forecast) {
        return forecast == null
                ? null
                : new Forecast(
                        forecast.figures(),
                        forecast.points().stream()
                                .map(point -> new Forecast.Point(
                                        point.year(),
                                        plain(point.middle()),
                                        plain(point.low50()),
                                        plain(point.high50()),
                                        plain(point.low80()),
                                        plain(point.high80())))
                                .toList(),
                        forecast.says());
    }
}
