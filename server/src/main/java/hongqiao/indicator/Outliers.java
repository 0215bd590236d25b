package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks about a figure that lies far from what its own series has done so far: a slip of the decimal point, a wrong unit, or
 * news. It never says that the figure is wrong. Figures of periods of the same length only are compared.
 *
 * <p>With four figures and more: levels by how they change from one to the next, rates and sums by what they are; asked where
 * it is further from the median than four times the scatter (1.4826 × the median distance from it, at least one per cent of the
 * figure before). With fewer: asked where it is five times the one before, or a fifth of it. Source: not yet read; the factors are a
 * convention of this product.
 */
public final class Outliers {

    private static final int FEWEST = 4;
    private static final BigDecimal TIMES = BigDecimal.valueOf(4);
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");
    private static final BigDecimal LEAP = BigDecimal.valueOf(5);

    private Outliers() {}

    /** Empty where there is nothing to ask. @param unit as printed */
    public static Optional<Words> question(
            Measure measure, String unit, Series own, ReportingPeriod period, BigDecimal value) {
        var before = own.alike(period).stream()
                .filter(reading -> reading.period().end().isBefore(period.end()))
                .map(Reading.Measured::value)
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var last = before.getLast();
        if (before.size() < FEWEST) {
            return leap(unit, last, value);
        }
        return switch (measure) {
            case LEVEL, RATIO, THRESHOLD, QUALITATIVE -> change(unit, before, value);
            case AVG_GROWTH, CUMULATIVE, CUMULATIVE_REDUCTION, RELATIVE, ASSIGNED -> level(unit, before, value);
        };
    }

    private static Optional<Words> leap(String unit, BigDecimal last, BigDecimal value) {
        if (last.signum() == 0
                || value.abs().compareTo(last.abs().multiply(LEAP)) < 0
                        && value.abs().multiply(LEAP).compareTo(last.abs()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Words(
                "上一期是%s%s，这一期是%s%s，相差五倍以上，请核对单位和小数点。".formatted(plain(last), unit, plain(value), unit),
                "It was %s and would be %s: five times apart or more. Check the unit and the decimal point."
                        .formatted(plain(last), plain(value))));
    }

    private static Optional<Words> change(String unit, List<BigDecimal> before, BigDecimal value) {
        var steps = new ArrayList<BigDecimal>();
        for (int i = 1; i < before.size(); i++) {
            steps.add(before.get(i).subtract(before.get(i - 1)));
        }
        var last = before.getLast();
        var step = value.subtract(last);
        if (!isFar(steps, step, last)) {
            return Optional.empty();
        }
        var least = plain(least(steps));
        var most = plain(most(steps));
        return Optional.of(new Words(
                "比上一期的%s%s变了%s，以往每期变化%s，请核对。"
                        .formatted(
                                plain(last),
                                unit,
                                plain(step),
                                least.equals(most) ? "都是" + least : "在%s至%s之间".formatted(least, most)),
                "It changes by %s from %s; so far each change was %s. Please check."
                        .formatted(
                                plain(step),
                                plain(last),
                                least.equals(most) ? least : "between %s and %s".formatted(least, most))));
    }

    private static Optional<Words> level(String unit, List<BigDecimal> before, BigDecimal value) {
        return isFar(before, value, before.getLast())
                ? Optional.of(new Words(
                        "以往各期在%s至%s%s之间，这一期是%s%s，请核对。"
                                .formatted(plain(least(before)), plain(most(before)), unit, plain(value), unit),
                        "So far it was between %s and %s; this is %s. Please check."
                                .formatted(plain(least(before)), plain(most(before)), plain(value))))
                : Optional.empty();
    }

    private static boolean isFar(List<BigDecimal> known, BigDecimal value, BigDecimal size) {
        var middle = median(known);
        var scatter = NORMAL.multiply(
                median(known.stream().map(one -> one.subtract(middle).abs()).toList()));
        var least = size.abs().multiply(LEAST_SHARE);
        return value.subtract(middle).abs().compareTo(TIMES.multiply(scatter.max(least))) > 0;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(sorted.get(sorted.size() / 2 - 1)).divide(BigDecimal.TWO);
    }

    private static BigDecimal least(List<BigDecimal> values) {
        return values.stream().min(BigDecimal::compareTo).orElseThrow();
    }

    private static BigDecimal most(List<BigDecimal> values) {
        return values.stream().max(BigDecimal::compareTo).orElseThrow();
    }

    private static String plain(BigDecimal value) {
        var shown = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        return shown.signum() == 0
                ? "0"
                : shown.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
