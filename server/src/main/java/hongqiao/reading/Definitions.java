package hongqiao.reading;

import hongqiao.indicator.Definition;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Target;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.Period;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the plan promises and how it is judged. */
final class Definitions {

    private Definitions() {}

    /** Empty where the plan has no target of the kind that the rule is about. @throws IllegalArgumentException they clash */
    static Optional<Definition> of(Indicator indicator, Period period, Rule rule) {
        var target = target(indicator, rule);
        if (target == null) {
            return Optional.empty();
        }
        return Optional.of(new Definition(
                rule.measure(),
                rule.direction(),
                indicator.nature() == Nature.BINDING,
                Objects.requireNonNullElse(indicator.unit(), ""),
                baseYear(indicator, period),
                indicator.base().value(),
                targetYear(indicator, period),
                target,
                rule.path(),
                rule.bands()));
    }

    static int baseYear(Indicator indicator, Period period) {
        return Objects.requireNonNullElse(indicator.base().year(), period.from() - 1);
    }

    static int targetYear(Indicator indicator, Period period) {
        return Objects.requireNonNullElse(indicator.target().year(), period.to());
    }

    private static @Nullable Target target(Indicator indicator, Rule rule) {
        return switch (rule.measure()) {
            case ASSIGNED -> new Target.AsAssigned();
            case RELATIVE -> rule.relation();
            case QUALITATIVE -> new Target.Value(BigDecimal.valueOf(100));
            case LEVEL, AVG_GROWTH, CUMULATIVE, CUMULATIVE_REDUCTION, RATIO, THRESHOLD -> number(indicator, rule);
        };
    }

    private static @Nullable Target number(Indicator indicator, Rule rule) {
        var value = indicator.target().value();
        if (value == null) {
            return null;
        }
        var about = rule.bands().about();
        return rule.direction() == Direction.RANGE && rule.measure() != Measure.AVG_GROWTH
                ? new Target.Range(value.subtract(about), value.add(about))
                : new Target.Value(value);
    }
}
