package hongqiao.triage.subject;

import java.util.List;

/**
 * A subject that a text may be about.
 *
 * @param confidence 0..1: of all that are proposed with it, so many are right; the shares of all subjects make 1
 * @param words what in the text decided for it, strongest first, as they stand in the text; empty: its meaning as a whole
 */
public record Suggestion(String subject, double confidence, List<String> words) {

    public Suggestion {
        words = List.copyOf(words);
    }
}
