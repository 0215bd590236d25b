package hongqiao.cases.publication;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stories expect the public to see of cases. */
@Component
class PublicCaseSteps implements StoryStep {

    private final PublicCases open;

    PublicCaseSteps(PublicCases open) {
        this.open = open;
    }

    @Override
    public Set<String> words() {
        return Set.of("expectPublicCases");
    }

    /** All that anybody finds, by title: of each its {@code state} and the values of published fields that it names. */
    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        if (!word.equals("expectPublicCases")) {
            throw new StoryFailure(word);
        }
        var type = open.get(arguments.path("type").asString());
        var found = new TreeMap<String, ObjectNode>();
        open.page(type, null, 200, all -> {
            all.forEach(shown -> found.put(
                    shown.line().title(),
                    open.values(type, shown).put("state", shown.file().state())));
            return all.size();
        });
        var expected = new TreeMap<String, JsonNode>();
        arguments.path("cases").propertyStream().forEach(one -> expected.put(one.getKey(), one.getValue()));
        run.expect("public", expected.keySet().toString(), found.keySet().toString());
        expected.forEach((title, values) -> values.propertyStream()
                .forEach(one -> run.expect(
                        title + " " + one.getKey(),
                        one.getValue().isNull() ? null : one.getValue().asString(),
                        text(found.get(title), one.getKey()))));
    }

    private static @Nullable String text(@Nullable ObjectNode values, String key) {
        return values != null && values.has(key) ? values.path(key).asString() : null;
    }
}
