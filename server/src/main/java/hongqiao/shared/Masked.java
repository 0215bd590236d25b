package hongqiao.shared;

/** Personal texts as they are shown to who needs no more. */
public final class Masked {

    private static final String HIDDEN = "****";
    private static final int SHORTEST = 8;

    private Masked() {}

    /** {@code 138****1234}; of one of less than eight characters nothing is shown. */
    public static String phone(String number) {
        return number.codePointCount(0, number.length()) < SHORTEST
                ? HIDDEN
                : number.substring(0, 3) + HIDDEN + number.substring(number.length() - 4);
    }
}
