package hongqiao.cases;

import hongqiao.worktime.Deadline;
import hongqiao.worktime.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The arithmetic of a deadline as the database and the journal keep it: one object a step, with {@code kind}. */
final class ClockLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @SuppressWarnings("unchecked") // all that a sealed interface permits are of it
    private static final Map<String, Class<? extends Line>> KINDS = Arrays.stream(Line.class.getPermittedSubclasses())
            .map(kind -> (Class<? extends Line>) kind)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private ClockLines() {}

    static ArrayNode write(List<Line> lines) {
        var all = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> {
            ObjectNode node = JSON.valueToTree(line);
            all.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("kind", line.getClass().getSimpleName())
                    .setAll(node));
        });
        return all;
    }

    static List<Line> read(JsonNode nodes) {
        var lines = new ArrayList<Line>();
        nodes.forEach(node -> {
            var fields = ((ObjectNode) node.deepCopy());
            var kind = fields.remove("kind").asString();
            lines.add(JSON.treeToValue(fields, KINDS.get(kind)));
        });
        return lines;
    }

    /** What they come to, from themselves alone. */
    static Instant recompute(JsonNode nodes) {
        return new Deadline(Instant.EPOCH, read(nodes), false).recompute();
    }
}
