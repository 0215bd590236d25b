package hongqiao.plan.draft;

/** What an item says. */
public sealed interface ItemValue permits IndicatorValue, CommitmentValue, ActionValue, LeftOutValue {

    ItemKind itemKind();

    /** @throws hongqiao.shared.Problem {@code value-not-valid}, at the field */
    void check();
}
