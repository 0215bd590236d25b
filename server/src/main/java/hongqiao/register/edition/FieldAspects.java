package hongqiao.register.edition;

import hongqiao.register.definition.Derived;
import hongqiao.register.definition.Field;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which respects two definitions of a field differ, in words. */
final class FieldAspects {

    private FieldAspects() {}

    /** Empty: they say the same. */
    static List<Words> differing(Field now, Field next) {
        var before = aspects(now);
        var differing = new ArrayList<Words>();
        aspects(next).forEach((aspect, value) -> {
            var was = before.get(aspect);
            if (!Objects.equals(was, value)) {
                differing.add(new Words(
                        "%s：%s → %s".formatted(aspect.zh(), shown(was), shown(value)),
                        "%s: %s → %s".formatted(aspect.en(), shown(was), shown(value))));
            }
        });
        return differing;
    }

    private static Map<Words, @Nullable String> aspects(Field field) {
        var aspects = new LinkedHashMap<Words, @Nullable String>();
        var limits = field.limits();
        aspects.put(
                new Words("名称", "title"),
                field.title().zh() + " / " + field.title().en());
        aspects.put(new Words("类型", "kind"), field.kind().key());
        aspects.put(new Words("必填", "required"), yes(field.required()));
        aspects.put(new Words("最短", "shortest"), text(limits.minLength()));
        aspects.put(new Words("最长", "longest"), text(limits.maxLength()));
        aspects.put(new Words("格式", "pattern"), text(limits.pattern()));
        aspects.put(new Words("最小", "least"), text(limits.minimum()));
        aspects.put(new Words("大于", "greater than"), text(limits.exclusiveMinimum()));
        aspects.put(new Words("最大", "most"), text(limits.maximum()));
        aspects.put(new Words("倍数", "multiple of"), text(limits.multipleOf()));
        aspects.put(new Words("代码表", "code list"), field.codes());
        aspects.put(new Words("引用", "refers to"), field.register());
        aspects.put(new Words("引用方式", "named by"), field.by());
        aspects.put(new Words("区域层级", "level"), field.level());
        aspects.put(
                new Words("单位", "unit"),
                field.unit() == null ? null : field.unit().zh());
        aspects.put(
                new Words("说明", "help"),
                field.help() == null ? null : field.help().zh());
        aspects.put(new Words("填写条件", "kept when"), text(field.when()));
        aspects.put(new Words("不得重复", "unique"), field.with() == null ? null : "✓" + String.join("+", field.with()));
        aspects.put(new Words("可搜索", "searched"), yes(field.search()));
        aspects.put(new Words("可排序", "sorted by"), yes(field.sort()));
        aspects.put(new Words("常用筛选", "chosen by"), yes(field.filter()));
        aspects.put(
                new Words("个人信息", "personal"),
                field.personal() == null ? null : field.personal().mask().name());
        aspects.put(new Words("算法", "worked out by"), text(field.derived()));
        return aspects;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Derived.Computed computed -> computed.expression().text();
            case Derived.Linked linked ->
                "%s(%s.%s%s%s)"
                        .formatted(
                                linked.over().name().toLowerCase(java.util.Locale.ROOT),
                                linked.of(),
                                linked.via(),
                                linked.where() == null ? "" : ", " + linked.where(),
                                linked.value() == null ? "" : ", " + linked.value());
            case Derived.Overlapping over ->
                "overlaps(%s, %s–%s%s)"
                        .formatted(over.by(), over.from(), over.to(), over.where() == null ? "" : ", " + over.where());
            default -> value.toString();
        };
    }

    private static @Nullable String yes(boolean is) {
        return is ? "✓" : null;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "—" : value;
    }
}
