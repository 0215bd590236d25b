package hongqiao.compiler.table;

import hongqiao.compiler.PlanDraft.Nature;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a row say: the group above it, the unit in its name, its nature. */
final class Labels {

    private static final Pattern BRACKETED = Pattern.compile("（([^（）]*)）");

    private Labels() {}

    static String groupName(List<Cell> cells) {
        return RowCutter.joined(cells).replaceFirst("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)", "");
    }

    static @Nullable Nature nature(String text) {
        return switch (text) {
            case "预期性", "预期", "预期性指标", "（预期性）" -> Nature.EXPECTED;
            case "约束性", "约束", "约束性指标", "（约束性）" -> Nature.BINDING;
            default -> null;
        };
    }

    /** The bracket of a name that holds a unit: {@code 增长率（%）（年均增速）}. */
    static String unitOf(String name) {
        Matcher bracket =
                BRACKETED.matcher(name.replace('(', '（').replace(')', '）').replace('％', '%'));
        String unit = "";
        while (bracket.find()) {
            unit = RowCutter.isUnit(bracket.group(1)) && unit.isEmpty() ? bracket.group(1) : unit;
        }
        return unit;
    }

    static String withoutUnit(String name) {
        Matcher bracket =
                BRACKETED.matcher(name.replace('(', '（').replace(')', '）').replace('％', '%'));
        while (bracket.find()) {
            if (RowCutter.isUnit(bracket.group(1))) {
                return (name.substring(0, bracket.start()) + name.substring(bracket.end())).strip();
            }
        }
        return name;
    }
}
