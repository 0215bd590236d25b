package hongqiao.reading;

import hongqiao.indicator.Assignment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the city assigned for a year, or its word on it, as it was recorded. */
public record KeptAssignment(
        long id,
        String indicator,
        Assignment assignment,
        boolean simulated,
        @Nullable Long supersedes,
        Instant recordedAt,
        String recordedBy) {}
