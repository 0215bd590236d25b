package hongqiao.register.match;

import hongqiao.register.record.Kept;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two records that may be one.
 *
 * @param a the one with the smaller id
 * @param parts as {@link Score.Part} has them
 * @param foundAt null: nobody has found it, an officer holds two records against each other
 */
public record Pair(
        Kept a,
        Kept b,
        java.math.BigDecimal score,
        JsonNode parts,
        @Nullable Instant foundAt) {}
