package hongqiao.plan;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the table of indicators against the body of the same plan: the same thing, promised in both, should be one number.
 *
 * <p>The same thing: names that share three quarters of their characters, without words that only say how it is counted
 * (数量, 总数, 年均 …), in units of one kind (人 and 万人 are), for the same year. Words without a number are not held against
 * anything. Pairs are found by spelling, so each is shown with both sides for a person to see.
 */
public final class BodyFigures {

    /** Three quarters: with less 科技领军企业 would be 科技型上市企业; with more 毛入园率 would not be 毛入学率. */
    private static final double SAME = 0.75;

    private static final String COUNTING = "[（(].*?[）)]|年均|每年|拥有|总数|数量|人数|的|数";
    private static final Map<String, Integer> SCALES = Map.of("万", 4, "亿", 8);

    private BodyFigures() {}

    /** In the order of the table, and for each row in the order of the body. */
    public static List<BodyFigure> of(List<Indicator> indicators, List<Commitment> commitments, Period period) {
        var found = new ArrayList<BodyFigure>();
        for (var indicator : indicators) {
            for (var commitment : commitments) {
                held(indicator, commitment, period).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<BodyFigure> held(Indicator indicator, Commitment commitment, Period period) {
        var target = indicator.target().value();
        var value = commitment.value();
        if (target == null
                || value == null
                || !isSameYear(indicator, commitment)
                || likeness(plain(indicator.name()), plain(commitment.metric())) < SAME) {
            return Optional.empty();
        }
        var yearly = indicator.target().cumulative() && commitment.metric().matches("^(年均|每年).*|.*(每年)$");
        var years = BigDecimal.valueOf(yearly ? period.to() - period.from() + 1L : 1);
        return power(commitment.unit(), indicator.unit()).map(power -> {
            var low = value.scaleByPowerOfTen(power).multiply(years);
            var max = commitment.valueMax();
            var high = max == null ? low : max.scaleByPowerOfTen(power).multiply(years);
            var differs = target.compareTo(low) < 0 || target.compareTo(high) > 0;
            return new BodyFigure(
                    indicator.code(),
                    commitment.code(),
                    commitment.title(),
                    yearly,
                    low,
                    target,
                    differs,
                    says(indicator, commitment, yearly ? years : null, low, differs));
        });
    }

    private static Words says(
            Indicator indicator,
            Commitment commitment,
            @Nullable BigDecimal years,
            BigDecimal figure,
            boolean differs) {
        var inTable = amount(indicator.target().value(), indicator.unit());
        var max = commitment.valueMax();
        var inBody = (max == null ? "" : plain(commitment.value()) + "–")
                + amount(max == null ? commitment.value() : max, commitment.unit());
        var sum = amount(figure, indicator.unit());
        return new Words(
                "指标表 %s，正文（%s）%s，%s。"
                        .formatted(
                                inTable,
                                commitment.code(),
                                years == null ? inBody : "每年 %s，%s 年共 %s".formatted(inBody, years.toPlainString(), sum),
                                differs ? "不一致" : "一致"),
                "The table says %s, the body (%s) %s: %s."
                        .formatted(
                                inTable,
                                commitment.code(),
                                years == null
                                        ? inBody
                                        : "%s a year, %s in %s years".formatted(inBody, sum, years.toPlainString()),
                                differs ? "they differ" : "the same"));
    }

    private static String amount(@Nullable BigDecimal value, @Nullable String unit) {
        return plain(value) + Objects.requireNonNullElse(unit, "");
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? "—"
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isSameYear(Indicator indicator, Commitment commitment) {
        var year = indicator.target().year();
        var deadline = commitment.deadline();
        return year == null || deadline == null || deadline.startsWith(year.toString());
    }

    /** By what power of ten a number in one unit is one in the other; empty where they are of different kinds. */
    private static Optional<Integer> power(@Nullable String from, @Nullable String to) {
        var a = Objects.requireNonNullElse(from, "");
        var b = Objects.requireNonNullElse(to, "");
        return bare(a).equals(bare(b)) ? Optional.of(scale(a) - scale(b)) : Optional.empty();
    }

    private static String bare(String unit) {
        return scale(unit) == 0 ? unit : unit.substring(1);
    }

    private static int scale(String unit) {
        return unit.isEmpty() ? 0 : SCALES.getOrDefault(unit.substring(0, 1), 0);
    }

    private static String plain(String name) {
        return name.replaceAll(COUNTING, "");
    }

    /** Shared characters, each as often as in both, over the mean of both lengths: 0..1. */
    private static double likeness(String one, String other) {
        var counts = new HashMap<Integer, Integer>();
        one.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
        var shared = other.codePoints()
                .filter(c -> counts.merge(c, -1, Integer::sum) >= 0)
                .count();
        var length = one.codePointCount(0, one.length()) + other.codePointCount(0, other.length());
        return length == 0 ? 0 : 2.0 * shared / length;
    }
}
