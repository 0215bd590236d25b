package hongqiao.cases.definition;

import java.util.List;
import java.util.Set;

/**
 * What triage (分拣) learns from closed cases of a type.
 *
 * @param words fields whose texts it reads, in that order; none of them personal
 * @param subject the code field that it tells
 * @param byItself confidence from which a subject may be filed with nobody looking, 0..1
 * @param from fewest examples from which it learns
 * @param states final states whose cases are examples
 */
public record Triage(List<String> words, String subject, double byItself, int from, Set<String> states) {

    public Triage {
        words = List.copyOf(words);
        states = Set.copyOf(states);
    }
}
