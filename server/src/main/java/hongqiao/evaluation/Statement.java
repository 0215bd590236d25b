package hongqiao.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says in a round of a promise that no indicator measures (自评).
 *
 * @param value in the unit of the promise; null where it gives no figure
 * @param says what was done, in its words
 * @param source where that can be seen
 */
public record Statement(
        long id,
        int unit,
        PromiseKind kind,
        String code,
        Rating rating,
        @Nullable BigDecimal value,
        String says,
        String source,
        boolean simulated,
        Instant at,
        String by) {

    /** One about to be filed. */
    public record New(
            int unit,
            PromiseKind kind,
            String code,
            Rating rating,
            @Nullable BigDecimal value,
            String says,
            String source,
            boolean simulated) {}
}
