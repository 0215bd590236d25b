package hongqiao.report;

/** How official documents number: 一、 （一） 1. */
final class Numbers {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numbers() {}

    /** @param number 1..99 */
    static String chinese(int number) {
        if (number < 10) {
            return String.valueOf(DIGITS.charAt(number));
        }
        var tens = number / 10 == 1 ? "" : String.valueOf(DIGITS.charAt(number / 10));
        return tens + "十" + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }

    static String first(int number) {
        return chinese(number) + "、";
    }

    static String second(int number) {
        return "（" + chinese(number) + "）";
    }
}
