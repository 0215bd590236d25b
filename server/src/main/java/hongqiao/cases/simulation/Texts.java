package hongqiao.cases.simulation;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short texts of a simulation, with what they stand for put in. */
final class Texts {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d{1,4})?}");

    private Texts() {}

    /** {@code {what}} becomes the word of that name; one that is not known stays as it is. */
    static String filled(String text, Map<String, String> words) {
        var filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    /** One of its alternatives, parted by {@code |}, filled; {@code {today+10}} becomes the day ten days on. */
    static String told(String text, Map<String, String> words, LocalDate today, Chance chance) {
        var one = text.indexOf('|') < 0 ? text : chance.pick(List.of(text.split("\\|")));
        return DAY.matcher(filled(one, words))
                .replaceAll(day -> today.plusDays(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)))
                        .toString());
    }

    static ObjectNode json(Map<String, String> fields, Map<String, String> words, LocalDate today, Chance chance) {
        var node = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, text) -> node.put(field, told(text, words, today, chance)));
        return node;
    }

    /** There is no document behind it, and its name says so. */
    static JsonNode evidence(List<String> labels) {
        var list = JsonNodeFactory.instance.arrayNode();
        labels.forEach(label -> list.addObject().put("label", label).put("name", "模拟-" + label + ".jpg"));
        return list;
    }
}
