package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Given;
import hongqiao.cases.Meanwhile;
import hongqiao.cases.MergedCases;
import hongqiao.cases.Steps;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One step over many chosen cases: each is taken on its own, and answered on its own. */
@RestController
@RequestMapping("/api/desk/cases/steps")
class CaseBulkRoutes {

    private static final int MOST = 200;

    /** @param version the one that was seen in the list */
    record ChosenCase(
            @Nullable String type,
            @Nullable String number,
            @Nullable Integer version) {}

    /** @param step its key, the same in all; what it needs besides is the same too */
    record BulkStep(
            @Nullable List<ChosenCase> cases,
            @Nullable String step,
            @Nullable String reason,
            @Nullable JsonNode fields,
            @Nullable List<String> units,
            @Nullable String extension) {}

    /** @param code of the refusal, with its words; null: it was taken @param state after it */
    record BulkAnswer(
            String type,
            String number,
            boolean done,
            @Nullable Words state,
            @Nullable String code,
            @Nullable Words why) {}

    record BulkAnswers(int done, int refused, List<BulkAnswer> cases) {}

    private final CaseCatalogue catalogue;
    private final Steps steps;
    private final MergedCases merged;
    private final CaseActors actors;

    CaseBulkRoutes(CaseCatalogue catalogue, Steps steps, MergedCases merged, CaseActors actors) {
        this.catalogue = catalogue;
        this.steps = steps;
        this.merged = merged;
        this.actors = actors;
    }

    /** Sent twice, the second time all are refused: each goes out for the version that was seen. */
    @PostMapping
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE)
    BulkAnswers take(@RequestBody BulkStep body) {
        var chosen = needed(body.cases(), "cases");
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw VALUE_NOT_VALID
                    .because("一次选 1 至 %d 件", "choose 1 to %d cases", MOST)
                    .atField("cases");
        }
        var step = needed(body.step(), "step");
        var given = new Given(body.reason(), body.fields(), null, body.units(), null, null, null, body.extension());
        var actor = actors.actor(Permission.CASES_STEP);
        var answers = chosen.stream().map(one -> take(one, step, given, actor)).toList();
        var done = (int) answers.stream().filter(BulkAnswer::done).count();
        return new BulkAnswers(done, answers.size() - done, answers);
    }

    private BulkAnswer take(ChosenCase one, String step, Given given, Actor actor) {
        var type = needed(one.type(), "type");
        var number = needed(one.number(), "number");
        try {
            var version = needed(one.version(), "version");
            var taken =
                    Meanwhile.despiteClocks(() -> steps.take(catalogue.get(type), number, version, step, given, actor));
            merged.follow(taken);
            return new BulkAnswer(
                    type, number, true, taken.type().state(taken.state()).title(), null, null);
        } catch (Problem refused) {
            return new BulkAnswer(type, number, false, null, refused.code(), refused.detail());
        }
    }
}
