package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Reason;
import hongqiao.compiler.Rule;

/** A figure left out, by places of the prose. */
public record Refusal(int start, int end, Rule rule) {

    /** The reason that the contract gives for the rule. */
    public Reason reason() {
        return switch (rule) {
            case LEFT_ACHIEVEMENT, LEFT_BASE -> Reason.ACHIEVEMENT;
            case LEFT_NAME -> Reason.NAME;
            case LEFT_DOCUMENT -> Reason.DOCUMENT;
            case LEFT_DATE -> Reason.DATE;
            case LEFT_QUALIFIER, LEFT_SIZE, LEFT_DURATION, LEFT_SCOPE -> Reason.QUALIFIER;
            case LEFT_ORDINAL -> Reason.ORDINAL;
            case LEFT_INDEFINITE -> Reason.INDEFINITE;
            case LEFT_BACKGROUND -> Reason.BACKGROUND;
            case LEFT_TABLE -> Reason.TABLE;
            default -> Reason.OTHER;
        };
    }
}
