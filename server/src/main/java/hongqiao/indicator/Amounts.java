package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them, rounded half-up. What is worked with is not rounded. */
final class Amounts {

    private final Definition definition;
    private final int decimals;

    /** Amounts have as many decimals as the finest of these figures, two at least where they are worked out, four at most. */
    Amounts(Definition definition, @Nullable BigDecimal... figures) {
        this.definition = definition;
        var finest = 0;
        for (var figure : figures) {
            finest = Math.max(finest, figure == null ? 0 : plainScale(figure));
        }
        this.decimals = Math.min(finest, 4);
    }

    private static int plainScale(BigDecimal figure) {
        return Math.max(0, figure.stripTrailingZeros().scale());
    }

    String zh(BigDecimal amount) {
        return number(amount) + definition.unit();
    }

    /** Units are printed in Chinese in the plan; a sentence in English goes without, but for %. */
    String en(BigDecimal amount) {
        return definition.isShare() ? number(amount) + " " + definition.unit() : number(amount);
    }

    /** Of shares a difference is points, never % of %. */
    String differenceZh(BigDecimal amount) {
        return number(amount) + (definition.isShare() ? "个百分点" : definition.unit());
    }

    String differenceEn(BigDecimal amount) {
        return definition.isShare() ? number(amount) + " points" : number(amount);
    }

    /** Of what a whole number falls short by there are no parts; but never nothing where there is something. */
    String number(BigDecimal amount) {
        var rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        return fixed(amount, rounded.signum() == 0 && amount.signum() != 0 ? decimals + 2 : decimals);
    }

    static String fixed(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }

    /** 0.65 is 65.0%. */
    static String percent(BigDecimal share) {
        return fixed(share.movePointRight(2), 1) + "%";
    }

    static String rate(BigDecimal percent) {
        return fixed(percent, 2) + "%";
    }

    /** What is left of the plan; less than a year in months. */
    static Words left(BigDecimal years) {
        var isShort = years.compareTo(BigDecimal.ONE) < 0;
        var plain = isShort
                ? fixed(years.multiply(BigDecimal.valueOf(12)), 0)
                : fixed(years, 2).replaceFirst("\\.?0+$", "");
        var unit = isShort ? "month" : "year";
        return new Words(plain + (isShort ? "个月" : "年"), plain + " " + unit + (plain.equals("1") ? "" : "s"));
    }
}
