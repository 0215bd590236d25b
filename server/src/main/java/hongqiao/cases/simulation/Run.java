package hongqiao.cases.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A simulated month as it was begun; until it has ended, it can be gone on with.
 *
 * @param until when its last case was opened, and up to when all of them have lived
 */
public record Run(
        int id,
        long seed,
        int days,
        Instant until,
        @Nullable Instant endedAt) {

    /** Under which its cases are known. */
    String of(Planned planned) {
        return id + "/" + planned.no();
    }
}
