package hongqiao.evaluation.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a body was told that its task changed, and took note. @param notedAt null: it has not yet */
public record Notice(
        int unit,
        Instant at,
        @Nullable Instant notedAt,
        @Nullable String notedBy) {}
