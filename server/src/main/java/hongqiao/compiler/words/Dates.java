package hongqiao.compiler.words;

/** Where a date ends: {@code 2025年}, {@code 2021—2025年}, {@code 6月底}, {@code 二〇三五年}, {@code 20世纪80年代}. */
final class Dates {

    private Dates() {}

    /** The end of the date whose Arabic digits begin at {@code at}, or -1. */
    static int end(CharSequence text, int at, int end) {
        int stop = Numerals.digitsEnd(text, at, end);
        int digits = stop - at;
        if (stop >= end || digits > 4) {
            return -1;
        }
        char next = text.charAt(stop);
        if (digits == 4 && (text.charAt(at) == '1' || text.charAt(at) == '2')) {
            if (next == '年') {
                return afterYear(text, stop + 1, end);
            }
            int second = stop + 1;
            if (isRange(next) && Numerals.digitsEnd(text, second, end) == second + 4) {
                boolean year = second + 4 < end && text.charAt(second + 4) == '年';
                boolean plausible = text.charAt(second) == text.charAt(at) && text.charAt(at + 1) == '0';
                return year ? afterYear(text, second + 5, end) : plausible ? second + 4 : -1;
            }
            return next == '-' && Numerals.digitsEnd(text, second, end) == second + 2 ? isoEnd(text, second, end) : -1;
        }
        if (digits <= 2 && next == '月' && month(text, at, stop)) {
            return afterMonth(text, stop + 1, end);
        }
        if (digits <= 2 && isRange(next) && digits > 0) {
            int second = Numerals.digitsEnd(text, stop + 1, end);
            boolean month = second > stop + 1 && second < end && text.charAt(second) == '月' && month(text, at, stop);
            return month ? afterMonth(text, second + 1, end) : -1;
        }
        if (digits == 2 && next == '年' && stop + 1 < end && text.charAt(stop + 1) == '代') {
            return stop + 2;
        }
        return -1;
    }

    private static int isoEnd(CharSequence text, int month, int end) {
        int day = month + 3;
        boolean full =
                month + 2 < end && text.charAt(month + 2) == '-' && Numerals.digitsEnd(text, day, end) == day + 2;
        return full ? day + 2 : -1;
    }

    private static boolean month(CharSequence text, int from, int stop) {
        int value = Integer.parseInt(text.subSequence(from, stop).toString());
        return value >= 1 && value <= 12;
    }

    private static int afterYear(CharSequence text, int at, int end) {
        if (at + 1 < end && isRange(text.charAt(at)) && Numerals.isDigit(text.charAt(at + 1))) {
            int second = Numerals.digitsEnd(text, at + 1, end);
            if (second - at == 5 && second < end && text.charAt(second) == '年') {
                return afterYear(text, second + 1, end);
            }
        }
        int month = Numerals.digitsEnd(text, at, Math.min(end, at + 2));
        if (month > at && month < end && text.charAt(month) == '月') {
            return afterMonth(text, month + 1, end);
        }
        return at;
    }

    private static int afterMonth(CharSequence text, int at, int end) {
        int day = Numerals.digitsEnd(text, at, Math.min(end, at + 2));
        boolean dated = day > at && day < end && (text.charAt(day) == '日' || text.charAt(day) == '号');
        return dated ? day + 1 : at;
    }

    private static boolean isRange(char c) {
        return c == '-' || c == '至' || c == '到' || c == '、';
    }
}
