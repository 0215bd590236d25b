package hongqiao.evaluation.story;

import hongqiao.evaluation.Findings;
import hongqiao.evaluation.FrozenRounds;
import hongqiao.evaluation.PromiseKind;
import hongqiao.evaluation.Rating;
import hongqiao.evaluation.Reporting;
import hongqiao.evaluation.RoundKind;
import hongqiao.evaluation.Rounds;
import hongqiao.evaluation.Statement;
import hongqiao.evaluation.Statements;
import hongqiao.organisation.Units;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories do with evaluation rounds: open, report, remind, freeze, and what they expect of ratings and findings. */
@Component
class EvaluationSteps implements StoryStep {

    private final StoryPlans plans;
    private final Rounds rounds;
    private final Reporting reporting;
    private final Statements statements;
    private final FrozenRounds frozen;
    private final Findings findings;
    private final RevisionSteps revisions;
    private final Units units;

    EvaluationSteps(
            StoryPlans plans,
            Rounds rounds,
            Reporting reporting,
            Statements statements,
            FrozenRounds frozen,
            Findings findings,
            RevisionSteps revisions,
            Units units) {
        this.plans = plans;
        this.rounds = rounds;
        this.reporting = reporting;
        this.statements = statements;
        this.frozen = frozen;
        this.findings = findings;
        this.revisions = revisions;
        this.units = units;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "adoptPlan",
                "openRound",
                "remindUnit",
                "statePromise",
                "freezeRound",
                "closeFinding",
                "expectRound",
                "proposeRevision",
                "draftRevision",
                "submitRevision",
                "decideRevision",
                "enactRevision",
                "takeNote",
                "expectRevision");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode it) {
        switch (word) {
            case "adoptPlan" -> run.name(text(it, "named"), plans.adopt(it));
            case "openRound" ->
                run.name(
                        text(it, "named"),
                        rounds.open(new Rounds.New(
                                        plan(run, it),
                                        RoundKind.valueOf(text(it, "kind")),
                                        it.path("year").asInt(),
                                        it.has("cutOff") ? LocalDate.parse(text(it, "cutOff")) : null,
                                        null,
                                        it.path("units")
                                                .valueStream()
                                                .map(code -> units.getId(code.asString()))
                                                .toList()))
                                .id());
            case "remindUnit" -> rounds.remind(round(run, it), units.getId(text(it, "unit")), text(it, "note"));
            case "statePromise" -> state(run, it);
            case "freezeRound" -> rounds.freeze(round(run, it), orNull(it, "despite"));
            case "closeFinding" -> findings.close(finding(run, it), text(it, "grounds"));
            case "expectRound" -> expect(run, it);
            case "proposeRevision" -> run.name(text(it, "named"), revisions.propose(finding(run, it), it));
            default -> revisions.run(run, word, it);
        }
    }

    private void state(StoryRun run, JsonNode it) {
        statements.state(
                round(run, it),
                new Statement.New(
                        units.getId(text(it, "unit")),
                        PromiseKind.valueOf(it.path("kind").asString("COMMITMENT")),
                        text(it, "code"),
                        Rating.valueOf(text(it, "rating")),
                        it.has("value") ? new BigDecimal(text(it, "value")) : null,
                        text(it, "says"),
                        it.path("source").asString("台账"),
                        true));
    }

    private void expect(StoryRun run, JsonNode it) {
        var round = rounds.get(round(run, it));
        if (it.has("state")) {
            run.expect("state", text(it, "state"), round.state());
        }
        if (it.has("waiting")) {
            run.expect(
                    "waiting",
                    list(it.path("waiting")),
                    reporting.of(round).stream()
                            .filter(part -> !part.reported())
                            .map(Reporting.Part::code)
                            .toList());
        }
        if (it.has("reminded")) {
            run.expect(
                    "reminded",
                    list(it.path("reminded")),
                    reporting.of(round).stream()
                            .filter(part -> !part.reminders().isEmpty())
                            .map(Reporting.Part::code)
                            .toList());
        }
        if (it.has("ratings")) {
            var ratings = new TreeMap<String, String>();
            var held = frozen.get(round.id());
            held.indicators().forEach(one -> ratings.put(one.code(), one.rating()));
            held.promises().forEach(one -> ratings.put(one.code(), one.rating()));
            it.path("ratings")
                    .properties()
                    .forEach(entry ->
                            run.expect(entry.getKey(), entry.getValue().asString(), ratings.get(entry.getKey())));
        }
        if (it.has("findings")) {
            run.expect(
                    "findings",
                    list(it.path("findings")),
                    findings.list(round.id()).stream()
                            .map(one -> one.code()
                                    + (one.outcome() == null
                                            ? " open"
                                            : one.outcome().revision() == null ? " closed" : " handed"))
                            .toList());
        }
        if (it.has("identical")) {
            run.expect(
                    "identical",
                    it.path("identical").asBoolean(),
                    frozen.recount(round.id()).identical());
        }
        if (it.has("knownNow")) {
            run.expect(
                    "knownNow",
                    list(it.path("knownNow")),
                    frozen.knownNow(round.id()).stream()
                            .map(one -> one.kind() + " " + one.code())
                            .toList());
        }
    }

    private long finding(StoryRun run, JsonNode it) {
        return findings.list(round(run, it)).stream()
                .filter(one -> one.code().equals(text(it, "finding")))
                .findFirst()
                .orElseThrow(() -> new StoryFailure("没有发现 / no finding: " + text(it, "finding")))
                .id();
    }

    private static long round(StoryRun run, JsonNode it) {
        return run.named(text(it, "round"), Long.class);
    }

    private static String plan(StoryRun run, JsonNode it) {
        return run.named(text(it, "plan"), String.class);
    }

    private static String text(JsonNode it, String field) {
        if (!it.has(field)) {
            throw new StoryFailure("缺少 / missing: " + field);
        }
        return it.path(field).asString();
    }

    private static @Nullable String orNull(JsonNode it, String field) {
        return it.has(field) ? it.path(field).asString() : null;
    }

    private static List<String> list(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
