package hongqiao.organisation.people;

import hongqiao.shared.Masked;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's fields may hold, and how they are shown to who needs no more. */
public final class Personal {

    private static final Pattern STAFF_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /** 17 digits and a digit or X, or the 15 digits of the old kind. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{14}");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}][\\p{IsHan}\\p{L}\\p{Nd} ·.'-]{0,49}");

    private Personal() {}

    public static boolean isStaffNumber(String text) {
        return STAFF_NUMBER.matcher(text).matches();
    }

    public static boolean isMobile(String text) {
        return MOBILE.matcher(text).matches();
    }

    public static boolean isIdentityNumber(String text) {
        return IDENTITY_NUMBER.matcher(text).matches();
    }

    /** Letters first: a number is no name. Digits may follow, as in 模拟人员0001. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** {@code 138****1234}. */
    public static @Nullable String masked(@Nullable String mobile) {
        return mobile == null ? null : Masked.phone(mobile);
    }
}
