package hongqiao.indicator;

import static hongqiao.indicator.Direction.HIGHER_BETTER;
import static hongqiao.indicator.Promises.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("预测说得出也说不出什么")
class ForecastTests {

    private static final Definition FIRMS = level("家", HIGHER_BETTER, "84", "140");

    private static BigDecimal width(Forecast.Point point) {
        return point.high80().subtract(point.low80());
    }

    @Test
    @DisplayName("两个年度数不作预测，说明为何")
    void forecastsNothingFromTwoFigures() {
        var forecast = Forecasts.of(FIRMS, years("93"), EARLY_2024);

        assertThat(forecast.points()).isEmpty();
        assertThat(forecast.says().zh()).contains("只有2个年度数");
    }

    @Test
    @DisplayName("直线外推，手算：84、93、101、109 → 2025 年 126，八成 ±1.7")
    void followsTheLineOfLeastSquares() {
        // slope 8.3, middle 96.75 at 2021.5; residuals −0.3, 0.4, 0.1, −0.2: s² = 0.30 / 2
        var end = Forecasts.of(FIRMS, years("93", "101", "109"), EARLY_2024)
                .points()
                .getLast();

        assertThat(end.year()).isEqualTo(2025);
        assertThat(end.middle()).isEqualByComparingTo("125.8");
        // s = 0.5, the rounding of whole firms, is more than the scatter; t(2) = 1.886; √(1 + 1/4 + 3.5²/5)
        var half = new BigDecimal("1.886").multiply(new BigDecimal("0.5")).doubleValue()
                * Math.sqrt(1 + 0.25 + 3.5 * 3.5 / 5);
        assertThat(width(end).doubleValue() / 2).isCloseTo(half, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    @DisplayName("越远越宽；数越少越宽")
    void widensWithTimeAndWithFewerFigures() {
        var points = Forecasts.of(FIRMS, years("93", "97", "109"), EARLY_2024).points();
        assertThat(width(points.get(1))).isGreaterThan(width(points.get(0)));
        assertThat(points.get(0).low50()).isGreaterThan(points.get(0).low80());

        var fewer = Forecasts.of(level("家", HIGHER_BETTER, null, "140"), years("93", "97", "109"), EARLY_2024);
        assertThat(width(fewer.points().getLast())).isGreaterThan(width(points.getLast()));
    }

    @Test
    @DisplayName("正好在一条线上，区间也不为零")
    void isNeverSure() {
        var points = Forecasts.of(level("家", HIGHER_BETTER, "80", "140"), years("90", "100", "110"), EARLY_2024)
                .points();

        assertThat(width(points.getFirst())).isPositive();
    }

    @Test
    @DisplayName("年均增速：未来各年按已知均值连乘，句子说年均")
    void carriesGrowthOn() {
        var forecast = Forecasts.of(growth("5"), years("4", "5", "6"), EARLY_2024);
        var end = forecast.points().getLast();
        var expected = new BigDecimal("1.04")
                .multiply(new BigDecimal("1.05"))
                .multiply(new BigDecimal("1.06"))
                .multiply(new BigDecimal("1.05"))
                .multiply(new BigDecimal("1.05"));

        assertThat(end.middle().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(Rates.percent(expected).setScale(6, RoundingMode.HALF_UP));
        assertThat(end.low80()).isLessThan(end.middle());
        assertThat(forecast.says().zh()).contains("年均5.00%");
    }

    @Test
    @DisplayName("累计值：链断之后的年份不用")
    void stopsAtAGap() {
        assertThat(Forecasts.of(sum("人", "50000"), years("10000", "-", "11000"), EARLY_2024)
                        .points())
                .isEmpty();
        assertThat(Forecasts.of(sum("人", "50000"), years("10000", "11000", "12000"), EARLY_2024)
                        .points()
                        .getLast()
                        .middle())
                .isEqualByComparingTo("55000");
    }

    @Test
    @DisplayName("完全没有规律的增速，区间仍有下限")
    void holdsWildRatesWithinReason() {
        var end = Forecasts.of(growth("5"), years("90", "-80", "95"), EARLY_2024)
                .points()
                .getLast();

        assertThat(end.low80()).isGreaterThan(new BigDecimal("-100"));
    }
}
