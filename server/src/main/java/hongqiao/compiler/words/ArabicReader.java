package hongqiao.compiler.words;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads the figure that begins with an Arabic digit: number, range, unit, bound; or the date or name it is part of. */
final class ArabicReader {

    private final CharSequence text;
    private final int start;
    private final int end;

    private ArabicReader(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    static Figure read(CharSequence text, int at, int end) {
        return new ArabicReader(text, at, end).read();
    }

    private Figure read() {
        int stop = numberEnd(start);
        if (before() == '第') {
            return ordinal(stop);
        }
        int date = Dates.end(text, start, end);
        if (date > 0) {
            return Figure.word(Sense.DATE, start, date);
        }
        int name = LatinNames.end(text, stop, end);
        if (name > 0) {
            return Figure.word(Sense.NAME, start, name);
        }
        if (is(stop, '/') && isDigit(stop + 1)) {
            return fraction(stop);
        }
        if (is(stop, '：') && isDigit(stop + 1) && !isDigit(stop + 2)) {
            String unit = "∶" + text.subSequence(stop + 1, stop + 2);
            return quantity(stop, value(start, stop), null, unit, "RATIO", stop + 2);
        }
        return measured(stop);
    }

    private Figure measured(int stop) {
        Units.Unit unit = Units.read(text, stop, end);
        int after = unit.isNone() ? stop : unit.end();
        int second = rangeAt(after);
        if (second > 0) {
            int secondEnd = numberEnd(second);
            Units.Unit secondUnit = Units.read(text, secondEnd, end);
            if (sameUnit(unit, secondUnit)) {
                return quantity(
                        secondEnd,
                        value(start, stop),
                        value(second, secondEnd),
                        printed(secondUnit),
                        secondUnit.unitClass(),
                        secondUnit.isNone() ? secondEnd : secondUnit.end());
            }
        }
        if (unit.isNone()) {
            Figure shared = sharedUnit(stop);
            if (shared != null) {
                return shared;
            }
        }
        BigDecimal value = value(start, stop);
        if (!unit.isNone() && !unit.unitClass().equals("SCALE") || !thousands(stop)) {
            return finished(stop, value, unit);
        }
        Units.Unit behind = Units.read(text, stop + 1, end);
        int factor = text.charAt(stop) == '千' ? 1000 : 100;
        return finished(stop, value == null ? null : value.multiply(BigDecimal.valueOf(factor)), behind);
    }

    private Figure finished(int stop, @Nullable BigDecimal value, Units.Unit unit) {
        Figure figure = quantity(
                stop,
                value,
                null,
                printed(unit),
                unit.unitClass(),
                unit.isNone() ? Math.max(stop, unit.end()) : unit.end());
        return unit.approximate() && figure.bound() == Bound.NONE
                ? new Figure(
                        figure.sense(),
                        figure.start(),
                        start,
                        figure.numberEnd(),
                        figure.end(),
                        value,
                        null,
                        figure.unit(),
                        figure.unitClass(),
                        Bound.AT_LEAST,
                        figure.unitEnd(),
                        false)
                : figure;
    }

    /** {@code 5千个}: no scale of the unit, a thousand of the number. */
    private boolean thousands(int stop) {
        if (stop + 1 >= end || text.charAt(stop) != '千' && text.charAt(stop) != '百') {
            return false;
        }
        return !Units.read(text, stop + 1, end).isNone();
    }

    /** {@code 6、7、8号线}, {@code 5和6个}: a number that leaves its unit to the next. */
    private @Nullable Figure sharedUnit(int stop) {
        boolean joined = stop + 1 < end && "、和与及".indexOf(text.charAt(stop)) >= 0 && isDigit(stop + 1);
        if (!joined) {
            return null;
        }
        Figure next = read(text, stop + 1, end);
        return switch (next.sense()) {
            case QUANTITY ->
                next.unitClass().isEmpty()
                        ? Figure.word(Sense.NAME, start, stop)
                        : new Figure(
                                Sense.QUANTITY,
                                start,
                                start,
                                stop,
                                stop,
                                value(start, stop),
                                null,
                                next.unit(),
                                next.unitClass(),
                                next.bound(),
                                stop,
                                false);
            default -> Figure.word(next.sense(), start, stop);
        };
    }

    private Figure fraction(int slash) {
        int stop = numberEnd(slash + 1);
        BigDecimal above = value(start, slash);
        BigDecimal below = value(slash + 1, stop);
        if (above == null || below == null || below.signum() == 0 || above.compareTo(below) >= 0) {
            return Figure.word(Sense.NAME, start, stop);
        }
        BigDecimal share = above.divide(below, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        return quantity(stop, share, null, "", "FRACTION", stop);
    }

    private Figure quantity(
            int stop,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            String unit,
            String unitClass,
            int unitEnd) {
        Sense sense = sense(unitClass, unitEnd);
        boolean rank = before() == '前' && ("位名强个".contains(unit) && !unit.isEmpty() || unit.equals("强"));
        if (rank) {
            return new Figure(
                    Sense.QUANTITY,
                    start - 1,
                    start,
                    stop,
                    unitEnd,
                    value,
                    upper,
                    unit,
                    "RANK",
                    Bound.AT_MOST,
                    unitEnd,
                    false);
        }
        FigureReader.Bounded bound = FigureReader.bound(text, unitEnd, end);
        return new Figure(
                sense,
                start,
                start,
                stop,
                sense == Sense.NAME ? unitEnd : bound.end(),
                value,
                upper,
                unit,
                unitClass,
                bound.bound(),
                unitEnd,
                false);
    }

    private Sense sense(String unitClass, int unitEnd) {
        if (unitClass.equals("NAME")) {
            return Sense.NAME;
        }
        if (before() == '每' || before() == '满') {
            return Sense.QUALIFIER;
        }
        boolean until = unitEnd < end && text.charAt(unitEnd) == '级';
        return until ? Sense.QUALIFIER : Sense.QUANTITY;
    }

    private Figure ordinal(int stop) {
        Units.Unit unit = Units.read(text, stop, end);
        return Figure.word(Sense.ORDINAL, start - 1, unit.isNone() ? stop : unit.end());
    }

    private int rangeAt(int at) {
        if (at + 1 >= end || !isDigit(at + 1)) {
            return -1;
        }
        char c = text.charAt(at);
        boolean fromTo = start > 0 && (text.charAt(start - 1) == '从' || text.charAt(start - 1) == '由');
        return c == '-' || (c == '至' || c == '到') && !fromTo ? at + 1 : -1;
    }

    private boolean sameUnit(Units.Unit first, Units.Unit second) {
        if (first.isNone()) {
            return !second.isNone();
        }
        boolean scale = first.unitClass().equals("SCALE") && printed(second).startsWith(printed(first));
        return scale || printed(first).equals(printed(second));
    }

    private String printed(Units.Unit unit) {
        if (unit.isNone()) {
            return "";
        }
        return unit.unit(text);
    }

    private @Nullable BigDecimal value(int from, int stop) {
        return FigureReader.decimal(text, from, stop);
    }

    private int numberEnd(int from) {
        int i = Numerals.digitsEnd(text, from, end);
        while (i - from <= 3 + 4 * 4
                && i + 3 < end
                && (text.charAt(i) == ',' || text.charAt(i) == '，' && i - from <= 3)
                && i - from >= 1
                && (i - from <= 3 || text.charAt(i - 4) == ',' || text.charAt(i - 4) == '，')
                && Numerals.digitsEnd(text, i + 1, end) == i + 4) {
            i += 4;
        }
        if (i + 1 < end && (text.charAt(i) == '.' || text.charAt(i) == '·') && isDigit(i + 1)) {
            i = Numerals.digitsEnd(text, i + 1, end);
        }
        return i;
    }

    private char before() {
        return start > 0 ? text.charAt(start - 1) : '\n';
    }

    private boolean is(int at, char c) {
        return at < end && text.charAt(at) == c;
    }

    private boolean isDigit(int at) {
        return at < end && Numerals.isDigit(text.charAt(at));
    }
}
