package hongqiao.area;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an area's history: what was said of it, for which days, and from when to when we held it true.
 *
 * @param no grows with recording
 * @param supersededAt null: this is what we know now
 * @param change what made the area as this says
 * @param by username of who decided it, or {@code system}
 */
public record AreaVersion(
        long no,
        Area area,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        ChangeKind change,
        @Nullable String reason,
        String by) {

    public boolean isKnownAt(Instant instant) {
        return !instant.isBefore(recordedAt) && (supersededAt == null || instant.isBefore(supersededAt));
    }
}
