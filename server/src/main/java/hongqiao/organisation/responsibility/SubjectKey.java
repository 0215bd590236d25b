package hongqiao.organisation.responsibility;

import static hongqiao.organisation.OrganisationProblem.SUBJECT_NOT_VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody answers for: levels with / between, e.g. {@code urban/manhole}; what is said of the upper holds below. */
public final class SubjectKey {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}(/[a-z0-9][a-z0-9-]{0,39}){0,5}");

    private SubjectKey() {}

    public static boolean isValid(String key) {
        return FORM.matcher(key).matches();
    }

    /** @throws hongqiao.shared.Problem {@code subject-not-valid} */
    public static String required(@Nullable String key) {
        if (key == null || !isValid(key)) {
            throw SUBJECT_NOT_VALID
                    .because(
                            "小写字母、数字和连字符，各级以 / 分隔，至多 6 级",
                            "Small letters, digits and hyphens, levels with / between, at most 6")
                    .atField("subject");
        }
        return key;
    }

    /** The key itself first, then the levels above it. */
    static List<String> lineage(String key) {
        var lineage = new ArrayList<String>();
        var rest = key;
        while (true) {
            lineage.add(rest);
            var cut = rest.lastIndexOf('/');
            if (cut < 0) {
                return lineage;
            }
            rest = rest.substring(0, cut);
        }
    }
}
