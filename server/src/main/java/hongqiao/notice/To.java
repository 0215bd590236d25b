package hongqiao.notice;

import hongqiao.shared.Masked;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes; kept sealed.
 *
 * @param at a telephone number, a mail address, or {@code group:} and the name of a robot
 * @param code by which its recipient follows his report, where he has not seen it otherwise; null: he has
 */
public record To(String at, @Nullable String code) {

    static final String GROUP = "group:";

    private static final String CUT = "\n";

    static To group(String name) {
        return new To(GROUP + name, null);
    }

    boolean isMail() {
        return !isGroup() && at.indexOf('@') >= 0;
    }

    boolean isGroup() {
        return at.startsWith(GROUP);
    }

    /** Name of the robot that speaks there. */
    String group() {
        return at.substring(GROUP.length());
    }

    /** As it is shown. A group is nobody. */
    String masked() {
        return isGroup() ? at : isMail() ? Masked.mail(at) : Masked.phone(at);
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
        return isGroup() ? at : isMail() ? "a mail address" : "a telephone number";
    }
}
