package hongqiao.pack.story;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an engine lets stories do and expect. */
public interface StoryStep {

    /** Words it understands; one that begins with {@code expect} asserts something. */
    Set<String> words();

    /**
     * @throws StoryFailure what the author wrote cannot be done, or is not so
     * @throws hongqiao.shared.Problem the engine refuses; the story may have expected it
     */
    void run(StoryRun run, String word, JsonNode arguments);

    /** Before the clock is set on: whatever happens by itself until then, at its time. In a scope of its own. */
    default void advance(StoryClock clock, Instant until) {}

    /** Before the next story: nothing of this one is left. In a scope of the whole district. */
    default void clean() {}
}
