package hongqiao.register;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.publication.PublicRecords;
import hongqiao.register.record.FieldSources;
import hongqiao.register.record.RecordView;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stories expect to be told of a record: where its values come from, and what of it is public. */
@Component
class ViewSteps implements StoryStep {

    private final Registers registers;
    private final FieldSources sources;
    private final PublicRecords open;
    private final RecordView view;

    ViewSteps(Registers registers, FieldSources sources, PublicRecords open, RecordView view) {
        this.registers = registers;
        this.sources = sources;
        this.open = open;
        this.view = view;
    }

    @Override
    public Set<String> words() {
        return Set.of("expectSources", "expectPublic", "expectPublicVersions");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "expectSources" -> expectSources(run, arguments);
            case "expectPublic" -> expectPublic(run, arguments);
            case "expectPublicVersions" -> expectPublicVersions(run, arguments);
            default -> throw new StoryFailure(word);
        }
    }

    /** Of each field {@code through}, {@code since}, {@code by}, {@code exchange}, {@code move}. */
    private void expectSources(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), RegisterSteps.Named.class);
        var of = new TreeMap<String, ObjectNode>();
        sources.of(Expecting.reads(registers, run, named.register()), named.id())
                .forEach(source -> of.put(
                        source.field(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("through", source.through().name())
                                .put("since", Objects.toString(source.since(), null))
                                .put("by", source.recordedBy())
                                .put("exchange", source.exchange())
                                .put("move", source.move())));
        arguments
                .path("fields")
                .propertyStream()
                .forEach(entry -> Expecting.parts(run, entry.getKey(), entry.getValue(), of.get(entry.getKey())));
    }

    /** What anybody finds: {@code titles}, in no order. @see PublicRecords */
    private void expectPublic(StoryRun run, JsonNode arguments) {
        var register = open.get(arguments.path("register").asString());
        var by = arguments.path("by").valueStream().map(JsonNode::asString).toList();
        var titles = open.page(
                register,
                Expecting.text(arguments.path("words")),
                by,
                null,
                100,
                listed -> listed.page().rows().stream()
                        .map(record -> view.title(register, record))
                        .sorted()
                        .toList());
        run.expect(
                "titles",
                arguments
                        .path("titles")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList(),
                titles);
    }

    /** Days from which each version that anybody sees holds. */
    private void expectPublicVersions(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), RegisterSteps.Named.class);
        run.expect(
                "versions",
                arguments.path("from").valueStream().map(JsonNode::asString).toList(),
                open.record(
                        open.get(named.register()),
                        named.id(),
                        shown -> shown.versions().stream()
                                .map(version -> version.validFrom().toString())
                                .toList()));
    }
}
