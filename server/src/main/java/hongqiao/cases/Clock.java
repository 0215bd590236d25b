package hongqiao.cases;

import hongqiao.worktime.Extension;
import hongqiao.worktime.Pause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One clock of a case, running or stopped.
 *
 * @param assignment number of the one it belongs to; null: the case's own
 * @param limit as it was when it started, e.g. {@code 5 wd}
 * @param warned how many of its warnings have been given
 * @param firesAt when it next says something; null: never again
 * @param lines the arithmetic of {@code dueAt}, step by step
 */
public record Clock(
        int no,
        String key,
        @Nullable Integer assignment,
        String calendar,
        String limit,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant breachedAt,
        int warned,
        @Nullable Instant firesAt,
        List<Pause> pauses,
        List<Extension> extensions,
        JsonNode lines) {

    public Clock {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    public boolean isPaused() {
        return stoppedAt == null && !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** Whether it ran out; the last moment in time is before {@code dueAt}. */
    public boolean isOver(Instant now) {
        return stoppedAt == null ? !isPaused() && !now.isBefore(dueAt) : !stoppedAt.isBefore(dueAt);
    }

    Clock stopped(Instant at) {
        return new Clock(
                no,
                key,
                assignment,
                calendar,
                limit,
                startedAt,
                dueAt,
                at,
                breachedAt,
                warned,
                null,
                pauses,
                extensions,
                lines);
    }

    Clock due(Instant due, @Nullable Instant fires, List<Pause> paused, List<Extension> extended, JsonNode explained) {
        return new Clock(
                no,
                key,
                assignment,
                calendar,
                limit,
                startedAt,
                due,
                stoppedAt,
                breachedAt,
                warned,
                fires,
                paused,
                extended,
                explained);
    }

    Clock warned(@Nullable Instant next) {
        return new Clock(
                no,
                key,
                assignment,
                calendar,
                limit,
                startedAt,
                dueAt,
                stoppedAt,
                breachedAt,
                warned + 1,
                next,
                pauses,
                extensions,
                lines);
    }

    Clock breached(Instant at) {
        return new Clock(
                no,
                key,
                assignment,
                calendar,
                limit,
                startedAt,
                dueAt,
                stoppedAt,
                at,
                warned,
                null,
                pauses,
                extensions,
                lines);
    }
}
