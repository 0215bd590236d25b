package hongqiao.cases.promise;

import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A subject code that cases of a type have (事项).
 *
 * @param type key of the type
 * @param above what the code above it is called; null: it is at the top of its list
 */
public record CaseMatter(
        String type,
        Words typeTitle,
        String code,
        Words title,
        @Nullable Words above) {}
