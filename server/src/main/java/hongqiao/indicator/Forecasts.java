package hongqiao.indicator;

import static hongqiao.indicator.Rates.divide;

import hongqiao.indicator.Forecast.Point;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts from yearly figures: of levels by the straight line of least squares, of rates and sums by their mean. Intervals
 * are those of Student, for so few figures: they count the scatter, and that line and mean are themselves uncertain. They
 * never close below the rounding of the figures. That things may go on otherwise than before is not in them.
 */
public final class Forecasts {

    /** With two there is a line through them, and no word about its error. */
    private static final int FEWEST = 3;

    private Forecasts() {}

    /** From the last whole year of which a figure was known on that day. */
    public static Forecast of(Definition definition, Series own, LocalDate asOf) {
        var known = own.upTo(asOf);
        return switch (definition.measure()) {
            case LEVEL, RATIO, THRESHOLD -> levels(definition, known);
            case AVG_GROWTH, CUMULATIVE, CUMULATIVE_REDUCTION -> steps(definition, known);
            case RELATIVE, ASSIGNED, QUALITATIVE ->
                new Forecast(
                        0,
                        List.of(),
                        new Words(
                                "%s不作外推。".formatted(definition.measure().words().zh()),
                                "%s: nothing is extrapolated."
                                        .formatted(definition.measure().words().en())));
        };
    }

    private static Forecast levels(Definition definition, Series known) {
        var x = new ArrayList<BigDecimal>();
        var y = new ArrayList<BigDecimal>();
        var last = definition.baseYear();
        for (int year = definition.baseYear(); year <= definition.targetYear(); year++) {
            var value = year == definition.baseYear()
                    ? Optional.ofNullable(Levels.base(definition, known))
                    : known.value(ReportingPeriod.year(year));
            if (value.isPresent()) {
                x.add(BigDecimal.valueOf(year));
                y.add(value.get());
                last = year;
            }
        }
        if (y.size() < FEWEST) {
            return tooFew(y.size());
        }
        var trend = Trend.through(x, y);
        var points = new ArrayList<Point>();
        for (int year = last + 1; year <= definition.targetYear(); year++) {
            var at = BigDecimal.valueOf(year);
            points.add(point(year, trend.at(at), trend.error(at), trend.freedom()));
        }
        return said(definition, y, points);
    }

    private static Forecast steps(Definition definition, Series known) {
        var y = new ArrayList<BigDecimal>();
        var year = definition.baseYear();
        while (year < definition.targetYear()
                && known.value(ReportingPeriod.year(year + 1)).isPresent()) {
            year++;
            y.add(known.value(ReportingPeriod.year(year)).orElseThrow());
        }
        if (y.size() < FEWEST) {
            return tooFew(y.size());
        }
        var mean = Trend.mean(y);
        var points = new ArrayList<Point>();
        for (int ahead = 1; year + ahead <= definition.targetYear(); ahead++) {
            var rate = point(
                    year + ahead,
                    mean.at(BigDecimal.ZERO),
                    divide(mean.errorOfSum(ahead), BigDecimal.valueOf(ahead)),
                    mean.freedom());
            points.add(carried(definition, y, rate, ahead));
        }
        return said(definition, y, points);
    }

    /** What so many years at such a mean add to those that are known. */
    private static Point carried(Definition definition, List<BigDecimal> known, Point rate, int ahead) {
        return new Point(
                rate.year(),
                total(definition, known, rate.middle(), ahead),
                total(definition, known, rate.low50(), ahead),
                total(definition, known, rate.high50(), ahead),
                total(definition, known, rate.low80(), ahead),
                total(definition, known, rate.high80(), ahead));
    }

    private static BigDecimal total(Definition definition, List<BigDecimal> known, BigDecimal each, int ahead) {
        var all = new ArrayList<>(known);
        // a rate of ±100 % and beyond says nothing any more; the interval ends there
        var held = definition.measure().isChained()
                ? each.max(new BigDecimal("-99")).min(new BigDecimal("99"))
                : each;
        for (int i = 0; i < ahead; i++) {
            all.add(held);
        }
        var chain = new Chains.Chain(all, List.of());
        return switch (definition.measure()) {
            case CUMULATIVE -> all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case CUMULATIVE_REDUCTION -> chain.negated().total().negate();
            case AVG_GROWTH, LEVEL, RATIO, THRESHOLD, RELATIVE, ASSIGNED, QUALITATIVE -> chain.total();
        };
    }

    private static Point point(int year, BigDecimal middle, BigDecimal error, int freedom) {
        var half = Trend.student(freedom, 50).multiply(error);
        var most = Trend.student(freedom, 80).multiply(error);
        return new Point(
                year, middle, middle.subtract(half), middle.add(half), middle.subtract(most), middle.add(most));
    }

    private static Forecast tooFew(int figures) {
        return new Forecast(
                figures,
                List.of(),
                new Words(
                        "只有%d个年度数，看不出误差有多大，不作预测。".formatted(figures),
                        "Only %d yearly figures: how far off a forecast would be cannot be told, so there is none."
                                .formatted(figures)));
    }

    private static Forecast said(Definition definition, List<BigDecimal> y, List<Point> points) {
        if (points.isEmpty()) {
            return new Forecast(
                    y.size(),
                    points,
                    new Words("规划期的数已齐，不必预测。", "All years of the plan are known; nothing is left to forecast."));
        }
        var end = points.getLast();
        var isGrowth = definition.measure() == Measure.AVG_GROWTH;
        var years = BigDecimal.valueOf(definition.years());
        var amounts = definition.measure().isChained()
                ? new Amounts(definition, new BigDecimal("0.01"))
                : new Amounts(definition, y.toArray(BigDecimal[]::new));
        var shown = java.util.stream.Stream.of(end.middle(), end.low80(), end.high80())
                .map(total -> isGrowth ? mean(total, years) : total)
                .toList();
        var what = isGrowth ? new Words("年均", "a year on average") : new Words("约", "about");
        return new Forecast(
                y.size(),
                points,
                new Words(
                        "照这%d个年度数的走势，到%d年%s%s，八成把握在%s至%s之间；只有%d个数，区间宽，走势会不会变也不在其中。"
                                .formatted(
                                        y.size(),
                                        end.year(),
                                        what.zh(),
                                        amounts.zh(shown.get(0)),
                                        amounts.number(shown.get(1)),
                                        amounts.zh(shown.get(2)),
                                        y.size()),
                        "As these %d yearly figures go: %s %s by %d, four times in five between %s and %s; so few figures leave it wide, and whether things go on as before is not in it."
                                .formatted(
                                        y.size(),
                                        what.en(),
                                        amounts.en(shown.get(0)),
                                        end.year(),
                                        amounts.number(shown.get(1)),
                                        amounts.en(shown.get(2)))));
    }

    private static BigDecimal mean(BigDecimal total, BigDecimal years) {
        return Rates.percent(Rates.power(Rates.factor(total), divide(BigDecimal.ONE, years)));
    }
}
