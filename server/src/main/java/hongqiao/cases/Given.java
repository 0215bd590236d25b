package hongqiao.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What comes with a step; each part may be missing.
 *
 * @param fields those the step asks for
 * @param evidence {@code [{label, file, at?, place?: {lon, lat, accuracy?}}]}; of a paper that lies elsewhere {@code {label, name}}
 * @param units codes of those who come in; null: whoever answers for it
 * @param assignment number of the one that is decided on
 * @param stands whether its decline stands: the unit is let go
 * @param scores points by the code of the unit, 1 to 5
 * @param extension by how much a clock's limit grows, e.g. {@code 3 wd}
 */
public record Given(
        @Nullable String reason,
        @Nullable JsonNode fields,
        @Nullable JsonNode evidence,
        @Nullable List<String> units,
        @Nullable Integer assignment,
        @Nullable Boolean stands,
        @Nullable Map<String, Integer> scores,
        @Nullable String extension) {

    public static final Given NOTHING = new Given(null, null, null, null, null, null, null, null);

    /** By a case that came of the one that is told. */
    static Given told(String reason, JsonNode fields) {
        return new Given(reason, fields, null, null, null, null, null, null);
    }
}
