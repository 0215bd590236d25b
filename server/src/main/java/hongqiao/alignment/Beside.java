package hongqiao.alignment;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the district beside the same one of a plan above.
 *
 * @param target null: that plan has none
 * @param why for which reasons they are held to be the same; empty without a target
 * @param byHand a person said so
 * @param outcome how the district's figure lies to the other; null: they cannot be compared
 * @param reason why not; null where there is an outcome
 * @param difference the district's less the other, in their unit
 * @param breaks whether it stays short of what the plan above binds to; null: that plan does not say how it binds
 * @param otherBase whether they are counted from different years
 */
public record Beside(
        Level level,
        @Nullable UpperTarget target,
        List<Words> why,
        boolean byHand,
        @Nullable Outcome outcome,
        @Nullable Reason reason,
        @Nullable BigDecimal difference,
        @Nullable Boolean breaks,
        boolean otherBase) {

    public enum Outcome {
        LOWER,
        EQUAL,
        HIGHER
    }

    /** Why two targets cannot be compared; the first that holds. */
    public enum Reason {
        /** The plan above has no such target. */
        NONE_ABOVE,
        /** The names are near; whether they mean the same a person has to say. */
        NAME_ONLY_NEAR,
        OTHER_UNIT,
        /** One is the total of a period, the other that of a year or a level. */
        OTHER_COUNTING,
        OTHER_YEAR,
        /** An amount: the district's is a part of the other's. */
        PART_OF_WHOLE,
        /** The district is to do what it is assigned. */
        ASSIGNED,
        /** The district's waits for a figure of the plan above that is not there. */
        RELATIVE_OPEN,
        WORDS_HERE,
        WORDS_ABOVE
    }

    static Beside open(Level level, Reason reason) {
        return new Beside(level, null, List.of(), false, null, reason, null, null, false);
    }
}
