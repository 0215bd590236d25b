package hongqiao.pack.story;

import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells stories against the engines that are there. A server that serves people has none: there the clock
 * is no {@link StoryClock}. */
@Component
@ConditionalOnBean(StoryClock.class)
public class Storytelling {

    private final Map<String, StoryStep> steps = new HashMap<>();
    private final List<StoryStep> engines;
    private final Places places;
    private final District district;

    Storytelling(List<StoryStep> engines, Places places, District district) {
        this.engines = engines;
        this.places = places;
        this.district = district;
        engines.forEach(engine -> engine.words().forEach(word -> steps.put(word, engine)));
    }

    /** Who acts, where. */
    private record Actor(
            String name,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String area) {}

    public Told tell(Story story, StoryClock clock) {
        Scopes.everything("a story begins with nothing", () -> engines.forEach(StoryStep::clean));
        var run = new StoryRun();
        var now = story.begins();
        clock.set(moment(now));
        var actor = new Actor("nobody", Set.of(), null, null);
        for (var step : story.steps()) {
            try {
                switch (step.word()) {
                    case "at" -> {
                        now = later(now, step.arguments().asString());
                        var until = moment(now);
                        engines.forEach(engine -> engine.advance(clock, until));
                        clock.set(until);
                    }
                    case "as" -> actor = actor(step.arguments());
                    default -> play(run, step, actor);
                }
            } catch (StoryFailure failure) {
                return new Told(story, List.of(place(story, step) + "\n    " + failure.getMessage()));
            }
            var differences = run.takeDifferences();
            if (!differences.isEmpty()) {
                return new Told(story, List.of(place(story, step) + "\n" + String.join("\n", differences)));
            }
        }
        return new Told(story, List.of());
    }

    private void play(StoryRun run, Story.Step step, Actor actor) {
        var engine = steps.get(step.word());
        if (engine == null) {
            throw new StoryFailure("没有步骤“%1$s”；可用 %2$s / there is no step “%1$s”; there are %2$s"
                    .formatted(step.word(), steps.keySet().stream().sorted().toList()));
        }
        run.act(actor.roles(), own(actor));
        try {
            Scopes.during(scope(actor), () -> {
                engine.run(run, step.word(), step.arguments());
                return true;
            });
        } catch (Problem refused) {
            run.expect("refused", step.refused(), refused.code());
            if (step.refused() == null) {
                throw new StoryFailure("被拒绝 / refused: %s：%s %s"
                        .formatted(
                                refused.code(),
                                refused.detail().zh(),
                                refused.extras().getOrDefault("faults", "")));
            }
            return;
        }
        run.expect("refused", step.refused(), null);
    }

    private Scope scope(Actor actor) {
        var reach = reach(actor);
        return reach.by(actor.roles().stream().map(reach::as).toList());
    }

    private Scope reach(Actor actor) {
        if (actor.unit() == null && actor.area() == null) {
            return Scope.district(actor.name());
        }
        var units = new TreeSet<Integer>();
        var areas = new TreeSet<Integer>();
        if (actor.unit() != null) {
            units.addAll(below(Reach.UNITS, actor.unit()));
            areas.addAll(places.areasOf(List.copyOf(units)));
        }
        if (actor.area() != null) {
            areas.addAll(below(Reach.AREAS, actor.area()));
        }
        return Scope.of(units, areas, actor.name());
    }

    private List<Integer> own(Actor actor) {
        return actor.unit() == null
                ? List.of()
                : List.of(places.find(Reach.UNITS, actor.unit())
                        .orElseThrow(
                                () -> new StoryFailure("没有单位 %1$s / there is no unit %1$s".formatted(actor.unit()))));
    }

    private List<Integer> below(Reach reach, String code) {
        return places.find(reach, code)
                .map(place -> places.below(reach, place))
                .orElseThrow(() -> new StoryFailure("没有单位或区域 %1$s / there is no unit or area %1$s".formatted(code)));
    }

    private static Actor actor(JsonNode node) {
        var roles = new HashSet<String>();
        if (node.isString()) {
            roles.add(node.asString());
            return new Actor(node.asString(), roles, null, null);
        }
        roles.add(node.path("role").asString());
        return new Actor(
                node.path("name").asString(node.path("role").asString()),
                roles,
                node.has("unit") ? node.path("unit").asString() : null,
                node.has("area") ? node.path("area").asString() : null);
    }

    /** A time of the same day, or a day and a time; never back. */
    private static LocalDateTime later(LocalDateTime now, String text) {
        try {
            var next = text.length() <= 5
                    ? now.toLocalDate().atTime(LocalTime.parse(text))
                    : LocalDateTime.parse(text.replace(' ', 'T'));
            if (next.isBefore(now)) {
                throw new StoryFailure(
                        "时间不能倒退：%1$s 早于 %2$s / time does not go back: %1$s is before %2$s".formatted(next, now));
            }
            return next;
        } catch (DateTimeParseException noTime) {
            throw new StoryFailure(
                    "时间写作 09:30 或 2026-03-02T09:30 / write a time as 09:30 or 2026-03-02T09:30: " + text);
        }
    }

    private Instant moment(LocalDateTime time) {
        return time.atZone(district.timezone()).toInstant();
    }

    private static String place(Story story, Story.Step step) {
        return "  %s:%d %s".formatted(story.path(), step.line(), step.word());
    }
}
