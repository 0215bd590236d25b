package hongqiao.triage.desk;

import hongqiao.shared.Words;
import java.util.List;

/**
 * What a text may be about, as a proposal.
 *
 * @param choices likeliest first, three at most; empty: nothing is learned yet, or the text is blank
 * @param byItself whether the first is so sure that the pack lets it be filed with nobody looking
 * @param simulated whether cases that were made up were learned from
 */
public record Suggested(List<Choice> choices, boolean byItself, boolean simulated) {

    /** Nothing to say. */
    public static final Suggested NOTHING = new Suggested(List.of(), false, false);

    public Suggested {
        choices = List.copyOf(choices);
    }

    /**
     * @param code of the field that the pack names as the subject
     * @param confidence 0..1, calibrated: of all that are proposed with it, so many are right
     * @param words that decided, as they stand in the text, strongest first; empty: its meaning as a whole
     */
    public record Choice(String code, Words label, double confidence, List<String> words) {

        public Choice {
            words = List.copyOf(words);
        }
    }
}
