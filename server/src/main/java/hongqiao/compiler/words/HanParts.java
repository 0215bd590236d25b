package hongqiao.compiler.words;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Chinese numerals that are no whole numbers: {@code 百分之四十二点五}, {@code 三分之二}, {@code 一点二亿元}, {@code 翻一番}. */
final class HanParts {

    private final CharSequence text;
    private final int start;
    private final int end;

    HanParts(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    @Nullable
    Figure share(int stop) {
        int upperEnd = Numerals.hanEnd(text, stop + 2, end);
        int upperFrom = stop + 2;
        boolean arabic = upperEnd == upperFrom && upperFrom < end && Numerals.isDigit(text.charAt(upperFrom));
        BigDecimal above;
        if (arabic) {
            upperEnd = Numerals.digitsEnd(text, upperFrom, end);
            if (upperEnd + 1 < end && text.charAt(upperEnd) == '.' && Numerals.isDigit(text.charAt(upperEnd + 1))) {
                upperEnd = Numerals.digitsEnd(text, upperEnd + 1, end);
            }
            above = FigureReader.decimal(text, upperFrom, upperEnd);
        } else {
            int point = pointAt(upperEnd);
            boolean all = text.subSequence(upperFrom, upperEnd).toString().equals("百");
            above = all ? BigDecimal.valueOf(100) : value(upperFrom, upperEnd, point);
            upperEnd = point;
        }
        if (above == null || upperEnd == upperFrom) {
            return null;
        }
        String base = text.subSequence(start, stop).toString();
        FigureReader.Bounded bound = FigureReader.bound(text, upperEnd, end);
        if (base.equals("百") || base.equals("千")) {
            String unit = base.equals("百") ? "%" : "‰";
            return new Figure(
                    Sense.QUANTITY,
                    start,
                    start,
                    upperEnd,
                    bound.end(),
                    above,
                    null,
                    unit,
                    "PERCENT",
                    bound.bound(),
                    upperEnd,
                    true);
        }
        BigDecimal below = Numerals.hanValue(text, start, stop);
        if (below == null || below.signum() == 0) {
            return null;
        }
        BigDecimal part = above.divide(below, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Figure(
                Sense.QUANTITY,
                start,
                start,
                upperEnd,
                bound.end(),
                part,
                null,
                "",
                "FRACTION",
                bound.bound(),
                upperEnd,
                true);
    }

    /** {@code 七·五}, {@code 七点五}: the end with the places behind the point. */
    int pointAt(int stop) {
        boolean point =
                stop + 1 < end && "·点.".indexOf(text.charAt(stop)) >= 0 && Numerals.digit(text.charAt(stop + 1)) >= 0;
        return point ? Numerals.placesEnd(text, stop + 1, end) : stop;
    }

    private @Nullable BigDecimal value(int from, int stop, int pointEnd) {
        BigDecimal whole = placed(from, stop);
        if (whole == null || pointEnd == stop) {
            return whole;
        }
        BigDecimal places = placed(stop + 1, pointEnd);
        return places == null ? null : whole.add(places.movePointLeft(pointEnd - stop - 1));
    }

    /** By scale, or sign by sign also where there are only two: {@code 百分之七七·五}. */
    private @Nullable BigDecimal placed(int from, int stop) {
        BigDecimal value = Numerals.hanValue(text, from, stop);
        if (value != null || stop - from > 9) {
            return value;
        }
        long placed = 0;
        for (int i = from; i < stop; i++) {
            int digit = Numerals.digit(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            placed = placed * 10 + digit;
        }
        return BigDecimal.valueOf(placed);
    }

    Figure decimal(int stop) {
        int pointEnd = pointAt(stop);
        Units.Unit unit = Units.read(text, pointEnd, end);
        BigDecimal value = value(start, stop, pointEnd);
        if (pointEnd == stop || value == null || unit.isNone()) {
            return Figure.word(Sense.NAME, start, Math.max(stop, pointEnd));
        }
        FigureReader.Bounded bound = FigureReader.bound(text, unit.end(), end);
        return new Figure(
                Sense.QUANTITY,
                start,
                start,
                pointEnd,
                bound.end(),
                value,
                null,
                unit.unit(text),
                unit.unitClass(),
                bound.bound(),
                unit.end(),
                true);
    }

    Figure doubled(int stop) {
        BigDecimal times = Numerals.hanValue(text, start, stop);
        int doublings = times == null ? 1 : Math.min(times.intValue(), 20);
        BigDecimal growth = BigDecimal.valueOf((1L << doublings) - 1).multiply(BigDecimal.valueOf(100));
        return new Figure(
                Sense.QUANTITY,
                start - 1,
                start,
                stop,
                stop + 1,
                growth,
                null,
                "%",
                "DOUBLED",
                Bound.NONE,
                stop + 1,
                true);
    }
}
