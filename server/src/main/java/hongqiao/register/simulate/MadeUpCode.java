package hongqiao.register.simulate;

/** Credit codes with a right check character that can be nobody's: no registered body's part begins with X. */
final class MadeUpCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private MadeUpCode() {}

    /** @param area six digits */
    static String of(String kind, String area, int number) {
        var body = "%s%sX%08d".formatted(kind, area, number);
        var sum = 0;
        var weight = 1;
        for (var c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
