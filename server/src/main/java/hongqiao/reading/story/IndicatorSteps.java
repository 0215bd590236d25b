package hongqiao.reading.story;

import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.plan.BodyFigure;
import hongqiao.reading.Monitor;
import hongqiao.reading.warning.Warning;
import hongqiao.reading.warning.Warnings;
import hongqiao.scope.Scopes;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories expect of the indicators of a plan: a plan is a name they gave, or the key of an adopted one. */
@Component
class IndicatorSteps implements StoryStep {

    private final Monitor monitor;
    private final Warnings warnings;
    private final IndicatorFacts facts;

    IndicatorSteps(Monitor monitor, Warnings warnings, IndicatorFacts facts) {
        this.monitor = monitor;
        this.warnings = warnings;
        this.facts = facts;
    }

    @Override
    public Set<String> words() {
        return Set.of("raiseWarnings", "expectIndicators", "expectIndicator", "expectWarnings");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode it) {
        var plan = ReadingSteps.plan(run, it);
        switch (word) {
            case "raiseWarnings" ->
                Scopes.everything(
                        "an indicator is late whoever looks",
                        () -> warnings.raise(plan, monitor.list(plan, monitor.asked(null, null))));
            case "expectIndicators" -> expectAll(run, plan, it);
            case "expectIndicator" -> facts.expect(run, plan, it);
            default ->
                run.expect(
                        "warnings",
                        sorted(it.path("warnings")),
                        warnings.list(plan).stream()
                                .collect(Collectors.toMap(
                                        Warning::indicator, one -> one.cause().name(), (a, b) -> a))
                                .entrySet()
                                .stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
        }
    }

    private void expectAll(StoryRun run, String plan, JsonNode it) {
        var all = monitor.indicators(plan);
        if (it.has("count")) {
            run.expect("count", it.path("count").asInt(), all.size());
        }
        if (it.has("groups")) {
            run.expect("groups", sorted(it.path("groups")), counted(all, one -> one.group()));
        }
        if (it.has("natures")) {
            run.expect("natures", sorted(it.path("natures")), counted(all, one -> String.valueOf(one.nature())));
        }
        if (it.has("body")) {
            run.expect(
                    "body",
                    it.path("body").valueStream().map(JsonNode::asString).toList(),
                    monitor.inBody(plan).stream().map(IndicatorSteps::said).toList());
        }
    }

    /** {@code I16 8.5 C030 7.5 differs}. */
    private static String said(BodyFigure one) {
        return "%s %s %s %s %s"
                .formatted(
                        one.indicator(),
                        IndicatorFacts.plain(one.target()),
                        one.commitment(),
                        IndicatorFacts.plain(one.figure()),
                        one.differs() ? "differs" : "same");
    }

    private static <T> List<String> counted(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting())).entrySet().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static List<String> sorted(JsonNode map) {
        return map.properties().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                .sorted()
                .toList();
    }
}
