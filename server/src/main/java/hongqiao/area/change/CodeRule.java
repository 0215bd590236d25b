package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_CODE_TAKEN;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.area.AreaKind;
import hongqiao.area.Special;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of new areas. Where none is given: the parent's, a letter for the kind, and the next number behind the highest ever
 * used there, e.g. {@code 120106001002-G11}. A street's or community's official code is the statistics bureau's to give;
 * until it is known the letter shows that ours is none. A dedicated grid's letter is Z. A code is never used twice, not even after its area has ended.
 */
final class CodeRule {

    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z-]{1,40}");

    private final Set<String> used;

    /** @param used all codes of the district, ever */
    CodeRule(Collection<String> used) {
        this.used = new HashSet<>(used);
    }

    /**
     * @throws hongqiao.shared.Problem {@code area-code-taken}; {@code value-not-valid}: other than digits, letters and hyphens
     */
    String next(String parent, AreaKind kind, Special special, @Nullable String given, String field) {
        if (given == null || given.isBlank()) {
            return made(parent + "-" + (special == Special.DEDICATED ? 'Z' : letter(kind)));
        }
        if (!CODE.matcher(given).matches()) {
            throw VALUE_NOT_VALID
                    .because(
                            "代码只能有数字、字母和连字符，至少一个数字，最多 40 个",
                            "a code has up to 40 digits, letters and hyphens, one digit at least")
                    .atField(field);
        }
        if (!used.add(given)) {
            throw AREA_CODE_TAKEN
                    .because(
                            "代码 %s 已用过；停用的代码也不能再用",
                            "the code %s has been used; one that has ended is not used again", given)
                    .atField(field);
        }
        return given;
    }

    private String made(String prefix) {
        int highest = used.stream()
                .filter(code -> code.startsWith(prefix)
                        && code.substring(prefix.length()).matches("\\d{1,6}"))
                .mapToInt(code -> Integer.parseInt(code.substring(prefix.length())))
                .max()
                .orElse(0);
        var code = "%s%02d".formatted(prefix, highest + 1);
        used.add(code);
        return code;
    }

    private static char letter(AreaKind kind) {
        return switch (kind) {
            case DISTRICT -> 'D';
            case STREET -> 'S';
            case COMMUNITY -> 'C';
            case GRID -> 'G';
            case BUILDING -> 'B';
        };
    }
}
