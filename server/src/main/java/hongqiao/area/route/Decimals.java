package hongqiao.area.route;

import java.nio.charset.StandardCharsets;

/** Reads a number out of a CSV field. */
final class Decimals {

    /** Both a mantissa below 2^53 and a power of ten up to this are doubles, so that their quotient is rounded once. */
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimals() {}

    /**
     * The double nearest to a decimal number such as {@code 117.1564}, {@code -0.5} or {@code 1.2e2}; blanks and one pair of
     * quotes around it are passed over. Not a number: anything else, NaN and infinities in words included.
     */
    static double read(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        for (int i = 0; i < 2; i++) {
            while (start < end && isBlank(bytes[start])) {
                start++;
            }
            while (end > start && isBlank(bytes[end - 1])) {
                end--;
            }
            if (end - start >= 2 && bytes[start] == '"' && bytes[end - 1] == '"') {
                start++;
                end--;
            }
        }
        return start < end ? number(bytes, start, end) : Double.NaN;
    }

    private static double number(byte[] bytes, int start, int end) {
        boolean negative = bytes[start] == '-';
        int at = negative || bytes[start] == '+' ? start + 1 : start;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                digits = count < 18 ? digits * 10 + (b - '0') : digits;
                count++;
            } else if (b == '.' && point < 0) {
                point = count;
            } else {
                break;
            }
        }
        int decimals = point < 0 ? 0 : count - point;
        if (count == 0) {
            return Double.NaN;
        }
        if (at == end && digits < 1L << 53 && count <= 18 && decimals < POWERS.length) {
            return (negative ? -digits : digits) / POWERS[decimals];
        }
        return at == end || isExponent(bytes, at, end)
                ? Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII))
                : Double.NaN;
    }

    private static boolean isExponent(byte[] bytes, int start, int end) {
        int at = start + 1;
        if ((bytes[start] | 0x20) != 'e' || at == end) {
            return false;
        }
        at += bytes[at] == '-' || bytes[at] == '+' ? 1 : 0;
        boolean any = at < end;
        for (; at < end; at++) {
            any &= bytes[at] >= '0' && bytes[at] <= '9';
        }
        return any;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
