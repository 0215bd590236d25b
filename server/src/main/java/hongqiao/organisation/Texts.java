package hongqiao.organisation;

import static hongqiao.organisation.OrganisationProblem.REASON_NEEDED;
import static hongqiao.organisation.OrganisationProblem.TEXT_NOT_VALID;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a short text of this module may be: not blank, one line, not too long. */
public final class Texts {

    public static final int LONGEST = 100;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\u2028\\u2029\\u202a-\\u202e]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private Texts() {}

    public static boolean isSound(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && !CONTROL.matcher(text).find();
    }

    public static String needed(@Nullable String text, String field) {
        var stripped = text == null ? "" : text.strip();
        if (!isSound(stripped)) {
            throw TEXT_NOT_VALID
                    .because("“%s”须为一行文字，至多 %d 字", "“%s” must be one line of at most %d characters", field, LONGEST)
                    .atField(field);
        }
        return stripped;
    }

    public static @Nullable String optional(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : needed(text, field);
    }

    public static String code(@Nullable String text, String field) {
        if (text == null || !CODE.matcher(text).matches()) {
            throw TEXT_NOT_VALID
                    .because("“%s”只用字母、数字和连字符，至多 40 个", "“%s” takes letters, digits and hyphens, at most 40", field)
                    .atField(field);
        }
        return text;
    }

    public static String reason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        return needed(text, "reason");
    }
}
