package hongqiao.pack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of what is under way when its definition changes, as the one who publishes decides.
 *
 * @param byAbout by the key of what it is about, e.g. a type of case
 */
public record Choices(Map<String, Choice> byAbout) {

    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        byAbout = java.util.Collections.unmodifiableMap(new TreeMap<>(byAbout));
    }

    public enum Way {
        /** It goes on by the new definition, where it can; what cannot goes on by its own. */
        MOVE,
        /** It goes on by its own to the end. */
        KEEP
    }

    /** @param states what a state that is gone becomes, by its key; beside what the pack says itself */
    public record Choice(Way way, Map<String, String> states) {

        public Choice {
            states = Map.copyOf(states);
        }
    }

    public Optional<Choice> of(String about) {
        return Optional.ofNullable(byAbout.get(about));
    }
}
