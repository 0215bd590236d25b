package hongqiao.reading.forecast;

import hongqiao.indicator.Forecast;
import hongqiao.indicator.Forecasts;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.organisation.Today;
import hongqiao.plan.Indicator;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Monitor;
import hongqiao.reading.SeriesKind;
import hongqiao.shared.District;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: how good the forecasts were (预测准不准). */
@Component
public class Accuracy {

    private final Monitor monitor;
    private final ForecastStore store;
    private final Today today;
    private final District district;

    Accuracy(Monitor monitor, ForecastStore store, Today today, District district) {
        this.monitor = monitor;
        this.store = store;
        this.today = today;
        this.district = district;
    }

    /**
     * Where a forecast comes from.
     *
     * <p>MADE: it was kept before its figure came. LOOKING_BACK: worked out today from what belongs to the years before, by the
     * figures as they are known now; nobody relied on it, and restated figures make it look better than it would have been.
     */
    public enum Kind {
        MADE,
        LOOKING_BACK
    }

    /**
     * A forecast beside what came.
     *
     * @param on the day it was made; of one that looks back the last day of the year it rests on
     * @param actual in the quantity of the forecast, as known now
     */
    public record Scored(
            Kind kind,
            Indicator indicator,
            LocalDate on,
            int figures,
            Forecast.Point point,
            BigDecimal actual,
            boolean simulated) {

        /** Above zero: forecast too high. In the quantity of the forecast. */
        public BigDecimal error() {
            return point.middle().subtract(actual);
        }

        public boolean within50() {
            return isWithin(point.low50(), point.high50());
        }

        public boolean within80() {
            return isWithin(point.low80(), point.high80());
        }

        private boolean isWithin(BigDecimal low, BigDecimal high) {
            return actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
        }
    }

    /** By indicator as the plan has them, within it by year and day. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<Scored> list(String plan) {
        var kept = store.list(plan);
        var asked = monitor.asked(null, null);
        var scored = new ArrayList<Scored>();
        for (var judged : monitor.list(plan, asked)) {
            var actual = actual(judged);
            scored.addAll(made(judged, kept, actual));
            scored.addAll(lookingBack(judged, actual));
        }
        return scored;
    }

    /** How many years of forecasts wait for their figure. */
    @Transactional(readOnly = true)
    public int waiting(String plan) {
        return (int) store.list(plan).stream()
                .filter(one -> one.point().year() >= today.day().getYear())
                .count();
    }

    private List<Scored> made(Judged judged, List<KeptForecast> kept, Map<Integer, BigDecimal> actual) {
        return kept.stream()
                .filter(one -> one.indicator().equals(judged.indicator().code()))
                .filter(one -> firstKnown(judged, one.point().year())
                        .filter(known -> one.recordedAt().isBefore(known))
                        .isPresent())
                .flatMap(one -> Optional.ofNullable(actual.get(one.point().year()))
                        .map(came -> new Scored(
                                Kind.MADE,
                                judged.indicator(),
                                LocalDate.ofInstant(one.recordedAt(), district.timezone()),
                                one.figures(),
                                one.point(),
                                came,
                                one.simulated() || judged.simulated()))
                        .stream())
                .toList();
    }

    /** When the figure of that year was first recorded. */
    private static Optional<Instant> firstKnown(Judged judged, int year) {
        return judged.readings().stream()
                .filter(kept -> kept.series() == SeriesKind.OWN
                        && kept.value() != null
                        && kept.period().equals(ReportingPeriod.year(year)))
                .map(KeptReading::recordedAt)
                .findFirst();
    }

    private static List<Scored> lookingBack(Judged judged, Map<Integer, BigDecimal> actual) {
        var definition = judged.definition();
        var scored = new ArrayList<Scored>();
        for (var due : judged.due()) {
            if (definition == null || !due.isWholeYear()) {
                continue;
            }
            var on = LocalDate.of(due.year() - 1, 12, 31);
            var forecast = Forecasts.of(definition, judged.own(), on);
            forecast.points().stream()
                    .filter(point -> point.year() == due.year())
                    .findFirst()
                    .flatMap(point -> Optional.ofNullable(actual.get(due.year()))
                            .map(came -> new Scored(
                                    Kind.LOOKING_BACK,
                                    judged.indicator(),
                                    on,
                                    forecast.figures(),
                                    point,
                                    came,
                                    judged.simulated())))
                    .ifPresent(scored::add);
        }
        return scored;
    }

    /** What each year came to; without those that are not known yet, or missing. */
    private static Map<Integer, BigDecimal> actual(Judged judged) {
        var actual = new HashMap<Integer, BigDecimal>();
        for (var standing : judged.course()) {
            var period = standing.period();
            var quantity = standing.quantity();
            if (period != null && period.isWholeYear() && quantity != null) {
                actual.putIfAbsent(period.year(), quantity);
            }
        }
        return actual;
    }
}
