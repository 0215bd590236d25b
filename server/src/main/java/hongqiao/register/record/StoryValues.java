package hongqiao.register.record;

import hongqiao.pack.story.Identified;
import hongqiao.pack.story.StoryRun;
import hongqiao.register.definition.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a story fills into a form: a value that is the name of a thing stands for its id, where the field refers to records. */
public final class StoryValues {

    private StoryValues() {}

    public static ObjectNode of(StoryRun run, Register form, JsonNode values) {
        var given = JsonNodeFactory.instance.objectNode();
        values.propertyStream().forEach(entry -> {
            var refers = form.find(entry.getKey())
                    .map(field -> field.register() != null)
                    .orElse(false);
            var isName = refers
                    && entry.getValue().isString()
                    && run.knows(entry.getValue().asString());
            given.set(
                    entry.getKey(),
                    isName
                            ? JsonNodeFactory.instance.numberNode(
                                    run.named(entry.getValue().asString(), Identified.class)
                                            .id())
                            : entry.getValue());
        });
        return given;
    }
}
