package hongqiao.plan.pair;

import hongqiao.plan.PlanItem;
import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two targets speak of the same thing, by name and unit alone.
 *
 * @param score 0 to 1: {@link #isSame} at 1, {@link #isNear} from where two plans' promises are paired
 * @param why each a sentence, the weightiest first
 */
public record TargetName(double score, List<Words> why) {

    /** @param unit null: none is known, which speaks neither for nor against */
    public static TargetName of(String name, @Nullable String unit, String otherName, @Nullable String otherUnit) {
        var likeness = Likeness.of(named(name, unit), named(otherName, otherUnit), (one, other) -> 0);
        return new TargetName(likeness.score(), likeness.why());
    }

    public boolean isSame() {
        return score >= 1;
    }

    public boolean isNear() {
        return score >= Likeness.ENOUGH;
    }

    private static Promise named(String name, @Nullable String unit) {
        return new Promise("", "", PlanItem.Kind.INDICATOR, name, null, unit, null, null, null, null, null, null);
    }
}
