package hongqiao.reading.warning;

import hongqiao.indicator.Direction;
import hongqiao.indicator.Forecasts;
import hongqiao.indicator.Status;
import hongqiao.reading.Judged;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.Optional;

/** Why a warning is given (预警规则). Of several the first holds. */
public enum Cause {
    REGRESSED("倒退", "Gone back"),
    /** A promise of the government that is not on its path, be it only a little. */
    BINDING_BEHIND("约束性指标未达到预期进度", "A binding one is not on track"),
    LAGGING("滞后", "Lagging"),
    /** Well so far; but if it goes on as it did, the target is missed. */
    FORECAST_MISSES("照走势到期达不到目标", "As it goes the target will be missed");

    private final Words words;

    Cause(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    /** Empty where nothing is to be warned of. @param day up to which figures count */
    static Optional<Cause> of(Judged judged, LocalDate day) {
        var status = judged.status();
        if (judged.period() == null) {
            return Optional.empty();
        }
        if (status == Status.REGRESSED) {
            return Optional.of(REGRESSED);
        }
        if (judged.binding() && (status == Status.NEARLY || status.isBehind())) {
            return Optional.of(BINDING_BEHIND);
        }
        if (status == Status.LAGGING) {
            return Optional.of(LAGGING);
        }
        return misses(judged, day) ? Optional.of(FORECAST_MISSES) : Optional.empty();
    }

    private static boolean misses(Judged judged, LocalDate day) {
        var definition = judged.definition();
        if (definition == null
                || definition.direction() == Direction.RANGE
                || judged.path().isEmpty()) {
            return false;
        }
        var points = Forecasts.of(definition, judged.own(), day).points();
        if (points.isEmpty()) {
            return false;
        }
        var way = points.getLast().middle().compareTo(judged.path().getLast().value());
        return definition.direction() == Direction.LOWER_BETTER ? way > 0 : way < 0;
    }
}
