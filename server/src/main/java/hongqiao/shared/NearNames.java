package hongqiao.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant who wrote a name that is not there. */
public final class NearNames {

    private static final int SHOWN = 8;

    private NearNames() {}

    /** @param list begins the list of all where none is near */
    public static Words of(String name, Collection<String> known, Words list) {
        var near = near(name, known);
        if (!near.isEmpty()) {
            return new Words("是不是 " + String.join("、", near), "did you mean " + String.join(", ", near));
        }
        if (known.isEmpty()) {
            return new Words("核对拼写", "check the spelling");
        }
        var some = known.stream().sorted().limit(SHOWN).toList();
        var more = known.size() > SHOWN ? " …" : "";
        return new Words(
                list.zh() + " " + String.join("、", some) + more, list.en() + " " + String.join(", ", some) + more);
    }

    private static List<String> near(String name, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(one, name) <= Math.max(1, (name.length() + 1) / 3))
                .sorted(Comparator.comparingInt((String one) -> distance(one, name))
                        .thenComparing(one -> one))
                .limit(3)
                .toList();
    }

    /** Letters in another order count as one slip: that is how one mistypes. */
    private static int distance(String one, String other) {
        if (one.length() == other.length() && letters(one).equals(letters(other))) {
            return one.equals(other) ? 0 : 1;
        }
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    private static List<Integer> letters(String name) {
        return name.toLowerCase(Locale.ROOT).codePoints().sorted().boxed().toList();
    }
}
