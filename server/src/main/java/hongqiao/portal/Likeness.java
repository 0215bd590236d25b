package hongqiao.portal;

import java.util.HashSet;
import java.util.Set;

/** How much two names of measures have in common: the share of the shorter one's pairs of characters in the other. */
final class Likeness {

    /** From here on we call a commitment related to an indicator; chosen by looking at the Hongqiao plan's pairs. */
    static final double RELATED = 0.75;

    private Likeness() {}

    /** 0..1; 0 where a name is shorter than two characters. What stands in brackets does not count. */
    static double of(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / Math.min(a.size(), b.size());
    }

    private static Set<String> pairs(String name) {
        var folded = Folded.of(name).text().replaceAll("[(（][^)）]*[)）]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }
}
