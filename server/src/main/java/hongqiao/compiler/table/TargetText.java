package hongqiao.compiler.table;

import hongqiao.compiler.PlanDraft.Base;
import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.PlanDraft.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of values: a number, a number with a bound (≥22, 6左右), a total in brackets ({@code [8.5]}), nothing
 * ({@code [-]}, {@code —}), or words that compare with another measure.
 */
final class TargetText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern MISSING = Pattern.compile("[\\[（]?[-/\\\\*…·－]*[\\]）]?|无|暂无|缺|\\[\\]");
    private static final Pattern DRESSED =
            Pattern.compile("(?:[≥≤><=约]|不低于|不少于|不高于|不超过|高于|低于|超过|大于|小于|达到|控制在|保持在|稳定在|力争|年均|累计|以上|左右|以内|以下)*"
                    + "[\\[（]?(?:[≥≤><]|不低于|不超过)?-?\\d[\\d,]*(?:\\.\\d+)?%?(?:-\\d[\\d.]*%?)?[\\]）]?\\*?"
                    + "(?:%|以上|左右|以内|以下|（[^）]*）|\\[[^\\]]*\\])*");
    private static final Pattern WORDS = Pattern.compile(
            ".*(不低于|高于|不高于|低于|快于|优于|同步|完成|达到|下达|保持|控制|任务|要求|合理区间|稳定|提高|提升|下降|全市|全省|全国|国家|视情|基本|持续|以上|增长|目标|平均).*");

    private TargetText() {}

    /** A number in its usual dress, or a mark for nothing: what only a cell of values holds. */
    static boolean isFigure(String text) {
        return MISSING.matcher(text).matches() || DRESSED.matcher(text).matches();
    }

    static boolean isRelative(String text) {
        return WORDS.matcher(text).matches() && !text.matches(".*（[^）]*[%人年岁张家件户][^）]*）$");
    }

    static boolean isMissing(String text) {
        return MISSING.matcher(text).matches();
    }

    static boolean isCumulative(String text) {
        return text.startsWith("[") && value(text) != null;
    }

    static @Nullable BigDecimal value(String text) {
        Matcher number = NUMBER.matcher(text);
        boolean figure = isFigure(text) && !isMissing(text) && number.find();
        return figure ? new BigDecimal(number.group().replace(",", "")) : null;
    }

    static Base base(@Nullable Integer year, String printed, String folded) {
        return new Base(year, printed, value(folded), isCumulative(folded));
    }

    static Target target(@Nullable Integer year, String printed, String folded) {
        BigDecimal value = value(folded);
        boolean words = value == null && !isMissing(folded);
        return new Target(
                year, printed, value, comparator(folded, words), words ? printed : null, isCumulative(folded));
    }

    private static @Nullable Comparator comparator(String text, boolean words) {
        if (text.matches(".*(≥|>|不低于|不少于|高于|超过|大于|快于|优于).*") && !text.contains("不高于") && !text.contains("不超过")) {
            return Comparator.AT_LEAST;
        }
        if (text.matches(".*(≤|<|不超过|不高于|低于|小于|控制在|以内|以下).*")) {
            return Comparator.AT_MOST;
        }
        if (words) {
            return null;
        }
        return text.contains("以上")
                ? Comparator.AT_LEAST
                : text.contains("左右") || text.contains("约") ? Comparator.ABOUT : null;
    }
}
