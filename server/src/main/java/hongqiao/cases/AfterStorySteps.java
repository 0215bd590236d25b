package hongqiao.cases;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories do with several cases: merge and part them, relate them, expect which are likely the same. */
@Component
class AfterStorySteps implements StoryStep {

    private final Cases cases;
    private final CaseMerges merges;
    private final CaseRelations relations;
    private final Duplicates duplicates;
    private final MergedCases merged;

    AfterStorySteps(
            Cases cases, CaseMerges merges, CaseRelations relations, Duplicates duplicates, MergedCases merged) {
        this.cases = cases;
        this.merges = merges;
        this.relations = relations;
        this.duplicates = duplicates;
        this.merged = merged;
    }

    @Override
    public Set<String> words() {
        return Set.of("merge", "part", "relate", "unrelate", "expectLikely");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        var file = named(run, arguments.path("case"));
        var actor = CaseStorySteps.actor(run);
        var reason = text(arguments.path("reason"));
        switch (word) {
            case "merge" ->
                merged.follow(merges.merge(
                        file.type(),
                        file.head().number(),
                        file.version(),
                        number(run, arguments.path("into")),
                        reason,
                        actor,
                        actor));
            case "part" -> merges.part(file.type(), file.head().number(), file.version(), reason, actor);
            case "relate" ->
                relations.relate(
                        file.type(), file.head().number(), number(run, arguments.path("other")), reason, actor, actor);
            case "unrelate" ->
                relations.unrelate(
                        file.type(), file.head().number(), number(run, arguments.path("other")), actor, actor);
            case "expectLikely" -> {
                List<String> expected = arguments
                        .path("cases")
                        .valueStream()
                        .map(name -> number(run, name))
                        .toList();
                run.expect(
                        "likely",
                        expected,
                        duplicates.of(file, actor).stream()
                                .map(one -> one.line().number())
                                .toList());
            }
            default -> throw new StoryFailure(word);
        }
    }

    private CaseFile named(StoryRun run, JsonNode name) {
        return cases.get(run.named(name.asString(), NamedCase.class).id());
    }

    private String number(StoryRun run, JsonNode name) {
        return named(run, name).head().number();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    @Override
    public void clean() {
        // the steps of cases do
    }
}
