package hongqiao.compiler.words;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figure that begins with a Chinese numeral. {@code 三千家} is 3000 家, {@code 三万人} is 3 万人,
 * {@code 百分之五} is 5 %, {@code 翻两番} is 300 %. A numeral without a unit is part of a name.
 */
final class HanReader {

    private final CharSequence text;
    private final int start;
    private final int end;

    private HanReader(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    static Figure read(CharSequence text, int at, int end) {
        return new HanReader(text, at, end).read();
    }

    private Figure read() {
        int stop = Numerals.hanEnd(text, start, end);
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        char after = stop < end ? text.charAt(stop) : '\n';
        if (before == '第') {
            Units.Unit unit = Units.read(text, stop, end);
            return Figure.word(Sense.ORDINAL, start - 1, unit.isNone() ? stop : unit.end());
        }
        if (after == '分' && stop + 1 < end && text.charAt(stop + 1) == '之') {
            Figure share = share(stop);
            if (share != null) {
                return share;
            }
        }
        if (after == '番' && before == '翻') {
            return doubled(stop);
        }
        if (isDate(stop, after)) {
            return Figure.word(Sense.DATE, start, stop + 1);
        }
        if (after == '是' || after == '要') {
            return Figure.word(Sense.ORDINAL, start, stop);
        }
        boolean scale = "百千万亿".indexOf(text.charAt(start)) >= 0;
        if ("数几".indexOf(before) >= 0 || before == '上' && scale || after == '几' || after == '数') {
            return Figure.word(Sense.INDEFINITE, start, stop);
        }
        if (after == '.' || pointAt(stop) > stop) {
            return decimal(stop);
        }
        return measured(stop, before);
    }

    private Figure measured(int stop, char before) {
        int scaleAt = stop;
        while (scaleAt > start + 1 && "万亿".indexOf(text.charAt(scaleAt - 1)) >= 0) {
            scaleAt--;
        }
        if (holds("亿", start, scaleAt)) {
            scaleAt = start;
        }
        BigDecimal value = scaleAt > start ? Numerals.hanValue(text, start, scaleAt) : null;
        int number = value == null ? stop : scaleAt;
        if (value == null) {
            value = Numerals.hanValue(text, start, stop);
        }
        Units.Unit unit = Units.read(text, number, end);
        if (unit.isNone()) {
            Figure range = range(stop);
            if (range != null) {
                return range;
            }
            if (isScales(stop) && stop < end && text.charAt(stop) == '级') {
                return Figure.word(Sense.QUALIFIER, start, stop);
            }
            if (before == '前' && value != null && stop - start <= 2) {
                return rank(stop, value);
            }
            return Figure.word(rest(), start, stop);
        }
        boolean onlyScale = number == start || isScales(stop);
        if (onlyScale && !unit.approximate()) {
            Figure reached = reachedScale(stop, before);
            if (reached != null) {
                return reached;
            }
        }
        if (onlyScale && !unit.approximate() || value == null) {
            return Figure.word(onlyScale ? Sense.QUALIFIER : Sense.INDEFINITE, start, Math.max(stop, unit.end()));
        }
        boolean one = stop == start + 1
                && text.charAt(start) == '一'
                && !unit.unitClass().equals("TIMES");
        boolean level = unit.end() < end && text.charAt(unit.end()) == '级';
        Sense sense = unit.unitClass().equals("NAME")
                ? Sense.NAME
                : one ? Sense.INDEFINITE : before == '每' || level ? Sense.QUALIFIER : Sense.QUANTITY;
        boolean rank =
                before == '前' && (unit.unit(text).equals("名") || unit.unit(text).equals("位"));
        FigureReader.Bounded bound = FigureReader.bound(text, unit.end(), end);
        Bound found = rank
                ? Bound.AT_MOST
                : bound.bound() == Bound.NONE && unit.approximate() ? Bound.AT_LEAST : bound.bound();
        return new Figure(
                rank ? Sense.QUANTITY : sense,
                rank ? start - 1 : start,
                start,
                number,
                sense == Sense.QUANTITY ? bound.end() : unit.end(),
                value,
                null,
                unit.unit(text),
                rank ? "RANK" : unit.unitClass(),
                found,
                unit.end(),
                true);
    }

    /** With 亿 inside a numeral is read as a whole (十三亿五千万吨), else its scale goes to the unit (三千万吨). */
    private boolean holds(String scales, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scales.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 突破千亿元}: 1000 亿元; {@code 超亿吨}: 1 亿吨. Elsewhere a bare scale only sorts (千亿级). */
    private @Nullable Figure reachedScale(int stop, char before) {
        int scale = start;
        while (scale < stop && "百千".indexOf(text.charAt(scale)) >= 0) {
            scale++;
        }
        Units.Unit unit = Units.read(text, scale, end);
        boolean counted = unit.unitClass().equals("MONEY") || unit.unitClass().equals("MEASURE");
        if (!counted || "超过破达逾".indexOf(before) < 0 || unit.end() < end && text.charAt(unit.end()) == '级') {
            return null;
        }
        int factor = scale == start ? 1 : text.charAt(start) == '百' ? 100 : 1000;
        FigureReader.Bounded bound = FigureReader.bound(text, unit.end(), end);
        return new Figure(
                Sense.QUANTITY,
                start,
                start,
                Math.max(scale, start + 1),
                bound.end(),
                BigDecimal.valueOf(factor),
                null,
                unit.unit(text),
                unit.unitClass(),
                bound.bound(),
                unit.end(),
                true);
    }

    /** {@code 百亿}级, {@code 千}家: scales without a digit. */
    private boolean isScales(int stop) {
        for (int i = start; i < stop; i++) {
            if ("百千万亿".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code 三至五个}: both ends. */
    private @Nullable Figure range(int stop) {
        boolean joined =
                stop + 1 < end && "至到-".indexOf(text.charAt(stop)) >= 0 && Numerals.isHan(text.charAt(stop + 1));
        if (!joined || isScales(stop)) {
            return null;
        }
        int second = Numerals.hanEnd(text, stop + 1, end);
        while (second > stop + 2 && "万亿".indexOf(text.charAt(second - 1)) >= 0 && !holds("万亿", start, stop)) {
            second--;
        }
        Units.Unit unit = Units.read(text, second, end);
        BigDecimal low = Numerals.hanValue(text, start, stop);
        BigDecimal high = Numerals.hanValue(text, stop + 1, second);
        boolean counted = unit.unitClass().equals("COUNT")
                || unit.unitClass().equals("MEASURE")
                || unit.unitClass().equals("MONEY");
        if (!counted || low == null || high == null || low.compareTo(high) >= 0) {
            return null;
        }
        FigureReader.Bounded bound = FigureReader.bound(text, unit.end(), end);
        return new Figure(
                Sense.QUANTITY,
                start,
                start,
                second,
                bound.end(),
                low,
                high,
                unit.unit(text),
                unit.unitClass(),
                bound.bound(),
                unit.end(),
                true);
    }

    /** {@code 前三}: a place no lower than this. */
    private Figure rank(int stop, BigDecimal value) {
        int from = start - 1;
        return new Figure(Sense.QUANTITY, from, start, stop, stop, value, null, "名", "RANK", Bound.AT_MOST, stop, true);
    }

    /** Without a unit a numeral is part of an idiom or a name. */
    private Sense rest() {
        return text.charAt(start) == '一' ? Sense.INDEFINITE : Sense.NAME;
    }

    private @Nullable Figure share(int stop) {
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
    private int pointAt(int stop) {
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

    private Figure decimal(int stop) {
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

    private Figure doubled(int stop) {
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

    private boolean isDate(int stop, char after) {
        if (after == '年' && stop - start == 4 && Numerals.digit(text.charAt(start + 1)) >= 0) {
            return true;
        }
        return after == '月' && !(stop + 1 < end && text.charAt(stop + 1) == '度');
    }
}
