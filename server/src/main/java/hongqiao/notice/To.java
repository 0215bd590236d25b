package hongqiao.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes; kept sealed.
 *
 * @param at a telephone number or a mail address
 * @param code by which its recipient follows his report, where he has not seen it otherwise; null: he has
 */
public record To(String at, @Nullable String code) {

    private static final String CUT = "\n";

    boolean isMail() {
        return at.indexOf('@') >= 0;
    }

    /** As it is sealed. */
    String text() {
        return code == null ? at : at + CUT + code;
    }

    static To parse(String text) {
        int cut = text.indexOf(CUT);
        return cut < 0 ? new To(text, null) : new To(text.substring(0, cut), text.substring(cut + 1));
    }

    /** Says nothing of whom it is. */
    @Override
    public String toString() {
        return isMail() ? "a mail address" : "a telephone number";
    }
}
