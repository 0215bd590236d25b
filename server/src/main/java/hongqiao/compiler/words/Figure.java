package hongqiao.compiler.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral of the text and what it is, before anyone asks whether it is promised. Places count characters of the
 * prose.
 *
 * @param start of the figure with what belongs to it (第, 前, 约)
 * @param number where the numeral begins
 * @param numberEnd where the numeral ends, before its unit
 * @param end after the unit and its bound word
 * @param value as printed before the unit; null where it is no quantity
 * @param upper the upper end of a range
 * @param unit as printed, without 余 and bound words; may be empty
 * @param unitClass the tag of the unit in {@code units.txt}, or SCALE (a bare 万), FRACTION, RATIO, RANK, or empty
 * @param bound what stands at the figure itself: 以上, 左右, 余, or nothing
 * @param unitEnd after the unit, before a bound word
 */
public record Figure(
        Sense sense,
        int start,
        int number,
        int numberEnd,
        int end,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        String unitClass,
        Bound bound,
        int unitEnd,
        boolean han) {

    /** What a numeral is as a word. */
    public enum Sense {
        QUANTITY,
        DATE,
        ORDINAL,
        NAME,
        DOCUMENT,
        INDEFINITE,
        QUALIFIER
    }

    /** Bound words at the figure. */
    public enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    static Figure word(Sense sense, int start, int end) {
        return new Figure(sense, start, start, end, end, null, null, "", "", Bound.NONE, end, true);
    }

    public boolean isQuantity() {
        return sense == Sense.QUANTITY;
    }

    Figure as(Sense other) {
        return new Figure(other, start, number, numberEnd, end, value, upper, unit, unitClass, bound, unitEnd, han);
    }
}
