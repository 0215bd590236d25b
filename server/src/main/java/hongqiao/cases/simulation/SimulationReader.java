package hongqiao.cases.simulation;

import hongqiao.cases.simulation.Simulation.After;
import hongqiao.cases.simulation.Simulation.At;
import hongqiao.cases.simulation.Simulation.Doing;
import hongqiao.cases.simulation.Simulation.Life;
import hongqiao.cases.simulation.Simulation.Matter;
import hongqiao.cases.simulation.Simulation.Opened;
import hongqiao.cases.simulation.Simulation.Part;
import hongqiao.cases.simulation.Simulation.Rhythm;
import hongqiao.cases.simulation.Simulation.Stay;
import hongqiao.cases.simulation.Simulation.Storms;
import hongqiao.cases.simulation.Simulation.Waiting;
import hongqiao.cases.simulation.Simulation.Way;
import hongqiao.pack.PackContent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what its schema has found sound. */
final class SimulationReader {

    private static final String OFFICE_HOURS = "office-hours";

    /** Where nothing is said of it: within the minute. */
    private static final After AT_ONCE = new After(null, "1 min", OFFICE_HOURS, 1, 0, null);

    private SimulationReader() {}

    static Simulation read(JsonNode tree, List<Matter> matters) {
        var reporters = tree.path("reporters");
        return new Simulation(
                rhythm(tree.path("rhythm")),
                new Storms(
                        tree.path("storms").path("aMonth").asInt(),
                        tree.path("storms").path("hours").asInt()),
                map(tree.path("actors"), SimulationReader::part),
                map(tree.path("slow"), (key, node) -> node.asDouble()),
                reporters.path("againWithinDays").asInt(),
                reporters.path("count").asInt(),
                reporters.path("name").asString(),
                list(tree.path("types"), SimulationReader::opened),
                list(
                        tree.path("waiting"),
                        one -> new Waiting(
                                one.path("type").asString(),
                                one.path("way").asInt(1),
                                one.path("area").asString(),
                                one.path("stays").asString(),
                                list(one.path("hoursAgo"), JsonNode::asInt))),
                map(tree.path("lives"), (key, node) -> new Life(key, map(node, (state, stay) -> stay(stay)))),
                matters);
    }

    static List<Matter> matters(PackContent content) {
        return content
                .demo(Simulation.MATTERS)
                .map(file -> content.csv(file, "simulation", "matterRow", "matter"))
                .orElse(List.of())
                .stream()
                .map(row -> row.values())
                .map(values -> new Matter(
                        values.path("matter").asString(),
                        values.path("weight").asDouble(),
                        values.path("storm").asDouble(),
                        List.of(values.path("what").asString().split("\\|")),
                        List.of(values.path("result").asString().split("\\|"))))
                .toList();
    }

    private static Rhythm rhythm(JsonNode node) {
        return new Rhythm(
                list(node.path("weekdays"), JsonNode::asDouble), list(node.path("hours"), JsonNode::asDouble));
    }

    private static Part part(String key, JsonNode node) {
        return new Part(
                key,
                node.path("name").asString(),
                node.path("role").asString(),
                At.valueOf(node.path("at").asString().toUpperCase(Locale.ROOT)),
                node.path("of").asInt(1),
                texts(node.path("roles")));
    }

    private static Opened opened(JsonNode node) {
        return new Opened(
                node.path("type").asString(),
                node.path("perDay").asDouble(),
                node.path("byMatter").asBoolean(false),
                node.path("repeats").asDouble(0),
                text(node.path("repeatText")),
                texts(node.path("reporter")),
                list(node.path("records"), JsonNode::asString),
                node.has("rhythm") ? rhythm(node.path("rhythm")) : null,
                list(
                        node.path("ways"),
                        way -> new Way(
                                way.path("weight").asInt(),
                                way.path("by").asString(),
                                text(way.path("channel")),
                                texts(way.path("values")),
                                list(way.path("calls"), JsonNode::asString),
                                way.path("reported").asBoolean(false))));
    }

    private static Stay stay(JsonNode node) {
        return new Stay(
                map(node.path("each"), (standing, doings) -> list(doings, SimulationReader::doing)),
                list(node.path("then"), SimulationReader::doing));
    }

    private static Doing doing(JsonNode node) {
        var scores = new LinkedHashMap<Integer, Integer>();
        node.path("scores")
                .propertyStream()
                .forEach(score -> scores.put(
                        Integer.parseInt(score.getKey()), score.getValue().asInt()));
        return new Doing(
                node.path("weight").asInt(),
                texts(node.path("only")),
                text(node.path("step")),
                text(node.path("by")),
                node.has("after") ? after(node.path("after")) : AT_ONCE,
                list(node.path("reasons"), JsonNode::asString),
                texts(node.path("fields")),
                list(node.path("evidence"), JsonNode::asString),
                node.path("calls").asBoolean(false),
                text(node.path("extension")),
                Collections.unmodifiableMap(scores),
                node.has("stands") ? node.path("stands").asDouble() : null);
    }

    private static After after(JsonNode node) {
        return new After(
                text(node.path("clock")),
                node.path("limit").asString(),
                node.path("calendar").asString(OFFICE_HOURS),
                node.path("median").asDouble(),
                node.path("spread").asDouble(),
                text(node.path("within")));
    }

    private static Map<String, String> texts(JsonNode node) {
        return map(node, (key, text) -> text.asString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        return nodes.valueStream().map(read).toList();
    }

    private static <T> Map<String, T> map(JsonNode node, java.util.function.BiFunction<String, JsonNode, T> read) {
        var map = new LinkedHashMap<String, T>();
        node.propertyStream().forEach(entry -> map.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue())));
        return Collections.unmodifiableMap(map);
    }
}
