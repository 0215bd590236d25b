package hongqiao.portal;

import hongqiao.plan.Commitment;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.PlanContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of a plan's text that an object was read from.
 *
 * @param label what it says in short, {@code ≥ 140 家}
 */
public record Mark(Kind kind, String code, int start, int end, String label) {

    public enum Kind {
        INDICATOR,
        COMMITMENT,
        ACTION
    }

    /** In the order of the text, the longer first where two begin together. */
    static List<Mark> of(PlanContent plan) {
        var marks = new ArrayList<Mark>();
        for (var it : plan.indicators()) {
            add(marks, Kind.INDICATOR, it.code(), it.start(), it.end(), label(it));
        }
        for (var it : plan.commitments()) {
            add(marks, Kind.COMMITMENT, it.code(), it.start(), it.end(), label(it));
        }
        for (var it : plan.actions()) {
            add(marks, Kind.ACTION, it.code(), it.start(), it.end(), it.name());
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return List.copyOf(marks);
    }

    private static void add(
            List<Mark> marks, Kind kind, String code, @Nullable Integer start, @Nullable Integer end, String label) {
        if (start != null && end != null) {
            marks.add(new Mark(kind, code, start, end, label));
        }
    }

    static String label(Commitment it) {
        return it.relative() != null ? it.relative() : label(it.comparator(), it.value(), it.valueMax(), it.unit());
    }

    static String label(Indicator it) {
        var target = it.target();
        if (target.value() == null) {
            return target.relative() != null ? target.relative() : target.text() == null ? "" : target.text();
        }
        return label(target.comparator(), target.value(), null, it.unit());
    }

    private static String label(
            @Nullable Comparison comparison,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit) {
        if (value == null) {
            return "";
        }
        var sign = switch (comparison) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOUT -> "≈ ";
            case INCREASE_BY -> "+";
            case DECREASE_BY -> "−";
            case EXACTLY -> "";
            case null -> "";
        };
        return sign
                + value.toPlainString()
                + (valueMax == null ? "" : "–" + valueMax.toPlainString())
                + (unit == null ? "" : " " + unit);
    }
}
