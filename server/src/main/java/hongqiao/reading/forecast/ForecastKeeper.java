package hongqiao.reading.forecast;

import hongqiao.indicator.Forecast;
import hongqiao.indicator.Forecasts;
import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is forecast whenever another figure makes it another forecast; what was kept before stays. */
@Component
public class ForecastKeeper {

    private static final int DECIMALS = 12;

    private final ForecastStore store;
    private final Today today;

    ForecastKeeper(ForecastStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Needs the whole district. @param all the indicators as they stand @return how many years of forecasts are new */
    @Transactional
    public int keep(String plan, List<Judged> all) {
        var last = new HashMap<String, Map<Integer, KeptForecast>>();
        store.list(plan)
                .forEach(one -> last.computeIfAbsent(one.indicator(), k -> new HashMap<>())
                        .put(one.point().year(), one));
        return all.stream()
                .mapToInt(judged ->
                        keep(plan, judged, last.getOrDefault(judged.indicator().code(), Map.of())))
                .sum();
    }

    private int keep(String plan, Judged judged, Map<Integer, KeptForecast> last) {
        var definition = judged.definition();
        if (definition == null || judged.readings().isEmpty()) {
            return 0;
        }
        var forecast = Forecasts.of(definition, judged.own(), today.day());
        var after = newest(judged.readings());
        var unit = Objects.requireNonNull(judged.rule()).leadUnit();
        var kept = 0;
        for (var exact : forecast.points()) {
            var point = rounded(exact);
            var before = last.get(point.year());
            if (before != null && isSame(before.point(), point)) {
                continue;
            }
            var next = new KeptForecast(
                    judged.indicator().code(), after, forecast.figures(), point, judged.simulated(), today.now());
            kept += store.insert(plan, unit, next) ? 1 : 0;
        }
        return kept;
    }

    private static long newest(List<KeptReading> readings) {
        return readings.stream().mapToLong(KeptReading::id).max().orElseThrow();
    }

    private static Forecast.Point rounded(Forecast.Point exact) {
        return new Forecast.Point(
                exact.year(),
                rounded(exact.middle()),
                rounded(exact.low50()),
                rounded(exact.high50()),
                rounded(exact.low80()),
                rounded(exact.high80()));
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean isSame(Forecast.Point a, Forecast.Point b) {
        return a.middle().compareTo(b.middle()) == 0
                && a.low80().compareTo(b.low80()) == 0
                && a.high80().compareTo(b.high80()) == 0;
    }
}
