package hongqiao.triage.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Splits examples into parts that each hold the same share of every subject, the same way every time. Texts that are the same
 * stay in one part, so that none is asked for what was learned by heart.
 */
final class Folds {

    private Folds() {}

    /** @return for each text its part, 0..{@code parts} - 1 */
    static int[] of(List<Example> examples, int parts, long seed) {
        Map<String, List<Integer>> same = new HashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            var group = same.get(examples.get(i).text());
            if (group == null) {
                group = new ArrayList<>();
                same.put(examples.get(i).text(), group);
                groups.add(group);
            }
            group.add(i);
        }
        Collections.shuffle(groups, new Random(seed));
        Map<String, Integer> next = new HashMap<>();
        var part = new int[examples.size()];
        ToIntFunction<List<Integer>> turn =
                group -> next.merge(examples.get(group.getFirst()).subject(), 1, Integer::sum) % parts;
        for (var group : groups) {
            int chosen = turn.applyAsInt(group);
            group.forEach(i -> part[i] = chosen);
        }
        return part;
    }
}
