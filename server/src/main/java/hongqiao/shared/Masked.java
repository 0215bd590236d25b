package hongqiao.shared;

/** Personal texts as they are shown to who needs no more. */
public final class Masked {

    private static final String HIDDEN = "****";
    private static final int SHORTEST = 8;

    private Masked() {}

    /** {@code w****@****.cn}: of whom it is, and where he works, is not told; of what is no address nothing is shown. */
    public static String mail(String address) {
        int at = address.lastIndexOf('@');
        int dot = address.lastIndexOf('.');
        return at < 1 || dot < at
                ? HIDDEN
                : address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + "@" + HIDDEN
                        + address.substring(dot);
    }

    /** {@code 138****1234}; of one of less than eight characters nothing is shown. */
    public static String phone(String number) {
        return number.codePointCount(0, number.length()) < SHORTEST
                ? HIDDEN
                : number.substring(0, 3) + HIDDEN + number.substring(number.length() - 4);
    }
}
