package hongqiao.organisation;

/**
 * Unified social credit code (统一社会信用代码): 18 characters, the last a check over the others: each has its place in the
 * alphabet times 3 to the power of its position (from 0), modulo 31; the check makes the sum divisible by 31. Source: GB
 * 32100-2015, not yet read; the rule as it is in common use.
 */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Uscc() {}

    public static boolean isValid(String code) {
        if (code.length() != 18) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (int i = 0; i < 18; i++) {
            var value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * (i == 17 ? 1 : weight);
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }
}
