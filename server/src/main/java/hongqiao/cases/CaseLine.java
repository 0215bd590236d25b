package hongqiao.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param dueAt when the clock runs out that does so first; null: none runs
 * @param definition by which it goes; null: the one in force
 * @param mergedInto id of its main case
 * @param overdue whether one has run out that nobody has stopped
 */
public record CaseLine(
        long id,
        String number,
        String type,
        @Nullable String definition,
        int version,
        String state,
        String title,
        @Nullable String matter,
        @Nullable Integer area,
        @Nullable Integer lead,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        @Nullable String dueClock,
        boolean overdue,
        int level,
        boolean simulated,
        @Nullable Long mergedInto) {}
