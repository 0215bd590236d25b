package hongqiao.compiler.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numerals as written: Chinese (一百二十, 二〇二五, 三点五) and Arabic with thousands commas. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    private static final String TENS = "廿卅";

    private Numerals() {}

    /** Whether {@code c} may be part of a Chinese numeral. */
    public static boolean isHan(char c) {
        return c == '两'
                || c == '零'
                || c == '○'
                || DIGITS.indexOf(c) >= 0
                || SCALES.indexOf(c) >= 0
                || TENS.indexOf(c) >= 0;
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The end of the run of Chinese numerals that begins at {@code from}. */
    public static int hanEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && isHan(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the run of Chinese digits without scales (〇 to 九), as behind a point. */
    static int placesEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && !isDigit(text.charAt(i)) && digit(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The end of the run of ASCII digits that begins at {@code from}. */
    public static int digitsEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** 0 to 9, or -1. */
    public static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '零', '○' -> 0;
            default -> isDigit(c) ? c - '0' : DIGITS.indexOf(c);
        };
    }

    /**
     * The value of a Chinese numeral, by place (二〇二五, at least three signs or with 〇) or by scale (一百二十).
     * Null where the signs make no single number: 三四, 百千万.
     */
    public static @Nullable BigDecimal hanValue(CharSequence text, int from, int end) {
        boolean scaled = false;
        for (int i = from; i < end; i++) {
            scaled |= SCALES.indexOf(text.charAt(i)) >= 0 || TENS.indexOf(text.charAt(i)) >= 0;
        }
        return scaled ? scaledValue(text, from, end) : placedValue(text, from, end);
    }

    private static @Nullable BigDecimal placedValue(CharSequence text, int from, int end) {
        long value = 0;
        boolean zero = false;
        for (int i = from; i < end; i++) {
            int digit = digit(text.charAt(i));
            zero |= digit == 0;
            value = value * 10 + digit;
        }
        boolean approximate = end - from == 2 && !zero;
        return from == end || end - from > 15 || approximate ? null : BigDecimal.valueOf(value);
    }

    private static @Nullable BigDecimal scaledValue(CharSequence text, int from, int end) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long lastScale = Long.MAX_VALUE;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            int tens = TENS.indexOf(c);
            if (tens >= 0) {
                if (digit >= 0 || lastScale <= 10) {
                    return null;
                }
                section += 20 + 10L * tens;
                lastScale = 10;
                continue;
            }
            int scaleAt = SCALES.indexOf(c);
            if (scaleAt < 0) {
                if (digit > 0) {
                    return null;
                }
                digit = digit(c);
                continue;
            }
            if (scaleAt >= 3) {
                section += Math.max(digit, 0);
                if (section == 0 && total == 0) {
                    return null;
                }
                total = scaleAt == 3 ? total + section * 10_000L : (total + section) * 100_000_000L;
                section = 0;
                lastScale = Long.MAX_VALUE;
            } else {
                long scale = scaleAt == 0 ? 10 : scaleAt == 1 ? 100 : 1000;
                if (scale >= lastScale || digit < 0 && (scaleAt > 0 || i > from && section % 100 != 0)) {
                    return null;
                }
                section += (digit <= 0 ? 1 : digit) * scale;
                lastScale = scale;
            }
            digit = -1;
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }
}
