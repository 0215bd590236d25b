package hongqiao.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question in two times: what held on a day, as we knew it then.
 *
 * @param at the day of which is asked
 * @param knownAt what was recorded by this moment counts; null: what we know now
 */
public record AsOf(LocalDate at, @Nullable Instant knownAt) {

    /** The condition on a table of versions; its parameters come from {@link #params}. */
    public String holds(String alias) {
        return known(alias)
                + " and %1$s.valid_from <= :at and (%1$s.valid_to is null or %1$s.valid_to > :at)".formatted(alias);
    }

    /** As {@link #holds}, for any day. */
    public String known(String alias) {
        return (knownAt == null
                        ? "%1$s.superseded_at is null"
                        : "%1$s.recorded_at <= :known and (%1$s.superseded_at is null or %1$s.superseded_at > :known)")
                .formatted(alias);
    }

    public Map<String, @Nullable Object> params() {
        var params = new HashMap<String, @Nullable Object>();
        params.put("at", at);
        if (knownAt != null) {
            params.put("known", Timestamp.from(knownAt));
        }
        return params;
    }
}
