package hongqiao.plan.draft;

/** Life of a draft. Only one under review can change; the database refuses the rest as well. */
public enum DraftState {
    IN_REVIEW,
    ADOPTED,
    WITHDRAWN
}
