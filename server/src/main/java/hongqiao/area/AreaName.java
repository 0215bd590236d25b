package hongqiao.area;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an area is called.
 *
 * @param en null where no English name is known; then the Chinese one is shown
 */
public record AreaName(String zh, @Nullable String en) {

    private static final int LONGEST = 100;

    /** As a person may give it; a name read from our own tables is not held against this. */
    public static AreaName given(@Nullable String zh, @Nullable String en, String field) {
        if (zh == null || !isName(zh)) {
            throw refused(field + ".zh");
        }
        if (en != null && !en.isBlank() && !isName(en)) {
            throw refused(field + ".en");
        }
        return new AreaName(zh.strip(), en == null || en.isBlank() ? null : en.strip());
    }

    public Words words() {
        return new Words(zh, en == null ? zh : en);
    }

    /** A spreadsheet would take a cell that begins with = + - @ for a formula. */
    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && "=+-@".indexOf(text.strip().charAt(0)) < 0
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static hongqiao.shared.Problem refused(String field) {
        return VALUE_NOT_VALID
                .because(
                        "名称不能为空，最多 %d 个字符，不能以 = + - @ 开头",
                        "a name has 1 to %d characters and does not begin with = + - @", LONGEST)
                .atField(field);
    }
}
