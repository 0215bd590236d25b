package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.organisation.Name;
import hongqiao.organisation.Texts;
import org.jspecify.annotations.Nullable;

/** What must stand in a request. */
final class Given {

    private Given() {}

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw VALUE_NOT_VALID
                    .because("请填写“%s”", "“%s” must be given", field)
                    .atField(field);
        }
        return value;
    }

    static Name name(@Nullable Name name, String field) {
        var given = needed(name, field);
        return new Name(Texts.needed(given.zh(), field + ".zh"), Texts.optional(given.en(), field + ".en"));
    }

    static int limit(@Nullable Integer limit) {
        return Math.clamp(limit == null ? 50 : limit, 1, 200);
    }
}
