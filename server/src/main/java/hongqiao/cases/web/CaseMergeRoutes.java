package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.needed;
import static hongqiao.shared.CommonProblem.neededObject;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseMerges;
import hongqiao.cases.Cases;
import hongqiao.cases.Duplicate;
import hongqiao.cases.Duplicates;
import hongqiao.cases.web.CaseBody.CaseDetail;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Cases that are likely one; merged and parted. */
@RestController
@RequestMapping("/api/desk/cases/{type}")
class CaseMergeRoutes {

    record LikelySame(CaseLineBody line, BigDecimal score, List<Duplicate.Part> parts) {}

    record LikelyList(List<LikelySame> cases) {}

    record CaseDraft(@Nullable JsonNode values) {}

    /** @param into number of the main case */
    record CaseMerging(
            @Nullable Integer version,
            @Nullable String into,
            @Nullable String reason) {}

    record CaseParting(@Nullable Integer version, @Nullable String reason) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final CaseMerges merges;
    private final Duplicates duplicates;
    private final CaseActors actors;
    private final CaseBodies bodies;

    CaseMergeRoutes(
            CaseCatalogue catalogue,
            Cases cases,
            CaseMerges merges,
            Duplicates duplicates,
            CaseActors actors,
            CaseBodies bodies) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.merges = merges;
        this.duplicates = duplicates;
        this.actors = actors;
        this.bodies = bodies;
    }

    /** Likeliest first, each with why. */
    @GetMapping("/{number}/duplicates")
    @Needs(value = Permission.CASES_READ, does = Operation.LIST, of = "type")
    LikelyList duplicates(@PathVariable String type, @PathVariable String number) {
        var file = cases.get(catalogue.get(type), number);
        return body(duplicates.of(file, actors.actor(Permission.CASES_READ)));
    }

    /** Of a form that is just being filled in; nothing is kept of it. */
    @PostMapping("/duplicates")
    @Needs(value = Permission.CASES_READ, does = Operation.SEARCH, of = "type")
    LikelyList duplicatesOf(@PathVariable String type, @RequestBody CaseDraft body) {
        return body(duplicates.ofDraft(
                catalogue.get(type), neededObject(body.values(), "values"), actors.actor(Permission.CASES_READ)));
    }

    @PostMapping("/{number}/merge")
    @Needs(value = Permission.CASES_MERGE, does = Operation.WRITE, of = "type")
    CaseDetail merge(@PathVariable String type, @PathVariable String number, @RequestBody CaseMerging body) {
        return bodies.detail(
                merges.merge(
                        catalogue.get(type),
                        number,
                        needed(body.version(), "version"),
                        needed(body.into(), "into"),
                        body.reason(),
                        actors.actor(Permission.CASES_MERGE),
                        actors.actor(Permission.CASES_READ)),
                actors.actor(Permission.CASES_STEP));
    }

    @PostMapping("/{number}/part")
    @Needs(value = Permission.CASES_MERGE, does = Operation.WRITE, of = "type")
    CaseDetail part(@PathVariable String type, @PathVariable String number, @RequestBody CaseParting body) {
        return bodies.detail(
                merges.part(
                        catalogue.get(type),
                        number,
                        needed(body.version(), "version"),
                        body.reason(),
                        actors.actor(Permission.CASES_MERGE)),
                actors.actor(Permission.CASES_STEP));
    }

    private LikelyList body(List<Duplicate> found) {
        var lines = bodies.lines(found.stream().map(Duplicate::line).toList());
        var all = new java.util.ArrayList<LikelySame>();
        for (int i = 0; i < found.size(); i++) {
            all.add(new LikelySame(
                    lines.get(i), found.get(i).score(), found.get(i).parts()));
        }
        return new LikelyList(all);
    }
}
