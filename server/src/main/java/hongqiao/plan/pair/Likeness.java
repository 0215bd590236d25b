package hongqiao.plan.pair;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;

/**
 * How likely two promises of two plans are the same one, and why.
 *
 * @param score 0 to 1; {@link #ENOUGH} makes a pair
 * @param why each a sentence, the weightiest first
 */
record Likeness(double score, List<Words> why) {

    static final double ENOUGH = 0.62;

    /** What a name says besides its subject: how it is counted, for whom, how it moves. */
    private static final Pattern AROUND =
            Pattern.compile("[（(〔\\[][^）)〕\\]]*[）)〕\\]]|^[0-9]+[.、]|年均增速|年均|增长率|增长|增速|达到|全区|全市|全国|全社会|[\\s，,、。“”《》]");

    private static final double UNIT_SAME = 0.05;
    private static final double UNIT_OTHER = 0.2;
    private static final double NUMBER_SAME = 0.05;

    /** Below, two texts have nothing to do with each other; above, nearly everything. */
    private static final double MEANING_FAR = 0.62;

    private static final double MEANING_NEAR = 0.95;
    private static final double MEANING_WEIGHT = 0.9;

    /** @param meaning how near two names are in meaning, -1 to 1; 0 where nobody can say */
    static Likeness of(Promise one, Promise other, ToDoubleBiFunction<String, String> meaning) {
        var why = new ArrayList<Words>();
        double names = names(one.name(), other.name());
        double near = meaning.applyAsDouble(one.name(), other.name());
        double means = MEANING_WEIGHT * Math.clamp((near - MEANING_FAR) / (MEANING_NEAR - MEANING_FAR), 0, 1);
        if (core(one.name()).equals(core(other.name()))) {
            why.add(new Words("名称相同", "the same name"));
        } else if (names > 0) {
            why.add(new Words("名称用字相同 " + percent(names), percent(names) + " of the characters are shared"));
        }
        if (means > names) {
            why.add(new Words("语义相近 " + percent(near), "near in meaning, " + percent(near)));
        }
        double score = Math.max(names, (names + means) / 2);
        if (one.unit() != null && other.unit() != null) {
            score += one.hasSameUnit(other) ? UNIT_SAME : -UNIT_OTHER;
            why.add(one.hasSameUnit(other) ? new Words("单位相同", "the same unit") : new Words("单位不同", "another unit"));
        }
        if (one.value() != null && other.value() != null && one.value().compareTo(other.value()) == 0) {
            score += NUMBER_SAME;
            why.add(new Words("数值相同", "the same number"));
        }
        return new Likeness(Math.round(100 * Math.clamp(score, 0, 1)) / 100.0, List.copyOf(why));
    }

    /** Dice's measure over neighbouring characters of what the names are about; 1 where that is the same. */
    private static double names(String one, String other) {
        var left = pairs(core(one));
        var right = pairs(core(other));
        if (left.isEmpty() || right.isEmpty()) {
            return core(one).equals(core(other)) ? 1 : 0;
        }
        var both = new HashSet<>(left);
        both.retainAll(right);
        double dice = 2.0 * both.size() / (left.size() + right.size());
        double within = (double) both.size() / Math.min(left.size(), right.size());
        return Math.max(dice, 0.8 * within);
    }

    private static String core(String name) {
        var core = AROUND.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
        return core.isEmpty() ? name.strip() : core.replace("GDP", "地区生产总值").replace("国内生产", "地区生产");
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
