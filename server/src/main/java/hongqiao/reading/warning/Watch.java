package hongqiao.reading.warning;

import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.reading.Monitor;
import hongqiao.reading.forecast.ForecastKeeper;
import hongqiao.scope.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the plans in force: keeps forecasts, warns, presses. Whatever was missed while nothing ran is made up for. */
@Component
public class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Plans plans;
    private final Monitor monitor;
    private final ForecastKeeper forecasts;
    private final Warnings warnings;
    private final Pressing pressing;

    Watch(Plans plans, Monitor monitor, ForecastKeeper forecasts, Warnings warnings, Pressing pressing) {
        this.plans = plans;
        this.monitor = monitor;
        this.forecasts = forecasts;
        this.warnings = warnings;
        this.pressing = pressing;
    }

    /** @param forecasts years of forecasts kept @param warnings given @param orders opened */
    public record Seen(int forecasts, int warnings, int orders) {}

    @Scheduled(
            fixedDelayString = "${hongqiao.reading.watch-every:60s}",
            initialDelayString = "${hongqiao.reading.watch-every:60s}")
    void often() {
        look();
    }

    /** A plan that fails keeps the others from nothing; it is looked at again. */
    public Seen look() {
        return Scopes.everything(
                "an indicator is late whoever looks",
                () -> plans.list().stream()
                        .filter(PlanHead::inForce)
                        .map(plan -> look(plan.key()))
                        .reduce(new Seen(0, 0, 0), Watch::sum));
    }

    private Seen look(String plan) {
        try {
            var judged = monitor.list(plan, monitor.asked(null, null));
            return new Seen(forecasts.keep(plan, judged), warnings.raise(plan, judged), pressing.press(plan, judged));
        } catch (RuntimeException failure) {
            LOG.error("plan {} could not be looked after", plan, failure);
            return new Seen(0, 0, 0);
        }
    }

    private static Seen sum(Seen a, Seen b) {
        return new Seen(a.forecasts + b.forecasts, a.warnings + b.warnings, a.orders + b.orders);
    }
}
