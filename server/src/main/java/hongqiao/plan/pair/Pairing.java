package hongqiao.plan.pair;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Finds for each promise of one plan the same one of the next: those that a person joined first, then the likeliest. */
final class Pairing {

    private Pairing() {}

    /** References of two promises, the earlier plan's first. */
    record Two(String before, String after) {}

    /** @param byHand a person joined them; then the score is still that of the likeness */
    record Pair(Promise before, Promise after, double score, List<Words> why, boolean byHand) {}

    private record Likely(Promise before, Promise after, Likeness likeness) {}

    /** @param decided true: joined by a person; false: parted by one, and never proposed again */
    static List<Pair> of(
            List<Promise> before,
            List<Promise> after,
            Map<Two, Boolean> decided,
            ToDoubleBiFunction<String, String> meaning) {
        var taken = new HashSet<Promise>();
        var pairs = new ArrayList<Pair>();
        var likely = new ArrayList<Likely>();
        for (var one : before) {
            for (var other : after) {
                var decision = decided.get(new Two(one.reference(), other.reference()));
                if (Boolean.FALSE.equals(decision) || decision == null && !one.isSameKindOfThing(other)) {
                    continue;
                }
                var likeness = Likeness.of(one, other, meaning);
                if (decision != null && take(taken, one, other)) {
                    pairs.add(new Pair(one, other, likeness.score(), likeness.why(), true));
                } else if (likeness.score() >= Likeness.ENOUGH) {
                    likely.add(new Likely(one, other, likeness));
                }
            }
        }
        // An indicator is an indicator's successor rather than a commitment's that is as like.
        likely.sort(Comparator.comparingDouble((Likely one) -> -one.likeness().score())
                .thenComparing(one -> one.before().kind() == one.after().kind() ? 0 : 1));
        for (var one : likely) {
            if (take(taken, one.before(), one.after())) {
                var likeness = one.likeness();
                pairs.add(new Pair(one.before(), one.after(), likeness.score(), likeness.why(), false));
            }
        }
        return pairs;
    }

    private static boolean take(Set<Promise> taken, Promise one, Promise other) {
        if (taken.contains(one) || taken.contains(other)) {
            return false;
        }
        taken.add(one);
        return taken.add(other);
    }
}
