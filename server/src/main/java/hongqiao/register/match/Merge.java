package hongqiao.register.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record that went into another.
 *
 * @param moved how many references went along; @param stayed how many could not
 * @param partedAt null: it stands
 */
public record Merge(
        long no,
        long survivor,
        long merged,
        Instant at,
        String by,
        String reason,
        int moved,
        int stayed,
        @Nullable Instant partedAt,
        @Nullable String partedBy,
        @Nullable String partedReason) {}
