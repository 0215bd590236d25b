package hongqiao.cases.simulation;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short texts of a simulation, with what they stand for put in. */
final class Texts {

    private Texts() {}

    /** {@code {what}} becomes the word of that name; one that is not known stays as it is. */
    static String filled(String text, Map<String, String> words) {
        var filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    static ObjectNode json(Map<String, String> fields, Map<String, String> words) {
        var node = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, text) -> node.put(field, filled(text, words)));
        return node;
    }

    /** There is no document behind it, and its name says so. */
    static JsonNode evidence(List<String> labels) {
        var list = JsonNodeFactory.instance.arrayNode();
        labels.forEach(label -> list.addObject().put("label", label).put("name", "模拟-" + label + ".jpg"));
        return list;
    }
}
