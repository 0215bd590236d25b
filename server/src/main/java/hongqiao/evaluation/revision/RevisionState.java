package hongqiao.evaluation.revision;

import hongqiao.shared.Words;
import java.util.Map;
import java.util.Set;

/** Life of a revision (规划修订). Every legal step is listed here, and once more in the database; none is skipped. */
public enum RevisionState {
    PROPOSED("已提出", "Proposed"),
    DRAFTED("已起草", "Drafted"),
    SUBMITTED("已提请审议", "Submitted"),
    APPROVED("已批准", "Approved"),
    REJECTED("未获批准", "Rejected"),
    IN_FORCE("已施行", "In force");

    private static final Map<RevisionState, Set<RevisionState>> STEPS = Map.of(
            PROPOSED, Set.of(DRAFTED),
            DRAFTED, Set.of(DRAFTED, SUBMITTED),
            SUBMITTED, Set.of(APPROVED, REJECTED),
            REJECTED, Set.of(DRAFTED),
            APPROVED, Set.of(IN_FORCE),
            IN_FORCE, Set.of());

    private final Words words;

    RevisionState(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    boolean leadsTo(RevisionState next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }
}
