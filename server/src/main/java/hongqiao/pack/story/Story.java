package hongqiao.pack.story;

import hongqiao.shared.Words;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One story of a pack.
 *
 * @param path its file
 * @param covers functions of systems, e.g. {@code S34.n1}
 * @param begins what the clock says at first, in the district's time
 */
public record Story(
        String key,
        String pack,
        String path,
        Words title,
        List<Function> covers,
        LocalDateTime begins,
        List<Step> steps) {

    /** @param kind {@code n}: needed, {@code s}: stated in the plan; @param number from 1 */
    public record Function(String system, char kind, int number) {
        @Override
        public String toString() {
            return system + "." + kind + number;
        }
    }

    /**
     * One step.
     *
     * @param line in its file
     * @param word what is done, e.g. {@code create}
     * @param refused code of the refusal that is expected; null: it must succeed
     */
    public record Step(
            int line,
            String word,
            JsonNode arguments,
            @Nullable String refused) {}

    /** The stories of all packs that are on. */
    public record Shelf(List<Story> stories) {}
}
