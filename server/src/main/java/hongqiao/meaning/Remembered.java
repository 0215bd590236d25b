package hongqiao.meaning;

import hongqiao.shared.Recent;
import java.util.Map;
import java.util.function.Function;

/** Meanings of texts that are asked for again and again; each is worked out once, while it is among the last. Any thread may ask. */
public final class Remembered implements Function<String, Embedding> {

    private final Function<String, Embedding> meaning;
    private final Map<String, Embedding> known;

    /** @param most that are kept, 2 kB each */
    public Remembered(Function<String, Embedding> meaning, int most) {
        this.meaning = meaning;
        this.known = Recent.map(most);
    }

    /** As {@link Meaning#of}. */
    @Override
    public Embedding apply(String text) {
        var found = known.get(text);
        if (found == null) {
            found = meaning.apply(text);
            known.put(text, found);
        }
        return found;
    }
}
