package hongqiao.triage.desk;

import hongqiao.cases.CaseTexts.Told;
import hongqiao.triage.subject.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is learned from, of what was settled: of texts that are the same one, the corrected before others, then the newest;
 * subjects with {@link #LEAST_OF_SUBJECT} different texts; made-up cases only while there are too few others.
 *
 * @param each one for each text; @param corrected those among them that somebody put right
 * @param cases ids of all that were looked at, those left out too
 * @param simulated how many of {@code each} were made up
 */
record Examples(List<Example> each, List<Example> corrected, Set<Long> cases, int simulated) {

    /** Of one alone nothing can be told apart. */
    static final int LEAST_OF_SUBJECT = 3;

    /** How often a corrected text is shown to who learns; others once. */
    private static final int WEIGHT_CORRECTED = 2;

    /**
     * @param corrected cases whose suggestion somebody put right, newest first; open ones too
     * @param settled newest first
     * @param enough real ones, with which the made-up are left out
     */
    static Examples of(List<Told> corrected, List<Told> settled, int enough) {
        var all = new ArrayList<>(corrected);
        all.addAll(settled);
        var real = all.stream().filter(one -> !one.simulated()).toList();
        var some = chosen(real);
        var used = some.size() >= enough ? some : chosen(all);
        var right = new HashSet<Long>();
        corrected.forEach(one -> right.add(one.id()));
        var ids = new HashSet<Long>();
        all.forEach(one -> ids.add(one.id()));
        return new Examples(
                used.stream().map(Examples::example).toList(),
                used.stream()
                        .filter(one -> right.contains(one.id()))
                        .map(Examples::example)
                        .toList(),
                ids,
                (int) used.stream().filter(Told::simulated).count());
    }

    private static List<Told> chosen(List<Told> all) {
        var byText = new LinkedHashMap<String, Told>();
        for (var one : all) {
            if (one.subject() != null && !one.text().isBlank()) {
                byText.putIfAbsent(one.text().strip(), one);
            }
        }
        Map<String, Integer> subjects = new HashMap<>();
        byText.values().forEach(one -> subjects.merge(String.valueOf(one.subject()), 1, Integer::sum));
        return byText.values().stream()
                .filter(one -> subjects.getOrDefault(String.valueOf(one.subject()), 0) >= LEAST_OF_SUBJECT)
                .toList();
    }

    private static Example example(Told one) {
        return new Example(one.text().strip(), String.valueOf(one.subject()));
    }

    /** Corrected ones several times. */
    List<Example> weighed() {
        var weighed = new ArrayList<>(each);
        for (int i = 1; i < WEIGHT_CORRECTED; i++) {
            weighed.addAll(corrected);
        }
        return weighed;
    }

    boolean teaches(int from) {
        return each.size() >= from
                && each.stream().map(Example::subject).distinct().count() > 1;
    }
}
