package hongqiao.area.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change and from which day on it holds, in the past or in the future.
 *
 * @param seenAt when the map was looked at on which this was decided: refused if the areas have changed since; null: now
 */
public record ChangeOrder(
        LocalDate effective,
        String reason,
        AreaChange change,
        @Nullable Instant seenAt) {}
