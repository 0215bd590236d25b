package hongqiao.triage.desk;

import hongqiao.meaning.Meaning;
import hongqiao.shared.Problem;
import hongqiao.triage.subject.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The models in memory, one for each type of case that has learned. Any thread may ask. */
@Component
class LearnedSubjects {

    private final Meaning meaning;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> tried = new ConcurrentHashMap<>();

    LearnedSubjects(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Empty: too few examples so far, or the server has only just begun. */
    Optional<Known> of(String type) {
        return Optional.ofNullable(known.get(type));
    }

    void put(String type, Known learned) {
        known.put(type, learned);
    }

    /** @param settled with how many closed cases it was tried last, whatever came of it */
    void tried(String type, int settled) {
        tried.put(type, settled);
    }

    /** So low that any number is more, where it was never tried. */
    int triedWith(String type) {
        return tried.getOrDefault(type, Integer.MIN_VALUE / 2);
    }

    void forget(String type) {
        known.remove(type);
    }

    /** Likeliest first; empty where the model of meaning that it was learned with does not run on this machine. */
    List<Suggestion> suggest(Known one, String words, int most) {
        try {
            return one.model().suggest(words, meaning::of, most);
        } catch (Problem unavailable) {
            return List.of();
        }
    }
}
