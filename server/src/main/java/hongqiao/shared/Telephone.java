package hongqiao.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A telephone number, however it is written. */
public final class Telephone {

    private static final Pattern NO_PART = Pattern.compile("[^0-9+]");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
    private static final Pattern CHINA = Pattern.compile("^\\+86(?=[0-9])|^86(?=1[0-9]{10}$)");
    /** An area code behind the country's, which leaves its 0 away; mobiles, and 400 and 800, have none. */
    private static final Pattern AREA_CODE = Pattern.compile("(?!400|800)[2-9][0-9]{8,10}");

    private Telephone() {}

    /** Full-width letters as others, as forms check and compare them. */
    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /**
     * The one form in which a number is looked for: digits alone, as one dials inside China; a foreign one behind a +. {@code 139 0000 5678},
     * {@code +86 139-0000-5678} and full-width digits are one; so are {@code 022-2700 1234} and {@code +86 22 2700 1234}.
     */
    public static String normal(String written) {
        var digits =
                ABROAD.matcher(NO_PART.matcher(plain(written)).replaceAll("")).replaceFirst("+");
        var inChina = CHINA.matcher(digits).replaceFirst("");
        return !inChina.equals(digits) && AREA_CODE.matcher(inChina).matches() ? "0" + inChina : inChina;
    }
}
