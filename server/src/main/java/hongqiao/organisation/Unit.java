package hongqiao.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位) as it is on a day.
 *
 * @param id for ever the same, never used again; what other modules and scopes refer to
 * @param code what people and files call it
 * @param facts what may change
 * @param validFrom since when these facts hold
 * @param validTo first day on which they no longer do; null: still
 * @param simulated whether it is made up for a demonstration (模拟)
 */
public record Unit(
        int id,
        String code,
        UnitFacts facts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean simulated) {

    public Name name() {
        return facts.name();
    }

    public @Nullable Integer parent() {
        return facts.parent();
    }
}
