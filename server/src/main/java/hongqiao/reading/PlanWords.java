package hongqiao.reading;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.Target;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the words of an indicator's row how it is to be judged, until somebody says otherwise. Says nothing where the
 * row has neither a number nor words it knows.
 */
final class PlanWords {

    private static final Pattern POINTS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*个百分点");
    private static final Words CITY = new Words("全市", "the city");
    private static final Words ECONOMY = new Words("经济增长", "economic growth");

    private PlanWords() {}

    static Optional<Rule> rule(Indicator indicator) {
        var words = indicator.target().relative();
        if (words != null) {
            return relative(indicator, words);
        }
        return Optional.ofNullable(indicator.target().value())
                .map(value -> rule(measure(indicator), way(indicator, value)));
    }

    private static Rule rule(Measure measure, Direction direction) {
        return rule(measure, direction, null);
    }

    private static Rule rule(Measure measure, Direction direction, Target.@Nullable Relation relation) {
        return new Rule(
                measure,
                direction,
                relation,
                Path.LINEAR,
                Bands.DEFAULT,
                Frequency.ANNUAL,
                null,
                null,
                Rule.Reporting.NONE);
    }

    private static Optional<Rule> relative(Indicator indicator, String words) {
        if (words.contains("下达")) {
            return Optional.of(rule(Measure.ASSIGNED, Direction.HIGHER_BETTER));
        }
        var isRate = indicator.name().matches(".*(增长|增速|增幅).*");
        if (words.contains("同步")) {
            var kind = words.contains("基本") ? Target.Kind.ROUGHLY_IN_STEP : Target.Kind.IN_STEP;
            return Optional.of(related(kind, BigDecimal.ZERO, isRate, ECONOMY));
        }
        if (words.matches(".*(不低于|高于).*(全市|平均).*")) {
            var points = POINTS.matcher(words);
            var by = points.find() ? new BigDecimal(points.group(1)) : BigDecimal.ZERO;
            return Optional.of(related(Target.Kind.NOT_BELOW, by, isRate, CITY));
        }
        return words.matches(".*(稳定|稳步|持续提高|持续改善).*")
                ? Optional.of(related(Target.Kind.STEADY, BigDecimal.ZERO, false, new Words("上年", "the year before")))
                : Optional.empty();
    }

    private static Rule related(Target.Kind kind, BigDecimal by, boolean compound, Words other) {
        return rule(Measure.RELATIVE, Direction.HIGHER_BETTER, new Target.Relation(kind, by, compound, other));
    }

    private static Measure measure(Indicator indicator) {
        var name = indicator.name();
        var falls = name.matches(".*(降幅|降低率|下降率|累计下降|累计降低).*");
        if (indicator.target().cumulative()) {
            return falls ? Measure.CUMULATIVE_REDUCTION : Measure.CUMULATIVE;
        }
        if (name.contains("年均") || name.matches(".*(增长率|增速)$")) {
            return Measure.AVG_GROWTH;
        }
        if (falls) {
            return Measure.CUMULATIVE_REDUCTION;
        }
        if (name.contains("失业率") && indicator.target().comparator() == Comparison.AT_MOST) {
            return Measure.THRESHOLD;
        }
        return "%".equals(indicator.unit()) || "‰".equals(indicator.unit()) ? Measure.RATIO : Measure.LEVEL;
    }

    /** As the comparison says; else by where base and target lie. */
    private static Direction way(Indicator indicator, BigDecimal target) {
        var measure = measure(indicator);
        var isLevel = measure == Measure.LEVEL || measure == Measure.RATIO || measure == Measure.THRESHOLD;
        var base = indicator.base().value();
        return switch (indicator.target().comparator()) {
            case AT_MOST -> Direction.LOWER_BETTER;
            case ABOUT -> isLevel ? Direction.RANGE : Direction.HIGHER_BETTER;
            case AT_LEAST, INCREASE_BY, DECREASE_BY -> Direction.HIGHER_BETTER;
            case EXACTLY -> byBase(isLevel, base, target);
            case null -> byBase(isLevel, base, target);
        };
    }

    private static Direction byBase(boolean isLevel, @Nullable BigDecimal base, BigDecimal target) {
        return isLevel && base != null && base.compareTo(target) > 0 ? Direction.LOWER_BETTER : Direction.HIGHER_BETTER;
    }
}
