package hongqiao.plan;

import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Anything in an adopted plan that work can be done for: a commitment, an action or an indicator (规划条目).
 *
 * @param plan key of the plan
 * @param chapter id of the chapter in which it stands; null where the plan does not say
 * @param inForce whether its plan is in force
 */
public record PlanItem(
        String plan,
        String code,
        Kind kind,
        Words title,
        @Nullable String chapter,
        boolean inForce) {

    public enum Kind {
        INDICATOR,
        COMMITMENT,
        ACTION
    }

    /** As records and cases keep it: {@code 2021-2025/C031}. */
    public String reference() {
        return plan + "/" + code;
    }
}
