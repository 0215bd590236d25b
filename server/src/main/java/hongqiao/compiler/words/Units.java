package hongqiao.compiler.words;

import org.jspecify.annotations.Nullable;

/** What follows a number: a scale (万, 亿), a unit, both, or two units with a stroke between. */
final class Units {

    private static final Lexicon UNITS = Lexicon.load("units.txt");
    private static final String SCALES = "万亿";

    /** A unit read at a place: {@code start..end}, with its class. Empty where there is none. */
    record Unit(int start, int end, String unitClass, boolean approximate) {

        /** As printed, without 余 and the like. */
        String unit(CharSequence text) {
            String all = text.subSequence(start, end).toString();
            return approximate ? all.replaceFirst("^([万亿]+)[余多几来]", "$1") : all;
        }

        boolean isNone() {
            return unitClass.isEmpty();
        }
    }

    private Units() {}

    /**
     * Reads the unit after a number that ends at {@code at}. {@code 余}, {@code 多} and {@code 几} between the two are
     * passed over and noted.
     */
    static Unit read(CharSequence text, int at, int end) {
        int i = at;
        boolean approximate = false;
        if (i < end && isApproximate(text.charAt(i))) {
            approximate = true;
            i++;
        }
        int start = i;
        while (i < end && SCALES.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean scaled = i > start;
        int afterScale = i;
        if (scaled && i < end && isApproximate(text.charAt(i))) {
            approximate = true;
            i++;
        }
        Lexicon.Match unit = UNITS.longest(text, i, end);
        boolean named = unit != null && scaled && unit.tag().equals("NAME");
        if (unit == null || named || latinGoesOn(text, i, unit.end(), end)) {
            if (!scaled) {
                return new Unit(at, at, "", approximate);
            }
            return new Unit(start, afterScale, "SCALE", approximate);
        }
        if (approximate && unit.tag().equals("NAME")) {
            return new Unit(at, at, "", false);
        }
        int stop = compound(text, unit.end(), end);
        String tag = stop > unit.end() ? "MEASURE" : unit.tag();
        return new Unit(start, stop, tag, approximate);
    }

    private static boolean isApproximate(char c) {
        return c == '余' || c == '多' || c == '几' || c == '来';
    }

    /** {@code 微克/立方米}, {@code 人/百亿元}, {@code 元/人·年}. */
    private static int compound(CharSequence text, int from, int end) {
        int i = from;
        while (i + 1 < end && (text.charAt(i) == '/' || text.charAt(i) == '·')) {
            int part = i + 1;
            while (part < end && (Numerals.isHan(text.charAt(part)) || Numerals.isDigit(text.charAt(part)))) {
                part++;
            }
            Lexicon.Match unit = UNITS.longest(text, part, end);
            if (unit == null) {
                return i;
            }
            i = unit.end();
        }
        return i;
    }

    private static boolean latinGoesOn(CharSequence text, int from, int unitEnd, int end) {
        char last = text.charAt(unitEnd - 1);
        if (last >= 0x80 || !Character.isLetter(last) || unitEnd >= end) {
            return false;
        }
        char next = text.charAt(unitEnd);
        return next < 0x80 && Character.isLetterOrDigit(next);
    }

    static @Nullable String tag(CharSequence text, int from, int end) {
        return UNITS.tag(text, from, end);
    }
}
