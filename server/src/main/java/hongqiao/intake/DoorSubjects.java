package hongqiao.intake;

import hongqiao.intake.door.Door;
import hongqiao.pack.Codes.Code;
import hongqiao.triage.desk.SubjectSuggestions;
import hongqiao.triage.desk.Suggested;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What one may report at a door. */
@Component
public class DoorSubjects {

    private static final int MOST = 3;

    /** How much of a name has to stand in the words. */
    private static final double ENOUGH = 0.3;

    private final ReportForms forms;
    private final SubjectSuggestions suggestions;

    DoorSubjects(ReportForms forms, SubjectSuggestions suggestions) {
        this.forms = forms;
        this.suggestions = suggestions;
    }

    /** In the order of the list, by code. */
    public Map<String, Code> of(Door door) {
        return forms.offered(door);
    }

    /**
     * What words may be about, the likeliest first, three at most: as the district's own closed cases have taught; where they have not
     * yet, those whose names stand in the words.
     */
    public List<Code> suggested(Door door, String words) {
        var offered = of(door);
        var learned = suggestions.suggest(door.opens(), words).choices().stream()
                .map(choice -> offered.get(choice.code()))
                .filter(Objects::nonNull)
                .toList();
        return learned.isEmpty() ? named(door, words) : learned;
    }

    /** Empty: nothing is sure enough to be filed without somebody's eyes. */
    Optional<Suggested> sure(Door door, String words) {
        return Optional.of(suggestions.suggest(door.opens(), words))
                .filter(Suggested::byItself)
                .filter(one -> forms.offers(door, one.choices().getFirst().code()));
    }

    /** Those whose Chinese names stand in the words for the most part, the most first; three at most, none that has others below it. */
    List<Code> named(Door door, String words) {
        return finest(door).stream()
                .filter(code -> share(code.title().zh(), words) >= ENOUGH)
                .sorted(Comparator.comparing((Code code) -> -share(code.title().zh(), words))
                        .thenComparing(Code::key))
                .limit(MOST)
                .toList();
    }

    /** Those without others below them, in the order of the list. */
    public List<Code> finest(Door door) {
        var offered = of(door);
        var above = offered.values().stream()
                .map(Code::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return offered.values().stream()
                .filter(code -> !above.contains(code.key()))
                .toList();
    }

    /** Of the pairs of neighbouring characters of a name, how many the words have. */
    private static double share(String name, String words) {
        int pairs = name.length() - 1;
        int found = 0;
        for (int i = 0; i < pairs; i++) {
            if (words.contains(name.substring(i, i + 2))) {
                found++;
            }
        }
        return pairs < 1 ? 0 : (double) found / pairs;
    }
}
