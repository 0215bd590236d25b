package hongqiao.register.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was said of a record at one time.
 *
 * @param validFrom day from which it is so, until the next one begins
 * @param recordedAt since when we know it
 * @param values as on the wire; personal ones masked
 */
public record RecordVersion(
        int version,
        LocalDate validFrom,
        Instant recordedAt,
        String recordedBy,
        @Nullable String stage,
        JsonNode values) {}
