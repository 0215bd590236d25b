package hongqiao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The readings of one thing, in the order in which they became known: of two about the same period the later one counts,
 * and the earlier one is still there.
 */
public record Series(List<Reading> readings) {

    public static final Series NONE = new Series(List.of());

    public Series {
        readings = List.copyOf(readings);
    }

    public static Series of(Reading... readings) {
        return new Series(List.of(readings));
    }

    /** What is about periods that had ended on that day. */
    public Series upTo(LocalDate day) {
        return new Series(readings.stream()
                .filter(reading -> reading.period().endsBy(day))
                .toList());
    }

    /** The one that counts for each period, the earliest period first. */
    public List<Reading> current() {
        var byPeriod = new TreeMap<ReportingPeriod, Reading>();
        readings.forEach(reading -> byPeriod.put(reading.period(), reading));
        return List.copyOf(byPeriod.values());
    }

    public Optional<Reading> at(ReportingPeriod period) {
        return readings.stream()
                .filter(reading -> reading.period().equals(period))
                .reduce((earlier, later) -> later);
    }

    /** Likewise, of one vintage. */
    Optional<Reading> at(ReportingPeriod period, Vintage vintage) {
        return readings.stream()
                .filter(reading -> reading.period().equals(period) && reading.vintage() == vintage)
                .reduce((earlier, later) -> later);
    }

    /** The value of a period; empty where it is missing or nothing was ever said. */
    Optional<BigDecimal> value(ReportingPeriod period) {
        return at(period).flatMap(Series::value);
    }

    static Optional<BigDecimal> value(Reading reading) {
        return switch (reading) {
            case Reading.Measured measured -> Optional.of(measured.value());
            case Reading.Missing _ -> Optional.empty();
        };
    }

    /**
     * What a year adds up to, and up to which month: the figure of the whole year, else the longest from its beginning on,
     * else that of its months or quarters as far as they follow each other.
     */
    Optional<Sum> sum(int year) {
        var ofYear = current().stream()
                .filter(reading -> reading.period().year() == year)
                .toList();
        var longest = ofYear.stream()
                .filter(reading ->
                        reading.period().fromMonth() == 1 && value(reading).isPresent())
                .max((a, b) -> Integer.compare(a.period().toMonth(), b.period().toMonth()));
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        var total = new Sum(
                value(longest.get()).orElseThrow(), longest.get().period().toMonth());
        for (var more = next(ofYear, total.months()); more.isPresent(); more = next(ofYear, total.months())) {
            total = new Sum(
                    total.value().add(value(more.get()).orElseThrow()),
                    more.get().period().toMonth());
        }
        return Optional.of(total);
    }

    record Sum(BigDecimal value, int months) {}

    private static Optional<Reading> next(List<Reading> ofYear, int months) {
        return ofYear.stream()
                .filter(reading -> reading.period().fromMonth() == months + 1
                        && value(reading).isPresent())
                .findFirst();
    }

    /** Periods that have ended and of which nothing was ever said, not even that the figure is missing. */
    public List<ReportingPeriod> unreported(int firstYear, int lastYear, Frequency frequency, LocalDate asOf) {
        return frequency.ended(firstYear, lastYear, asOf).stream()
                .filter(period -> !covers(period))
                .toList();
    }

    /** The last figure before that period, of a period of the same length; empty where there is none. */
    public Optional<Reading.Measured> before(ReportingPeriod period) {
        return alike(period).stream()
                .filter(reading -> reading.period().end().isBefore(period.end()))
                .reduce((earlier, later) -> later);
    }

    /** The figures that count of all periods of that length, the earliest first. */
    List<Reading.Measured> alike(ReportingPeriod period) {
        return current().stream()
                .filter(reading -> reading.period().months() == period.months())
                .filter(Reading.Measured.class::isInstance)
                .map(Reading.Measured.class::cast)
                .toList();
    }

    /** Also by a longer one that ends with it. */
    private boolean covers(ReportingPeriod period) {
        return readings.stream()
                .map(Reading::period)
                .anyMatch(told -> told.end().equals(period.end()) && told.fromMonth() <= period.fromMonth());
    }
}
