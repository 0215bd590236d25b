package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;
import static hongqiao.shared.CommonProblem.neededObject;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFiles;
import hongqiao.cases.CaseStory;
import hongqiao.cases.Cases;
import hongqiao.cases.Cases.Source;
import hongqiao.cases.Given;
import hongqiao.cases.MergedCases;
import hongqiao.cases.Steps;
import hongqiao.cases.web.CaseBody.CaseDetail;
import hongqiao.identity.OfficerNames;
import hongqiao.identity.OfficerNames.OfficerName;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One case: opened, read, taken further. */
@RestController
@RequestMapping("/api/desk/cases/{type}")
class CaseRoutes {

    private static final int LONGEST_KEY = 200;

    record NewCase(@Nullable JsonNode values, @Nullable String channel) {}

    /** @param version the one the step was decided on; the rest as {@link Given} has it */
    record NewStep(
            @Nullable Integer version,
            @Nullable String step,
            @Nullable String reason,
            @Nullable JsonNode fields,
            @Nullable JsonNode evidence,
            @Nullable List<String> units,
            @Nullable Integer assignment,
            @Nullable Boolean stands,
            @Nullable Map<String, Integer> scores,
            @Nullable String extension) {}

    /** @param called who the events speak of, by username; others are called by that */
    record CaseStoryBody(List<CaseStory.Chapter> events, Map<String, OfficerName> called) {}

    record CaseExplanation(
            List<CaseStory.Recomputed> clocks, List<JsonNode> routing, List<CaseFiles.Proven> evidence) {}

    record CaseUnmasking(@Nullable String field, @Nullable String reason) {}

    record CaseUnmasked(@Nullable String value) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final Steps steps;
    private final MergedCases merged;
    private final CaseStory story;
    private final CaseFiles files;
    private final CaseActors actors;
    private final CaseBodies bodies;
    private final OfficerNames names;

    CaseRoutes(
            CaseCatalogue catalogue,
            Cases cases,
            Steps steps,
            CaseStory story,
            MergedCases merged,
            CaseFiles files,
            CaseActors actors,
            CaseBodies bodies,
            OfficerNames names) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.steps = steps;
        this.merged = merged;
        this.story = story;
        this.files = files;
        this.actors = actors;
        this.bodies = bodies;
        this.names = names;
    }

    /** With an {@code Idempotency-Key} it opens one case, however often it is sent: 201 first, then 200. */
    @PostMapping
    @Needs(value = Permission.CASES_OPEN, does = Operation.WRITE, of = "type")
    ResponseEntity<CaseDetail> open(
            @PathVariable String type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewCase body) {
        requireKey(idempotencyKey);
        var actor = actors.actor(Permission.CASES_OPEN);
        var opened = cases.open(
                catalogue.get(type),
                neededObject(body.values(), "values"),
                new Source(
                        body.channel() == null ? "desk" : body.channel(),
                        idempotencyKey == null ? null : "key:" + actor.self(),
                        idempotencyKey,
                        null,
                        null,
                        false),
                actor);
        return ResponseEntity.status(opened.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(bodies.detail(opened.file(), actors.actor(Permission.CASES_STEP)));
    }

    @GetMapping("/{number}")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseDetail get(@PathVariable String type, @PathVariable String number) {
        var of = catalogue.get(type);
        return bodies.shown(() -> cases.get(of, number), actors.actor(Permission.CASES_STEP))
                .detail();
    }

    private static void requireKey(@Nullable String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw VALUE_NOT_VALID
                    .because("最多 200 个字符", "at most 200 characters")
                    .atField("Idempotency-Key");
        }
    }

    /** With an {@code Idempotency-Key} it is taken once, however often it is sent; the answer is the case as it is then. */
    @PostMapping("/{number}/steps")
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    CaseDetail take(
            @PathVariable String type,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewStep body) {
        requireKey(idempotencyKey);
        var actor = actors.actor(Permission.CASES_STEP);
        var of = catalogue.get(type);
        var version = needed(body.version(), "version");
        var step = needed(body.step(), "step");
        var given = new Given(
                body.reason(),
                body.fields(),
                body.evidence(),
                body.units(),
                body.assignment(),
                body.stands(),
                body.scores(),
                body.extension());
        var shown = bodies.shown(
                () -> idempotencyKey == null
                        ? steps.take(of, number, version, step, given, actor)
                        : steps.takeOnce(of, number, version, step, given, idempotencyKey, actor),
                actor);
        if (!shown.file().merged().untold()) {
            return shown.detail();
        }
        merged.follow(shown.file());
        return bodies.detail(shown.file(), actor);
    }

    /** What happened, first event first. */
    @GetMapping("/{number}/story")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseStoryBody story(@PathVariable String type, @PathVariable String number) {
        var events = story.of(cases.get(catalogue.get(type), number), actors.actor(Permission.CASES_READ));
        var who = events.stream().map(CaseStory.Chapter::who).collect(Collectors.toSet());
        return new CaseStoryBody(events, names.of(who, CaseActors.officer()));
    }

    /** Every deadline and why it went where it did, worked out again from the journal alone. */
    @GetMapping("/{number}/explain")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseExplanation explain(@PathVariable String type, @PathVariable String number) {
        var file = cases.get(catalogue.get(type), number);
        return new CaseExplanation(story.recomputed(file), story.routing(file), files.proven(file));
    }

    @PostMapping("/{number}/unmask")
    @Needs(value = Permission.CASES_UNMASK, does = Operation.READ, of = "type")
    CaseUnmasked unmask(@PathVariable String type, @PathVariable String number, @RequestBody CaseUnmasking body) {
        return new CaseUnmasked(cases.unmask(
                catalogue.get(type),
                number,
                needed(body.field(), "field"),
                body.reason(),
                actors.actor(Permission.CASES_UNMASK)));
    }
}
