package hongqiao.compiler.words;

/** Names made of digits and Latin letters, which count nothing: {@code 1+6}, {@code PM2.5}, {@code 3D}. */
final class LatinNames {

    private LatinNames() {}

    /** The end of the name whose digits stop at {@code stop}, or -1: {@code 1+6}, {@code 7×24}, {@code 3D}, {@code 5-北-2}. */
    static int end(CharSequence text, int stop, int end) {
        if (stop >= end) {
            return -1;
        }
        char c = text.charAt(stop);
        if ("+×*&".indexOf(c) >= 0 && stop + 1 < end && c != '+' || c == '+' && joinsOn(text, stop + 1, end)) {
            return runEnd(text, stop, end);
        }
        boolean letter = c < 0x80 && Character.isLetter(c);
        if (letter) {
            return Units.read(text, stop, end).isNone() ? latinEnd(text, stop, end) : -1;
        }
        boolean dash = c == '-' && stop + 1 < end && !isDigit(text, stop + 1, end) && text.charAt(stop + 1) != '-';
        return dash && Character.isLetter(text.charAt(stop + 1)) ? stop + 1 : -1;
    }

    private static boolean joinsOn(CharSequence text, int at, int end) {
        return at < end && (isDigit(text, at, end) || text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at)));
    }

    private static int runEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && ("+×*.&/".indexOf(text.charAt(i)) >= 0 || joinsOn(text, i, end))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(CharSequence text, int at, int end) {
        return at < end && Numerals.isDigit(text.charAt(at));
    }

    /** The end of a run of Latin letters with the digits and joints in it: {@code PM2.5}, {@code 4A}, {@code G60}. */
    static int latinEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            boolean part = c < 0x80 && Character.isLetterOrDigit(c)
                    || (c == '.' || c == '-' || c == '+' || c == '&')
                            && i + 1 < end
                            && text.charAt(i + 1) < 0x80
                            && Character.isLetterOrDigit(text.charAt(i + 1));
            if (!part) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** {@code GDP6%}: the letters are a measure, and what follows is its figure. */
    static boolean isMeasureName(CharSequence text, int from, int digits) {
        String letters = text.subSequence(from, digits).toString();
        return switch (letters) {
            case "GDP", "R&D", "CPI", "GEP", "GNP", "IPO", "AQI", "APP", "TEU" -> true;
            default -> false;
        };
    }
}
