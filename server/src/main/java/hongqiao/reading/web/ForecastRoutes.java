package hongqiao.reading.web;

import hongqiao.reading.forecast.Accuracy;
import hongqiao.reading.forecast.Accuracy.Scored;
import hongqiao.reading.forecast.HitRate;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for how good the forecasts were. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}/forecasts")
@Needs(value = Permission.INDICATORS_READ, does = Operation.LIST)
class ForecastRoutes {

    /** @param error above zero: forecast too high; all figures in the quantity of the indicator's standing */
    record ScoredForecast(
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable String measureUnit,
            LocalDate on,
            int figures,
            int year,
            BigDecimal middle,
            BigDecimal low80,
            BigDecimal high80,
            BigDecimal actual,
            BigDecimal error,
            boolean within50,
            boolean within80,
            boolean simulated) {

        static ScoredForecast of(Scored scored) {
            var indicator = scored.indicator();
            return new ScoredForecast(
                    indicator.code(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.unit(),
                    scored.on(),
                    scored.figures(),
                    scored.point().year(),
                    Rounded.plain(scored.point().middle()),
                    Rounded.plain(scored.point().low80()),
                    Rounded.plain(scored.point().high80()),
                    Rounded.plain(scored.actual()),
                    Rounded.plain(scored.error()),
                    scored.within50(),
                    scored.within80(),
                    scored.simulated());
        }
    }

    /** @param hits one sentence for each interval */
    record Scores(List<Words> hits, List<ScoredForecast> forecasts) {

        static Scores of(List<Scored> scored) {
            return new Scores(
                    List.of(
                            rate(scored, Scored::within80, 80).says(),
                            rate(scored, Scored::within50, 50).says()),
                    scored.stream().map(ScoredForecast::of).toList());
        }

        private static HitRate rate(List<Scored> scored, Predicate<Scored> within, int percent) {
            return new HitRate((int) scored.stream().filter(within).count(), scored.size(), percent);
        }
    }

    /**
     * @param made kept before their figures came @param lookingBack worked out today for years that are past
     * @param waiting years of kept forecasts whose figures are still to come
     */
    record ForecastAccuracy(String plan, Scores made, Scores lookingBack, int waiting) {}

    private final Accuracy accuracy;

    ForecastRoutes(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    @GetMapping
    ForecastAccuracy list(@PathVariable String plan) {
        var all = accuracy.list(plan);
        return new ForecastAccuracy(
                plan, of(all, Accuracy.Kind.MADE), of(all, Accuracy.Kind.LOOKING_BACK), accuracy.waiting(plan));
    }

    private static Scores of(List<Scored> all, Accuracy.Kind kind) {
        return Scores.of(all.stream().filter(one -> one.kind() == kind).toList());
    }
}
