package hongqiao.plan.draft;

import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import org.jspecify.annotations.Nullable;

/** Fields of an indicator, as {@link Indicator} has them. */
public record IndicatorValue(
        int ordinal,
        String group,
        String name,
        @Nullable String nameEn,
        @Nullable String unit,
        Indicator.Base base,
        Indicator.Target target,
        @Nullable Nature nature)
        implements ItemValue {

    @Override
    public ItemKind itemKind() {
        return ItemKind.INDICATOR;
    }

    @Override
    public void check() {
        Fields.require(ordinal > 0, "value.ordinal", "序号从 1 起", "numbers begin at 1");
        Fields.require(group != null, "value.group", "缺少分组（可为空文字）", "the group is missing (it may be empty)");
        Fields.text(group, "value.group");
        Fields.needed(name, "value.name", "名称", "the name");
        Fields.text(nameEn, "value.nameEn");
        Fields.text(unit, "value.unit");
        Fields.require(base != null, "value.base", "缺少基期", "the base is missing");
        Fields.require(target != null, "value.target", "缺少目标", "the target is missing");
        Fields.year(base.year(), "value.base.year");
        Fields.number(base.value(), "value.base.value");
        Fields.text(base.text(), "value.base.text");
        Fields.year(target.year(), "value.target.year");
        Fields.number(target.value(), "value.target.value");
        Fields.text(target.text(), "value.target.text");
        Fields.text(target.relative(), "value.target.relative");
        Fields.require(
                target.value() != null || hasWords(target.text()) || hasWords(target.relative()),
                "value.target",
                "目标须有数值或文字",
                "a target has a value or words");
        Fields.require(
                target.value() == null || target.relative() == null,
                "value.target.relative",
                "目标是数值或文字，不能同时是",
                "a target is a number or words, not both");
    }

    private static boolean hasWords(@Nullable String text) {
        return text != null && Fields.isVisible(text);
    }
}
