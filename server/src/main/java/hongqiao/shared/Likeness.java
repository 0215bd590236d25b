package hongqiao.shared;

import java.util.HashMap;
import java.util.Map;

/** How alike two short texts are, 0..1. */
public final class Likeness {

    /** Before the first and behind the last character, so that beginnings and ends count as neighbours too. */
    private static final char EDGE = '\u0000';

    private Likeness() {}

    /**
     * Half by the pairs of neighbouring characters that both have (Dice), half by the longest run of characters that both
     * have in the same order. Two empty texts are the same; an empty one is like no other.
     */
    public static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return (pairs(one, other) + order(one, other)) / 2;
    }

    private static double pairs(String one, String other) {
        var left = counted(one);
        var right = counted(other);
        int both = 0;
        for (var entry : left.entrySet()) {
            both += Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * both / (one.length() + 1 + other.length() + 1);
    }

    private static Map<String, Integer> counted(String text) {
        var edged = EDGE + text + EDGE;
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < edged.length(); i++) {
            counts.merge(edged.substring(i, i + 2), 1, Integer::sum);
        }
        return counts;
    }

    private static double order(String one, String other) {
        var above = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            var row = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                row[j + 1] = one.charAt(i) == other.charAt(j) ? above[j] + 1 : Math.max(row[j], above[j + 1]);
            }
            above = row;
        }
        return 2.0 * above[other.length()] / (one.length() + other.length());
    }
}
