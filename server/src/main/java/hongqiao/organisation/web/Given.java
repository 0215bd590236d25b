package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.Name;
import hongqiao.organisation.Texts;
import org.jspecify.annotations.Nullable;

/** What must stand in a request. */
final class Given {

    private Given() {}

    static Name name(@Nullable Name name, String field) {
        var given = needed(name, field);
        return new Name(Texts.needed(given.zh(), field + ".zh"), Texts.optional(given.en(), field + ".en"));
    }

    static int limit(@Nullable Integer limit) {
        return Math.clamp(limit == null ? 50 : limit, 1, 200);
    }
}
