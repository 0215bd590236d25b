package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import hongqiao.organisation.Today;
import hongqiao.register.measure.Figure.Forecast;
import hongqiao.register.measure.Figure.Year;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What counts now by the year it came, and what is expected by the year it will. A share goes up by what is expected over
 * the records it is a share of: those stay as they are now.
 */
@Component
class Forecasts {

    private static final int DECIMALS = 12;

    private final Today today;

    Forecasts(Today today) {
        this.today = today;
    }

    /** @param year null: the records of which nobody knows the year */
    private record Amount(@Nullable Integer year, BigDecimal value) {}

    Forecast of(PackMeasure measure, Measure.Line whole, Tally.Round round) {
        var years = Objects.requireNonNull(measure.years());
        var base = measure.measure().kind() == Measure.Kind.SHARE
                ? BigDecimal.valueOf(whole.rows() - whole.missing())
                : BigDecimal.ONE;
        var arrived = scaled(years.reached() == null ? List.of() : counted(measure, years.reached(), round), base);
        var ending = scaled(years.ends() == null ? List.of() : counted(measure, years.ends(), round), base);
        var expected = scaled(years.expected() == null ? List.of() : amounts(measure, years.expected(), round), base);
        var now = today.day().getYear();
        return new Forecast(
                years(measure, whole, arrived, expected, ending, now),
                of(arrived, null),
                expected.stream()
                        .filter(one -> one.year() != null && one.year() < now)
                        .map(Amount::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                of(expected, null));
    }

    private List<Year> years(
            PackMeasure measure,
            Measure.Line whole,
            List<Amount> arrived,
            List<Amount> expected,
            List<Amount> ending,
            int now) {
        var hasArrived = Objects.requireNonNull(measure.years()).reached() != null;
        var hasExpected = measure.years().expected() != null;
        var seen = new TreeMap<Integer, Boolean>();
        arrived.stream().map(Amount::year).filter(Objects::nonNull).forEach(year -> seen.put(year, true));
        expected.stream()
                .map(Amount::year)
                .filter(year -> year != null && year >= now)
                .forEach(year -> seen.put(Objects.requireNonNull(year), true));
        if (hasExpected) {
            measure.targets().stream()
                    .map(PackMeasure.Target::year)
                    .filter(year -> year >= now)
                    .forEach(year -> seen.put(year, true));
        }
        ending.stream()
                .map(Amount::year)
                .filter(year -> year != null && year >= now)
                .forEach(year -> seen.put(Objects.requireNonNull(year), true));
        seen.put(now, true);
        var total = Optional.ofNullable(whole.value());
        var years = new ArrayList<Year>();
        for (var year : seen.keySet()) {
            var coming = hasExpected && year >= now ? of(expected, year) : null;
            if (coming != null) {
                total = total.map(so -> so.add(coming));
            }
            years.add(new Year(
                    year,
                    hasArrived && year <= now ? of(arrived, year) : null,
                    coming,
                    measure.years().ends() != null && year >= now ? of(ending, year) : null,
                    year < now ? before(measure, arrived, year) : total.orElse(null)));
        }
        return years;
    }

    private static @Nullable BigDecimal before(PackMeasure measure, List<Amount> arrived, int year) {
        return Objects.requireNonNull(measure.years()).stays()
                ? arrived.stream()
                        .filter(one -> one.year() != null && one.year() <= year)
                        .map(Amount::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    /** Of what counts now, by a year. */
    private static List<Amount> counted(PackMeasure measure, Dimension year, Tally.Round round) {
        var kind = measure.measure();
        if (kind.kind() != Measure.Kind.SHARE) {
            return amounts(measure, new Measure(kind.kind(), kind.of(), kind.where(), List.of(year)), round);
        }
        // Of a share those that meet it: groups by year and by whether they do.
        var lines = round.of(measure.over(), new Measure(kind.kind(), kind.of(), kind.where(), List.of(year)));
        return lines.stream()
                .filter(line -> line.value() != null)
                .map(line -> new Amount(
                        year(line),
                        Objects.requireNonNull(line.value())
                                .multiply(BigDecimal.valueOf(line.rows() - line.missing()))
                                .setScale(0, RoundingMode.HALF_UP)))
                .filter(amount -> amount.value().signum() > 0)
                .toList();
    }

    private static List<Amount> amounts(PackMeasure measure, Measure by, Tally.Round round) {
        return round.of(measure.over(), by).stream()
                .filter(line -> line.value() != null)
                .map(line -> new Amount(year(line), Objects.requireNonNull(line.value())))
                .toList();
    }

    private static @Nullable Integer year(Measure.Line line) {
        var year = line.group().getFirst();
        return year == null ? null : Integer.valueOf(year.toString());
    }

    private static List<Amount> scaled(List<Amount> amounts, BigDecimal base) {
        return base.compareTo(BigDecimal.ONE) == 0 || base.signum() == 0
                ? amounts
                : amounts.stream()
                        .map(one -> new Amount(one.year(), one.value().divide(base, DECIMALS, RoundingMode.HALF_UP)))
                        .toList();
    }

    /** @param year null: of the records without one */
    private static BigDecimal of(List<Amount> amounts, @Nullable Integer year) {
        return amounts.stream()
                .filter(one -> Objects.equals(one.year(), year))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
