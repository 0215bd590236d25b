package hongqiao.plan.draft;

/** Why a number is no commitment: one of the reasons of {@code docs/hand-count.md}, e.g. {@code ACHIEVEMENT}. */
public record LeftOutValue(String reason) implements ItemValue {

    @Override
    public ItemKind itemKind() {
        return ItemKind.LEFT_OUT;
    }

    @Override
    public void check() {
        Fields.needed(reason, "value.reason", "理由", "the reason");
    }
}
