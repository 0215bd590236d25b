package hongqiao.plan.draft;

import hongqiao.plan.ActionKind;
import org.jspecify.annotations.Nullable;

/** Fields of an action, as {@link hongqiao.plan.Action} has them. */
public record ActionValue(
        String name,
        ActionKind kind,
        @Nullable String place,
        @Nullable String deadline) implements ItemValue {

    @Override
    public ItemKind itemKind() {
        return ItemKind.ACTION;
    }

    @Override
    public void check() {
        Fields.needed(name, "value.name", "名称", "the name");
        Fields.require(kind != null, "value.kind", "缺少类别", "the kind is missing");
        Fields.text(place, "value.place");
        Fields.deadline(deadline, "value.deadline");
    }
}
