package hongqiao.compiler.words;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figure that begins with a Chinese numeral. {@code 三千家} is 3000 家, {@code 三万人} is 3 万人,
 * {@code 百分之五} is 5 %, {@code 翻两番} is 300 %. A numeral without a unit is part of a name.
 */
final class HanReader {

    private final CharSequence text;
    private final int start;
    private final int end;
    private final HanParts parts;

    private HanReader(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.parts = new HanParts(text, start, end);
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
            Figure share = parts.share(stop);
            if (share != null) {
                return share;
            }
        }
        if (after == '番' && before == '翻') {
            return parts.doubled(stop);
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
        if (after == '.' || parts.pointAt(stop) > stop) {
            return parts.decimal(stop);
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

    private boolean isDate(int stop, char after) {
        if (after == '年' && stop - start == 4 && Numerals.digit(text.charAt(start + 1)) >= 0) {
            return true;
        }
        return after == '月' && !(stop + 1 < end && text.charAt(stop + 1) == '度');
    }
}
