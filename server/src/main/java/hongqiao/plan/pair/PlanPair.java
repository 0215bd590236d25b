package hongqiao.plan.pair;

import hongqiao.plan.PlanHead;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two plans side by side.
 *
 * @param byMeaning whether meaning was asked too; false where the model does not run on this machine
 * @param rows in the order of the later plan, then what was dropped, in that of the earlier
 */
public record PlanPair(PlanHead before, PlanHead after, boolean byMeaning, Counts counts, List<Row> rows) {

    public record Counts(int kept, int changed, int dropped, int added) {}

    public enum Fate {
        KEPT,
        CHANGED,
        DROPPED,
        NEW
    }

    /**
     * @param before null: new; {@code after} null: dropped
     * @param score null where there is no pair
     * @param why of the pair
     * @param byHand a person joined them
     */
    public record Row(
            Fate fate,
            @Nullable Promise before,
            @Nullable Promise after,
            Set<Difference> differences,
            @Nullable Double score,
            List<Words> why,
            boolean byHand) {}

    /** One promise through several plans, the oldest first. */
    public record Chain(List<Link> links) {}

    /** @param fromBefore how it differs from the link before; empty at the first */
    public record Link(
            PlanHead plan,
            Promise promise,
            Set<Difference> fromBefore,
            @Nullable Double score,
            List<Words> why,
            boolean byHand) {}
}
